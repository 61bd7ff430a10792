"""A name under a quotation, behind a dash: — Hedda Marr, councillor."""

from __future__ import annotations

import re

from index.models import Span
from index.statements.attribution.speakers import Attribution

_UPPER = "[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ]"
_WORD = rf"{_UPPER}[\w.’'-]*"
_PARTICLE = "(?:von|van|de|der|la|le|al|bin|ibn|dos|del|da|di)"
_NAME = rf"{_WORD}(?: (?:{_PARTICLE} )?{_WORD})"
_SIGNATURE = re.compile(
    rf"\s{{0,4}}[―—–]\s?(?P<name>{_NAME}{{0,4}})[^\S\n]*(?:[,(][^\n]{{0,120}})?(?=\n|$)"
)


def signed(text: str, marked: Span) -> Attribution | None:
    """Return who signed the quotation that stands at `marked`."""
    found = _SIGNATURE.match(text, marked.end)
    return Attribution(Span(*found.span("name")), None) if found else None
