"""Introduction of a speaker by an article: the title before the name, the office beside it."""

from __future__ import annotations

import pytest

from index.statements import statements


def introduced(text: str, language: str) -> str | None:
    found = [one for one in statements(text, language) if one.kind != "indirect"]
    shown = found[0].introduced
    return shown.of(text) if shown else None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "“It must stop,” opposition spokeswoman Councillor Hedda Marr said.",
            "opposition spokeswoman Councillor Hedda Marr",
        ),
        ("“Money alone,” said the miller Ilse Korn.", "miller Ilse Korn"),
        ("Yesterday Mayor Ida Brenn said: “We are glad.”", "Mayor Ida Brenn"),
    ],
)
def test_a_title_before_the_name_introduces_it(text: str, shown: str) -> None:
    assert introduced(text, "en") == shown


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        (
            "en",
            "A spokesman for Orle Holdings, Conrad Wey, said: “We are glad.”",
            "A spokesman for Orle Holdings, Conrad Wey",
        ),
        ("en", "“Money alone,” said Ida Brenn, mayor of Lenn.", "Ida Brenn, mayor of Lenn"),
        ("de", "„Wir warten“, sagte Jan Till, Sprecher der Stadt.", "Jan Till, Sprecher der Stadt"),
        (
            "fr",
            "« Le port est fermé », a déclaré lundi le maire de Lenn, Jean Till.",
            "le maire de Lenn, Jean Till",
        ),
        ("ru", "«Порт закрыт», — заявил мэр города Иван Тилов.", "мэр города Иван Тилов"),
    ],
)
def test_an_office_beside_the_name_introduces_it(language: str, text: str, shown: str) -> None:
    assert introduced(text, language) == shown


@pytest.mark.parametrize(
    "text",
    [
        "“No,” said Jan Till, 41, who lives there.",
        "“No,” said his wife, Ida Brenn.",
        "“No,” said Ida Brenn.",
    ],
)
def test_what_is_no_office_introduces_nobody(text: str) -> None:
    assert introduced(text, "en") is None


def test_a_story_beside_the_name_does_not_introduce_it() -> None:
    office = " of the Society" * 12
    assert introduced(f"“No,” said Ida Brenn, chair{office}.", "en") is None


def test_the_introduction_holds_the_fullest_name() -> None:
    text = "Mayor Brenn came. Later Ida Brenn left.\n\n“We wait,” said Brenn."
    [found] = statements(text, "en")
    assert found.speaker
    assert found.speaker.of(text) == "Ida Brenn"
    assert found.introduced is None


def test_a_short_name_is_introduced_as_the_article_does_it_elsewhere() -> None:
    text = "Mayor Ida Brenn came.\n\n“We wait,” said Brenn."
    assert introduced(text, "en") == "Mayor Ida Brenn"


def shown(text: str, language: str) -> str | None:
    said = statements(text, language)[0]
    words = said.introduced or said.speaker
    return words.of(text) if words else None


@pytest.mark.parametrize(
    ("language", "text", "whole"),
    [
        (
            "fr",
            "« Tout est perdu », dit Ève Morin, gérante d’une poissonnerie.",
            "Ève Morin, gérante d’une poissonnerie",
        ),
        ("es", "El consejero de Pesca afirmó que no habrá barco.", "El consejero de Pesca"),
        ("de", "„Wir warten“, sagte ein Sprecher der Feuerwehr.", "ein Sprecher der Feuerwehr"),
        ("ru", "«Всё спокойно», — сказал главный врач Олег Тилов.", "главный врач Олег Тилов"),
        ("ru", "В областном минздраве заявили, что мест хватит всем.", "В областном минздраве"),
        ("uk", "«Дякую», — сказала зі сцени вчителька Людмила Лис.", "вчителька Людмила Лис"),
        ("tr", "“Sazım eski” dedi saz ustası Ali Gür.", "saz ustası Ali Gür"),
        ("en", "“No,” said Orle’s acting director, Ida Lis.", "Orle’s acting director, Ida Lis"),
        ("en", "“No,” said Ida Brenn (head of the union).", "Ida Brenn (head of the union)"),
        ("it", "La presidente, Ada Lis, ha invitato tutti: «Venite».", "La presidente, Ada Lis"),
    ],
)  # fmt: skip
def test_what_is_shown_is_a_whole_phrase(language: str, text: str, whole: str) -> None:
    assert shown(text, language) == whole


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "His colleague Ida Brenn keeps count. “It rains,” she said.", "Ida Brenn"),
        ("en", "The pupils Ida Brenn and Jan Till ran. “It burns,” Brenn said.", "Ida Brenn"),
        ("de", "„Er kann es“, sagte ihr Bruder Jonas Weber.", "Jonas Weber"),
        ("tr", "“Gitmem” dedi yanında oturan torunu Ali Gür.", "Ali Gür"),
    ],
)
def test_the_name_stands_alone_where_its_title_would_be_cut(
    language: str, text: str, name: str
) -> None:
    assert shown(text, language) == name


def test_a_description_is_shown_in_its_first_case() -> None:
    text = "Der Sprecher des Vereins kam. Der Verein sagte: „Wir warten.“"
    [found] = statements(text, "de")
    assert found.speaker
    assert found.speaker.of(text) == "Der Verein"
