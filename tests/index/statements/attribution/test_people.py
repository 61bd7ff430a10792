"""People: what speaks for somebody, as names of features."""
# ruff: noqa: FBT001, FBT003 - the arguments go by place

from __future__ import annotations

import pytest

from index.statements.attribution import people


@pytest.mark.parametrize(
    ("anaphor", "kind", "named", "plural", "bodies", "fits"),
    [
        ("she", "person", True, False, False, True),
        ("she", "person", False, True, False, False),
        ("he", "other", True, False, False, True),
        ("he", "other", False, False, False, False),
        ("he", "group", True, False, False, False),
        ("he", "group", True, False, True, True),
        ("it", "group", True, False, False, True),
        ("it", "person", True, False, False, False),
        ("they", "place", True, False, False, False),
        ("they", "group", True, True, False, True),
        ("carry", "maybe", False, False, False, True),
        ("carry", "document", True, False, False, False),
    ],
)
def test_an_anaphor_stands_for_some_kinds_only(
    anaphor: str,
    kind: str,
    named: bool,
    plural: bool,
    bodies: bool,
    fits: bool,
) -> None:
    assert people.may_be(anaphor, kind, named, plural, bodies) is fits


def test_a_gender_that_is_shown_agrees_or_differs() -> None:
    assert people.itself("person", "", False, "m", None, None, 2) == ("bias", "person")
    assert {"agrees", "agrees 2"} <= set(people.itself("person", "", False, "m", None, "m", 2))
    assert {"differs", "differs 2"} <= set(people.itself("person", "", False, "m", None, "f", 2))


def test_a_gender_that_is_unknown_may_lean() -> None:
    names = people.itself("maybe", "bare", True, None, "f", "f", 0)
    assert names == (
        "bias", "unmaybe", "first bare", "first bare unmaybe",
        "unknown", "unknown unmaybe", "leans", "plural",
    )  # fmt: skip


def test_somebody_without_a_name_is_known_by_how_the_text_began_to_speak_of_them() -> None:
    names = people.itself("person", "kin", False, None, None, None, 0)
    assert names == ("bias", "unperson", "first kin", "first kin unperson")


def test_where_somebody_was_named_last_tells_how_far_and_how() -> None:
    assert people.where(0, True, "subject", "person", "") == (
        "distance 0", "here", "subject 0", "person subject 0",
    )  # fmt: skip
    assert people.where(4, False, "object", "group", "definite") == (
        "distance 4", "object 2", "ungroup object 2", "first definite object 2",
    )  # fmt: skip


def test_somebody_may_be_new_or_known() -> None:
    assert people.before("subject", 0, False, 1, 1)[:2] == ("new here", "new subject")
    assert people.before("here", 2, True, 1, 3) == (
        "new here", "known 2", "was subject", "rank 1", "named 3",
    )  # fmt: skip
    assert people.before("", 5, False, 0, 4)[0] == "known 5"


def test_somebody_may_be_named_behind_the_quotation() -> None:
    assert people.ahead(0, True, True, True, False, 0) == (
        "ahead 0", "ahead subject 0", "ahead named 0", "ahead rank 0",
    )  # fmt: skip
    assert people.ahead(1, False, False, True, True, 2) == ("ahead 1 paragraph", "ahead rank 2")
