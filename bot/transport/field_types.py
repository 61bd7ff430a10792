"""Types of an update's fields: python-telegram-bot takes whatever stands there for what it names.

Only the fields that the bot reads are looked at, and each only in the object that it belongs to: a
field of the same name holds something else elsewhere, or will next year.
"""

from __future__ import annotations

from typing import Any

_USER: dict[str, type] = {
    "id": int, "is_bot": bool, "first_name": str, "last_name": str, "username": str,
    "language_code": str,
}  # fmt: skip
_CHAT: dict[str, type] = {
    "id": int, "type": str, "title": str, "username": str, "first_name": str, "last_name": str,
}  # fmt: skip
_MESSAGE: dict[str, type] = {
    "message_id": int, "message_thread_id": int, "date": int, "edit_date": int, "from": dict,
    "chat": dict, "sender_chat": dict, "via_bot": dict, "sender_business_bot": dict, "text": str,
    "caption": str, "entities": list, "caption_entities": list, "media_group_id": str,
    "author_signature": str, "is_topic_message": bool, "document": dict, "reply_to_message": dict,
    "forward_origin": dict, "quote": dict, "migrate_to_chat_id": int, "migrate_from_chat_id": int,
    "reply_markup": dict,
}  # fmt: skip
_ENTITY: dict[str, type] = {"type": str, "offset": int, "length": int, "url": str, "user": dict}
_MEMBER: dict[str, type] = {"status": str, "user": dict}
# Fields of an object, by the name of the field that holds the object, or a list of such.
_SHAPES: dict[str, dict[str, type]] = {
    **dict.fromkeys(("from", "user", "via_bot", "sender_business_bot", "sender_user"), _USER),
    **dict.fromkeys(("chat", "sender_chat"), _CHAT),
    **dict.fromkeys(
        ("message", "edited_message", "channel_post", "edited_channel_post", "reply_to_message"),
        _MESSAGE,
    ),
    **dict.fromkeys(("entities", "caption_entities"), _ENTITY),
    **dict.fromkeys(("old_chat_member", "new_chat_member"), _MEMBER),
    "document": {
        "file_id": str, "file_unique_id": str, "file_name": str, "mime_type": str, "file_size": int,
    },
    "quote": {"text": str, "position": int},
    "forward_origin": {
        "type": str, "date": int, "sender_user": dict, "sender_user_name": str, "chat": dict,
        "sender_chat": dict, "message_id": int, "author_signature": str,
    },
    "callback_query": {
        "id": str, "from": dict, "message": dict, "data": str, "chat_instance": str,
        "inline_message_id": str,
    },
    "inline_query": {"id": str, "from": dict, "query": str, "offset": str, "chat_type": str},
    "my_chat_member": {
        "chat": dict, "from": dict, "date": int, "old_chat_member": dict, "new_chat_member": dict,
    },
}  # fmt: skip
# Telegram's numbers have at most 52 significant bits.
_LARGEST = 2**53


def are_right(update: dict[str, Any]) -> bool:
    """Whether the fields of an update hold what their names say, however deep they stand."""
    below: list[tuple[str, Any]] = list(update.items())
    while below:
        name, value = below.pop()
        if isinstance(value, list):
            below.extend((name, one) for one in value)
        elif isinstance(value, dict):
            shape = _SHAPES.get(name, {})
            if not all(_fits(value[field], shape[field]) for field in shape.keys() & value.keys()):
                return False
            below.extend(value.items())
        elif name in _SHAPES:
            return False
    return True


def named(value: Any) -> Any:  # noqa: ANN401 - whatever came
    """Return what Telegram sent, in which every person has a first name, though it may be empty.

    Some servers leave the field out for a person without one, or put null in it: that person could
    not be answered.
    """
    # A stack, not calls: the sender of an update may nest it as deep as they like.
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if "is_bot" in one and "id" in one:
                for empty in [name for name, held in one.items() if held is None]:
                    del one[empty]
                one.setdefault("first_name", "")
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return value


def _fits(value: Any, kind: type) -> bool:  # noqa: ANN401 - whatever came
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST
    return isinstance(value, kind)
