"""Words that are found twice are shown once."""

from __future__ import annotations

from index.models import Span, Statement
from index.statements.doubles import without_doubles, without_heading
from index.statements.extraction import statements

LEO, IDA = Span(0, 3), Span(4, 7)


def test_a_heading_whose_words_are_quoted_below_has_no_speaker() -> None:
    text = "Marr: “closed for good”\n\n“Closed for good,” said Hedda Marr."
    heading, below = statements(text, "en")
    assert heading.speaker is None
    assert below.speaker
    assert below.speaker.of(text) == "Hedda Marr"


def test_a_heading_whose_words_are_quoted_by_nobody_below_keeps_its_speaker() -> None:
    text = "Leo: “no” to it\n\nIt rained."
    heading = Statement(Span(6, 8), Span(5, 9), "direct", LEO)
    assert without_heading(text, [heading], [Span(0, 15), Span(17, 27)]) == [heading]


def test_what_a_turn_holds_is_not_shown_again_unless_another_says_it() -> None:
    text = "Leo Ida: We wait. They say “no” to it. So be it."
    turn = Statement(Span(9, 48), Span(9, 48), "direct", LEO)
    again = Statement(Span(28, 30), Span(27, 31), "mixed", LEO)
    other = Statement(Span(28, 30), Span(27, 31), "mixed", IDA)
    assert without_doubles(text, [turn, again]) == [turn]
    found = without_doubles(text, [turn, other])
    assert [one.span.of(text) for one in found] == ["We wait. They say", "no", "to it. So be it."]
    assert [one.speaker for one in found] == [LEO, IDA, LEO]
