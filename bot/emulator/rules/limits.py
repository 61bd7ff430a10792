"""Telegram's hard limits, and its words where one is passed. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.emulator.rules.errors import Json, Refusal, bad_request

if TYPE_CHECKING:
    from collections.abc import Sequence

# In UTF-16 units.
LONGEST_MESSAGE, LONGEST_CAPTION, LONGEST_QUOTE = 4096, 1024, 1024
# Of a text before its markup is parsed, in bytes.
LONGEST_RAW = 32 * 1024
MOST_ENTITIES = 100
# Inline keyboards: bytes of callback data, buttons in all and in a row.
LONGEST_DATA, MOST_BUTTONS, MOST_IN_A_ROW = 64, 100, 8
# The answer to a pressed button, in characters.
LONGEST_ACKNOWLEDGEMENT = 200
# Inline mode: results, and in bytes their ids and the offset; the query in characters.
MOST_RESULTS, LONGEST_RESULT_ID, LONGEST_OFFSET, LONGEST_QUERY = 50, 64, 64, 256
MOST_COMMANDS, LONGEST_DESCRIPTION = 100, 256
MOST_UPDATES = 100
MOST_IN_ALBUM = 10

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def utf16(text: str) -> int:
    """Return a length as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_text(text: str) -> None:
    """Refuse a message text that is empty or too long after parsing."""
    if not text:
        raise bad_request("message text is empty")
    if utf16(text) > LONGEST_MESSAGE:
        raise bad_request("message is too long")


def check_caption(text: str) -> None:
    """Refuse a caption that is too long after parsing."""
    if utf16(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")


def check_raw(text: str) -> None:
    """Refuse markup that is too long to be parsed."""
    if len(text.encode("utf-8", "surrogatepass")) >= LONGEST_RAW:
        raise bad_request("message is too long")


def check_quote(quote: str, text: str) -> None:
    """Refuse a quote of the replied-to message that does not stand in it."""
    if utf16(quote) > LONGEST_QUOTE or quote not in text:
        raise bad_request("QUOTE_TEXT_INVALID")


def check_keyboard(markup: Json) -> None:
    """Refuse an inline keyboard that Telegram would not show."""
    rows: Sequence[Sequence[Json]] = markup.get("inline_keyboard", [])
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in (button for row in rows for button in row):
        if not str(button.get("text", "")).strip():
            raise bad_request("can't parse inline keyboard button: text buttons are unallowed")
        data = button.get("callback_data")
        if data is not None and not 1 <= len(data.encode()) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
        if len(button.keys() - {"text"}) != 1:
            raise bad_request("can't parse inline keyboard button: exactly one action is expected")


def check_acknowledgement(fields: Json) -> None:
    """Refuse an answer to a pressed button that is too long."""
    if len(fields.get("text", "")) > LONGEST_ACKNOWLEDGEMENT:
        raise bad_request("MESSAGE_TOO_LONG")


def check_results(fields: Json) -> None:
    """Refuse results of an inline query that are too many or cannot be told apart."""
    ids = [str(result.get("id", "")) for result in fields["results"]]
    if len(ids) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if not all(1 <= len(number.encode()) <= LONGEST_RESULT_ID for number in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(fields.get("next_offset", "").encode()) > LONGEST_OFFSET:
        raise bad_request("NEXT_OFFSET_INVALID")
    button = fields.get("button") or {}
    parameter = button.get("start_parameter")
    if parameter is not None and not START_PARAMETER.fullmatch(parameter):
        raise bad_request("START_PARAM_INVALID")


def check_commands(commands: Sequence[Json]) -> None:
    """Refuse a menu of commands that Telegram would not show."""
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= LONGEST_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def check_secret(secret: str) -> None:
    """Refuse a webhook's secret that does not fit into a header."""
    if not SECRET.fullmatch(secret):
        raise Refusal(400, "Bad Request: secret token contains unallowed characters")
