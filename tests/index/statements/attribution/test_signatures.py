"""A name under a quotation, behind a dash or on a line of its own."""

from __future__ import annotations

import pytest

from index.statements.attribution.signatures import signed
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
    return [one.speaker.of(text) if one.speaker else None for one in statements(text, "en")]


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


def test_a_body_and_initials_sign_as_well() -> None:
    for line, name in (("The harbour committee", "The harbour committee"), ("H. M., Lee", "H. M.")):
        text = f"{BEFORE}“We shall rebuild the quay, stone by stone.”\n\n{line}{AFTER}"
        assert speakers(text) == [name]


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
