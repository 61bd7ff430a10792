"""Letters and marks are composed, and a row of marks without end takes no time without end."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.composed import composed


@given(st.text(max_size=200))
def test_a_text_is_as_the_standard_has_it(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "text", ["e\u0301" * 500, "— … “" * 500, "。、" * 500, "→\u0338" * 300, "👩\u200d👦" * 300]
)
def test_long_rows_of_other_signs_are_as_the_standard_has_them(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


def test_the_first_marks_of_a_row_are_in_order_and_none_is_lost() -> None:
    text = composed("a" + "\u0301\u0316" * 1_000 + "x e\u0301")
    assert text.startswith("á\u0316" + "\u0316" * 20)
    assert text.endswith("x é")
    assert sum(text.count(one) for one in "á\u0301\u0316") == 2_000
