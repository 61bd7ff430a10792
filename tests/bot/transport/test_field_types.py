"""Fields of another type than their names say make an update malformed; unknown ones do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.transport.field_types import are_right
from bot.transport.polling import well_formed

if TYPE_CHECKING:
    from tests.local_telegram import Telegram

ANN = {"id": 5, "is_bot": False, "first_name": "Ann"}
CHAT = {"id": 5, "type": "private", "first_name": "Ann"}
MESSAGE = {"message_id": 3, "date": 1_700_000_000, "chat": CHAT, "from": ANN, "text": "Hello"}
DOCUMENT = {"file_id": "f", "file_unique_id": "f", "file_name": "a.txt", "file_size": 3}

WRONG: list[dict[str, Any]] = [
    {"message": MESSAGE | {"text": True}},
    {"message": MESSAGE | {"text": {}}},
    {"message": MESSAGE | {"text": ["Hello"]}},
    {"message": MESSAGE | {"text": 7}},
    {"message": MESSAGE | {"text": None}},
    {"message": MESSAGE | {"caption": 1.5}},
    {"message": MESSAGE | {"message_id": "3"}},
    {"message": MESSAGE | {"message_id": True}},
    {"message": MESSAGE | {"message_id": 2**63}},
    {"message": MESSAGE | {"date": 2**60}},
    {"message": MESSAGE | {"chat": CHAT | {"id": "x"}}},
    {"message": MESSAGE | {"chat": CHAT | {"id": -(2**70)}}},
    {"message": MESSAGE | {"chat": 5}},
    {"message": MESSAGE | {"chat": CHAT | {"title": []}}},
    {"message": MESSAGE | {"from": ANN | {"id": None}}},
    {"message": MESSAGE | {"from": ANN | {"first_name": 5}}},
    {"message": MESSAGE | {"from": ANN | {"username": {}}}},
    {"message": MESSAGE | {"from": [ANN | {"language_code": 1}]}},
    {"message": MESSAGE | {"entities": [{"type": 1, "offset": 0, "length": 1}]}},
    {"message": MESSAGE | {"entities": [{"type": "bold", "offset": "0", "length": 1}]}},
    {"message": MESSAGE | {"entities": "bold"}},
    {"message": MESSAGE | {"document": DOCUMENT | {"file_name": 5}}},
    {"message": MESSAGE | {"document": DOCUMENT | {"file_size": "much"}}},
    {"message": MESSAGE | {"reply_to_message": MESSAGE | {"text": 0}}},
    {"message": MESSAGE | {"quote": {"text": [], "position": 0}}},
    {"edited_message": MESSAGE | {"edit_date": "today"}},
    {"channel_post": MESSAGE | {"sender_chat": "channel"}},
    {"callback_query": {"id": 1, "from": ANN, "chat_instance": "1", "data": "x"}},
    {"callback_query": {"id": "1", "from": ANN, "chat_instance": "1", "data": 5}},
    {"callback_query": {"id": "1", "from": ANN, "message": MESSAGE | {"text": 5}}},
    {"inline_query": {"id": "1", "from": ANN, "query": None, "offset": ""}},
    {"my_chat_member": {"chat": CHAT, "from": ANN, "date": 1, "new_chat_member": {"status": 5}}},
]
RIGHT: list[dict[str, Any]] = [
    {"message": MESSAGE},
    {"message": MESSAGE | {"field_of_next_year": {"text": 5, "chat_ids": [1], "type": {}}}},
    {"message": MESSAGE | {"rich_message": {"blocks": [{"text": ["a", {"text": "b"}]}]}}},
    {"message": MESSAGE | {"photo": [{"file_id": "p", "width": 9}], "document": DOCUMENT}},
    {"message": MESSAGE | {"entities": [{"type": "bold", "offset": 0, "length": 1}]}},
    {"callback_query": {"id": "1", "from": ANN, "chat_instance": "1", "data": "x"}},
    {"inline_query": {"id": "1", "from": ANN, "query": "", "offset": ""}},
    {"poll": {"id": "1", "question": "?", "options": [{"text": "a", "voter_count": 0}]}},
    {"chat_background": {"type": {"type": "fill"}}},
]


@pytest.mark.parametrize("update", WRONG)
def test_of_an_update_with_a_field_of_another_type_only_its_number_is_left(
    update: dict[str, Any],
) -> None:
    assert well_formed({"update_id": 3} | update) == {"update_id": 3}


@pytest.mark.parametrize("update", RIGHT)
def test_fields_that_nobody_knows_yet_are_no_fault(update: dict[str, Any]) -> None:
    assert are_right({"update_id": 3} | update)


@pytest.mark.usefixtures("bot")
async def test_what_comes_after_them_is_answered(telegram: Telegram) -> None:
    for update in WRONG:
        telegram.deliver(dict(update))
    chat = telegram.private()
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
