"""Whether an article holds words: word for word, or nearly and what differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Difference, Span
from index.answering.verification import Likeness, Wanted, find_nearly
from tests.index.answering.quotations import ARTICLES, LONG


def nearly(words: str, text: str) -> Likeness | None:
    return find_nearly(Wanted.of(words), text, Span(0, min(len(text), 300)))


def differences(words: str, name: str) -> list[tuple[str, str]]:
    found = nearly(words, ARTICLES[name][1])
    assert found
    return [(one.given, one.article) for one in found.differences]


def test_what_stands_in_a_text_is_a_slice_of_it() -> None:
    _, text = ARTICLES["lock"]
    found = Wanted.of("THROUGH THE TIMBER we have asked").stand_in(text)
    assert found
    assert found.of(text) == "through the timber.\n\n“We have asked"


def test_what_a_text_has_not_is_nowhere() -> None:
    assert Wanted.of("through the iron").stand_in("through the timber") is None
    assert Wanted.of("?!").stand_in("what?!") is None


@pytest.mark.parametrize(
    ("words", "name", "expected"),
    [
        ("We have asked for old oak since 2011", "lock", [("old", "new")]),
        ("We have asked for oak since 2011", "lock", [("", "new")]),
        ("The gates really no longer meet", "lock", [("really", "")]),
        ("Diesel rose by 7% to $1.85 a litre", "frost", [("$1.85", "£1.85")]),
        ("Thermometers at Szék showed 31.5 °C at dawn", "frost", [("31.5", "−31.5")]),
        ("was first written in C# and is now", "ledger", [("C#", "C++")]),
        ("我们不敢拿船员的命开玩笑", "chinese", [("船员", "乘客")]),
        ("霧の夜は船を出してほしい", "japanese", [("して", "さないで")]),
        ("قال المهندس سامي الخولي أن السد فاض مرتين", "arabic", [("أن", "إنّ")]),
        ("Irmak kiyısındaki değirmen kapandı", "turkish", [("kiyısındaki", "kıyısındaki")]),
        ("500 tonnes of barley, 3.75 tonnes a hectare", "numbers", [("500", "12,500")]),
        ("rews didn't win a rise", "plain", [("rews", "crews")]),
    ],
)
def test_what_differs_is_told(words: str, name: str, expected: list[tuple[str, str]]) -> None:
    assert differences(words, name) == expected


def test_an_invented_ending_of_a_long_quotation_is_told() -> None:
    found = nearly(LONG + " Two ministers resigned the same night.", LONG)
    assert found
    assert found.differences == (Difference("Two ministers resigned the same night", ""),)
    assert found.span == Span(0, len(LONG) - 1)


def test_a_word_left_out_far_down_is_told() -> None:
    found = nearly(LONG.replace("nearly forty minutes", "forty minutes"), LONG)
    assert found
    assert found.differences == (Difference("", "nearly"),)


def test_other_words_are_not_nearly_there() -> None:
    assert nearly("zebras wear stripes in the rain", LONG) is None
    assert nearly("zebras wear stripes in the rain " * 20, LONG) is None
    assert nearly("?!", LONG) is None
    assert nearly("words", "?!") is None
    assert nearly("word " * 5_001, "word " * 4_000) is None


TEXTS = st.text(alphabet="ab c.,\n’é1", min_size=1, max_size=60)


@given(TEXTS, st.text(alphabet="ab c.,1", max_size=30))
def test_what_is_nearly_found_is_a_slice_of_whole_words(text: str, words: str) -> None:
    found = find_nearly(Wanted.of(words), text, Span(0, len(text)))
    if found:
        assert found.span.of(text).strip() == found.span.of(text)
        assert 70 <= found.score <= 100
        assert found.differences
