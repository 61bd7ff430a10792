"""Titles and labels in quotation marks are said by nobody."""

from __future__ import annotations

import pytest

from index.statements.attribution.titles import is_called_so, is_unsaid
from index.statements.grammar.vocabulary import Vocabulary
from tests.index.statements.articles import place_of_quotation


def unsaid(text: str, language: str = "en") -> bool:
    at = place_of_quotation(text, language)
    return is_unsaid(at.tokens, at.parsed, at.token, language)


@pytest.mark.parametrize(
    "text",
    [
        "Her novel “The Long Bridge” came out in May, said Marr.",
        "He sang the song “Harbour Lights” to them.",
    ],
)
def test_a_title_is_not_said(text: str) -> None:
    assert unsaid(text)


@pytest.mark.parametrize(
    "text", ["“We wait for you all,” said Marr.", "Marr said: “The long bridge is closed.”"]
)
def test_speech_is_said(text: str) -> None:
    assert not unsaid(text)


def called_so(text: str, language: str) -> bool:
    at = place_of_quotation(text, language)
    return is_called_so(at.tokens, at.token, Vocabulary(language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Олег Лис рассказал это газете «Труд».", "ru"),
        ("Об этом корреспонденту «Зари» рассказал Пётр Дым.", "ru"),
        ("Тренер «Сокола» Вадим Ершов ушёл.", "ru"),
        ("Анна Лис сняла фильм «Тихая вода».", "ru"),
        ("Про це виданню «Сцена» розповів Тарас Дяк.", "uk"),
        ("На шахті «Глибока» сталася аварія.", "uk"),
        ('Selin Uzun "Kuyu" romanını yazdı.', "tr"),
        ('Aksoy, "Sahne" dergisine konuştu.', "tr"),
        ('وذكرت صحيفة "المرآة" ذلك', "ar"),
        ('وقال لقناة "الأفق" ذلك', "ar"),
        ("او در فیلم «باغ خاموش» بازی کرد", "fa"),
        ("او با روزنامه «نگاه» گفت‌وگو کرد", "fa"),
        ("映画「静かな庭」が公開された。", "ja"),
        ("Der Film „Die lange Nacht“ läuft.", "de"),
        ("El barco, conocido como “la ballena”, zarpó.", "es"),
        ("Ana dirige la cocina “Pan para Todos” en León.", "es"),
        ("A weaver whom locals call “the Spider” said so.", "en"),
        ("Lo dijo una tejedora a la que los vecinos llaman «la Araña».", "es"),
        ("C'est une tisseuse que les voisins appellent « l'Araignée ».", "fr"),
        ("Das sagt eine Weberin, die die Nachbarn „die Spinne“ nennen.", "de"),
        ("Lo dice una tessitrice che i vicini chiamano «il Ragno».", "it"),
        ("Disse-o uma tecelã a quem os vizinhos chamam “a Aranha”.", "pt"),
        ("قالت ذلك نساجة يلقبها أهل الحي بـ«العنكبوت».", "ar"),
    ],
)
def test_what_a_work_or_a_body_is_called_is_not_said(text: str, language: str) -> None:
    assert called_so(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Анна Лис ответила коротким «Нет».", "ru"),
        ("Олег Лис назвал решение «бредом».", "ru"),
        ("Так написала газета: «Мы закрыты».", "ru"),
        ("Газета «закрыта навсегда», сказал Олег Лис.", "en"),
        ('Aksoy, "Hazırız" dedi.', "tr"),
        ('قال إن السد "آمن"', "ar"),
        ("Lis nannte den Film „einen Skandal“.", "de"),
        ("Lis nannte den Film „Unsinn für alle“.", "de"),
        ("Lis dijo en la cocina “No vamos a ceder”.", "es"),
        ("به گفته لیلا این طرح «اشتباه» است.", "fa"),
    ],
)
def test_what_somebody_says_is_no_title(text: str, language: str) -> None:
    assert not called_so(text, language)


def test_what_a_letter_says_is_said_and_what_a_banner_says_is_not() -> None:
    assert not called_so("«Llegamos tarde», se lee en la carta de Ana Ruiz.", "es")
    assert called_so("«Llegamos tarde», se lee en la pancarta de Ana Ruiz.", "es")
    assert called_so("«Llegamos tarde», se lee en la pared de su casa.", "es")


@pytest.mark.parametrize("end", ["?", "؟", "۔", "।"])
def test_what_ends_as_a_sentence_is_no_title(end: str) -> None:
    assert called_so('وذكرت صحيفة "المرآة" ذلك', "ar")
    assert not called_so(f'وذكرت صحيفة "المرآة{end}" ذلك', "ar")
