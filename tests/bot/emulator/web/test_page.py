"""The page and what it loads and sends, over HTTP."""

from __future__ import annotations

import json

import pytest

from tests.bot.emulator.conftest import JSON, Visitor, World


async def test_the_page_and_its_people_are_there(visitor: Visitor, world: World) -> None:
    page = await visitor.fetch("/")
    assert page.code == 200
    assert page.headers["Content-Type"].startswith("text/html")
    assert (await visitor.fetch("/static/index.html")).body == page.body
    assert (await visitor.fetch("/static/../page.py")).code in (403, 404)
    people = json.loads((await visitor.fetch("/api/people")).body)
    assert people["bot"] == world.telegram.bot.as_json()
    assert [(p["first_name"], p["role"]) for p in people["people"]] == [
        ("Ann", "owner"), ("Bob", "visitor"), ("Cleo", "visitor"),
    ]  # fmt: skip


async def test_files_go_up_as_an_album_and_come_down_again(visitor: Visitor, world: World) -> None:
    sent = await visitor.upload(
        [("ä b.txt", b"one"), ("c.html", b"<script>")], person=1, chat=-100, topic=2, caption="Both"
    )
    first, second = sent["messages"]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], first["message_thread_id"]) == ("Both", 2)
    page = await visitor.fetch(f"/api/file/{second['document']['file_id']}")
    assert page.body == b"<script>"
    assert page.headers["Content-Type"] == "application/octet-stream"
    assert page.headers["Content-Disposition"] == "attachment; filename*=UTF-8''c.html"
    assert (await visitor.fetch("/api/file/none")).code == 404
    for wrong in ({"person": 1}, {"person": "x", "chat": 1}, {"person": 2, "chat": 1}):
        assert not (await visitor.upload([("a.txt", b"x")], **wrong))["ok"]
    assert "1 to 10 files" in (await visitor.upload([], person=1, chat=1))["error"]
    assert world.ann.messages == {}


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"{", "that cannot be understood"),
        (b"[]", "send a JSON object"),
        (b"{}", "that cannot be understood: KeyError"),
        (b'{"person": 1, "chat": 99, "text": "x"}', "chat not found"),
        (b'{"person": 9, "chat": 1, "text": "x"}', "you are not in this chat"),
        (b'{"person": "x", "chat": 1, "text": "x"}', "that cannot be understood"),
        (b'{"person": 1, "chat": 1, "text": " "}', "the message is empty"),
        (b'{"person": 1, "chat": 1, "text": "x", "reply_to": 77}', "is gone"),
    ],
)
async def test_what_cannot_be_done_is_a_400_with_the_reason(
    visitor: Visitor, body: bytes, error: str
) -> None:
    done = await visitor.fetch("/api/say", method="POST", body=body, headers=JSON)
    answer = json.loads(done.body)
    assert (done.code, answer["ok"]) == (400, False)
    assert error in answer["error"]


async def test_a_form_that_a_page_elsewhere_could_send_is_not_taken(visitor: Visitor) -> None:
    body = json.dumps({"person": 1, "chat": 1, "text": "x"})
    headers = {"Content-Type": "text/plain"}
    done = await visitor.fetch("/api/say", method="POST", body=body, headers=headers)
    assert (done.code, json.loads(done.body)["error"]) == (400, "send JSON")
