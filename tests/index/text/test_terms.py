"""One analysis for passages and questions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.text.terms import terms, tokens


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Russia’s", "Russia", "en"),
        ("Russia's", "russia", "en"),
        ("pretending", "pretend", "en"),
        ("U.S.", "US", "en"),
        ("ＦＵＬＬ", "full", "en"),
        ("1,000", "1000", "en"),
        ("13.000", "13000", "de"),
        ("l'homme", "homme", "fr"),
        ("dell’arte", "arte", "it"),
        ("l'Empordà", "Empordà", "ca"),
        ("Marr’s", "Marr", "de"),
        ("Straße", "STRASSE", "de"),
        ("книги", "книга", "ru"),
        ("cafe\u0301", "café", "fr"),
    ],
)
def test_these_are_the_same_term(one: str, other: str, language: str) -> None:
    assert terms(one, language) == terms(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"), [("l'homme", "homme", "de"), ("bàn", "bán", "vi")]
)
def test_these_are_not(one: str, other: str, language: str) -> None:
    assert terms(one, language) != terms(other, language)


def test_numbers_are_kept_as_they_are() -> None:
    assert terms("In 2017 it rose 3.5 points to the 10th place", "en") == [
        *terms("in", "en"), "2017", "it", "rose", "3.5", "point", "to", "the", "10th", "place",
    ]  # fmt: skip


def test_hyphens_part_words() -> None:
    assert terms("the US-led coalition", "en") == ["the", "us", "led", "coalit"]


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert terms("Mosty Mosty", "xx") == ["mosty", "mosty"]


def test_words_of_joined_letters_and_vowel_signs_stay_whole() -> None:
    assert len(terms("हिन्दी", "xx")) == 1
    assert len(terms("مُحَمَّد", "xx")) == 1


@given(st.text(), st.sampled_from(["en", "fr", "ar", "xx"]))
def test_tokens_stand_where_they_say(text: str, language: str) -> None:
    found = tokens(text, language)
    assert all(text[token.start : token.end].strip() and token.term for token in found)
    assert all(a.start < b.start or a.end == b.end for a, b in pairwise(found))


@pytest.mark.parametrize("apostrophe", "'’ʼ＇`´‘")
def test_every_apostrophe_joins_the_same_word(apostrophe: str) -> None:
    assert terms(f"d{apostrophe}accord", "fr") == terms("d'accord", "fr")


@given(st.text(st.characters(max_codepoint=127)), st.sampled_from(["en", "fr", "vi", "xx"]))
def test_plain_text_has_the_terms_of_its_tokens(text: str, language: str) -> None:
    assert terms(text, language) == [token.term for token in tokens(text, language)]


# Written as common PDF text, or as keyboards type: marks that stand alone, one character for
# several words, sound marks behind what they belong to.
COMPATIBLE = [
    ("\ufe70", ()), ("\ufe72", ()), ("\ufe74", ()), ("\ufe76", ()), ("\ufe78", ()),
    ("\ufe7a", ()), ("\ufe7c", ()), ("\ufe7e", ()), ("\ufc5e", ()), ("\ufc63", ()),
    ("ب\ufe7cب", ("ب", "ب")), ("\ufe70كتاب", ("كتاب",)), ("\u037a", ("ι",)), ("゛", ()),
    ("゜", ()), ("ﾞ", ()), ("か゛", ("が",)), ("ほ゜く", ("ぽく",)), ("ｶﾞｷ", ("ガキ",)),
    ("か\u3099く", ("がく",)), ("゛゛か", ("か",)), ("´", ()), ("\u00a8a", ("a",)),
]  # fmt: skip


@pytest.mark.parametrize(("written", "found"), COMPATIBLE)
def test_compatible_forms_become_words_without_white_space(
    written: str, found: tuple[str, ...]
) -> None:
    assert tuple(terms(written, "ar")) == found


def test_no_character_makes_a_term_that_is_empty_or_has_white_space() -> None:
    for start in range(0, 0x30000, 256):
        for one in map(chr, range(start, start + 256)):
            if "\ud800" <= one <= "\udfff":
                continue
            for term in terms(f"{one} a{one}b 中{one}か", "en"):
                assert term.split() == [term], hex(ord(one))


@pytest.mark.parametrize(
    ("asked", "stands"),
    [("صلى الله عليه وسلم", "ﷺ"), ("ﷺ", "صلى الله عليه وسلم"), ("جل جلاله", "ﷻ")],
)
def test_one_character_for_several_words_is_found_by_them(asked: str, stands: str) -> None:
    assert set(terms(asked, "ar")) & set(terms(stands, "ar")) == set(terms(asked, "ar"))


def test_of_a_word_without_end_only_the_beginning_counts() -> None:
    [term] = terms("ä" * 50_000, "de")
    assert len(term) <= 100
    assert terms("7" * 50_000, "en") == ["7" * 100]
