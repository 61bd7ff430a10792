"""German: the speaker stands behind the verb, unless the clause begins so."""

from __future__ import annotations

import pytest

from tests.index.statements.grammar.reading import framed


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Gestern sagte Hedda Marr, dass alles gut sei.", "Hedda Marr"),
        ("Hedda Marr sagte gestern, dass alles gut sei.", "Hedda Marr"),
        ("„Wir warten“, hat Hedda Marr gestern erklärt.", "Hedda Marr"),
        ("Dazu erklärte die Bürgermeisterin: „Wir warten.“", "die Bürgermeisterin"),
    ],
)
def test_the_speaker_stands_beside_the_second_verb(text: str, speaker: str) -> None:
    assert [who for _, who in framed(text, "de")] == [speaker]
