"""Faults of values in words."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from bot.config.faults import reason


@pytest.mark.parametrize(
    ("wanted", "given", "words"),
    [
        (int, "abc", "it is no whole number"),
        (int, "9" * 5000, "it is no number that anything has"),
        (float, "abc", "it is no number"),
        (Annotated[int, Field(ge=3)], "2", "it must be at least 3"),
        (Annotated[int, Field(le=3)], "4", "it must be at most 3"),
        (Literal["a", "b"], "c", "it must be 'a' or 'b'"),
    ],
)
def test_a_fault_is_a_clause_in_plain_words(wanted: Any, given: str, words: str) -> None:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(wanted).validate_python(given)
    assert reason(raised.value) == words
