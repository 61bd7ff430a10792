"""What other articles say instead of the first quote of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.index.answering.asking import asked

if TYPE_CHECKING:
    from pathlib import Path


def test_an_answer_tells_what_another_article_says(tmp_path: Path) -> None:
    first = (
        "Lab tests the lake\n\nThe water of Lake Tarn is safe to swim in, the laboratory said on "
        "Wednesday after a week of tests at nine places."
    )
    second = (
        "Second opinion\n\nThe water of Lake Tarn is not safe to swim in, the university of Grell "
        "said on Monday and contradicted the county."
    )
    answer = asked(tmp_path, [first, second], "is the water of Lake Tarn safe to swim in?")
    [contrary] = answer.quotes[0].contrary
    assert "Lake Tarn is not safe" in contrary.text
