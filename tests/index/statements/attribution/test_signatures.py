"""A name under a quotation, behind a dash."""

from __future__ import annotations

import pytest

from index.statements.attribution.signatures import signed
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
