"""Example questions: about who said what, in the article's language, short enough for a button."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import texts
from bot.i18n.language import ENGLISH, TRANSLATED, language_of
from bot.views.example_questions import LONGEST_QUESTION, questions
from index import Article
from index.query.question_types import kind_of

QUOTED = re.compile(r"[“„«「『]\s?(.+?)[”“»」』]")
SAID = "“The old mill will turn again, in spring,” miller Ilse Korn said on Friday."
# A whole sentence of direct speech, with who says it, in each language of the interface.
SPOKEN = {
    "en": (
        "“We will open the bridge in March,” said Anna Bell on Monday.",
        "Who said “We will open the bridge in March”?",
    ),
    "de": (
        "„Wir öffnen die Brücke im März“, sagte Anna Bell am Montag.",
        "Wer hat gesagt: „Wir öffnen die Brücke im März“?",
    ),
    "fr": (
        "« Nous ouvrirons le pont en mars », a déclaré Anna Bell lundi.",
        "Qui a dit « Nous ouvrirons le pont en mars » ?",
    ),
    "es": (
        "«Abriremos el puente en marzo», dijo Ana Bell el lunes.",
        "¿Quién dijo «Abriremos el puente en marzo»?",
    ),
    "it": (
        "«Apriremo il ponte a marzo», ha detto Anna Bell lunedì.",
        "Chi ha detto «Apriremo il ponte a marzo»?",
    ),
    "pt": (
        "“Vamos abrir a ponte em março”, disse Ana Bell na segunda-feira.",
        "Quem disse “Vamos abrir a ponte em março”?",
    ),
    "ru": (
        "«Мы откроем мост в марте», — сказала Анна Белова в понедельник.",
        "Кто сказал: «Мы откроем мост в марте»?",
    ),
    "uk": (
        "«Ми відкриємо міст у березні», — сказала Анна Білик у понеділок.",
        "Хто сказав: «Ми відкриємо міст у березні»?",
    ),
    "tr": (
        "“Köprüyü mart ayında yeniden açacağız” dedi Ayşe Bel.",
        "“Köprüyü mart ayında yeniden açacağız” diyen kim?",
    ),
    "ar": (
        "قالت آنا بيل: «سنفتح الجسر في شهر مارس».",
        "من قال «سنفتح الجسر في شهر مارس»؟",
    ),
    "fa": (
        "آنا بل گفت: «ما پل را در ماه مارس باز می‌کنیم.»",
        "چه کسی گفت «ما پل را در ماه مارس باز می‌کنیم»؟",
    ),
    "zh": (
        "安娜·贝尔说：“我们将在三月份重新开放大桥。”",
        "“我们将在三月份重新开放大桥”是谁说的？",
    ),
    "id": (
        "“Kami akan membuka jembatan itu,” kata Anna Bell.",
        "Siapa yang mengatakan “Kami akan membuka jembatan itu”?",
    ),
}
MILL = Article("1", "Mill to turn again", SAID, language="en")


def told(text: str, code: str = "en") -> list[str]:
    """Return the questions about an article, without marks of the direction of a line."""
    article = Article("1", "T", text, language=code)
    found = questions(article, language_of(code))
    return [one.replace("\u2068", "").replace("\u2069", "") for one in found]


def test_a_statement_is_asked_for_by_its_words_and_by_its_speaker() -> None:
    assert questions(MILL, ENGLISH) == [
        "Who said “The old mill will turn again, in spring”?",
        "What did Ilse Korn say?",
        "Mill to turn again",
    ]


@pytest.mark.parametrize("code", SPOKEN)
def test_a_whole_sentence_stands_in_the_marks_of_its_language(code: str) -> None:
    text, question = SPOKEN[code]
    assert told(text, code)[0].replace("\u00a0", " ").replace("\u202f", " ") == question


def test_the_shortest_sentence_is_asked_for_first_and_each_speaker_once() -> None:
    text = "“The old mill has a new wheel now. It will turn in spring,” said miller Ilse Korn."
    assert told(text) == [
        "Who said “It will turn in spring”?",
        "What did Ilse Korn say?",
        "Who said “The old mill has a new wheel now”?",
        "T",
    ]


def test_without_sentences_in_its_language_an_article_is_asked_for_by_its_title() -> None:
    assert questions(MILL, language_of("de")) == ["Mill to turn again"]
    assert questions(replace(MILL, language=None), ENGLISH) == ["Mill to turn again"]


@pytest.mark.parametrize("code", [ENGLISH.code, *TRANSLATED])
def test_what_asks_for_a_speaker_is_understood_so_in_every_language(code: str) -> None:
    asked = language_of(code).say(texts.WHO_SAID, words="We go home now")
    assert kind_of(asked, code)[0] == "who"


@pytest.mark.parametrize(
    "text",
    [
        "The mill will turn again, miller Ilse Korn said.",
        "“No way,” miller Ilse Korn said.",
        "The mill is shut.",
        "The town “respects the miller and will study it,” miller Ilse Korn said.",
        "“Will the old mill turn again in spring?” miller Ilse Korn asked.",
        "“The old mill will turn again ...” miller Ilse Korn said.",
        "“The old mill of the town,” miller Ilse Korn said, “will turn again.”",
        "Miller Ilse Korn calls it “The Turning of the Old Mill.”",
        "“The song “Turn” is what the mill plays,” miller Ilse Korn said.",
        f"“The mill {'turns and ' * 10}turns,” miller Ilse Korn said.",
    ],
    ids=[
        "indirect", "too few words", "nobody speaks", "no beginning", "a question", "trails off",
        "goes on behind the name", "part of a sentence", "marks inside", "too many words",
    ],
)  # fmt: skip
def test_what_is_no_whole_short_sentence_of_a_speaker_is_not_asked_for(text: str) -> None:
    asked = questions(replace(MILL, text=text), ENGLISH)
    assert not [question for question in asked if question.startswith("Who said")]


@given(st.text(alphabet="Ab ,.!?…“”«»\n\u200b—12"), st.sampled_from([ENGLISH.code, *TRANSLATED]))
def test_of_any_text_questions_are_short_and_quote_words_that_begin_a_sentence(
    text: str, code: str
) -> None:
    for question in told(f"{text} “We go home now,” Ann Bell said. {text}", code):
        assert len(question) <= LONGEST_QUESTION
        quoted = QUOTED.search(question)
        assert quoted is None or not quoted[1][:1].islower()


def test_no_question_is_too_long_for_a_button() -> None:
    long = replace(MILL, title="Mill " * 30, text=SAID.replace("Ilse Korn", "Ilse " * 20 + "Korn"))
    assert all(len(question) <= LONGEST_QUESTION for question in questions(long, ENGLISH))


def test_nobody_is_asked_for_by_a_fragment() -> None:
    text = "„Wir öffnen die Brücke im März“, heißt es in einer Mitteilung des Vereins."
    asked = questions(Article("1", "Die Brücke", text, language="de"), language_of("de"))
    assert asked
    assert not any("des Vereins" in one for one in asked)
