"""A recipient of words, or somebody with the speaker, says nothing."""

from __future__ import annotations

import pytest

from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.recipients import RECIPIENTS, SPEAKERS


@pytest.mark.parametrize(("language", "text"), RECIPIENTS)
def test_a_name_beside_the_office_of_who_listens_is_no_speaker(language: str, text: str) -> None:
    (said,) = (
        one for one in certain(statements(text, language), language) if one.kind != "indirect"
    )
    speaker = said.speaker.of(text) if said.speaker else None
    assert speaker in (SPEAKERS.get(language, "Greta Falk"), None)
