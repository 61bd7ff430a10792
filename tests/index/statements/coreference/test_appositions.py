"""A description beside a name is of the same person."""

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import read


def roles(text: str, name: str, language: str = "en") -> set[str]:
    register, _ = read(text, language)
    [found] = [one for one in register.entities if one.full and one.full.of(text) == name]
    return found.roles


@pytest.mark.parametrize(
    "text",
    [
        "Conrad Wey, the mayor's spokesman, left.",
        "The spokesman, Conrad Wey, left.",
        "A spokesman for Orle Holdings, Conrad Wey, left.",
        "Conrad Wey (a spokesman) left.",
    ],
)
def test_an_office_beside_a_name_is_that_persons(text: str) -> None:
    assert "spokesman" in roles(text, "Conrad Wey")


@pytest.mark.parametrize(
    ("text", "name", "language", "role"),
    [
        ("The head of the ferry company, Jon Till, left.", "Jon Till", "en", "head"),
        ("Die Leiterin der Stadtwerke, Ina Rohde, ging.", "Ina Rohde", "de", "leiterin"),
        ("Der Chef des Amts der Stadt, Ralf Thoma, ging.", "Ralf Thoma", "de", "chef"),
        ("La présidente du comité des pêcheurs, Nina Roux, part.", "Nina Roux", "fr", "présidente"),
        ("La portavoz de los mariscadores, Ana Ruiz, salió.", "Ana Ruiz", "es", "portavoz"),
        ("جاءت الباحثة في معهد الزراعة، ليلى الحسن، أمس.", "ليلى الحسن", "ar", "باحثة"),
        ("La capitaine des Mouettes, Nina Roux, part.", "Nina Roux", "fr", "capitaine"),
        ("L'adjointe au commerce, Nina Roux, part.", "Nina Roux", "fr", "adjointe"),
        ("A diretora de brumagem, Rita Lis, saiu.", "Rita Lis", "pt", "diretora"),  # in no list
    ],
)
def test_an_office_goes_with_whose_it_is_before_the_name(
    text: str, name: str, language: str, role: str
) -> None:
    assert roles(text, name, language) == {role}


def test_a_body_before_a_comma_is_no_office_of_a_person() -> None:
    assert not roles("Clara Till came. In the council, Clara Till left.", "Clara Till")
    text = "خانم نیلوفر احمدی آمد. سرمقنی گروه، خانم نیلوفر احمدی، به ایسنا گفت: «چراغم خاموش شد.»"
    (said,) = certain(statements(text, "fa"), "fa")
    assert said.speaker
    assert said.speaker.of(text) == "نیلوفر احمدی"


def test_what_a_verb_parts_is_no_apposition() -> None:
    assert "spokesman" not in roles("Conrad Wey saw the spokesman.", "Conrad Wey")


def test_a_body_is_no_diplomat() -> None:
    text = "به گزارش رویترز، یک دیپلمات آمد."
    register, _ = read(text, "fa")
    [found] = [one for one in register.entities if one.full and one.full.of(text) == "رویترز"]
    assert not found.roles


def test_a_body_behind_a_name_is_not_the_person() -> None:
    text = "به گفتهٔ شهردار، کامران دلیری، شهرداری ۷ میلیون هزینه کرده است. دلیری گفت: «خوب است.»"
    said = statements(text, "fa")[-1]
    assert said.introduced
    assert "شهرداری" not in said.introduced.of(text)
