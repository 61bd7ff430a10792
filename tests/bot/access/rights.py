"""The rights that were agreed on, written down by hand."""

from __future__ import annotations

from bot.storage.people import Role

NO = None
ANY, READER, UPLOADER, ADMIN, ONLY_OWNER = tuple(Role)
# Written down once more, by hand: a slip in the program's own table is a slip here too, or fails.
EXPECTED = {
    "ask": (READER, READER, READER, NO),
    "read": (READER, READER, READER, NO),
    "privacy": (ANY, ANY, ANY, NO),
    "forget": (ANY, ANY, ANY, NO),
    "upload": (UPLOADER, UPLOADER, UPLOADER, NO),
    "aim": (UPLOADER, NO, NO, NO),
    "remove": (ADMIN, ADMIN, ADMIN, NO),
    "correct": (ADMIN, ADMIN, ADMIN, NO),
    "speakers": (ADMIN, NO, NO, NO),
    "export": (ADMIN, NO, NO, NO),
    "statistics": (ADMIN, NO, NO, NO),
    "unanswered": (ADMIN, NO, NO, NO),
    "grant": (ADMIN, ADMIN, ADMIN, NO),
    "roles": (ADMIN, NO, NO, NO),
    "let_in": (ADMIN, ADMIN, ADMIN, NO),
    "bind": (NO, ADMIN, ADMIN, NO),
    "collect": (ADMIN, NO, NO, NO),
    "access": (ONLY_OWNER, NO, NO, NO),
}


def name(value: object) -> str:
    return getattr(value, "name", str(value)).casefold()
