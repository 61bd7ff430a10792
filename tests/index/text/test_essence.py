"""The essence of a text is its letters and digits."""

from __future__ import annotations

import pytest

from index.text.essence import essence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill, he said: 3.5%!", "themillhesaid35"),
        ("Élan — ça va", "elancava"),
        ("٣٥ в снегу", "35вснегу"),
        ("20 ºC", "20c"),
        ("...", ""),
    ],
)
def test_accents_marks_and_gaps_are_left_out(text: str, expected: str) -> None:
    assert essence(text) == expected


def test_the_same_words_have_the_same_essence() -> None:
    assert essence("L’ÉLAN") == essence("l'élan") == essence("l e\u0301lan")
