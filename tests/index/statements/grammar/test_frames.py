"""The frames of a sentence: each verb that attributes, with who it speaks of."""

from __future__ import annotations

import pytest

from tests.index.statements.grammar.reading import framed


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Hedda Marr said so.", ("said", "Hedda Marr")),
        ("en", "“We wait,” said Mayor Hedda Marr.", ("said", "Mayor Hedda Marr")),
        ("en", "According to Hedda Marr, all is well.", ("According to", "Hedda Marr")),
        ("de", "Hedda Marr zufolge ist alles gut.", ("zufolge", "Hedda Marr")),
        ("de", "„Wir warten“, sagte Hedda Marr gestern.", ("sagte", "Hedda Marr")),
        ("en", "The ferry, per Hedda Marr, is late.", ("per", "Hedda Marr")),
        ("de", "Die Fähre, so Hedda Marr, ist spät.", ("so", "Hedda Marr")),
        ("fr", "« Nous attendons », a dit Hedda Marr.", ("a dit", "Hedda Marr")),
    ],
)
def test_a_frame_has_a_cue_and_a_mention(
    language: str, text: str, expected: tuple[str, str]
) -> None:
    [(cue, mention)] = framed(text, language)
    assert (cue.removeprefix("a "), mention) == (expected[0].removeprefix("a "), expected[1])


def test_a_sentence_without_a_cue_has_no_frame() -> None:
    assert framed("Hedda Marr closed the bridge.") == []


def test_every_verb_has_its_own_subject() -> None:
    assert [who for _, who in framed("Marr said it is late, and Voss added that it is not.")] == [
        "Marr", "Voss",
    ]  # fmt: skip
