"""Speakers of a sentence, as its frames name them."""

from __future__ import annotations

import pytest

from index.statements.attribution.framed import attributed
from index.statements.attribution.ruled import ruled_anchors, ruled_mention
from tests.index.statements.articles import quoted


def ruled(text: str, language: str = "en") -> str | None:
    """Return the phrase that the first frame of a quotation's sentence names."""
    register, at = quoted(text, language)
    found = ruled_mention(attributed(at.tokens, at.parsed.frames[0]), at, register)
    return found.span.of(text) if found else None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "“We wait,” said Hedda Marr.", "Hedda Marr"),
        # The frame has only words beside the name, of the same phrase.
        (
            "it",
            "L'assessora al Lavoro Marta Giuliani ha promesso che «nessuno sarà solo».",
            "Marta Giuliani",
        ),
    ],
)
def test_a_frame_names_a_phrase(language: str, text: str, name: str) -> None:
    assert ruled(text, language) == name


def test_without_a_frame_nobody_is_named() -> None:
    register, at = quoted("They call it “the hole” here.")
    assert ruled_mention(None, at, register) is None


def test_whom_the_frames_name_is_told_from_the_others() -> None:
    text = "“We wait,” Hedda Marr told Otto Voss."
    register, at = quoted(text)
    told = attributed(at.tokens, at.parsed.frames[0])
    mention = ruled_mention(told, at, register)
    found, _ = ruled_anchors(at, register, told, mention, (), None)
    by_name = {one.mention.span.of(text) if one.mention else "": one.features for one in found}
    assert "ruled" in by_name["Hedda Marr"]
    assert "ruled" not in by_name["Otto Voss"]
    assert "ruled here" in by_name[""]


def test_who_is_only_spoken_of_is_no_anchor() -> None:
    text = "The sister of Dora Finch said it was “a scandal”."
    register, at = quoted(text)
    told = attributed(at.tokens, at.parsed.frames[0])
    found, others = ruled_anchors(at, register, told, None, (), None)
    assert "Dora Finch" not in {one.mention.span.of(text) for one in found if one.mention}
    assert {one.full.of(text) for one in others if one and one.full} == {"Dora Finch"}
