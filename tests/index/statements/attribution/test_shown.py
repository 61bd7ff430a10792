"""The speaker of a quotation, as its sentence shows them."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.attribution.framed import attributed
from index.statements.attribution.inner_clauses import inner_speaker
from index.statements.attribution.ruled import ruled_mention
from index.statements.attribution.shown import shown
from index.statements.attribution.situation import Situation
from index.statements.attribution.traits import About
from index.statements.spans.quotation import Quotation
from tests.index.statements.articles import quoted

# "Sami said that the dam was ..."
REPORTED = 'قال سامي الخولي إن السد "آمن تماما".'


def shown_in(text: str, words: str, language: str = "en") -> tuple[str | None, float]:
    """Return who is shown to say the quotation with these words, if at least how likely."""
    register, at = quoted(text, language, words)
    frames = at.parsed.frames
    ruled = ruled_mention(attributed(at.tokens, frames[0]), at, register) if frames else None
    marked = Span(at.tokens[at.token].start, at.tokens[at.token].end)
    quotation = Quotation(Span(marked.start + 1, marked.end - 1), marked)
    situation = Situation(quotation, at, (), About(alone=False), "within", ruled, ())
    found = shown(situation, inner_speaker(at, register), text, register)
    return found.mention.span.of(text) if found.mention else None, found.least


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        # A quotation within what somebody is reported to have said.
        ("ar", REPORTED, "آمن", "سامي الخولي"),
        # A verb that is left out is the one before.
        ("ru", "Олег Лис назвал план «бредом», а Анна Дым — «выходом».", "выходом", "Анна Дым"),
        # The signer of the letter that is quoted.
        ("en", "“Leave us alone,” says a letter signed by Ida Brenn.", "Leave", "Ida Brenn"),
        ("en", "They call it “the hole” here.", "hole", None),
    ],
)
def test_a_sentence_shows_whose_the_words_are(
    language: str, text: str, words: str, name: str | None
) -> None:
    assert shown_in(text, words, language)[0] == name


def test_what_is_reported_must_be_likelier_than_what_is_shown_otherwise() -> None:
    _, reported = shown_in(REPORTED, "آمن", "ar")
    _, signed = shown_in("“Leave us alone,” says a letter signed by Ida Brenn.", "Leave")
    assert reported > signed
