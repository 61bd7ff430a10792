"""Names behind whose an office is, and offices without the name of who has them."""

from __future__ import annotations

import pytest

from index.statements.grammar.owners import ends_as_owner
from index.statements.grammar.tokens import Token
from tests.index.statements.grammar.reading import phrases


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Мэр Каменска Олег Рыбаков уехал.", "ru", "Олег Рыбаков"),
        ("Премьер-министр Великобритании Анна Холл уехала.", "ru", "Анна Холл"),
        ("Жительница села Приволье Анна Дым уехала.", "ru", "Анна Дым"),
        ("Пресс-секретарь Малинина Дарья Колосова ушла.", "ru", "Дарья Колосова"),
        ("Мэр Нижнего Яра Глеб Сомов уехал.", "ru", "Глеб Сомов"),
        ("Глава МИД Германии Анна Браун уехала.", "ru", "Анна Браун"),
        ("Депутат Петров Иван Сергеевич уехал.", "ru", "Петров Иван Сергеевич"),
        ("Губернатор Заозёрской области Пётр Дым уехал.", "ru", "Пётр Дым"),
        ("Кандидат биологических наук Дарья Лис ушла.", "ru", "Дарья Лис"),
        ("Директор музея природы Вера Лис ушла.", "ru", "Вера Лис"),
        ("Речник мерії Львова Тарас Дяк поїхав.", "uk", "Тарас Дяк"),
        ("Режисерка Соломія Крук виданню розповіла.", "uk", "Соломія Крук"),
        ("Адвокат Андрея Лиса Юрий Дым ушёл.", "ru", "Юрий Дым"),
        ("Вдова Петра Лиса Анна ушла.", "ru", "Анна"),
        ("Президент Франции Дюбуа уехал.", "ru", "Дюбуа"),
        ("Канцлер Германии Ульрих фон Штайн уехал.", "ru", "Ульрих фон Штайн"),
        ("Глава МИД Лавочкин уехал.", "ru", "Лавочкин"),
        ("Замминистра финансов Пётр Дым уехал.", "ru", "Пётр Дым"),
        ("Адвокат Олега Петровича Лиса Юрий Дым ушёл.", "ru", "Юрий Дым"),
        ("Сестра Ивана Лиса Анна Дым ушла.", "ru", "Анна Дым"),  # Ивана is a woman's name as well
        ("قال وزير الري سامي الخولي", "ar", "سامي الخولي"),
        ("قال الناقد السينمائي أمير رستم", "ar", "أمير رستم"),
        ("قال وزير الإسكان طارق منصور", "ar", "طارق منصور"),
        ("قال رئيس ناديه صلاح الدين عزيزة", "ar", "صلاح الدين عزيزة"),
        ("قال التاجر أبو خالد", "ar", "أبو خالد"),
        ("قال نجم النسور ياسين قاسم", "ar", "ياسين قاسم"),
    ],
)
def test_a_name_begins_behind_whose_its_office_is(text: str, language: str, name: str) -> None:
    assert [words for form, words in phrases(text, language) if form == "name"] == [name]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Президент Франции уехал.", "ru"),
        ("Глава МИД уехал.", "ru"),
        ("Міністр Польщі поїхав.", "uk"),
        ("Сын Петра Дыма уехал.", "ru"),
        ("Речниця Олега Лиса поїхала.", "uk"),
        ("قال رئيس فرنسا", "ar"),
        ("وزیر آلمان رفت", "fa"),
        ("قال محامي أحمد الحايك", "ar"),
        ("وکیل احمد یزدی رفت", "fa"),
    ],
)
def test_of_what_an_office_is_is_no_name(text: str, language: str) -> None:
    assert [form for form, _ in phrases(text, language)] == ["description"]


@pytest.mark.parametrize(
    ("word", "owner"), [("ministry's", True), ("ships’", True), ("Marr", False)]
)
def test_an_owner_ends_as_one(word: str, *, owner: bool) -> None:
    assert ends_as_owner(Token("word", 0, len(word), word, word.casefold())) is owner
