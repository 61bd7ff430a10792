"""A report is somebody's, or of what speaks for one: what is neither reports nothing."""

from __future__ import annotations

import pytest

from index.statements.extraction import statements


def reporters(text: str, language: str = "en") -> list[str]:
    said = [one for one in statements(text, language) if one.kind == "indirect"]
    return [one.mention.of(text) for one in said if one.mention]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The ferry board said that the bridge was safe.", "The ferry board"),
        ("en", "The report said that the bridge was safe.", "The report"),
        ("en", "An airtight said that the bridge was safe.", "An airtight"),  # in no list
        ("en", "The rower who sat by the door said that nobody had asked.", "The rower"),
        ("es", "El club de remeros por esa ría dijo que el agua es fría.", "El club de remeros"),
        (
            "pt",
            "O clube de remadores com sede própria disse que a água é fria.",
            "O clube de remadores",
        ),
        ("ru", "Рыбаки сказали, что мост совсем старый.", "Рыбаки"),
    ],
)
def test_people_bodies_and_documents_report(language: str, text: str, who: str) -> None:
    assert reporters(text, language) == [who]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An earlier version said that the bridge was safe."),  # "version" is cut from it
        ("es", "En la radio dijo que el puente es muy viejo."),
        ("ar", "نشرت صفحات صورة لرسالة قالت إنها من مدير الميناء القديم."),
    ],
)
def test_words_cut_from_a_phrase_or_behind_others_report_nothing(language: str, text: str) -> None:
    assert reporters(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Bo Marr, who divers said that he had sunk it, was held.", "divers"),
        ("en", "Orle, which rowers said that it had let oil out, was fined.", "rowers"),
        ("ru", "Паром, который рыбаки говорят, что давно пора чинить, стоит.", "рыбаки"),
        ("en", "Ada Roe jailed Bo Marr, who admitted that he sank the ferry.", "Bo Marr"),
        ("en", "Ada Roe was hit by Bo Marr, who denied that he sank the ferry.", "Bo Marr"),
        ("en", "The ferry belongs to Bo Marr, who said that it was old.", "Bo Marr"),
        ("en", "Ada Roe talked to the pilot, who said that it was old.", "the pilot"),
        ("es", "Ada Rial llamó a Benito Tello, quien dijo que el barco es viejo.", "Benito Tello"),
        ("it", "Ada Rossi ha lodato Bruno Telli, che ha detto che il ponte è vecchio.",
         "Bruno Telli"),
    ],
)  # fmt: skip
def test_who_a_relative_clause_is_about_reports_unless_it_has_a_subject(
    language: str, text: str, who: str
) -> None:
    assert [one.removeprefix("which ") for one in reporters(text, language)] == [who]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The widow of Bo Marr, who said that the ferry was old, left."),
        ("en", "Ada Roe met Bo Marr and Cy Till, who said that the ferry was old."),
        ("fr", "La femme de Paul Till, qui a dit que le pont est vieux, est partie."),
        ("pl", "Ada Rój spotkała adwokata Jana Tila, który powiedział, że most jest stary."),
    ],
)
def test_of_two_whom_a_relative_clause_may_mean_neither_reports(language: str, text: str) -> None:
    assert reporters(text, language) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In June Captain Marr said that the ferry was old.", "Captain Marr"),
        ("Under oath Marr said that the ferry was old.", "oath Marr"),
        ("From prison Marr wrote that the ferry was old.", "prison Marr"),
    ],
)
def test_a_name_reports_behind_a_preposition_with_its_own_noun(text: str, who: str) -> None:
    assert reporters(text) == [who]
