"""A name under a quotation, behind a dash or on a line of its own."""

from __future__ import annotations

import pytest

from index.statements.attribution.signatures import signed
from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import span


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("\n— Hedda Marr, councillor", "Hedda Marr"),
        (" — Hedda von Marr", "Hedda von Marr"),
        ("\n– Иван Тилов", "Иван Тилов"),
        ("\n— Marr (mayor)\n", "Marr"),
    ],
)
def test_a_name_behind_a_dash_signs_the_quotation(behind: str, name: str) -> None:
    text = f"“We wait.”{behind}"
    found = signed(text, span(text, "“We wait.”"))
    assert found
    assert found.mention.of(text) == name


@pytest.mark.parametrize(
    "behind", [" — and so it was.", " said Hedda Marr.", "\n\n\n\n\n— Marr", ""]
)
def test_what_is_no_signature_signs_nothing(behind: str) -> None:
    text = f"“We wait.”{behind}"
    assert signed(text, span(text, "“We wait.”")) is None


BEFORE = "Mayor Dora Finch met Sam Ochoa on Friday.\n\n"
AFTER = "\n\nThe quay will be closed until May."


def speakers(text: str) -> list[str | None]:
    said = certain(statements(text, "en"), "en")
    return [one.speaker.of(text) if one.speaker else None for one in said]


@pytest.mark.parametrize(
    "line",
    [
        "Hedda Marr", "Hedda Marr, harbour master", "(Hedda Marr)", "– Hedda Marr, harbour master",
        "Hedda Marr, 43, from Lennford", "Harbour master, Hedda Marr", "Hedda Marr (harbour)",
    ],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_below_signs_what_fills_the_paragraph_above(gap: str, line: str) -> None:
    text = f"{BEFORE}“We shall rebuild the quay, stone by stone.”{gap}{line}{AFTER}"
    assert speakers(text) == ["Hedda Marr"]


def test_a_signature_is_of_all_paragraphs_that_no_mark_closes() -> None:
    quoted = "“We shall rebuild the quay.\n\n“It will cost what it costs.”"
    text = f"{BEFORE}{quoted}\n\nHedda Marr, harbour master{AFTER}"
    assert speakers(text) == ["Hedda Marr"] * 2


def test_a_body_signs_as_well() -> None:
    text = f"{BEFORE}“We shall rebuild the quay.”\n\nThe harbour committee{AFTER}"
    assert speakers(text) == ["The harbour committee"]


def test_letter_after_letter_has_its_own_signature() -> None:
    text = f"{BEFORE}“Rebuild it.”\n\nJon Till, baker\n\n“Close it.”\n\nHedda Marr, vet{AFTER}"
    assert speakers(text) == ["Jon Till", "Hedda Marr"]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Till said:\n\n“We go there now.”\n\nHedda Marr\n\nMs Marr did not agree.",
        "Jon Till said: “We go there.\n\n“We stay there now.”\n\nHedda Marr\n\nIt was late.",
        "It rained.\n\nJon Till, mayor\n\n“We go there now.”\n\nHedda Marr, vet\n\n“No.”\n\nLate.",
        "“No choice,” said Jon Till.\n\n“The old one fell.”\n\nHedda Marr\n\nThe hall objects.",
        "“We had no choice.”\n\nHedda Marr\n\nJon Till, the mayor, defended it.",
        "Jon Till wrote.\n\n“No choice.”\n\nHedda Marr, a rival\n\nMs Marr would not pay.",
        "Jon Till wrote.\n\n“The Long Bridge”\n\nHedda Marr\n\nA novel about a town.",
    ],
)
def test_a_line_signs_nothing_where_something_else_tells_who_speaks(text: str) -> None:
    said = certain(statements(text, "en"), "en")
    first = next(one for one in said if "” " not in one.span.of(text))
    assert first.speaker is None or first.speaker.of(text) != "Hedda Marr"


@pytest.mark.parametrize(
    "behind",
    [
        "\n\nHedda Marr",  # who wrote the article
        "\n\nHedda Marr, arts correspondent",
        f"\n\nHedda Marr and her plan{AFTER}",
        f"\n\nHedda Marr: a life{AFTER}",
        f"\n\nHedda Marr, Ivo Radan, Jon Till{AFTER}",
        f"\n\nHedda Marr, harbour master (photo Lee Studio){AFTER}",
        "\n\nHedda Marr\n\nHedda Marr was born on the quay.",
        f"\n\nHedda Marr left the hall.{AFTER}",
    ],
)
def test_a_heading_a_credit_and_an_authors_line_sign_nothing(behind: str) -> None:
    text = f"{BEFORE}“We shall rebuild the quay, stone by stone.”{behind}"
    assert "Hedda Marr" not in speakers(text)


@pytest.mark.parametrize("mark", ["『", "'", "“", "「", "« "])
def test_a_paragraph_without_a_word_below_a_signature_is_passed_over(mark: str) -> None:
    text = f"{BEFORE}“Rebuild it.”\n\nJon Till, baker\n\n{mark}\n\nIt rained.\n\n{mark}"
    assert speakers(text) == ["Jon Till"]


LETTERS = {
    "en": """Odile Perrin, whose mother Ada opened Tillman Bank, sold it to Nordkap Capital.

To its staff and to the bank Ms Perrin wrote:

“It was late.

“We go on.”

Odile Perrin, baker

The bank has 40 branches.""",
    "es": """La marca es de Lidia Pazos, de Vigo. La sidrera se la vendió a Nordkap Capital.

La fundadora de Sidrera Otero, Elvira Saa, se retira. En una carta a la marca explica:

«Fue tarde.

«Seguimos.»

Elvira Saa, sidrera

Nordkap Capital compró Sidrera Otero por 40 millones.""",
    "de": """Die Bank verkauft Lotte Brandt, die Chefin der Nordkap AG.

Der Gründer der Hafenbank, Hanno Till, ist 80. Der Hafenbank und der Nordkap AG schrieb er:

„Es war spät.

„Wir machen weiter.“

Hanno Till, Bäcker

Die Bank hat 40 Filialen.""",
    "ru": """Банк купила Лидия Котова из Самары.

Основатель Волжского банка Илья Дёмин живёт в Самаре. Волжскому банку он написал:

«Было поздно.

«Мы продолжаем.»

Илья Дёмин, пекарь

У банка сорок отделений.""",
}
SIGNED = {"en": "Odile Perrin", "es": "Elvira Saa", "de": "Hanno Till", "ru": "Илья Дёмин"}


@pytest.mark.parametrize("language", LETTERS)
def test_whoever_is_named_above_beside_a_body_signs_a_letter(language: str) -> None:
    text = LETTERS[language]
    said = certain(statements(text, language), language)
    assert {one.speaker and one.speaker.of(text) for one in said} == {SIGNED[language]}


@pytest.mark.parametrize("writer", ["Jon Till", "Nordkap Capital", "The bank Nordkap AG"])
def test_a_letter_to_somebody_is_not_signed_by_who_gets_it(writer: str) -> None:
    text = f"{BEFORE}{writer} told Hedda Marr:\n\n“We go.\n\n“Now.”\n\nHedda Marr, vet{AFTER}"
    assert "Hedda Marr" not in speakers(text)
