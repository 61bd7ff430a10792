"""Words that only ask, typed wrong, and what takes a question back."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.query.mistyped import typed_right, without_correction


def right(text: str, language: str, *held: str) -> str:
    return typed_right(text, [language], frozenset(held).__contains__)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "hwo said the weir leaks", "who said the weir leaks"),
        ("en", "hwo dıd Otto Reed say it?", "how did Otto Reed say it?"),
        ("en", "hwo much did the weir cost?", "how much did the weir cost?"),
        ("en", "hi, wen did the weir open", "hi, when did the weir open"),
        ("en", "Whcih year did it open?", "Which year did it open?"),
        ("en", "wher is the weir", "where is the weir"),
        ("en", "wen dose teh wier opne", "when does the wier opne"),
        ("en", "who siad taht teh weir leaks", "who said that the weir leaks"),
        ("en", "how mcuh did it cost", "how much did it cost"),
        ("en", "were does the miller live", "where does the miller live"),
        ("en", "To the council: Wen did the weir open", "To the council: When did the weir open"),
        ("en", "hw mch r the weirs", "how much are the weirs"),
        ("en", "wud it of been dear", "would it have been dear"),
        # On a German keyboard, and on a French one.
        ("en", "how manz weirs leak", "how many weirs leak"),
        ("en", "whz did the weir leak", "why did the weir leak"),
        ("fr", "pourauoi le barrage fuit", "pourquoi le barrage fuit"),
        ("en", "what did merz say", "what did merz say"),
        ("en", "what did premier Wen say", "what did premier Wen say"),
        ("de", "wre sagte, dass das Wehr leckt", "wer sagte, dass das Wehr leckt"),
        ("de", "wan wurde das Wehr gebaut", "wann wurde das Wehr gebaut"),
        ("de", "wievil kostet das Wehr", "wie viel kostet das Wehr"),
        ("fr", "qui a dis que le barrage fuit", "qui a dit que le barrage fuit"),
        ("fr", "qui est le pdt du barrage", "qui est le président du barrage"),
        ("fr", "combien de blessés pdt la crue", "combien de blessés pendant la crue"),
        ("fr", "kan ouvre le barrage", "quand ouvre le barrage"),
        ("fr", "qaund ouvre le barrage", "quand ouvre le barrage"),
        ("es", "qien dijo que la presa gotea", "quién dijo que la presa gotea"),
        ("es", "cunato costó la presa", "cuánto costó la presa"),
        ("ru", "скоко стоит плотина", "сколько стоит плотина"),
        ("ru", "кто сказл, что плотина течёт", "кто сказал, что плотина течёт"),
        ("tr", "nezaman açıldı", "ne zaman açıldı"),
        ("ar", "شو قال سامي عن السد", "ماذا قال سامي عن السد"),
        ("zh", "大坝啥时候开放", "大坝什么时候开放"),
    ],
)
def test_a_word_that_only_asks_is_spelled_right(language: str, typed: str, meant: str) -> None:
    assert right(typed, language) == meant


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "how many ppl live near the weir", "how many people live near the weir"),
        ("en", "what did the govt say abt the weir", "what did the government say about the weir"),
        ("de", "weiß jmd wann das Wehr öffnet", "weiß jemand wann das Wehr öffnet"),
        ("fr", "bcp de gens au barrage ajd ?", "beaucoup de gens au barrage aujourd'hui ?"),
        ("es", "q pasó tb en la presa", "que pasó también en la presa"),
        ("pt", "vc sabe qnd abre a barragem", "você sabe quando abre a barragem"),
        ("it", "qlcn sa quando apre la diga", "qualcuno sa quando apre la diga"),
        ("ru", "что щас с плотиной", "что сейчас с плотиной"),
        ("tr", "baraj niye açık deil", "baraj niye açık değil"),
        ("ar", "وين السد", "أين السد"),
        ("fa", "سد کجاس", "سد کجاست"),
        ("id", "kpn bendungan dibuka", "kapan bendungan dibuka"),
    ],
)
def test_a_short_form_of_chats_is_written_out(language: str, typed: str, meant: str) -> None:
    assert right(typed, language) == meant
    short = next(word for word in typed.split() if word not in meant.split())
    assert short in right(typed, language, short).split()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "who said the weir leaks?"),
        ("en", "what did Hwan say about the weir?"),
        ("en", "what did Wat say?"),
        ("en", 'who said "hwo goes there"?'),
        ("en", "what did thor say?"),
        ("en", "is the IST late?"),
        ("en", "did premier Wen was greet the miller?"),
        ("de", "Wie fiel die Abstimmung über das Wehr aus?"),
        ("en", "what did the u.s. say about r&b"),
        ("de", "wann fährt die u-bahn"),
        ("pl", "ile min znaleziono pod tamą"),
        ("ru", "кто автор кода"),
        ("id", "apa kata dr andi tentang bendungan"),
        ("de", "Was sagte Wan zum Wehr?"),
        ("de", "wen hat der Müller gewählt?"),
        ("fr", "que dis-tu ?"),
        ("en", "wat kost een kaartje"),
        ("zh", "大坝什么时候开放"),
    ],
)
def test_other_words_are_left(language: str, text: str) -> None:
    assert right(text, language) == text


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_no_form_is_listed_for_two_words(language: str) -> None:
    pairs = LANGUAGES[language].pairs("questions", "mistyped")
    forms = [form for _, others in pairs for form in others]
    assert len(forms) == len(set(forms))


def test_the_articles_are_asked_only_of_what_may_be_a_slip() -> None:
    asked: list[str] = []

    def held(word: str) -> bool:
        asked.append(word)
        return False

    typed_right("hwen did the miller of Varnholm open the weir?", ["en"], held)
    assert asked == ["hwen"]


def test_a_word_that_an_article_has_is_meant() -> None:
    assert right("wen visited the weir?", "en", "wen") == "wen visited the weir?"
    assert right("what did siad say?", "en", "siad") == "what did siad say?"


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_no_word_that_a_language_asks_with_is_taken_for_a_slip(language: str) -> None:
    for word in LANGUAGES[language].words("terms", "stop_words"):
        assert right(f"{word} xqzw", language) == f"{word} xqzw"


@pytest.mark.parametrize(
    ("language", "text", "alone", "after_another"),
    [
        ("en", "sorry, I meant the library", "the library", "and the library"),
        ("en", "no, I meant the library?", "the library?", "and the library?"),
        ("en", "I meant when did it open?", "when did it open?", "when did it open?"),
        ("de", "Entschuldigung, ich meinte die Bücherei", "die Bücherei", "und die Bücherei"),
        ("fr", "pardon, je voulais dire la piscine", "la piscine", "et la piscine"),
        ("es", "perdón, quise decir la piscina", "la piscina", "y la piscina"),
        ("ru", "извините, я имел в виду бассейн", "бассейн", "а бассейн"),
        ("zh", "不好意思，我是说图书馆", "图书馆", "那图书馆"),
        ("zh", "不对，我的意思是大桥", "大桥", "那大桥"),
        ("zh", "我说错了，是图书馆", "图书馆", "那图书馆"),
        ("zh", "打错了，图书馆什么时候开放？", "图书馆什么时候开放？", "图书馆什么时候开放？"),
        ("en", "the mayor said I meant no harm", *["the mayor said I meant no harm"] * 2),
        ("en", "I meant", "I meant", "I meant"),
    ],
)
def test_what_takes_a_question_back_is_no_part_of_the_next(
    language: str, text: str, alone: str, after_another: str
) -> None:
    assert without_correction(text, language, goes_on=False) == alone
    assert without_correction(text, language, goes_on=True) == after_another


def test_a_word_that_asks_in_the_language_of_the_question_is_no_slip_in_another() -> None:
    question = "хто такий Ярема"
    assert typed_right(question, ["ru", "uk"], lambda _: False) == question
