"""Names in other letters than the library's."""

from __future__ import annotations

import pytest

from index.query.transcribing import is_carried, is_whole, spellings_elsewhere


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("Bergman", "бергман"),
        ("Bergman", "бергма"),
        ("Мюллер", "muller"),
        ("Worobjow", "вороб"),
        ("Björn", "бьёрн"),
        ("Шевчук", "shevchuk"),
        ("Щукин", "schukin"),
        ("Rousseau", "руссо"),
        ("Hassan", "حسن"),
        ("رحيمي", "rahimi"),
        ("الخطيب", "khatib"),
        ("Mahmoud", "محمود"),
        ("Darwich", "درويش"),
        ("تهرانی", "tehrani"),
        ("Mavridou", "μαυρίδου"),
        ("Σταύρου", "stavrou"),
    ],
)
def test_a_name_with_the_same_consonants_in_another_script_is_carried(word: str, term: str) -> None:
    assert is_carried(word, term)


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("Bergman", "bergmann"),
        ("Bergman", "бергер"),
        ("Marina", "мурин"),
        ("Smithson", "смит"),
        ("Karimi", "کرمانی"),
        ("Reza", "روز"),
        ("Stavrou", "στρατού"),
    ],
)
def test_another_name_is_not(word: str, term: str) -> None:
    assert not is_carried(word, term)


def test_what_lost_its_last_consonant_is_not_whole() -> None:
    assert is_whole("Bergman", "бергман")
    assert not is_whole("Bergman", "бергма")


def test_a_name_is_looked_for_as_other_scripts_may_have_it() -> None:
    assert "rhimi" in spellings_elsewhere("Rahimi")
    assert "vorob" in [one.replace("w", "v") for one in spellings_elsewhere("Worobjow")]
    assert "stavru" in spellings_elsewhere("Σταύρου")
    assert spellings_elsewhere("山田") == []
