"""Who has asked, and who was asked, before what may be an answer."""

from __future__ import annotations

import pytest

from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.asking import asked
from tests.index.statements.articles import read


def roles(text: str, language: str = "en") -> dict[str, str]:
    """Return who asks and who is asked before the last sentence of a text."""
    register, _ = read(text, language)
    last = len(register.sentences) - 1
    anaphor = Anaphor("he", "m", last, 0, len(text) - 2)
    return {one.full.of(text): role for one, role in asked(anaphor, register).items() if one.full}


@pytest.mark.parametrize(
    ("language", "text", "asks", "answers"),
    [
        ("en", "Clara Hofer asked Otto Marr about it. He left.", "Clara Hofer", "Otto Marr"),
        ("de", "Clara Hofer fragte Otto Marr danach. Er ging.", "Clara Hofer", "Otto Marr"),
        ("ru", "Анна Тиль спросила Ивана Лиса о мосте. Он ушёл.", "Анна Тиль", "Ивана Лиса"),
    ],
)
def test_a_verb_of_asking_has_who_asks_and_who_is_asked(
    language: str, text: str, asks: str, answers: str
) -> None:
    found = roles(text, language)
    assert found[asks] == "asks 1"
    assert found[answers].startswith("is asked 1")


def test_of_whom_it_is_told_that_they_were_asked_answers() -> None:
    assert roles("Clara Hofer was asked about it. She left.") == {
        "Clara Hofer": "is asked 1 before"
    }


def test_a_question_long_before_is_none() -> None:
    assert roles("Clara Hofer asked Otto Marr. It rained. It was dark. He left.") == {}
    assert roles("Clara Hofer saw Otto Marr. He left.") == {}
