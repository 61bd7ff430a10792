"""Collections that a chat may not see change nothing in its answers."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from index import Article, Library

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index import Answer, Quote

TODAY = date(2024, 5, 6)
OPEN = ["open"]


def article(number: str, text: str, collection: str = "open", language: str = "en") -> Article:
    return Article(number, f"Report {number}", text, language=language, collection=collection)


def told(quote: Quote) -> list[Any]:
    """Return everything of a quote but the library's own numbers."""
    articles = [quote.article, *quote.also, *(one.article for one in quote.contrary)]
    plain = replace(quote, article=replace(quote.article, number=None), also=(), contrary=())
    spans = [one.span for one in quote.contrary]
    return [plain, spans, [(one.source_id, one.collection) for one in articles]]


def said(answer: Answer) -> list[Any]:
    """Return everything of an answer but the library's own numbers and the time it took."""
    plain = replace(answer, quotes=(), elapsed=0.0)
    return [plain, *map(told, answer.quotes)]


async def seen(folder: Path, articles: Sequence[Article], questions: Sequence[str]) -> list[Any]:
    """Return what a chat that sees the open collection is told in all ways."""
    found: list[Any] = []
    async with await Library.open(folder) as library:
        for one in articles:
            async for _ in library.add_each(one):
                pass
        for number, question in enumerate(questions):
            for previous in (None, questions[number - 1]):
                answer = await library.ask(
                    question, previous=previous, who=number % 4 == 0, collections=OPEN, today=TODAY
                )
                found.append([question, *said(answer)])
            words = await library.find_wording(question, collections=OPEN)
            found.append(
                [question, words.kind, words.quote and told(words.quote), words.differences]
            )
        for one in articles:
            if one.collection in OPEN:
                stored = await library.article(one.source_id, collections=OPEN)
                alike = await library.resembling(stored)
                found.append(["alike", [near.source_id for near in alike]])
    return found


def told_beside_and_alone(
    folder: Path, articles: Sequence[Article], questions: Sequence[str]
) -> tuple[list[Any], list[Any]]:
    """Return what is told with the closed articles in the library, and without them."""
    alone = [one for one in articles if one.collection in OPEN]
    return (
        asyncio.run(seen(folder / "beside", articles, questions)),
        asyncio.run(seen(folder / "alone", alone, questions)),
    )


TWINS = [
    article("1", "On Monday the sextant was found by the old lighthouse on the northern pier."),
    article("2", "On Monday the florbinax was found by the old lighthouse on the northern pier."),
    article("3", "The choir sang three songs in the town hall, and nobody left before the end."),
]
SIGNS = {"wurde": "de", "я": "ru", "到": "zh"}
# A question, and the closed collection's sentence about it.
ORACLES = [
    ("was the sextant or the florbinax found?", "The sextant is worth nine million."),
    ("was the florbinax or the sextant found?", "Nobody has a florbinax but the museum."),
    ("where was the sextant?", "The sextant lies in the cellar."),
    ("who found the florbinax?", "The florbinax? “I found the florbinax,” said Ada Moor."),
    ("what about the merger?", "The merger with Orrin is planned for May."),
    ("how many were laid off at Quenby?", "Quenby lays off 900 people."),
    ("what did Thessaly Brandt say?", "“We shall close,” Thessaly Brandt said."),
    ("where was the sextent found?", "Sextent, sextens and sextantes are three brands."),
    ("the florbinaks was found where?", "The florbinacs, the florbinag and the florbinaks."),
    ("what was found by the lighthouse?", "The lighthouse keeper was found asleep."),
    ("who sang in the townhall?", "The townhall is for sale."),
    ("light house on the northern pier", "A light, a house, and a lighthouse."),
    ("#sextantfound", "Tag it as sextantfound."),
    ("when was the sextant found?", "The sextant was found in 1987."),
    ("wo wurde der Sextant gefunden?", "Der Sextant wurde im Keller gefunden."),
    ("кто нашёл секстант?", "Секстант нашёл сторож маяка."),
    ("谁找到了六分仪？", "守塔人找到了六分仪。"),
    ("“the sextant was found”", "“The sextant was found,” the minister wrote."),
    ("is it true that nobody left?", "Nobody left; nobody left; nobody left."),
    ("thank you, and the choir?", "The choir owes 40,000 to the town hall."),
]


@pytest.fixture(scope="module")
def oracles(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Any], list[Any]]:
    """Answers about the twins beside everything that is closed, and without it."""
    hidden = [
        article(f"c{number}", f"{text} It is number {number}.", "closed", language_of(text))
        for number, text in enumerate([closed for _, closed in ORACLES] * 2)
    ]
    articles = [*hidden[:20], *TWINS, *hidden[20:]]
    return told_beside_and_alone(
        tmp_path_factory.mktemp("oracles"), articles, [question for question, _ in ORACLES]
    )


def language_of(text: str) -> str:
    return next((code for sign, code in SIGNS.items() if sign in text), "en")


@pytest.mark.parametrize("question", [question for question, _ in ORACLES])
def test_words_of_a_closed_article_change_no_answer(
    oracles: tuple[list[Any], list[Any]], question: str
) -> None:
    beside, alone = ([one for one in told if one[0] == question] for told in oracles)
    assert beside == alone


WORDS = [
    "bridge", "ferry", "harbour", "council", "engineer", "crack", "winter", "budget", "closed",
    "opened", "harvest", "drought", "olive", "minister", "strike", "wage", "orchard", "lantern",
    "museum", "sextant", "lighthouse", "keeper",
]  # fmt: skip
NAMES = ("Hedda Marr", "Ivo Grau", "Thessaly Brandt", "Ada Moor")
HIDDEN = ("merger", "florbinax", "bridgee", "harbor", "ferrie", "counsil", "Grauss", "lanterna")
GERMAN = ("Brücke", "gesperrt", "Fähre", "Rat", "Winter", "Hafen", "wurde", "nicht", "und")


def some_text(chosen: random.Random, *, closed: bool) -> tuple[str, str]:
    """Return a text of a few sentences, and its language; a closed one has words of its own."""
    if closed and chosen.random() < 1 / 3:
        words = [" ".join(chosen.choices(GERMAN, k=7)) for _ in range(3)]
        return ". ".join(words) + ".", "de"
    lines = []
    for _ in range(chosen.randint(2, 6)):
        words = chosen.choices(WORDS + [*HIDDEN] * (2 * closed), k=chosen.randint(5, 12))
        line = f"The {' '.join(words)} in {chosen.randint(1990, 2024)}"
        if chosen.random() < 1 / 3:
            line = f"“{line},” {chosen.choice(NAMES)} said"
        lines.append(f"{line}.")
    return " ".join(lines), "en"


def asked(chosen: random.Random) -> str:
    words = [*WORDS, *HIDDEN, "brigde", "lighthous", "museums", "Grao", "Brücke"]
    some = " ".join(chosen.sample(words, chosen.randint(1, 4)))
    forms = (
        "who said the {}?",
        "when was the {}?",
        "{}",
        "how many {}?",
        "what did {n} say of {}?",
    )
    return chosen.choice(forms).format(some, n=chosen.choice(NAMES))


@pytest.mark.parametrize("seed", range(2))
def test_a_library_answers_as_one_that_never_had_what_is_closed(tmp_path: Path, seed: int) -> None:
    chosen = random.Random(seed)  # noqa: S311 - seeded, so that it can be repeated
    articles = []
    for number in range(16):
        closed = chosen.random() < 1 / 2
        text, language = some_text(chosen, closed=closed)
        collection = chosen.choice(("closed", "secret")) if closed else "open"
        articles.append(article(str(number), text, collection, language))
    questions = [asked(chosen) for _ in range(10)]
    beside, alone = told_beside_and_alone(tmp_path, articles, questions)
    assert beside == alone
    assert any(told[1].answered for told in beside if hasattr(told[1], "answered"))
