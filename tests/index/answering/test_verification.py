"""Whether an article holds words: word for word, or nearly and what differs."""

from __future__ import annotations

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index import Difference, Span
from index.answering.verification import Likeness, Wanted, find_nearly
from index.text.wording import wording
from tests.index.answering.quotations import ARTICLES, LONG


def nearly(words: str, text: str) -> Likeness | None:
    return find_nearly(Wanted.of(words), text, "en", Span(0, min(len(text), 300)))


def differences(words: str, name: str) -> list[tuple[str, str]]:
    found = nearly(words, ARTICLES[name][1])
    assert found
    return [(one.given, one.article) for one in found.differences]


def test_what_stands_in_a_text_is_a_slice_of_it() -> None:
    _, text = ARTICLES["lock"]
    found = Wanted.of("THROUGH THE TIMBER we have asked").stand_in(text, "en")
    assert found
    assert found.of(text) == "through the timber.\n\n“We have asked"


def test_what_a_text_has_not_is_nowhere() -> None:
    assert Wanted.of("through the iron").stand_in("through the timber", "en") is None
    assert Wanted.of("?!").stand_in("what?!", "en") is None


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


def test_a_number_and_a_day_that_are_written_otherwise_are_no_difference() -> None:
    found = nearly("On May 3 they sold 1 200 boats", "On the 3rd of May they sold 1,200 goats.")
    assert found
    assert found.differences == (Difference("boats", "goats"),)


def test_of_a_number_that_differs_all_is_told() -> None:
    found = nearly(
        "they sold 1 300 goats at once", "On the 3rd of May they sold 1,200 goats at once."
    )
    assert found
    assert found.differences == (Difference("1 300", "1,200"),)


def test_other_words_are_not_nearly_there() -> None:
    assert nearly("zebras wear stripes in the rain", LONG) is None
    assert nearly("zebras wear stripes in the rain " * 20, LONG) is None
    assert nearly("?!", LONG) is None
    assert nearly("words", "?!") is None
    assert nearly("word " * 5_001, "word " * 4_000) is None


ROOF = "The council will spend {} euros on the roof of the old school, the mayor said."
DACH = "Der Rat gibt für das Dach der alten Schule {} Euro aus, sagte die Bürgermeisterin."
BRIDGE = "The bridge was opened again on {} after two years of works."


@pytest.mark.parametrize(
    ("language", "text", "written", "given"),
    [
        ("en", ROOF, "1 200", "1,200"),
        ("en", ROOF, "1\u202f200", "1200"),
        ("en", ROOF, "1,200", "1'200"),
        ("en", ROOF, "1,200,000.50", "1 200 000.50"),
        ("en", ROOF, "£1,200", "£1200"),
        ("en", ROOF, "1,200 %", "1200%"),
        ("de", DACH, "1.200", "1200"),
        ("de", DACH, "1200,50", "1.200,50"),
        ("fr", ROOF, "12\u202f500", "12500"),
        ("xx", ROOF, "12 500", "12500"),
        ("en", BRIDGE, "3 May", "May 3"),
        ("en", BRIDGE, "3rd May", "the 3rd of May"),
        ("en", BRIDGE, "May 3rd, 2021", "3 May 2021"),
        ("en", BRIDGE, "May 3 and June 12", "3 May and the 12th of June"),
        ("fr", BRIDGE, "1er mai", "1 mai"),
        ("es", BRIDGE, "1º de mayo", "1 de mayo"),
    ],
)
def test_a_number_or_a_day_may_be_written_otherwise(
    language: str, text: str, written: str, given: str
) -> None:
    for one, other in ((written, given), (given, written)):
        article = text.format(one)
        found = Wanted.of(text.format(other)[:-1]).stand_in(article, language)
        assert found
        assert found.of(article) == article[:-1]


@pytest.mark.parametrize(
    ("language", "text", "written", "given"),
    [
        ("en", ROOF, "1,200", "1.200"),
        ("en", ROOF, "1.200", "1200"),
        ("de", DACH, "1,200", "1200"),
        ("xx", ROOF, "1,200", "1200"),
        ("en", ROOF, "1,200", "12,00"),
        ("en", ROOF, "1,200", "12,000"),
        ("en", ROOF, "1,200", "1,201"),
        ("en", ROOF, "1,200", "-1200"),
        ("en", ROOF, "£1,200", "1200"),
        ("en", ROOF, "£1,200", "$1200"),
        ("en", ROOF, "1,200%", "1200"),
        ("en", ROOF, "in 2019 200", "in 2019200"),
        ("en", ROOF, "1 20", "120"),
        ("en", BRIDGE, "3 May", "May 13"),
        ("en", BRIDGE, "3 May", "June 3"),
        ("en", BRIDGE, "3 May 2021", "May 3, 2022"),
        ("en", BRIDGE, "3 may", "may 3"),
        ("en", BRIDGE, "May 3,500 metres up", "3 May 500 metres up"),
    ],
)
def test_another_number_or_day_is_not_there(
    language: str, text: str, written: str, given: str
) -> None:
    for one, other in ((written, given), (given, written)):
        assert not Wanted.of(text.format(other)[:-1]).stand_in(text.format(one), language)


def test_the_end_of_a_number_is_another_number() -> None:
    article = ROOF.format("12 500")
    assert Wanted.of("12 500 euros on the roof").stand_in(article, "en")
    assert not Wanted.of("500 euros on the roof").stand_in(article, "en")
    assert not Wanted.of("The council will spend 12").stand_in(article, "en")


@given(st.integers(1_000, 10**9), st.integers(0, 9), st.sampled_from([" ", ",", "\u202f", "'", ""]))
def test_a_number_of_which_a_digit_is_changed_is_never_confirmed(
    number: int, place: int, mark: str
) -> None:
    digits = str(number)
    place %= len(digits)
    for other in set("0123456789") - {digits[place]}:
        changed = int(digits[:place] + other + digits[place + 1 :])
        words = ROOF.format(f"{changed:,}".replace(",", mark))
        assert not Wanted.of(words).stand_in(ROOF.format(f"{number:,}"), "en")


@given(st.sampled_from(sorted(ARTICLES)), st.sampled_from(["en", "de", "fr", "ru"]), st.data())
def test_a_slice_of_which_one_sign_is_changed_is_not_there(
    name: str, language: str, data: st.DataObject
) -> None:
    text = ARTICLES[name][1]
    counted = wording(text)
    first = data.draw(st.integers(0, len(counted.letters) - 13))
    last = data.draw(st.integers(first + 12, min(first + 120, len(counted.letters) - 1)))
    words = text[counted.starts[first] : counted.ends[last]]
    inside = wording(words)
    place = data.draw(st.integers(1, len(inside.letters) - 2))
    other = data.draw(st.sampled_from(string.ascii_lowercase + string.digits + "-+%€$#" + "ж山"))
    changed = words[: inside.starts[place]] + other + words[inside.ends[place] :]
    assume(wording(changed).letters != inside.letters)
    assert not Wanted.of(changed).stand_in(text, language)


TEXTS = st.text(alphabet="ab c.,\n’é1", min_size=1, max_size=60)


@given(TEXTS, st.text(alphabet="ab c.,1", max_size=30))
def test_what_is_nearly_found_is_a_slice_of_whole_words(text: str, words: str) -> None:
    found = find_nearly(Wanted.of(words), text, "en", Span(0, len(text)))
    if found:
        assert found.span.of(text).strip() == found.span.of(text)
        assert 70 <= found.score <= 100
        assert found.differences
