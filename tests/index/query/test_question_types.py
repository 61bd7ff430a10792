"""Question types: the kind of answer that is asked for."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.query.question_types import asking_words, kind_of, place_asked, small_terms

# Of each language a question for a date, for a number and for a person.
QUESTIONS = {
    "ar": ("متى أغلق الجسر؟", "كم عربة عبرت؟", "من أغلق الجسر؟"),
    "de": ("In welchem Jahr schloss die Brücke?", "Wie viele Fähren?", "Wer schloss die Brücke?"),
    "el": ("Πότε έκλεισε η γέφυρα;", "Πόσα πλοία έφυγαν;", "Ποιος έκλεισε τη γέφυρα;"),
    "en": ("What year did the bridge close?", "How many ferries run?", "Who closed the bridge?"),
    "es": ("¿Cuándo cerró el puente?", "¿Cuántos barcos hay?", "¿Quién cerró el puente?"),
    "fa": ("چه سالی پل بسته شد؟", "چند کشتی رفت؟", "چه کسی پل را بست؟"),
    "fr": ("Quand le pont a-t-il fermé ?", "Combien de bateaux ?", "Qui a fermé le pont ?"),
    "hi": ("पुल कब बंद हुआ?", "कितनी नावें हैं?", "पुल किसने बंद किया?"),
    "it": ("In che anno chiuse il ponte?", "Quante navi ci sono?", "Chi ha chiuso il ponte?"),
    "ja": ("橋はいつ閉鎖された？", "船は何隻ある？", "誰が橋を閉鎖した？"),
    "ko": ("다리는 언제 닫혔나?", "배가 몇 척인가?", "누가 다리를 닫았나?"),
    "pt": ("Quando fechou a ponte?", "Quantos barcos há?", "Quem fechou a ponte?"),
    "ro": ("Când s-a închis podul?", "Câte nave sunt?", "Cine a închis podul?"),
    "ru": ("В каком году закрыли мост?", "Сколько паромов ходит?", "Кто закрыл мост?"),
    "th": ("สะพานปิดเมื่อไร", "มีเรือกี่ลำ", "ใครปิดสะพาน"),
    "tr": ("Köprü ne zaman kapandı?", "Kaç vapur var?", "Köprüyü kim kapattı?"),
    "uk": ("Коли закрили міст?", "Скільки поромів ходить?", "Хто закрив міст?"),
    "vi": ("Cầu đóng khi nào?", "Có bao nhiêu phà?", "Ai đóng cầu?"),
    "sv": ("När stängdes bron?", "Hur många färjor går?", "Vem stängde bron?"),
    "da": ("Hvornår lukkede broen?", "Hvor mange færger sejler?", "Hvem lukkede broen?"),
    "nb": ("Hvilket år ble brua stengt?", "Hvor mange ferjer går?", "Hvem stengte brua?"),
    "no": ("Når ble brua stengt?", "Hvor mange ferjer går?", "Hvem stengte brua?"),
    "nl": ("Wanneer sloot de brug?", "Hoeveel boten varen er?", "Wie sloot de brug?"),
    "pl": ("W którym roku zamknięto most?", "Ile promów pływa?", "Kto zamknął most?"),
    "fi": ("Milloin silta suljettiin?", "Kuinka monta lauttaa kulkee?", "Kuka sulki sillan?"),
    "id": ("Kapan jembatan ditutup?", "Berapa feri yang berlayar?", "Siapa yang menutup jembatan?"),
    "he": ("מתי נסגר הגשר?", "כמה מעבורות שטות?", "מי סגר את הגשר?"),
    "bn": ("সেতু কখন বন্ধ হয়?", "কতটি ফেরি চলে?", "কে সেতু বন্ধ করেন?"),
    "sw": ("Daraja lilifungwa lini?", "Feri ngapi zinasafiri?", "Nani alifunga daraja?"),
    "te": ("వంతెన ఎప్పుడు మూసివేశారు?", "ఎన్ని పడవలు నడుస్తాయి?", "వంతెనను ఎవరు మూసివేశారు?"),
    "zh": ("桥什么时候关的？", "有多少船？", "谁关了桥？"),
}


@pytest.mark.parametrize("language", QUESTIONS)
def test_each_language_asks_for_dates_numbers_and_people(language: str) -> None:
    kinds = [kind_of(question, language)[0] for question in QUESTIONS[language]]
    assert kinds == ["when", "how many", "who"]


def test_every_language_with_such_words_is_asked_here() -> None:
    asking = {code for code in LANGUAGES.codes if LANGUAGES[code].ordered("questions", "who")}
    assert asking == set(QUESTIONS)


def test_it_is_told_where_the_words_stand() -> None:
    question = "and how many bolts broke?"
    kind, (start, end) = kind_of(question, "en")
    assert (kind, question[start:end]) == ("how many", "how many")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Why did it close?", "en"),
        ("whoever it was", "en"),
        ("What agency runs the ferry?", "en"),
        ("¿En qué mesa?", "es"),
        ("نزدیکی پل", "fa"),
        ("Who?", "xx"),
    ],
)
def test_a_question_without_such_words_asks_for_something_else(
    question: str, language: str
) -> None:
    assert kind_of(question, language) == ("other", (0, 0))


def test_a_date_goes_before_a_person() -> None:
    assert kind_of("Who said when it closes?", "en")[0] == "when"


def test_it_is_told_where_a_place_is_asked_for() -> None:
    question = "Which city has a bridge?"
    start, end = place_asked(question, "en")
    assert question[start:end] == "Which city"
    assert place_asked("What is closed?", "en") == (0, 0)


def test_the_first_words_that_ask_are_found_by_any_of_their_keys() -> None:
    question = "Why did who go where?"
    assert asking_words(question, "en", "where", "who") == (8, 11)
    assert asking_words(question, "en", "where") == (15, 20)
    assert asking_words(question, "en", "when", "how_long") is None


@pytest.mark.parametrize(
    ("language", "question", "kind"),
    [
        ("es", "cuantos libros tiene la biblioteca", "how many"),
        ("es", "y quien marcó los goles", "who"),
        ("es", "cuando abre la piscina", "when"),
        ("tr", "yangin kac saat surdu", "how many"),
        ("es", "la casa donde vive quien marcó los goles", "other"),
        ("en", "what time does the pool open", "when"),
    ],
)
def test_words_that_ask_may_be_typed_without_their_accents(
    language: str, question: str, kind: str
) -> None:
    assert kind_of(question, language)[0] == kind


def test_small_terms_tell_nothing_of_what_is_asked_about() -> None:
    assert {"the", "pleas"} <= small_terms("en")
    assert "bridg" not in small_terms("en")
