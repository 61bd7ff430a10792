"""Findings of `quoth check`, below each other in a terminal."""

from __future__ import annotations

from bot.cli.finding import Finding


def test_the_sentences_of_findings_begin_below_each_other_and_what_is_wrong_stands_out() -> None:
    findings = (Finding("ok", "a"), Finding("note", "b"), Finding("wrong", "c"))
    lines = [f"{one.mark} {one.text}" for one in findings]
    assert lines == ["ok    a", "note  b", "WRONG c"]
