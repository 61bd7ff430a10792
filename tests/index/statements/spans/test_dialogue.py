"""Speech that who says it interrupts."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.spans.dialogue import opens_with_dash, spoken, without_dashes, without_verb
from index.statements.spans.marks import quotations
from index.statements.spans.quotation import Quotation

FRENCH, RUSSIAN = {"dit", "répondit"}, {"сказала"}


def parts(text: str) -> list[str]:
    whole = Quotation(Span(0, len(text)), Span(0, len(text)))
    return [one.span.of(text) for one in without_verb(text, whole, FRENCH)]


def test_speech_ends_before_its_verb() -> None:
    assert parts("Nous partons, dit Pauline Till.") == ["Nous partons,"]


def test_speech_goes_on_behind_a_pronoun() -> None:
    assert parts("Non, répondit-elle, pas avant lundi.") == ["Non,", "pas avant lundi."]


def test_speech_without_a_verb_is_whole() -> None:
    assert parts("Nous partons, mais pas avant lundi.") == ["Nous partons, mais pas avant lundi."]


def test_dashes_part_speech_from_who_says_it() -> None:
    text = "«Порт закрыт, — сказала Тиль. — Мы ждём»"
    whole = Quotation(Span(1, len(text) - 1), Span(0, len(text)))
    found = [one.span.of(text) for one in without_dashes(text, whole, RUSSIAN)]
    assert found == ["Порт закрыт,", "Мы ждём"]


def test_dashes_without_a_space_do_so_too() -> None:
    text = "«El puerto está cerrado —dijo Till—; esperamos»"
    whole = Quotation(Span(1, len(text) - 1), Span(0, len(text)))
    found = [one.span.of(text) for one in without_dashes(text, whole, {"dijo"})]
    assert found == ["El puerto está cerrado", "esperamos"]
    text = "«El puerto —viejo y hondo— está cerrado»"
    whole = Quotation(Span(1, len(text) - 1), Span(0, len(text)))
    assert list(without_dashes(text, whole, {"dijo"})) == [whole]


def test_dashes_without_a_verb_are_the_speakers_own() -> None:
    text = "«Порт — старый порт — закрыт»"
    whole = Quotation(Span(1, len(text) - 1), Span(0, len(text)))
    assert list(without_dashes(text, whole, RUSSIAN)) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("— Мы проиграли, — сказала тренер «Сокола» Вера Лис.", "Мы проиграли,|Сокола"),
        ("— «Сокол» сильнее, — сказала Вера Лис. — Увы.", "«Сокол» сильнее,|Увы."),
        ("— Что такое «Лёд»? — сказала Вера Лис.", "Что такое «Лёд»?"),
        ("— Это «бред», — сказала Вера Лис.", "бред"),
        ("— Газета «Труд» закрыта.", "Труд"),
    ],
)
def test_speech_that_a_dash_opens_may_have_titles_in_it(text: str, parts: str) -> None:
    found = next(quotations(text, [Span(0, len(text))], dashes=True, said=RUSSIAN))
    assert [one.span.of(text) for one in found] == parts.split("|")


def test_dashes_part_speech_from_who_says_it_and_from_more_of_it() -> None:
    text = "— Мост закрыт, — сказала Лис. — Надолго."
    assert opens_with_dash(text, Span(0, len(text)))
    found = spoken(text, Span(0, len(text)))
    assert [one.span.of(text) for one in found] == ["Мост закрыт,", "Надолго."]
