"""Forms of words that name people: first names and offices in any case."""

from __future__ import annotations

import pytest

from index.statements.grammar.cases import first_cases, last_name_forms, office, turkish_case


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("игоря", "игорь"), ("дарьи", "дарья"), ("дарьей", "дарья"), ("олегом", "олег"),
        ("андрею", "андрей"), ("ольге", "ольга"), ("марії", "марія"), ("ігорем", "ігорь"),
        ("петрові", "петр"), ("оксаною", "оксана"), ("павла", "павел"),
    ],
)  # fmt: skip
def test_a_first_name_is_found_in_any_case(form: str, name: str) -> None:
    assert name in first_cases(form)


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
    assert turkish_case(word, nouns.__contains__) == case


@pytest.mark.parametrize(
    ("form", "name"),
    [("лисина", "лисин"), ("лисицкого", "лисицкий"), ("лисиной", "лисина"), ("лиса", "лис")],
)
def test_a_last_name_is_found_by_whose_something_is(form: str, name: str) -> None:
    assert name in last_name_forms(form)
