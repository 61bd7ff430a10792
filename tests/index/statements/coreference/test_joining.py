"""Mentions that are of one person."""

from __future__ import annotations

import pytest

from index.statements import statements
from tests.index.statements.articles import read


def people(text: str, language: str = "en") -> list[list[str]]:
    """Return the mentions of everybody who is named."""
    register, _ = read(text, language)
    return [
        [one.span.of(text) for one in entity.mentions]
        for entity in register.entities
        if entity.named
    ]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Hedda Marr came. Marr left.", ["Hedda Marr", "Marr"]),
        ("Marr came. Hedda Marr left.", ["Marr", "Hedda Marr"]),
        ("Hedda Marr came. H. Marr left.", ["Hedda Marr", "H. Marr"]),
        ("Mayor Hedda Marr came. The mayor left.", ["Hedda Marr", "The mayor"]),
    ],
)
def test_forms_of_a_name_and_an_office_are_one_person(text: str, mentions: list[str]) -> None:
    assert mentions in people(text)


def test_two_first_names_are_two_people() -> None:
    assert people("Hedda Marr came. Otto Marr left.") == [["Hedda Marr"], ["Otto Marr"]]


def test_a_last_name_of_two_people_may_be_either() -> None:
    text = "Hedda Marr and Otto Marr came. Marr left."
    register, _ = read(text)
    mention = register.sentences[1][0]
    entity = register.entity(mention)
    assert entity
    assert len(register.namesakes(mention, entity)) == 1


def test_an_office_that_two_have_is_no_ones() -> None:
    text = "Mayor Hedda Marr met Mayor Otto Voss. The mayor left."
    assert all("The mayor" not in mentions for mentions in people(text))


def test_a_case_of_a_slavic_name_is_the_same_person() -> None:
    assert people("Иван Тилов приехал. Мы ждали Тилова.", "ru") == [["Иван Тилов", "Тилова"]]


@pytest.mark.parametrize(
    ("text", "language", "mentions"),
    [
        ("Губернатора Петра Дыма ждали. Глава региона уехал.", "ru", "Петра Дыма|Глава региона"),
        ("Тренер Олег Лис ушёл. Наставник молчал.", "ru", "Олег Лис|Наставник"),
        ("Прем'єр-міністр Юрій Дяк поїхав. Глава уряду мовчав.", "uk", "Юрій Дяк|Глава уряду"),
        ("قال وزير الري سامي الخولي. وأضاف الوزير ذلك", "ar", "سامي الخولي|الوزير"),
    ],
)
def test_an_office_is_the_same_in_other_words_and_cases(
    text: str, language: str, mentions: str
) -> None:
    assert mentions.split("|") in people(text, language)


@pytest.mark.parametrize(
    ("text", "language", "bodies"),
    [
        ("Il parle du ministère.", "fr", ["ministère"]),
        ("Er fragte beim Verein.", "de", ["Verein"]),
        ("Il parle sans ministère.", "fr", []),
    ],
)
def test_an_article_within_a_preposition_is_one(
    text: str, language: str, bodies: list[str]
) -> None:
    register, _ = read(text, language)
    assert [one.full.of(text) for one in register.entities if one.full] == bodies


def test_the_first_case_of_a_name_is_shown() -> None:
    text = "По словам Игоря Дыма, он ушёл. Игорь Дым ушёл."
    register, _ = read(text, "ru")
    person = next(one for one in register.entities if one.named)
    assert person.full is not None
    assert person.full.of(text) == "Игорь Дым"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Олег Лисин пришёл. Адвокат Лисина молчал.", "Олег Лисин"),
        ("Пётр Лисицкий пришёл. Помощник Лисицкого молчал.", "Пётр Лисицкий"),
        ("Анна Лисина пришла. Депутат Лисина молчала.", "Анна Лисина|Лисина"),
    ],
)
def test_whose_lawyer_somebody_is_is_another(text: str, named: str) -> None:
    assert people(text, "ru") == [named.split("|")]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ivan Marr Jr. came. Marr left.", "Ivan Marr Jr.|Marr"),
        ("Ivan Marr III came. Marr left.", "Ivan Marr III|Marr"),
        ("Ivan Marr Sr. came. Ivan Marr left.", "Ivan Marr Sr.|Ivan Marr"),
        ("Queen Elizabeth II came. Elizabeth left.", "Elizabeth II|Elizabeth"),
    ],
)
def test_a_last_name_is_the_same_without_the_generation(text: str, named: str) -> None:
    assert named.split("|") in people(text)


def test_father_and_son_are_two() -> None:
    text = "Ivan Marr Sr. came. Ivan Marr Jr. left. Marr Jr. was late."
    assert people(text)[:2] == [["Ivan Marr Sr."], ["Ivan Marr Jr.", "Marr Jr."]]


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("en", "The mayor of Lenn ran. “I paid,” the mayor of Orle said.", "the mayor of Orle"),
        ("en", "The owner of an inn ran. “No,” said the owner of a mill.", "the owner of a mill"),
        ("en", "Orle’s head ran. The head of Lenn said that it was late.", "The head of Lenn"),
        ("de", "Der Wirt von Lenn ging. „Nein“, sagte der Wirt von Orl.", "der Wirt von Orl"),
        ("fr", "La mère du client pleure. « Non », dit la mère du voisin.", "la mère du voisin"),
        ("es", "El alcalde de Lena huyó. «No», dijo el alcalde de Orla.", "el alcalde de Orla"),
        ("it", "Il sindaco di Lenn tace. «No», ha detto il sindaco di Orla.", "il sindaco di Orla"),
        ("pt", "O prefeito de Lena saiu. “Não”, disse o prefeito de Orla.", "o prefeito de Orla"),
        ("ru", "Директор музея ушёл. «Нет», — сказал директор школы.", "директор школы"),
        ("ru", "Директор музея Олег Лис ушёл. «Нет», — сказал директор школы.", "директор школы"),
        ("uk", "Директор музею пішов. «Ні», — сказав директор заводу.", "директор заводу"),
        ("ar", 'غادر مدير المصنع. وقال مدير المدرسة: "لا".', "مدير المدرسة"),
        ("zh", '学校校长走了。医院院长说:"不行,我们不去。"', "医院院长"),
    ],
)  # fmt: skip
def test_those_to_whom_something_else_belongs_are_two(language: str, text: str, shown: str) -> None:
    found = statements(text, language)[-1]
    speaker = found.introduced or found.speaker
    assert speaker
    assert speaker.of(text) == shown


def test_whoever_is_called_by_the_noun_alone_is_who_was_before() -> None:
    text = "The mayor of Lenn ran. “I paid,” the mayor said."
    [found] = statements(text, "en")
    assert found.introduced
    assert found.introduced.of(text) == "The mayor of Lenn"
