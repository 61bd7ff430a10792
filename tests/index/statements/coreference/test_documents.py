"""Owner of a document: it speaks for them, and for nobody it is only about."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import read


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
        ("ru", "В письме его отца сказано, что пчёлы «не мешают движению».", "отца"),
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
        ("ru", "В письме мэру Игорю Лису сказано, что крыша «вот-вот рухнет».", "Лис"),
        ("en", "A letter by Ida Marr was read. The indictment speaks of “a fraud”.", "Marr"),
        ("en", "A report by the police on Ida Marr speaks of “greed”.", "Marr"),
        ("de", "Ida Marr habe „gelogen“, heißt es in dem Bericht.", "Marr"),
        ("de", "Über Ida Marr heißt es in dem Bericht, sie sei „müde“.", "Marr"),
    ],
)  # fmt: skip
def test_nobody_is_named_whom_a_document_is_about_or_to(
    language: str, text: str, person: str
) -> None:
    assert all(person not in (one or "") for one in speakers(text, language))


def test_whoever_writes_a_document_is_told_from_a_namesake() -> None:
    text = "Judge Anna Marr met the farmer Tom Marr. Anna Marr's statement spoke of “rain”."
    assert speakers(text, "en") == ["Anna Marr"]


def owner(text: str, language: str) -> str | None:
    """Return whose the last document of a text is."""
    register, _ = read(text, language)
    seen = [one for row in register.sentences for one in row if one.phrase.form == "description"]
    document = next(one for one in reversed(seen) if one.phrase.kind & k.DOCUMENT)
    entity = register.entity(document)
    return entity.full.of(text) if entity and entity.full and entity.kind != "document" else None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "A letter by Ida Marr was read.", "Ida Marr"),
        ("en", "A report by the council was read.", "the council"),
        ("en", "Ida Marr left. Then Marr's letter was read.", "Ida Marr"),
        ("de", "Im Brief der Bürgermeisterin Anna Till steht alles.", "Anna Till"),
        ("ru", "В письме его отца сказано всё.", "его отца"),
        ("tr", "Ayşe Demir'in mektubu okundu.", "Ayşe Demir"),
    ],
)
def test_a_document_is_of_whoever_stands_beside_it(language: str, text: str, name: str) -> None:
    assert owner(text, language) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Several write it.
        ("en", "A letter by Ida Marr and dozens of doctors was read."),
        ("en", "A letter by Ida Marr, and dozens of doctors, was read."),
        # It may be of one of two.
        ("en", "Ida Marr met Tom Marr. Then Marr's letter was read."),
        # It comes from a place, or is about or to whoever is named.
        ("en", "A letter from Paris was read."),
        ("en", "A letter about Ida Marr was read."),
        ("en", "The report by Ida Marr was read."),
        ("ru", "В письме его отцу сказано всё."),
        ("ru", "В письме судье Игорю Лису сказано всё."),
        # More parts both.
        ("en", "A letter, by Ida Marr, was read."),
        ("en", "A letter Till read by Ida Marr was long."),
        ("en", "A letter that was read out in full by Ida Marr was long."),
    ],
)
def test_a_document_is_of_nobody_else(language: str, text: str) -> None:
    assert owner(text, language) is None


@pytest.mark.parametrize(
    "text",
    [
        "A letter by Ida Marr was read. The letter was long.",
        "A letter by Ida Marr was read. It rained. The post was long.",
    ],
)
def test_a_document_that_is_named_again_is_of_the_same(text: str) -> None:
    assert owner(text, "en") == "Ida Marr"


@pytest.mark.parametrize(
    "text",
    [
        "A letter by Ida Marr was read. A letter was long.",
        "A letter by Ida Marr was read. The angry letter was long.",
        "A statement by the council was read. The police statement was long.",
        "A letter by Ida Marr was read. It rained. It rained. It rained. The letter was long.",
    ],
)
def test_another_document_is_not_of_the_same(text: str) -> None:
    assert owner(text, "en") is None
