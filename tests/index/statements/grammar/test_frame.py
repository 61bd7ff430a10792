"""A frame reaches from the first of cue and mention to the last."""

from __future__ import annotations

from index.statements.grammar.frame import Frame


def test_a_frame_whose_cue_comes_first() -> None:
    frame = Frame(cue=2, cue_end=3, mention=(4, 6))
    assert (frame.start, frame.end) == (2, 6)


def test_a_frame_whose_mention_comes_first() -> None:
    frame = Frame(cue=7, cue_end=9, mention=(4, 6))
    assert (frame.start, frame.end) == (4, 9)
