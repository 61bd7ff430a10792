"""The thing that a question seeks: a place, a reason, and more."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.query.sought import is_loose, sought

# Of each language a question for a place, and one for a reason.
QUESTIONS = {
    "ar": ("أين سقط الجسر؟", "لماذا سقط الجسر؟"),
    "bn": ("সেতু কোথায়?", "সেতু কেন বন্ধ?"),
    "da": ("Hvor ligger broen?", "Hvorfor faldt broen?"),
    "de": ("Wo liegt die Brücke?", "Warum fiel die Brücke?"),
    "el": ("Πού είναι η γέφυρα;", "Γιατί έπεσε η γέφυρα;"),
    "en": ("Where is the bridge?", "Why did the bridge fall?"),
    "es": ("¿Dónde está el puente?", "¿Por qué cayó el puente?"),
    "fa": ("پل کجاست؟", "چرا پل افتاد؟"),
    "fi": ("Missä silta on?", "Miksi silta kaatui?"),
    "fr": ("Où est le pont ?", "Pourquoi le pont est-il tombé ?"),
    "he": ("איפה הגשר?", "למה נפל הגשר?"),
    "hi": ("पुल कहाँ है?", "पुल क्यों गिरा?"),
    "id": ("Di mana jembatan itu?", "Mengapa jembatan itu runtuh?"),
    "it": ("Dove sta il ponte?", "Perché è caduto il ponte?"),
    "ja": ("橋はどこですか？", "なぜ橋が落ちた？"),
    "ko": ("다리는 어디에 있나?", "다리가 왜 무너졌나?"),
    "nb": ("Hvor ligger brua?", "Hvorfor falt brua?"),
    "nl": ("Waar ligt de brug?", "Waarom viel de brug?"),
    "no": ("Hvor ligger brua?", "Hvorfor falt brua?"),
    "pl": ("Gdzie jest most?", "Dlaczego runął most?"),
    "pt": ("Onde fica a ponte?", "Por que caiu a ponte?"),
    "ro": ("Unde este podul?", "De ce a căzut podul?"),
    "ru": ("Где стоит мост?", "Почему упал мост?"),
    "sv": ("Var ligger bron?", "Varför föll bron?"),
    "sw": ("Daraja liko wapi?", "Kwa nini daraja lilianguka?"),
    "te": ("వంతెన ఎక్కడ ఉంది?", "వంతెన ఎందుకు కూలింది?"),
    "th": ("สะพานอยู่ที่ไหน", "ทำไมสะพานพัง"),
    "tr": ("Köprü nerede?", "Köprü neden yıkıldı?"),
    "uk": ("Де стоїть міст?", "Чому впав міст?"),
    "vi": ("Cầu ở đâu?", "Tại sao cầu sập?"),
    "zh": ("桥在哪里？", "桥为什么塌了？"),
}


@pytest.mark.parametrize("language", QUESTIONS)
def test_each_language_asks_for_places_and_reasons(language: str) -> None:
    assert [sought(one, language)[0] for one in QUESTIONS[language]] == ["where", "why"]


def test_every_language_that_asks_is_asked_here() -> None:
    assert {code for code in LANGUAGES.codes if LANGUAGES[code].ordered("questions", "who")} == set(
        QUESTIONS
    )


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("How long is the tunnel closed?", "en", "how long"),
        ("How much did it cost?", "en", "how much"),
        ("How old is the bell?", "en", "measure"),
        ("Wie viele Schafe starben?", "de", "how many"),
        ("Hvor gammel er Ada Lund?", "nb", "measure"),
        ("Hvor lenge var brua stengt?", "nb", "how long"),
        ("Hvor mange kom?", "nb", "how many"),
        ("Hvor mye kostet ferja?", "nb", "how much"),
        ("Hvilken dag åpner den?", "nb", "when"),
        ("Hvilken by kommer hun fra?", "nb", "where"),
        ("Hvor længe var broen lukket?", "da", "how long"),
        ("Hvor meget kostede den?", "da", "how much"),
        ("Hur gammal är klockan?", "sv", "measure"),
        ("Hur mycket kostade den?", "sv", "how much"),
        ("Hoe oud is de klok?", "nl", "measure"),
        ("Hoe lang blijft hij dicht?", "nl", "how long"),
        ("Hoeveel kostte de boot?", "nl", "how much"),
        ("In welk jaar kwam hij?", "nl", "when"),
        ("Jak długo trwał strajk?", "pl", "how long"),
        ("Ile kosztuje bilet?", "pl", "how much"),
        ("Ilu ludzi przyszło?", "pl", "how many"),
        ("Ile lat ma Ada Lund?", "pl", "measure"),
        ("Wie lange bleibt sie zu?", "de", "how long"),
        ("Wie viel hat das Dach gekostet?", "de", "how much"),
        ("¿Cuánto tiempo duró?", "es", "how long"),
        ("Combien de temps ?", "fr", "how long"),
        ("Сколько стоила крыша?", "ru", "how much"),
        ("花了多少钱？", "zh", "how much"),
        ("Kaç kişi öldü?", "tr", "how many"),
        # Words that only begin like one for money.
        ("Quante pagnotte sforna il forno?", "it", "how many"),
        ("Quanto è costato il ponte?", "it", "how much"),
        ("Wie viele Mieter wohnen dort?", "de", "how many"),
        ("How many costumes did she sew?", "en", "how many"),
        ("Hoeveel kosters zijn er?", "nl", "how many"),
        ("Ile jest centrów handlowych?", "pl", "how many"),
        ("and in what year?", "en", "when"),
        ("Hola otra vez, ¿cuándo abre?", "es", "when"),
        ("I like this one. When was it?", "en", "when"),
        # Another verb, whose object the word for money is.
        ("What did the crew say about the pay?", "en", ""),
        ("What does the crew think of the pay?", "en", ""),
        ("What does the crew tell those who pay?", "en", ""),
        ("What did the crew pay for the boat?", "en", "how much"),
        # Two things at once, a sentence joined to another, and no question at all.
        ("When and where did it open?", "en", ""),
        ("What happens when it rains?", "en", ""),
        ("When it rains, what closes?", "en", ""),
        ("The bridge", "en", ""),
        ("When?", "xx", ""),
    ],
)  # fmt: skip
def test_what_is_sought_is_told_only_where_one_thing_is(
    question: str, language: str, kind: str
) -> None:
    assert sought(question, language)[0] == kind


def test_the_words_that_ask_are_told_to_their_end() -> None:
    question = "Wie viele Schafe starben?"
    start, end = sought(question, "de")[1]
    assert question[start:end] == "Wie viele"


@pytest.mark.parametrize(
    ("question", "language", "loose"),
    [
        ("What does the jury weigh?", "en", True),
        ("What is the old chapel worth?", "en", True),
        ("How much does the jury weigh?", "en", False),
        ("What does the chapel cost?", "en", False),
        ("Was verdienen die Bäcker?", "de", True),
        ("Wie viel verdienen die Bäcker?", "de", False),
        ("Que vaut la chapelle ?", "fr", True),
        ("Combien vaut la chapelle ?", "fr", False),
        ("Hva veier kirken?", "nb", True),
        ("Who pays?", "en", False),
    ],
)
def test_a_price_may_be_asked_for_by_words_that_ask_for_other_things_too(
    question: str,
    language: str,
    loose: bool,  # noqa: FBT001
) -> None:
    assert is_loose(question, language) is loose
