"""The application: what it asks Telegram for is what it handles."""

from telegram import Update

from bot.routing import routes
from bot.transport.inbox import ALLOWED_UPDATES
from bot.uploads.batches import Batches

PERSON = {"id": 1, "is_bot": False, "first_name": "Ann"}
BOT = {"user": {"id": 9, "is_bot": True, "first_name": "Quoth"}, "status": "member"}
PRIVATE, CHANNEL = {"id": 1, "type": "private"}, {"id": -1, "type": "channel", "title": "News"}
TEXT = {"message_id": 1, "date": 1, "text": "who?", "from": PERSON, "chat": PRIVATE}
POST = TEXT | {"chat": CHANNEL}
CHANGE = {"chat": PRIVATE, "from": PERSON, "date": 1, "old_chat_member": BOT,
          "new_chat_member": BOT}  # fmt: skip
KINDS: dict[str, object] = {
    "message": TEXT,
    "edited_message": TEXT | {"edit_date": 2},
    "channel_post": POST,
    "edited_channel_post": POST | {"edit_date": 2},
    "business_message": TEXT,
    "edited_business_message": TEXT | {"edit_date": 2},
    "message_reaction": {"chat": PRIVATE, "message_id": 1, "date": 1, "user": PERSON,
                         "old_reaction": [], "new_reaction": []},
    "inline_query": {"id": "1", "from": PERSON, "query": "who", "offset": ""},
    "chosen_inline_result": {"result_id": "1", "from": PERSON, "query": "who"},
    "callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": "x"},
    "my_chat_member": CHANGE,
    "chat_member": CHANGE,
    "chat_join_request": {"chat": CHANNEL, "from": PERSON, "user_chat_id": 1, "date": 1},
}  # fmt: skip


def test_exactly_those_updates_are_asked_for_that_a_handler_takes() -> None:
    table = routes(Batches(quiet_s=1))
    taken = set()
    for kind, content in KINDS.items():
        update = Update.de_json({"update_id": 1, kind: content}, bot=None)
        if any(route.handler.check_update(update) for route in table):
            taken.add(kind)
    assert set(ALLOWED_UPDATES) == taken
