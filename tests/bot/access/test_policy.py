"""The table of rights, cell by cell, and what follows from a standing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.access.policy import OF_OTHERS, TABLE, Action, ChatKind, Standing, may_change
from bot.storage.people import Role
from tests.bot.access.rights import EXPECTED, name


@pytest.mark.parametrize("kind", ChatKind, ids=name)
@pytest.mark.parametrize("role", Role, ids=name)
@pytest.mark.parametrize("action", Action, ids=name)
def test_the_table_is_the_one_that_was_agreed(action: Action, role: Role, kind: ChatKind) -> None:
    needed = EXPECTED[action.name.casefold()][kind.value]
    standing = Standing(role, kind, 1, 0, frozenset(), None)
    assert standing.may(action) == (needed is not None and role >= needed)
    assert set(EXPECTED) == {one.name.casefold() for one in TABLE}


@pytest.mark.parametrize("action", Action, ids=name)
def test_in_others_words_only_some_actions_are_allowed(action: Action) -> None:
    standing = Standing(Role.OWNER, ChatKind.PRIVATE, 1, 0, None, None, own_words=False)
    allowed = EXPECTED[name(action)][ChatKind.PRIVATE.value] is not None and action in OF_OTHERS
    assert standing.may(action) == allowed


def test_others_words_may_be_asked_about_read_and_added_and_nothing_else() -> None:
    assert {name(action) for action in OF_OTHERS} == {"ask", "read", "privacy", "upload"}


@pytest.mark.parametrize("role", Role, ids=name)
def test_a_higher_role_may_do_what_a_lower_one_may(role: Role) -> None:
    for action in Action:
        for kind in ChatKind:
            may = [Standing(one, kind, 1, 0, None, None).may(action) for one in (role, Role.OWNER)]
            assert may[1] or not may[0]


COLLECTIONS = st.none() | st.frozensets(st.sampled_from("abc"))


@given(COLLECTIONS, COLLECTIONS)
def test_a_chat_sees_collections_that_are_all_among_its_own(
    own: frozenset[str] | None, asked: frozenset[str] | None
) -> None:
    standing = Standing(Role.READER, ChatKind.GROUP, 1, 0, own, None)
    everything = frozenset("abc*")
    seen = everything if own is None else own
    assert standing.sees(asked) == ((everything if asked is None else asked) <= seen)


@given(st.sampled_from(Role), st.sampled_from(Role), st.sampled_from(Role))
def test_nobody_changes_an_equal_or_makes_one(own: Role, now: Role, then: Role) -> None:
    standing = Standing(own, ChatKind.PRIVATE, 1, 0, None, None)
    assert may_change(standing, now, then) == (max(now, then) < own)
