"""Faults that pydantic finds in a value, in words for whoever has given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError

# By pydantic's types of errors.
_REASONS = {
    "string_pattern_mismatch": "it is written in another form",
    "int_parsing": "it is no whole number",
    "int_parsing_size": "it is no number that anything has",
    "float_parsing": "it is no number",
    "greater_than": "it must be over {gt}",
    "greater_than_equal": "it must be at least {ge}",
    "less_than_equal": "it must be at most {le}",
    "literal_error": "it must be {expected}",
    "path_not_directory": "there is no such folder",
    "path_not_file": "there is no such file",
    "value_error": "{error}",
}


def reason(error: ValidationError) -> str:
    """Return what is wrong first, as a clause about "it"."""
    first = error.errors(include_input=False, include_url=False)[0]
    return _REASONS.get(first["type"], first["msg"]).format_map(first.get("ctx", {}))
