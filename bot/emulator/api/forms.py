"""Fields of a request to the Bot API, sent as JSON, as a form or in the URL. Pure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from tornado.httputil import HTTPFile, parse_multipart_form_data

from bot.emulator.rules.errors import Json, bad_request

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest

# The fields that are JSON in a form; all others are text, numbers too.
_OBJECTS = frozenset({
    "allowed_updates", "button", "caption_entities", "commands", "entities",
    "link_preview_options", "media", "message_ids", "permissions", "reply_markup",
    "reply_parameters", "results", "scope",
})  # fmt: skip


def fields_of(request: HTTPServerRequest) -> Json:
    """Return the fields of a request, files among them; refuse malformed JSON."""
    fields: Json = {name: _value(name, value) for name, value in parse_qsl(request.query)}
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("application/json"):
        fields |= _json(request.body.decode() or "{}")
    elif kind.startswith("multipart/form-data"):
        fields |= _multipart(kind, request.body)
    else:
        pairs = parse_qsl(request.body.decode(), keep_blank_values=True)
        fields |= {name: _value(name, value) for name, value in pairs}
    return fields


def _multipart(kind: str, body: bytes) -> Json:
    arguments: dict[str, list[bytes]] = {}
    files: dict[str, list[HTTPFile]] = {}
    boundary = kind.partition("boundary=")[2].strip('"').encode()
    parse_multipart_form_data(boundary, body, arguments, files)
    fields = {name: _value(name, values[0].decode()) for name, values in arguments.items()}
    # A field refers to its file as "attach://NAME".
    sent = {f"attach://{name}": values[0] for name, values in files.items()}
    used = {value for value in fields.values() if isinstance(value, str) and value in sent}
    fields |= {name: sent[value] for name, value in fields.items() if _in(value, used)}
    named = {name: values[0] for name, values in files.items() if f"attach://{name}" not in used}
    return named | fields


def _in(value: object, used: set[str]) -> bool:
    return isinstance(value, str) and value in used


def _value(name: str, text: str) -> Any:  # noqa: ANN401 - JSON
    return _json(text) if name in _OBJECTS and text else text


def _json(text: str) -> Any:  # noqa: ANN401 - JSON
    try:
        return json.loads(text)
    except ValueError as error:
        raise bad_request(f"can't parse JSON: {error}") from None
