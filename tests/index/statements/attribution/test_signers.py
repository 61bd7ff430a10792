"""Signer of a document that is quoted."""

from __future__ import annotations

import pytest

from index.statements.attribution.signers import signer
from tests.index.statements.articles import quoted


def signed(text: str, language: str, *, whole: bool = True) -> str | None:
    """Return who signed what the first paragraph quotes."""
    register, at = quoted(text, language)
    found = signer(at, register, None, whole=whole)
    return found.span.of(text) if found else None


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("“We are late,” says a letter signed by Dean Ann Till.", "en", "Ann Till"),
        ("Im von Anna Till unterzeichneten Brief steht „Wir kommen“.", "de", "Anna Till"),
        ("«Llegamos tarde», dice la carta firmada por Ana Ruiz.", "es", "Ana Ruiz"),
        ("«Мы идём», — сказано в письме, подписанном Анной Лисовой.", "ru", "Анной Лисовой"),
        ("Ayla Lisan imzalı mektupta “Geliyoruz” denildi.", "tr", "Ayla Lisan"),
    ],
)
def test_who_signs_a_document_is_named_beside_the_word_for_that(
    text: str, language: str, name: str
) -> None:
    assert signed(text, language) == name


@pytest.mark.parametrize(
    "text",
    [
        "“We are late,” says a letter read by Ann Till.",
        "“We are late,” says a letter signed by Ann Till and signed by Leo Marr.",
        "“We are late,” says a letter signed by Ann Till and Leo Marr.",
        "“We are late,” says a letter. It was signed by Ann Till.",
        "Ann Till signed the bill, “a good one”.",  # a bill is signed, and none is quoted
        "The club signed Ann Till, “a rare talent”.",
        "The player signed by Ann Till is “a rare talent”.",
    ],
)
def test_nobody_or_several_sign_a_document_there(text: str) -> None:
    assert signed(text, "en") is None


def test_what_is_only_told_of_a_document_nobody_says_who_signed_it() -> None:
    assert signed("The treaty signed by Ann Till is “a joke”.", "en", whole=False) is None
    assert signed("A letter signed by Ann Till spoke of “a joke”.", "en", whole=False) == "Ann Till"
