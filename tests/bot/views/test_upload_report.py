"""Reports of uploads: article by article, or summed up, and never without a failure's number."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.views.tally import FAILURES, Tally
from bot.views.upload_report import (
    LISTED,
    NAMED,
    is_cut,
    progress,
    report,
    summary,
    unwritten,
    whole_report,
)
from index import Added, Article, Begun, Replaced
from index.workers.steps import Step

MILL = Article("7", "Mill shut", "The mill is shut.", date(2023, 10, 9), language="en", number=1)


def added(number: int, kind: str = "added") -> Added:
    article = Article(str(number), f"Note {number}", "A note.", language="en", number=number)
    return Added(article, kind, passages=1)  # type: ignore[arg-type]


def tally_of(*items: Added) -> Tally:
    tally = Tally(name="notes.jsonl")
    for item in items:
        tally.take(item)
    return tally


def test_a_new_article_is_named_with_its_date_language_and_size() -> None:
    tally = tally_of(Added(MILL, "added", passages=2, statements=1))
    assert report(tally, ENGLISH).splitlines() == [
        "Added: Mill shut (7)",
        "9 October 2023 · English · 2 passages · 1 statement",
    ]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (Added(MILL, "unchanged", 0), "Already there, unchanged: Mill shut (7)"),
        (Added(MILL, "twin", 0, twin="8"),
         "Not added: Mill shut (7) has the same text as article 8"),
    ],
)  # fmt: skip
def test_what_is_there_already_is_one_line(item: Added, said: str) -> None:
    assert report(tally_of(item), ENGLISH) == said


def test_an_upload_that_was_cut_off_says_so_first() -> None:
    tally = tally_of(added(1, "unchanged"))
    tally.resumed = True
    assert summary(tally, ENGLISH).splitlines() == [
        texts.RESUMED, "Already there, unchanged: Note 1 (1)",
    ]  # fmt: skip


def test_of_an_article_whose_size_is_not_known_any_more_none_is_said() -> None:
    assert report(tally_of(replace(added(1), passages=0)), ENGLISH) == "Added: Note 1 (1)\nEnglish"


def test_what_has_made_no_article_is_said_of_each_file() -> None:
    tally = tally_of(added(1), added(2, "unchanged"))
    tally.refuse("Refused: old.exe")
    tally.begin("more.jsonl")
    assert unwritten(tally, ENGLISH) == ()
    tally.take(added(3))
    tally.take(added(4, "unchanged"))
    tally.refuse("Refused: new.exe")
    assert unwritten(tally, ENGLISH) == (
        "Already there, unchanged: Note 4 (4)", "Refused: new.exe",
    )  # fmt: skip


def test_a_replaced_article_says_what_was_there_before() -> None:
    before = Replaced("Mill open", date(2023, 1, 2))
    said = report(tally_of(Added(MILL, "replaced", 1, replaced=before)), ENGLISH)
    assert said.startswith("Replaced: Mill shut (7)\n")
    assert said.endswith("instead of “Mill open”, added on 2 January 2023")


def test_articles_that_are_nearly_the_same_are_named_beside_it() -> None:
    tally = tally_of(Added(MILL, "added", 1))
    tally.near[1] = (added(2).article,)
    assert report(tally, ENGLISH).endswith("nearly the same as Note 2 (2)")


def test_many_articles_are_summed_up_and_a_few_of_them_named() -> None:
    tally = tally_of(*(added(n) for n in range(LISTED)), added(99, "unchanged"))
    lines = report(tally, ENGLISH).splitlines()
    assert lines == [
        "8 articles added",
        "1 article already there, unchanged",
        *(f"• Note {n} ({n})" for n in range(NAMED)),
    ]
    assert "Note 7 (7)" in whole_report(tally, ENGLISH)


def test_nothing_at_all_is_said_so() -> None:
    assert report(Tally(), ENGLISH) == texts.NOTHING_ADDED


def test_of_failures_without_end_the_number_is_said() -> None:
    tally = Tally()
    for _ in range(FAILURES + 5):
        tally.refuse("no")
    assert report(tally, ENGLISH).endswith(f"... and {FAILURES + 5 - LISTED:,} more refused")
    assert whole_report(tally, ENGLISH).endswith("... and 5 more refused")


def test_a_report_is_cut_where_failures_or_near_duplicates_are_left_out() -> None:
    many = [added(n) for n in range(LISTED + 1)]
    assert not is_cut(tally_of(*many))
    near = tally_of(*many)
    near.near = dict.fromkeys(range(NAMED + 1), (MILL,))
    assert is_cut(near)
    failed = Tally(failures=["no"] * (LISTED + 1))
    assert is_cut(failed)


async def test_progress_tells_the_page_of_a_long_file() -> None:
    tally = Tally(name="minutes.pdf", files=1)
    tally.begun = Begun(b"", "minutes.pdf", asyncio.create_task(asyncio.sleep(9, [])))
    assert progress(tally, ENGLISH) == "Adding minutes.pdf (1)\n0 articles so far"
    tally.begun.note(Step(1_200, 3_000))
    said = "Adding minutes.pdf (1)\n0 articles so far\npage 1,200 of 3,000"
    assert progress(tally, ENGLISH) == said
    tally.begun.cancel()


def test_new_collections_are_named_at_the_end() -> None:
    tally = tally_of(Added(MILL, "added", 1))
    tally.made.append("mills")
    assert report(tally, ENGLISH).splitlines()[-1] == texts.COLLECTION_MADE.format(name="mills")


def test_progress_names_the_file_and_counts_the_articles() -> None:
    tally = tally_of(*(added(n) for n in range(1200)))
    tally.files = 2
    assert progress(tally, ENGLISH) == "Adding notes.jsonl (2)\n1,200 articles so far"
    tally.done, tally.total = 1100, 4000
    last = "article 1,100 of 4,000"
    assert progress(tally, ENGLISH) == f"Adding notes.jsonl (2)\n1,200 articles so far\n{last}"
    tally.comparing = True
    assert progress(tally, ENGLISH) == f"{texts.COMPARING}\n1,200 articles so far"
