"""Two texts laid side by side, word by word."""

from __future__ import annotations

from index.answering.alignment import Change, Words, changed, not_shared
from index.text.wording import wording


def words(text: str) -> Words:
    return Words.of(text, wording(text))


def test_words_are_told_apart_with_where_they_stand() -> None:
    found = words("“Don't,” he said: 大桥.")
    assert found.words == ("don't", "he", "said", "大", "桥")
    assert found.shown(0, 2) == "Don't,” he"
    assert found.joined == "don't he said 大桥"
    assert found.part(1, 2) == "he said"
    assert [found.at(offset) for offset in (0, 6, 9, 14)] == [0, 1, 2, 3]
    assert found.shown(2, 2) == ""


def test_a_text_without_words_has_none() -> None:
    assert words("?!").words == ()


def test_changes_side_by_side_are_one() -> None:
    assert changed(["a", "b", "c"], ["a", "x", "y", "c"]) == [(1, 2, 1, 3)]
    assert changed(["a"], ["a"]) == []
    assert changed([], ["a"]) == [(0, 0, 0, 1)]


def test_words_that_both_have_in_order_part_what_is_changed() -> None:
    given, own = ["a", "b", "c", "d"], ["c", "x", "d"]
    assert not_shared(given, own) == [(0, 2, 0, 0), (3, 3, 1, 2)]


def test_a_change_tells_where_it_is_in_both_texts() -> None:
    change, behind = Change(1, 2, 1, 3), Change(4, 5, 6, 6)
    assert (change.own, change.other) == ((1, 2), (1, 3))
    assert (change.replaces, behind.replaces) == (True, False)
    assert change.up_to(behind) == Change(1, 5, 1, 6)
