"""Confidence that the library answers a question: silence where it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from index import Article, Library
from index.answering.confidence import CAUTION, confidence
from index.answering.sentences import Candidate
from index.answering.windows import rank
from index.ingest.passages import passages
from index.query.analysis import Question, analyse
from index.query.weighing import Statistics
from index.text.terms import terms
from tests.index.answering.conversations import ARTICLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from index.answering.windows import Window
    from index.models import Passage

TODAY = date(2023, 10, 11)
TEXT = (
    "The council met on Tuesday. The old bridge will stay closed until March. "
    "Ferries run every hour. Nobody was hurt."
)
OTHER = "The pier is open. Anglers like it there, and nobody pays for a bridge."

ABSENT = (
    "who won the chess final in Tbilisi?",
    "how much did the glass museum cost?",
    "when does the airport in Zadar open?",
    "why did the bakery in Kemp go bankrupt?",
    "how many people live in Salme?",
    "what did the mayor of Kemp say about taxes?",
    "which song did the choir sing at the funeral?",
    "Wie viele Einwohner hat Rostock?",
    "Wer leitet die Oper in Graz?",
    "Qui a gagné la course de Lille ?",
    "¿Cuánto cuesta el billete de avión a Lima?",
    "Кто выиграл выборы в Самаре?",
    "Quando parte il treno per Bari?",
    "Quem venceu a regata de Lisboa?",
)
PRESENT = (
    "who bought the lighthouse at Kemp Head?",
    "why did judge Ivo Brandt resign?",
    "when does the night ferry to Kemp Head start?",
    "how many sailors are in the crew of the night ferry?",
    "Wie lange ist die Sternwarte in Uhlbach geschlossen?",
    "Was kostet der Kuppelbau?",
    "Quand rouvre le théâtre de Valmont ?",
    "¿Cuándo cierra el mercado de Aldera?",
    "Hoe lang blijft de sluis van Oerle dicht?",
    "До какого месяца закрыт мост в Заречье?",
    "Quando riapre il ponte di Sorba?",
    "متى تفتح حديقة الحيوان أبوابها؟",
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def library(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path_factory.mktemp("confidence")) as opened:
        for number, text in enumerate(ARTICLES):
            await opened.add(Article(str(number), f"Report {number}", text))
        yield opened


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("text", ABSENT)
async def test_what_no_article_tells_is_not_answered(library: Library, text: str) -> None:
    assert not (await library.ask(text, today=TODAY)).answered


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("text", PRESENT)
async def test_what_an_article_tells_is_answered(library: Library, text: str) -> None:
    assert (await library.ask(text, today=TODAY)).answered


def question(text: str) -> Question:
    return analyse(text, ["en"], Statistics(100, lambda _: 3, lambda _: ()), TODAY)


def found(asked: Question, *texts: tuple[str, float]) -> Sequence[Window]:
    candidates = [
        Candidate(of_article(text, number), tuple(terms("The bridge", "en")), score)
        for number, (text, score) in enumerate(texts)
    ]
    return rank(asked, candidates, 5)


def of_article(text: str, number: int) -> Passage:
    [passage] = passages(text, "en")
    return replace(passage, article=number)


def test_confidence_is_a_probability_and_falls_with_what_is_missing() -> None:
    asked = question("until when is the old bridge closed?")
    other = question("what does the zeppelin cost in Zanzibar this bridge year?")
    best, vague = found(asked, (TEXT, 20.0)), found(other, (TEXT, 1.0))
    assert 0 <= confidence(other, vague) < confidence(asked, best) <= 1


def test_confidence_falls_where_another_article_has_as_much() -> None:
    asked = question("is the bridge open?")
    alone, beside = found(asked, (OTHER, 5.0)), found(asked, (OTHER, 5.0), (TEXT, 5.0))
    assert confidence(asked, beside) < confidence(asked, alone)


def test_an_amount_that_is_asked_for_is_missed() -> None:
    asked = question("how many anglers like the open pier?")
    windows = found(asked, (OTHER, 5.0))
    assert confidence(asked, windows, offered=False) < confidence(asked, windows)


def test_what_is_counted_is_missed_too_but_less() -> None:
    asked = question("how many anglers like the open pier?")
    windows = found(asked, (OTHER, 5.0))
    uncounted = confidence(asked, windows, counted=False)
    assert confidence(asked, windows, offered=False) < uncounted < confidence(asked, windows)


def test_nothing_found_is_no_answer() -> None:
    assert confidence(question("bridge"), []) == 0


def test_the_more_caution_the_more_likely_an_answer_must_be() -> None:
    assert 0 < CAUTION["eager"] < CAUTION["balanced"] < CAUTION["strict"] < 1
