"""Whether a text tells of another one of those that only a number tells apart."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from index import Article, Library
from index.answering.namesakes import _gap
from tests.index.answering.asking import asked

if TYPE_CHECKING:
    from pathlib import Path

    from index import Answer

# The text of an article, a question about another thing of its kind, and one about this thing.
CASES = [
    (
        "en",
        "Article 38 of the charter bans dogs on the beach.",
        "what does article 39 of the charter ban?",
        "what does article 38 of the charter ban?",
    ),
    (
        "en",
        "Flight KL1723 landed in Graz after a bird strike.",
        "where did flight KL1725 land?",
        "where did flight KL1723 land?",
    ),
    ("en", "Bus 217 stops at Mill Road.", "where does bus 219 stop?", "where does bus 217 stop?"),
    (
        "en",
        "Room 12 is closed for repairs until May.",
        "until when is room 14 closed?",
        "until when is room 12 closed?",
    ),
    (
        "en",
        "Highway 61 reopened after the flood on Monday.",
        "when did highway 66 reopen?",
        "when did highway 61 reopen?",
    ),
    (
        "en",
        "Apollo 11 landed in the sea of calm, said the museum.",
        "where did Apollo 13 land?",
        "where did Apollo 11 land?",
    ),
    (
        "en",
        "Act 3 of the play was cut by director Ina Holm.",
        "who cut act 5 of the play?",
        "who cut act 3 of the play?",
    ),
    (
        "en",
        "The A380 was grounded in Lorbach because of cracks.",
        "why was the A320 grounded?",
        "why was the A380 grounded?",
    ),
    ("de", "Die Linie 7 fährt bis Köthen.", "wohin fährt die Linie 9?", "wohin fährt die Linie 7?"),
    (
        "de",
        "Paragraf 12 der Satzung verbietet Hunde.",
        "was verbietet Paragraf 14 der Satzung?",
        "was verbietet Paragraf 12 der Satzung?",
    ),
    (
        "de",
        "Gleis 3 bleibt wegen Bauarbeiten gesperrt.",
        "warum bleibt Gleis 5 gesperrt?",
        "warum bleibt Gleis 3 gesperrt?",
    ),
    (
        "fr",
        "L'article 12 du règlement interdit les chiens.",
        "qu'interdit l'article 14 du règlement ?",
        "qu'interdit l'article 12 du règlement ?",
    ),
    (
        "fr",
        "La ligne 4 du métro s'arrête à Brie.",
        "où s'arrête la ligne 6 du métro ?",
        "où s'arrête la ligne 4 du métro ?",
    ),
    (
        "es",
        "El artículo 12 del estatuto prohíbe los perros.",
        "¿qué prohíbe el artículo 14 del estatuto?",
        "¿qué prohíbe el artículo 12 del estatuto?",
    ),
    (
        "es",
        "La ruta 8 reabrió el lunes tras la inundación.",
        "¿cuándo reabrió la ruta 9?",
        "¿cuándo reabrió la ruta 8?",
    ),
    (
        "ru",
        "Палата 12 закрыта до мая.",
        "до какого месяца закрыта палата 14?",
        "до какого месяца закрыта палата 12?",
    ),
    (
        "ru",
        "Школа № 5 закрыта на ремонт до мая.",
        "до какого месяца закрыта школа № 7?",
        "до какого месяца закрыта школа № 5?",
    ),
    (
        "pl",
        "Linia nr 7 jedzie w maju do Lipowa.",
        "dokąd w maju jedzie linia 9?",
        "dokąd w maju jedzie linia 7?",
    ),
    (
        "ar",
        "الحافلة رقم 12 تتوقف في القرية.",
        "أين تتوقف الحافلة 14؟",
        "أين تتوقف الحافلة 12؟",
    ),
    ("zh", "地铁3号线五月在海门开通。", "地铁5号线几月在海门开通？", "地铁3号线几月在海门开通？"),
    ("ko", "3호선은 5월에 개통한다.", "5호선은 언제 개통하나?", "3호선은 언제 개통하나?"),
    ("zh", "第12条规定禁止带狗。", "第14条规定禁止什么？", "第12条规定禁止什么？"),
    (
        "ar",
        "المادة 12 من النظام تمنع الكلاب.",
        "ماذا تمنع المادة 14 من النظام؟",
        "ماذا تمنع المادة 12 من النظام؟",
    ),
    (
        "tr",
        "Madde 12 köpekleri yasaklıyor.",
        "madde 14 neyi yasaklıyor?",
        "madde 12 neyi yasaklıyor?",
    ),
    (
        "it",
        "L'articolo 12 dello statuto vieta i cani.",
        "cosa vieta l'articolo 14 dello statuto?",
        "cosa vieta l'articolo 12 dello statuto?",
    ),
]
# A number that counts something is another answer to the same question; it may stand elsewhere.
COUNTED = [
    ("The storm killed 14 people in Holt.", "did the storm kill 12 people in Holt?"),
    ("The storm sank 40 trams in Holt.", "did the storm sink 12 trams in Holt?"),
    ("Bus 217 and bus 219 stop at Mill Road.", "where does bus 219 stop?"),
    ("Mill Road has a stop of bus no. 219.", "where does bus 219 stop?"),
    ("The ferry to Holt costs $4 from May on.", "does the ferry to Holt cost $5?"),
    ("The ferry to Holt costs €4 from May on.", "does the ferry to Holt cost €5?"),
    ("Holt won 2-1 against Brill in the snow.", "has Holt won 3-1 against Brill?"),
    ("Holt won 2:1 against Brill in the snow.", "has Holt won 3:1 against Brill?"),
    ("Ada Lund (46) resigned over the bakery.", "why has Ada Lund (45) resigned?"),
]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    """The answers to all questions, two of each case, of one library with all articles."""

    async def ask() -> list[Answer]:
        async with await Library.open(tmp_path_factory.mktemp("namesakes")) as library:
            for number, (language, text, _, _) in enumerate(CASES):
                await library.add(Article(f"n{number}", "News", text, language=language))
            return [await library.ask(one) for case in CASES for one in case[2:]]

    return asyncio.run(ask())


@pytest.mark.parametrize("number", range(len(CASES)))
def test_what_is_told_of_one_is_no_answer_about_its_namesake(
    answers: list[Answer], number: int
) -> None:
    about_another, about_this = answers[2 * number : 2 * number + 2]
    assert not about_another.answered
    assert about_this.answered


@pytest.mark.parametrize(("text", "question"), COUNTED)
def test_another_count_is_an_answer(tmp_path: Path, text: str, question: str) -> None:
    assert asked(tmp_path, f"News\n{text}", question, "en").answered


def test_a_long_row_of_signs_before_a_number_is_read_in_one_go() -> None:
    text = "line" + " -" * 20_000 + " . 7"
    started = time.perf_counter()
    assert not _gap("en").fullmatch(text, len("line"), len(text) - 1)
    assert time.perf_counter() - started < 1
