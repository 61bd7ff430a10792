"""First names as evidence about the word behind them."""

from __future__ import annotations

import pytest

from index.statements.grammar.first_names import INITIAL, behind_first_name, is_called_as_trade
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import first_paragraph


@pytest.mark.parametrize(
    ("text", "language", "behind"),
    [
        ("Later Alastair Finn left.", "en", True),
        ("Later May Rivers left.", "en", False),
        ("Später ging Peter Koch.", "de", True),
        ("Später ging der Koch.", "de", False),
        ("Hier Koch zu sein ist schwer.", "de", False),
    ],
)
def test_a_sure_first_name_shows_a_last_name(text: str, language: str, *, behind: bool) -> None:
    tokens = first_paragraph(text, language).tokens
    place = next(n for n, one in enumerate(tokens) if one.text in ("Finn", "Rivers", "Koch"))
    assert behind_first_name(tokens, place, Vocabulary(language)) is behind


def test_an_initial_is_one_letter_with_a_stop() -> None:
    assert INITIAL.fullmatch("B.")
    assert not INITIAL.fullmatch("Bo.")


@pytest.mark.parametrize(
    ("text", "language", "called"),
    [
        ("کامران وزیری گفت", "fa", True),
        ("کامران وزیر گفت", "fa", False),
        ("سامر حداد قال", "ar", True),
        ("سامر حداد القرية", "ar", False),
    ],
)
def test_a_last_name_may_be_a_trade_where_no_capitals_tell(
    text: str, language: str, *, called: bool
) -> None:
    tokens = first_paragraph(text, language).tokens
    assert is_called_as_trade(tokens, 1, Vocabulary(language)) is called
