"""People as values: how they are shown, and which role includes which."""

from __future__ import annotations

import pytest

from bot.storage.people import Person, Role


@pytest.mark.parametrize(
    ("person", "shown"),
    [
        (Person(21), "21"),
        (Person(21, "Ann"), "Ann (21)"),
        (Person(21, "Ann", "ann"), "Ann (@ann, 21)"),
        # A username says nothing where nobody knows the name.
        (Person(21, "", "ann"), "21"),
    ],
)
def test_a_person_is_shown_by_name_and_id(person: Person, shown: str) -> None:
    assert str(person) == shown


def test_each_role_includes_the_lower_ones() -> None:
    assert Role.NOBODY < Role.READER < Role.UPLOADER < Role.ADMIN < Role.OWNER
