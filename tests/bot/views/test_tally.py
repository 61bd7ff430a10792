"""A tally says what has become of an upload, also of one that was cut off."""

from __future__ import annotations

from bot.views.tally import FAILURES, LONGEST_FAILURE, Tally
from index import Added, Article


def outcome(number: int, kind: str, passages: int = 1) -> Added:
    article = Article(str(number), f"Note {number}", "A note.", number=number)
    return Added(article, kind, passages)  # type: ignore[arg-type]


def told(tally: Tally) -> list[tuple[int | None, str, int]]:
    return [(one.article.number, one.kind, one.passages) for one in tally.added]


def test_it_keeps_no_texts() -> None:
    tally = Tally()
    tally.take(outcome(1, "added"))
    tally.remember(outcome(2, "added"))
    assert [one.article.text for one in tally.added] == ["", ""]


def test_what_is_new_or_replaced_another_is_written() -> None:
    tally = Tally()
    for number, kind in enumerate(("added", "unchanged", "replaced", "twin")):
        tally.take(outcome(number, kind))
    assert [one.kind for one in tally.written] == ["added", "replaced"]


def test_an_article_from_before_a_restart_that_is_found_unchanged_is_told_once_and_as_it_came() -> (
    None
):
    tally = Tally(resumed=True)
    for number, kind in ((1, "added"), (2, "replaced"), (3, "added")):
        tally.remember(outcome(number, kind, 0))
    for number, kind in ((2, "unchanged"), (2, "unchanged"), (4, "unchanged"), (3, "replaced")):
        tally.take(outcome(number, kind))
    assert told(tally) == [
        (1, "added", 0), (2, "replaced", 1), (3, "added", 0),
        (2, "unchanged", 1), (4, "unchanged", 1), (3, "replaced", 1),
    ]  # fmt: skip


def test_of_failures_without_end_so_many_are_kept_and_none_is_endless() -> None:
    tally = Tally()
    for _ in range(FAILURES + 5):
        tally.refuse("x" * 2 * LONGEST_FAILURE)
    assert (len(tally.failures), tally.more) == (FAILURES, 5)
    assert {len(failure) for failure in tally.failures} == {LONGEST_FAILURE}


def test_the_next_item_has_none_of_the_numbers_of_the_last_one() -> None:
    tally = Tally()
    tally.begin("notes.jsonl")
    tally.done = tally.total = 400
    tally.begin("more.txt")
    assert tally == Tally(name="more.txt", files=2)


def test_what_is_not_written_of_the_last_item_is_a_tally_of_its_own() -> None:
    tally = Tally()
    tally.take(outcome(1, "unchanged"))
    tally.refuse("Refused: old.exe")
    tally.begin("notes.jsonl")
    assert tally.unwritten() == Tally()
    tally.take(outcome(2, "added"))
    tally.take(outcome(3, "twin"))
    tally.refuse("Refused: new.exe")
    tally.made.append("mills")
    rest = tally.unwritten()
    assert told(rest) == [(3, "twin", 1)]
    assert (rest.failures, rest.made) == (["Refused: new.exe"], ["mills"])
