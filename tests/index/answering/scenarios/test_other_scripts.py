"""Names that a question writes in other letters than the articles."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from index import Article, Library
from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path

    from index import Answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Выборы\nМэр Джон Смит ушёл в отставку.", "what did John Smith do?", "отставку"),
        ("Выборы\nМэр Роберт Смит ушёл в отставку.", "who is Robert Smith?", "отставку"),
        ("Vote\nGovernor Oleg Sokolov stepped down.", "что сделал Олег Соколов?", "stepped down"),
        ("Vote\nGovernor Vera Orlova stepped down.", "кто такая Вера Орлова?", "Orlova"),
        ("Vote\nGovernor Vira Koval stepped down.", "хто така Віра Коваль?", "Koval"),
    ],
)
def test_a_person_is_found_by_a_name_in_other_letters(
    tmp_path: Path, text: str, question: str, answer: str
) -> None:
    found = asked(tmp_path, text, question)
    assert found.answered
    assert answer in first(found)


@pytest.mark.parametrize(
    "question", ["что сделал Олег Сорокин?", "what did John Baker do?", "кто такая Вера Котова?"]
)
def test_a_person_with_another_name_is_not(tmp_path: Path, question: str) -> None:
    texts = ["Vote\nGovernor Oleg Sokolov stepped down.", "Выборы\nМэр Джон Смит ушёл."]
    assert not asked(tmp_path, texts, question).answered


# The text of an article, a question with the name in other letters, and words of the article.
# Neither the letters nor the sound of the first names show that they are one.
FIRST_NAMES = [
    ("Инженер Джек Уилсон починил двигатель парома.", "what did Jack Wilson repair?", "двигатель"),
    ("Тренер Майкл Джонсон уволен в пятницу.", "when was Michael Johnson fired?", "пятницу"),
    ("Актриса Шарлотта Хаммель умерла в Риме.", "where did Charlotte Hammel die?", "Риме"),
    ("Повар Джузеппе Росси открыл ресторан.", "what did Giuseppe Rossi open?", "ресторан"),
    ("Писатель Жан Жак Руссель переехал в Лион.", "where did Jean Jacques Roussel move?", "Лион"),
    ("Судья Анна Виттенберг отклонила иск.", "what did Anna Wittenberg reject?", "иск"),
    ("Мэр Хуан Карлос Херрера подал в отставку.", "who is Juan Carlos Herrera?", "Херрера"),
    ("Engineer Dzhamal Khasanov built the dam.", "что построил Джамал Хасанов?", "dam"),
    ("Captain Otto Bergmann retired in May.", "когда ушёл Отто Бергманн?", "May"),
    ("Coach Jack Wilson was fired on Friday.", "когда уволили Джека Уилсона?", "Friday"),
    ("Mayor Shirley Matthews opened the pool.", "что открыла Ширли Мэттьюс?", "pool"),
    ("Boxer Vyacheslav Shcherbakov lost in Bonn.", "где проиграл Вячеслав Щербаков?", "Bonn"),
    ("Der Geiger Jascha Tschernow spielt in Ulm.", "где играет Яша Чернов?", "Ulm"),
    ("Капітан Отто Бергман пішов на пенсію в травні.", "when did Otto Bergman retire?", "травні"),
    ("فاز العداء جاك ويلسون بالسباق في لورة.", "what did Jack Wilson win?", "السباق"),
    ("Боксёр Мохаммед Хуссейн победил в Вене.", "where did Mohammed Hussein win?", "Вене"),
    ("Капитан Отто Линд ушёл на пенсию в мае.", "who is Otto Lind?", "Линд"),
    ("Ο πλοίαρχος Όττο Λινδ παραιτήθηκε.", "who is Otto Lind?", "Λινδ"),
    ("Der Bäcker Hans Lind schloss.", "кто такой Ганс Линд?", "Lind"),
    ("«Порт полон», — сказал Отто Бергман.", "what did Otto Bergman say?", "Порт"),
    ("«Зерно цело», — сказал Юрий Долгов.", "what did Jurij Dolgov say?", "Зерно"),
    ("«Завод стоит», — сказал Михаил Воробьёв.", "qu'a dit Mikhaïl Vorobiov ?", "Завод"),
    ("«Мы не продадим», — сказал Бьёрн Линдквист.", "what did Björn Lindqvist say?", "Мы не"),
    ("قال محمود الشريف: «المصعد معطل».", "what did Mahmoud al-Sharif say?", "المصعد"),
    ("قالت ليلى منصور: «المدرسة مفتوحة».", "what did Leila Mansour say?", "المدرسة"),
    ("رضا کریمی، مدیر بندر، گفت: «بندر بسته است».", "what did Reza Karimi say?", "بندر"),
    ("«Τα πλοία δεν φεύγουν», είπε η Ελένη Μαυρίδου.", "what did Eleni Mavridou say?", "πλοία"),
    ("« La taxe est injuste », a dit Jacques Rousseau.", "что сказал Жак Руссо?", "taxe"),
]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    """The answer to each question of a library with its article and two others."""

    async def ask() -> list[Answer]:
        found = []
        for text, question, _ in FIRST_NAMES:
            async with await Library.open(tmp_path_factory.mktemp("names")) as library:
                await library.add(Article("a", "News", text))
                await library.add(Article("b", "Порт", "Порт закрыт. Рыбаки ждут весны."))
                await library.add(Article("c", "Market", "The market moved. Traders grumble."))
                found.append(await library.ask(question))
        return found

    return asyncio.run(ask())


@pytest.mark.parametrize("number", range(len(FIRST_NAMES)))
def test_first_names_are_found_as_other_languages_write_them(
    answers: list[Answer], number: int
) -> None:
    assert answers[number].answered
    assert FIRST_NAMES[number][2] in answers[number].quotes[0].text


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The shop sells jam.", "what does James sell?"),
        ("The race paid 90 crowns.", "what did Grace pay?"),
        ("The miller rises over Holt.", "who is Millie Holt?"),
        ("Le matin, la mairie ferme.", "qu'a fermé Martin ?"),
        ("Das Gras wächst in Ulm.", "was wächst bei Grace?"),
        ("The dean paid the fees.", "what did Dana pay?"),
        ("The lane leads to Holt.", "where does Lena lead?"),
        ("La rosa creció en Lima.", "¿qué creció con Rosalía?"),
        ("The pools paid tax.", "what did Paula pay?"),
        ("The rock closed the road.", "what did Rocco close?"),
        ("The jars cost 4 crowns.", "what did Jared cost?"),
        ("The wines won a prize.", "what did Winnie win?"),
        ("The bread rose again.", "what did Brad do again?"),
        ("Новая марка стоит рубль.", "what did Jack cost?"),
    ],
)
def test_a_first_name_is_no_word_that_looks_like_it(
    tmp_path: Path, text: str, question: str
) -> None:
    found = asked(tmp_path, f"News\n{text}", question)
    assert not found.answered
    assert found.searched == question
