"""Messages that ask nothing of the articles, and questions that begin like them."""

from __future__ import annotations

import pytest

from index.query.small_talk import small_talk
from index.talk import SmallTalk
from tests.index.query.courtesies import COURTESIES, QUESTIONS, REQUESTS


@pytest.mark.parametrize("messages", COURTESIES.values(), ids=COURTESIES)
def test_a_courtesy_is_no_question(messages: tuple[str, ...]) -> None:
    assert [message for message in messages if not small_talk(message)] == []


@pytest.mark.parametrize("kind", dict.fromkeys(kind for _, kind in REQUESTS))
def test_a_wish_in_plain_words_is_understood(kind: str) -> None:
    for message in (message for message, wished in REQUESTS if wished == kind):
        said = small_talk(message)
        assert said, message
        assert said.kind == kind, message
        assert said.article == ("1001" if kind == "article" else "")


@pytest.mark.parametrize(
    "message",
    [
        "latest 3", "the latest 3 articles", "show me the 3 newest articles",
        "die neuesten 3 Artikel", "les 3 derniers articles", "los últimos 3 artículos",
        "gli ultimi 3 articoli", "os 3 artigos mais recentes", "последние 3 статьи",
        "останні 3 статті", "آخر 3 مقالات", "آخرین ۳ مقاله", "son 3 haber", "最新的3篇文章",
        "请帮我看看最新3条新闻",
    ],
)  # fmt: skip
def test_a_number_of_newest_articles_is_no_number_of_an_article(message: str) -> None:
    said = small_talk(message)
    assert said
    assert said.kind == "newest"


@pytest.mark.parametrize(
    ("message", "number"), [("1001", "1001"), ("(#1001.)", "1001"), ("٤٢?", "42"), ("3.5", "3.5")]
)
def test_a_number_alone_is_that_of_an_article(message: str, number: str) -> None:
    assert small_talk(message) == SmallTalk("article", number, alone=True)


@pytest.mark.parametrize("message", ["12.5.2024", "2024-05-12", "12,500,000"])
def test_days_and_amounts_are_no_numbers_of_articles(message: str) -> None:
    assert small_talk(message) is None


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("非常感谢你的帮助，再见", "thanks"), ("您好，请问你能做什么呀", "help"),
        ("请总结一下文章12", "article"), ("早上好呀朋友", "greeting"),
    ],
)  # fmt: skip
def test_phrases_without_spaces_between_them_are_told_apart(message: str, kind: str) -> None:
    said = small_talk(message)
    assert said
    assert said.kind == kind


@pytest.mark.parametrize(
    "question",
    ["你们的市长是谁", "谢谢谁捐了钱", "新闻发布会几点", "最近发生了什么火灾", "帮助灾民的是谁"],
)
def test_a_question_without_spaces_that_begins_like_one_is_a_question(question: str) -> None:
    assert small_talk(question) is None


@pytest.mark.parametrize("question", [question for question, _ in QUESTIONS])
def test_a_question_that_begins_like_a_courtesy_is_a_question(question: str) -> None:
    assert small_talk(question) is None


@pytest.mark.parametrize(
    "text", ["", "?!...", "hello " * 20, "Marlow", "bridge", "thank the mayor"]
)
def test_what_says_nothing_or_more_is_no_small_talk(text: str) -> None:
    assert small_talk(text) is None


def test_a_number_alone_may_be_a_year() -> None:
    said = small_talk("2020?")
    assert said
    assert said.is_year
    assert not SmallTalk("article", "42", alone=True).is_year


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("vc é um robô?", "who"),
        ("r u a robot?", "who"),
        ("wat can u do", "help"),
        ("q puedes hacer", "help"),
        ("top merci beaucoup, belle soirée", "thanks"),
        ("c'est qui qui t'a inventé ?", "who"),
        ("quién te diseñó?", "who"),
    ],
)
def test_small_talk_in_short_forms_of_chats_is_understood(message: str, kind: str) -> None:
    talk = small_talk(message)
    assert talk
    assert talk.kind == kind


@pytest.mark.parametrize("question", ["wat can u do in Orle", "vc sabe quem é o robô da feira?"])
def test_a_question_in_short_forms_is_a_question(question: str) -> None:
    assert small_talk(question) is None


@pytest.mark.parametrize(
    "message",
    [
        "can you open article 12 please", "what is article 12 about?", "what does article 12 say",
        "worum geht es in Artikel 12?", "de quoi parle l'article 12 ?", "о чём статья 12",
        "¿de qué trata el artículo 12?", "文章12讲了什么",
    ],
)  # fmt: skip
def test_an_article_is_asked_for_by_its_number_in_a_whole_sentence(message: str) -> None:
    assert small_talk(message) == SmallTalk("article", "12")


@pytest.mark.parametrize(
    "message",
    ["what about 2019?", "who wrote article 12", "when does bus 12 run", "what is the 12"],
)
def test_a_number_among_other_words_is_none_of_an_article(message: str) -> None:
    assert small_talk(message) is None
