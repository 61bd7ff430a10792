"""What earlier questions tell of a later one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from index import Article, Library, Turn
from index.answering.conversation import COMPLETE, preferred, spoken_of
from index.models import Answer, Quote, Span
from tests.index.answering.conversations import ARTICLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HALLS = (
    "The swimming hall in Varne opens at ten. Tickets cost 8 crowns. Coach Pia Lindt trains there.",
    "The swimming hall in Orsk opens at nine. Tickets cost 5 crowns. Coach Uno Berg trains there.",
    "The swimming hall in Lorc opens at six. Tickets cost 9 crowns. Coach Ada Rex trains there.",
)

# Questions one after the other, and what answers the last one.
DIALOGUES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("who bought the lighthouse at Kemp Head?", "how much did she pay?"), "300,000"),
    (("when did judge Ivo Brandt resign?", "why did he resign?"), "stroke"),
    (
        ("when did judge Ivo Brandt resign?", "is there a night ferry?", "why did he resign?"),
        "stroke",
    ),
    (
        (
            "who is Ivo Brandt?",
            "when does the night ferry from Salme start?",
            "how many sailors does it have?",
        ),
        "nine sailors",
    ),
    (("when does the swimming hall in Orsk open?", "how much do tickets cost there?"), "5 crowns"),
    (("when does the swimming hall in Varne open?", "what do tickets cost there?"), "8 crowns"),
    (("when does the swimming hall in Lorc open?", "which coach trains there?"), "Ada Rex"),
    (
        ("when does the swimming hall in Orsk open?", "how much do tickets cost?"),
        "5 crowns",
    ),
    (("Quand rouvre le théâtre de Valmont ?", "et la piscine ?"), "La piscine ouvre"),
    (("¿Cuándo cierra el mercado de Aldera?", "¿y la biblioteca?"), "La biblioteca abre"),
    (("До какого месяца закрыт мост в Заречье?", "а каток?"), "Каток в парке"),
    (
        ("Wie lange ist die Sternwarte in Uhlbach geschlossen?", "und wer sagte das?"),
        "Pia Rau",
    ),
    (
        ("when did judge Ivo Brandt resign?", "when does the night ferry from Salme start?"),
        "starts at eleven",
    ),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def library(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path_factory.mktemp("talks")) as opened:
        for number, text in enumerate((*ARTICLES, *HALLS)):
            await opened.add(Article(f"{number}", f"Article {number}", text))
        yield opened


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("questions", "expected"), DIALOGUES)
async def test_a_later_question_is_about_what_the_conversation_is_about(
    library: Library, questions: tuple[str, ...], expected: str
) -> None:
    turns: list[Turn] = []
    answer = None
    for question in questions:
        answer = await library.ask(question, turns=turns, today=date(2024, 5, 6))
        turns.insert(0, Turn.of(answer))
    assert answer
    assert answer.answered
    assert expected in answer.quotes[0].text


def test_older_turns_and_further_articles_count_less() -> None:
    turns = [Turn("a", (1, 2, 3)), Turn("b", (4, 1)), Turn("c", (5,)), Turn("d", (6,))]
    counting = preferred(turns, "what did he say?", "en")
    assert counting == {1: 1.0, 2: 0.5, 4: 0.5, 5: 0.25}
    complete = preferred(turns, "when does the ferry start?", "en")
    assert complete == {number: share * COMPLETE for number, share in counting.items()}
    assert preferred([], "what did he say?", "en") == {}


def test_a_pronoun_stands_for_the_one_who_is_named() -> None:
    prior = Answer("what of Ivo Brandt?", "q", (), answered=False)
    assert spoken_of(prior, (), [], "en", "balanced") == "Ivo Brandt"
    earlier = [Turn("x"), Turn("who is Ada Rex?")]
    assert spoken_of(replace(prior, question="why?"), (), earlier, "en", "balanced") == "Ada Rex"
    assert spoken_of(replace(prior, question="why?"), (), [], "en", "balanced") is None
    text = "It is late, Uno Berg said."
    article = Article("1", "T", text, language="en", number=1)
    quote = Quote(article, Span(0, 26), Span(0, 26), 1.0, speaker=Span(12, 20))
    said = replace(prior, question="who said it is late?", quotes=(quote,), answered=True)
    assert spoken_of(said, (), [], "en", "balanced") == "Uno Berg"


def test_a_turn_has_the_articles_of_an_answer_once_each() -> None:
    article = Article("1", "T", "It is late.", language="en", number=7)
    quote = Quote(article, Span(0, 11), Span(0, 11), 1.0)
    answer = Answer("late?", "is it late?", (quote, quote), answered=True)
    assert Turn.of(answer) == Turn("is it late?", (7,))
    assert Turn.of(replace(answer, answered=False)) == Turn("is it late?")
