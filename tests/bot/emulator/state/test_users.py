"""Users, as the Bot API shows them."""

from __future__ import annotations

from bot.emulator.state.users import ANONYMOUS, QUOTH, User


def test_a_person_is_shown_with_the_language_of_their_client() -> None:
    assert User(5, "Eva", "eva", language="pt-br").as_json() == {
        "id": 5, "is_bot": False, "first_name": "Eva", "username": "eva", "language_code": "pt-br",
    }  # fmt: skip


def test_who_has_no_username_is_shown_without_one() -> None:
    assert "username" not in User(5, "Eva").as_json()


def test_bots_have_no_language() -> None:
    for one in (QUOTH, ANONYMOUS):
        assert one.as_json()["is_bot"]
        assert "language_code" not in one.as_json()
