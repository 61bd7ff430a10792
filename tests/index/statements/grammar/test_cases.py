"""Forms of words that name people: first names and offices in any case."""

from __future__ import annotations

import pytest

from index.statements.grammar.cases import (
    behind_letters,
    first_cases,
    last_name_forms,
    office,
    parted,
    suffix_case,
)


@pytest.mark.parametrize(
    ("language", "form", "name"),
    [
        ("ru", "игоря", "игорь"), ("ru", "дарьи", "дарья"), ("ru", "дарьей", "дарья"),
        ("ru", "олегом", "олег"), ("ru", "андрею", "андрей"), ("ru", "ольге", "ольга"),
        ("uk", "марії", "марія"), ("uk", "ігорем", "ігорь"), ("uk", "петрові", "петр"),
        ("uk", "оксаною", "оксана"), ("ru", "павла", "павел"),
    ],
)  # fmt: skip
def test_a_first_name_is_found_in_any_case(language: str, form: str, name: str) -> None:
    assert name in first_cases(form, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ru", "губернатора", "губернатор"), ("ru", "главой", "глава"), ("ru", "тренеру", "тренер"),
        ("uk", "міністерки", "міністерка"), ("uk", "суддею", "суддя"), ("tr", "başkanı", "başkan"),
        ("tr", "sözcüsü", "sözcü"), ("tr", "üyesi", "üye"), ("ar", "الوزير", "وزير"),
        ("de", "Sprecher", "Sprecher"),
    ],
)  # fmt: skip
def test_all_forms_of_an_office_are_the_same(language: str, one: str, other: str) -> None:
    assert office(one, language) == office(other, language)


def test_other_offices_are_others() -> None:
    assert office("тренера", "ru") != office("трактора", "ru")
    assert office("bakanı", "tr") != office("başkanı", "tr")


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("chp'nin", "whose"), ("aksoy’un", "whose"), ("ankara'ya", "oblique"),
        ("gül'den", "oblique"),
        ("doruk'la", "oblique"), ("aksoy", ""), ("gazetecilere", "oblique"),
        ("muhabire", "oblique"),
        ("toplantıda", "oblique"), ("başkanın", "whose"), ("başkan", ""), ("sözcüsü", ""),
        ("sözcüsüne", "oblique"),
    ],
)  # fmt: skip
def test_turkish_endings_show_who_is_no_subject(word: str, case: str) -> None:
    nouns = {"gazeteci", "gazeteciler", "muhabir", "toplantı", "başkan", "sözcü", "sözcüsü"}
    assert suffix_case(word, "tr", nouns.__contains__) == case


@pytest.mark.parametrize(
    ("form", "name"),
    [("лисина", "лисин"), ("лисицкого", "лисицкий"), ("лисиной", "лисина"), ("лиса", "лис")],
)
def test_a_last_name_is_found_by_whose_something_is(form: str, name: str) -> None:
    assert name in last_name_forms(form, "ru")


def test_a_language_whose_names_have_no_cases_has_no_forms_of_them() -> None:
    assert list(first_cases("игоря", "de")) == []
    assert list(last_name_forms("лисина", "de")) == []


@pytest.mark.parametrize(("word", "name"), [("Uzun'un", "Uzun"), ("Uzun’un", "Uzun"), ("Uz", "Uz")])
def test_a_name_is_parted_from_what_stands_behind_an_apostrophe(word: str, name: str) -> None:
    assert parted(word)[0] == name


def test_an_ending_is_found_where_three_letters_are_left() -> None:
    ends = behind_letters(("a", "ada"))
    assert [ends.sub("", word) for word in ("kanada", "tara", "ada")] == ["kan", "tar", "ada"]
