"""Missing words: those of a question that no article holds."""

from __future__ import annotations

from datetime import date

import pytest

from index.query.analysis import analyse
from index.query.missing import missing_words
from index.query.weighing import Statistics

HELD = {"bridg", "大桥", "关闭", "桥关", "什么", "么时", "时候", "สะพ", "ะพา", "พาน"}


@pytest.mark.parametrize(
    ("language", "text", "missing"),
    [
        ("en", "the bridge and the ferry", ["ferry"]),
        ("en", "how many bridges has each latest ferry?", ["ferry"]),
        ("zh", "大桥关闭到什么时候", []),
        ("zh", "大桥和冰淇淋店", ["冰淇淋店"]),
        ("zh", "冰淇淋", ["冰淇淋"]),
        ("th", "สะพาน", []),
    ],
)
def test_words_that_are_in_no_article(language: str, text: str, missing: list[str]) -> None:
    held = Statistics(100, lambda term: 5 * (term in HELD), lambda _: [])
    assert missing_words(analyse(text, [language], held, date(2024, 5, 6))) == missing
