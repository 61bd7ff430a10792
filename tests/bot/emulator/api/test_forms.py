"""The forms that a request may have: all of them mean the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from tornado.httpclient import AsyncHTTPClient

from bot.emulator.server import serving
from tests.bot.emulator.conftest import JSON, TOKEN

if TYPE_CHECKING:
    from tests.bot.emulator.conftest import World

ENTITIES = [{"type": "bold", "offset": 0, "length": 1}]
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
MULTIPART = {"Content-Type": "multipart/form-data; boundary=b"}


def multipart(fields: dict[str, str], **files: bytes) -> bytes:
    parts = [
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    for name, content in files.items():
        head = f'--b\r\nContent-Disposition: form-data; name="{name}"; filename="{name}.txt"\r\n'
        parts.append(head.encode() + b"Content-Type: text/plain\r\n\r\n" + content + b"\r\n")
    return b"".join([*parts, b"--b--\r\n"])


async def called(
    world: World, method: str, body: bytes | None, headers: dict[str, str], query: str = ""
) -> Any:
    """Call a method over HTTP and return what comes back."""
    async with serving(world.api) as address:
        done = await AsyncHTTPClient().fetch(
            f"{address}/bot{TOKEN}/{method}{query}", method="GET" if body is None else "POST",
            body=body, headers=headers, raise_error=False,
        )  # fmt: skip
    return json.loads(done.body)


async def test_a_method_may_be_called_with_get(world: World) -> None:
    answer = await called(world, "sendMessage", None, {}, "?chat_id=1&text=x")
    assert answer["result"]["text"] == "x"


FIELDS = {"chat_id": "1", "text": "xy", "entities": json.dumps(ENTITIES)}


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (json.dumps({"chat_id": 1, "text": "xy", "entities": ENTITIES}).encode(), JSON),
        (urlencode(FIELDS).encode(), FORM),
        (multipart(FIELDS), MULTIPART),
    ],
)
async def test_json_and_forms_give_the_same_fields(
    world: World, body: bytes, headers: dict[str, str]
) -> None:
    answer = await called(world, "sendMessage", body, headers)
    assert answer["result"]["text"] == "xy"
    assert answer["result"]["entities"] == ENTITIES


@pytest.mark.parametrize("document", [{}, {"document": "attach://words"}])
async def test_a_file_comes_by_its_name_or_by_what_refers_to_it(
    world: World, document: dict[str, str]
) -> None:
    name = "words" if document else "document"
    body = multipart({"chat_id": "1"} | document, **{name: b"words"})
    answer = await called(world, "sendDocument", body, MULTIPART)
    assert answer["result"]["document"]["file_name"] == f"{name}.txt"
    assert world.telegram.files[answer["result"]["document"]["file_id"]] == b"words"


async def test_a_field_that_should_be_json_and_is_not_is_refused(world: World) -> None:
    body = urlencode(FIELDS | {"entities": "["}).encode()
    answer = await called(world, "sendMessage", body, FORM)
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert answer["description"].startswith("Bad Request: can't parse JSON")
