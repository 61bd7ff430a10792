"""Refusals of files, in words for their sender."""

from __future__ import annotations

from string import Formatter

import pytest

from bot.i18n import texts
from bot.i18n.language import ENGLISH, TRANSLATED, language_of
from bot.views.reading_errors import refusal
from index import Place, ReadingError, Reason

VALUES: dict[str, str | int] = {
    "kilobytes": 256,
    "limit": 1_000_000,
    "megabytes": 512,
    "encoding": "UTF-16-LE",
    "byte": 7,
    "place": 12,
    "cause": "exit code 3",
    "column": 9,
    "field": "title",
    "written": "soon",
    "format": "PDF",
    "named": "TXT",
    "seconds": 30,
    "language": "deu",
}


def error(reason: Reason, place: Place | str = "mill.jsonl") -> ReadingError:
    """Return an error with all values that its words, and some others, need."""
    named = {name for _, name, _, _ in Formatter().parse(reason.value) if name}
    return ReadingError(place, reason, **{name: VALUES[name] for name in named})


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_reason_is_told_in_every_language_and_not_in_english(code: str) -> None:
    language = language_of(code)
    for reason in Reason:
        told = refusal(error(reason), language)
        assert "mill.jsonl" in told
        assert "{" not in told
        english = refusal(error(reason), ENGLISH)
        assert told != english
        assert english.partition("mill.jsonl: ")[2] not in told


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("mill.txt"), "Abgelehnt: mill.txt: es steht kein Text darin"),
        (Place("mill.jsonl", line=1234), "Abgelehnt: mill.jsonl, Zeile 1234: es steht kein"),
        (Place("mill.jsonl", article="7"), "Abgelehnt: mill.jsonl, Artikel 7: es steht kein"),
    ],
)
def test_the_file_and_its_part_are_named(place: Place, told: str) -> None:
    assert refusal(error(Reason.NO_TEXT, place), language_of("de")).startswith(told)


@pytest.mark.parametrize(("code", "number"), [("en", "1,000,000"), ("de", "1.000.000")])
def test_numbers_are_written_as_the_language_does(code: str, number: str) -> None:
    assert number in refusal(error(Reason.TOO_MANY_CHARACTERS), language_of(code))


def test_what_a_machine_says_of_a_file_is_not_told_to_people() -> None:
    cause = "Expecting value: line 1 column 9 (char 8)"
    assert refusal(error(Reason.NOT_JSON), ENGLISH) == texts.REFUSED.format(
        failure="mill.jsonl: it is not JSON from character 9 on"
    )
    assert "Expecting" in str(ReadingError("mill.jsonl", Reason.NOT_JSON, column=9, cause=cause))
    unreadable = ReadingError("mill.jsonl", Reason.UNREADABLE, cause="Permission denied")
    assert str(unreadable) == "mill.jsonl: it cannot be read: Permission denied"
    assert "Permission" not in refusal(unreadable, ENGLISH)


def test_braces_in_a_name_are_only_braces() -> None:
    assert "{0.__class__}" in refusal(error(Reason.EMPTY, "{0.__class__}"), ENGLISH)
