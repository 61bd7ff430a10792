"""Whose a document is: it speaks for them, and for nobody it is only about."""

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements


def speakers(text: str, language: str) -> list[str | None]:
    """Return who is shown for each quotation of a text below a headline."""
    whole = f"Report\n\n{text}"
    found = certain(statements(whole, language), language)
    return [one.speaker.of(whole) if one.speaker else None for one in found]


@pytest.mark.parametrize(
    ("language", "text", "owner"),
    [
        ("en", "A press release from the Nordic Curling Union speaks of “a loss”.",
         "Nordic Curling Union"),
        ("de", "In einem Schreiben des Ministeriums heißt es, das Dach sei „baufällig“.",
         "Ministeriums"),
        ("ru", "В решении районного суда сказано, что пчёлы «не мешают движению».", "суда"),
    ],
)  # fmt: skip
def test_a_document_speaks_for_whose_it_is(language: str, text: str, owner: str) -> None:
    (shown,) = speakers(text, language)
    assert shown is not None
    assert owner in shown


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("en", "The indictment of Ida Marr speaks of “a fraud”.", "Marr"),
        ("en", "A report on the conduct of Ida Marr calls it “improvised”.", "Marr"),
        ("en", "The file on Ida Marr speaks of “serious doubts”.", "Marr"),
        ("de", "Ein Bericht über Ida Marr spricht von „schweren Zweifeln“.", "Marr"),
        ("fr", "Un rapport sur Ida Marr évoque « de sérieux doutes ».", "Marr"),
        ("es", "Un informe sobre Ida Marr menciona «serias dudas».", "Marr"),
        ("ru", "В письме мэру Игорю Лису сказано, что крыша «вот-вот рухнет».", "Лис"),
        ("ru", "Отчёт, который показали Игорю Лису, называет это «импровизацией».", "Лис"),
        ("en", "A letter by Ida Marr was read. The indictment speaks of “a fraud”.", "Marr"),
        ("en", "A report by the police on Ida Marr speaks of “greed”.", "Marr"),
        ("de", "Ida Marr habe „gelogen“, heißt es in dem Bericht.", "Marr"),
        ("de", "Ida Marr sei „müde“, heißt es in der Anklageschrift.", "Marr"),
        ("ru", "Игорь Лис был «жесток», говорится в отчёте.", "Лис"),
        ("de", "Über Ida Marr heißt es in dem Bericht, sie sei „müde“.", "Marr"),
        ("tr", "Raporda Ayşe Demir hakkında “suç örgütü” ifadesi kullanıldı.", "Demir"),
        ("uk", "У листі Павлові Іверу йдеться, що ліцензія «недійсна».", "Івер"),
    ],
)  # fmt: skip
def test_nobody_is_named_whom_a_document_is_about_or_to(
    language: str, text: str, person: str
) -> None:
    assert all(person not in (one or "") for one in speakers(text, language))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "In a statement on Monday Anna Voss called the plan “reckless”.", "Anna Voss"),
        ("ru", "В заявлении для прессы Анна Лис назвала план «безумием».", "Анна Лис"),
        ("en", "Judge Anna Marr met the farmer Tom Marr. Anna Marr's statement spoke of “rain”.",
         "Anna Marr"),
        ("en", "Tom Marr was “a thief”, Anna Voss says.", "Anna Voss"),
        ("fr", "Anne Lis, qui avait traité Luc Fabre de « menteur », est partie.", ""),
    ],
)  # fmt: skip
def test_whoever_writes_a_document_is_told_from_others(language: str, text: str, name: str) -> None:
    shown = [one for one in speakers(text, language) if one]
    assert shown == [name] if name else "Luc Fabre" not in shown
