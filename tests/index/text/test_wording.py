"""Letters of a text that count when texts are compared word for word."""

from __future__ import annotations

import re
import string
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index.text.characters import BREAK, GLUED, HIDDEN, NOTHING, UNSPACED, counted
from index.text.essence import essence
from index.text.wording import PLAIN, wording
from tests.index.answering.quotations import ARTICLES, FOUND, INVENTED

if TYPE_CHECKING:
    from collections.abc import Callable

HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
NAMES = st.sampled_from(sorted(ARTICLES))


def stands(words: str, text: str) -> bool:
    found = wording(text).find(wording(words)) is not None
    assert not found or essence(words) in essence(text)
    return found


@pytest.mark.parametrize(
    ("words", "name"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND]
)
def test_words_that_read_the_same_are_the_same(words: str, name: str) -> None:
    assert any(stands(words, part) for part in ARTICLES[name])


@pytest.mark.parametrize(
    "words", [case[1] for case in INVENTED], ids=[case[0] for case in INVENTED]
)
def test_words_of_which_one_differs_are_others(words: str) -> None:
    assert not any(stands(words, part) for article in ARTICLES.values() for part in article)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("夜里降到－6℃", "夜里降到6℃"),
        ("同比-1.5%", "同比1.5%"),
        ("利润为-300万元", "利润为300万元"),
        ("气温-5～10度", "气温5～10度"),
        ("ลดลงถึง-5 องศา", "ลดลงถึง5 องศา"),
    ],
)
def test_a_minus_counts_where_no_space_is_before_it(text: str, others: str) -> None:
    assert wording(text).find(wording(text))
    assert wording(text).find(wording(others)) is None


def test_a_hyphen_of_a_chinese_name_may_be_left_out() -> None:
    assert wording("歼-20首飞").find(wording("歼20首飞"))


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("ab", [BREAK, GLUED]),
        ("a b", [BREAK, BREAK]),
        ("a-\nb", [BREAK, HIDDEN]),
        ("مي\u200cر", [BREAK, GLUED, HIDDEN]),
        ("大桥", [BREAK, UNSPACED]),
    ],
)
def test_gaps_are_told_apart(text: str, gaps: list[int]) -> None:
    assert list(wording(text).gaps) == gaps


# Each way to write a text that reads the same.
def composed(text: str, _places: list[int]) -> str:
    return unicodedata.normalize("NFC", text)


def decomposed(text: str, _places: list[int]) -> str:
    return unicodedata.normalize("NFD", text)


def with_invisible(text: str, places: list[int]) -> str:
    for number, place in enumerate(places):
        at = place % (len(text) + 1)
        text = text[:at] + "\u00ad\u200b\u2060\ufeff\u200e"[number % 5] + text[at:]
    return text


def with_typographic_marks(text: str, _places: list[int]) -> str:
    return text.replace("'", "’").replace("...", "…").replace(" - ", " — ").replace('"', "“")


def with_plain_marks(text: str, _places: list[int]) -> str:
    return text.translate(str.maketrans("’‘“”«»–−„", '\'\'""""--"'))


def with_other_spaces(text: str, places: list[int]) -> str:
    spaces = "\u00a0\u202f\n\t\u2009"
    return spaces[sum(places) % len(spaces)].join(text.split(" "))


def with_eastern_digits(text: str, _places: list[int]) -> str:
    return text.translate(EASTERN)


def without_vowel_marks(text: str, _places: list[int]) -> str:
    return "".join(one for one in text if one not in HARAKAT)


def with_capitals(text: str, _places: list[int]) -> str:
    # Capitals of Greek have no accents, and so are not made here.
    return text.upper() if text.isascii() else text


def with_full_width(text: str, _places: list[int]) -> str:
    wide = {ord(one): ord(one) + 0xFEE0 for one in string.ascii_letters + string.digits}
    return text.translate(wide)


WAYS = st.lists(
    st.sampled_from(
        [
            composed, decomposed, with_invisible, with_typographic_marks, with_plain_marks,
            with_other_spaces, with_eastern_digits, without_vowel_marks, with_capitals,
            with_full_width,
        ]
    ),
    max_size=4,
)  # fmt: skip


def slices(text: str) -> list[tuple[int, int]]:
    """Return where words begin and end; in scripts without spaces, every fourth character."""
    if " " not in text:
        # Within a number none begins.
        cut = [
            place for place in range(0, len(text), 4) if not text[place - 1 : place + 1].isdigit()
        ]
        return list(pairwise([*cut, len(text)]))
    places, bounds = 0, []
    for word in text.split(" "):
        bounds.append((places, places + len(word)))
        places += len(word) + 1
    return bounds


@given(NAMES, st.data(), WAYS, st.lists(st.integers(0, 400), max_size=6))
def test_any_four_words_are_found_however_they_are_written(
    name: str, data: st.DataObject, ways: list[Callable[[str, list[int]], str]], places: list[int]
) -> None:
    text = ARTICLES[name][1]
    bounds = slices(text)
    first = data.draw(st.integers(0, max(0, len(bounds) - 4)))
    last = data.draw(st.integers(min(first + 3, len(bounds) - 1), len(bounds) - 1))
    words = text[bounds[first][0] : bounds[last][1]]
    assume(wording(words).letters and (" " in text or not _cuts_a_number(text, words)))
    for way in ways:
        words = way(words, places)
    assert stands(words, text)


def _cuts_a_number(text: str, words: str) -> bool:
    numerals = "一二三四五六七八九十百千万億0123456789,"
    start = text.index(words)
    around = text[start - 1 : start + 1], text[start + len(words) - 1 : start + len(words) + 1]
    return any(len(pair) > 1 and set(pair) <= set(numerals) for pair in around)


@given(NAMES, st.data())
def test_a_slice_of_which_one_sign_is_changed_is_not_found(name: str, data: st.DataObject) -> None:
    text = ARTICLES[name][1]
    counted = wording(text)
    first = data.draw(st.integers(0, len(counted.letters) - 13))
    last = data.draw(st.integers(first + 12, min(first + 120, len(counted.letters) - 1)))
    words = text[counted.starts[first] : counted.ends[last]]
    inside = wording(words)
    # A letter at either end that is changed into a mark that does not count is only left out.
    place = data.draw(st.integers(1, len(inside.letters) - 2))
    others = string.ascii_lowercase + string.digits + "-+%€$#" + "жתيบ山"
    other = data.draw(st.sampled_from(others))
    changed = words[: inside.starts[place]] + other + words[inside.ends[place] :]
    assume(wording(changed).letters != inside.letters)
    # Several of what counts may be one letter of the text: ỗ is o with two marks.
    assume(inside.starts[place] > inside.starts[0] and inside.ends[place] < inside.ends[-1])
    assert not stands(changed, text)


@given(NAMES, st.data())
def test_a_slice_of_which_one_word_is_left_out_is_not_found(name: str, data: st.DataObject) -> None:
    words = [word for word in ARTICLES[name][1].split() if wording(word).letters]
    assume(len(words) > 4)
    first = data.draw(st.integers(0, len(words) - 4))
    part = words[first : first + 8]
    place = data.draw(st.integers(1, len(part) - 2))
    counted = wording(part[place]).letters
    assume(
        counted
        and counted not in {wording(one).letters for one in (part[place - 1], part[place + 1])}
    )
    changed = " ".join(part[:place] + part[place + 1 :])
    assert not stands(changed, ARTICLES[name][1])


def test_plain_letters_count_as_they_are_but_for_their_case() -> None:
    letters = re.findall(f"[{PLAIN}]", "".join(map(chr, range(0x530))))
    assert {"a", "Z", "ж", "Я"} < set(letters)
    for letter in letters:
        assert counted(letter, "letter") == ((letter.casefold(), NOTHING),)


@given(st.text("abIкЯ1 -'\u0301\n.", max_size=30))
def test_letters_read_at_once_count_as_those_read_one_by_one(text: str) -> None:
    """Behind a likely gap, which is at the end here, a text is read letter by letter."""
    slowly = wording(f"{text} \u200bx")
    quickly = wording(f"{text} x")
    assert (quickly.letters, quickly.gaps[:-1], quickly.optional) == (
        slowly.letters, slowly.gaps[:-1], slowly.optional,
    )  # fmt: skip
    assert (quickly.starts[:-1], quickly.ends[:-1]) == (slowly.starts[:-1], slowly.ends[:-1])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. envoy left.", "the US envoy left"),
        ("the EU envoy left", "The E.U. envoy left."),
        ("It opens at 9 p.m. sharp", "it opens at 9 pm sharp"),
        ("le cœur du village", "le coeur du village"),
    ],
)
def test_points_between_initials_may_be_left_out_and_joined_letters_parted(
    text: str, words: str
) -> None:
    assert wording(text).find(wording(words))


def test_initials_are_no_other_word() -> None:
    assert not wording("He saw us. A. B. left.").find(wording("US AB left"))
    assert not wording("The U.S. envoy").find(wording("the U.K. envoy"))
