"""The topic that a speaker is asked about: their words on something else are no answer."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from index import Article, Library
from tests.index.answering.asking import asked

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from index import Answer

TODAY = date(2026, 6, 1)
FERRY = Article(
    "ferry",
    "Ferry to Oltsund stays in port",
    "The ferry to Oltsund stays in port until Monday, the operator said.\n\n"
    '"The gearbox has broken for the second time this year," said captain Ylva Stenmark.\n\n'
    '"We pay back every ticket that was sold," said Marko Reinholt, who runs the line. '
    "He would not say what the repair costs.\n\n"
    "In March Stenmark told reporters that the crew wants longer breaks.",
)
VISIT = Article(
    "visit",
    "Anchor of the Orla found",
    "The anchor of the Orla was found under the quay of Brisk on Friday.\n\n"
    "The harbour master, Hanno Veit, came to see it. Two divers lifted it.\n\n"
    '"We have waited ninety years for this," said the diver Odile Brandt. '
    "The museum will show it in May.\n\n"
    'Brandt keeps a splinter of it at home. "An anchor does not lie," she said.',
)
# Articles in thirteen languages, half of whose questions they do not answer, though they are about
# who and what is asked about.
SAME_TOPIC = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("same_topic.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def library(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path_factory.mktemp("topic")) as opened:
        await opened.add(FERRY)
        for one in SAME_TOPIC:
            await opened.add(Article(one["id"], one["title"], one["text"]))
        yield opened


async def ask(library: Library, question: str) -> Answer:
    return await library.ask(question, today=TODAY)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what did Stenmark say about the gearbox?", "The gearbox has broken"),
        ("what did ylva stenmark say about the gearbox", "The gearbox has broken"),
        ("did Reinholt say that tickets are paid back?", "We pay back every ticket"),
        ("what did captain Stenmark say in March about the crew?", "longer breaks"),
    ],
)
async def test_what_a_speaker_said_about_it_answers(
    library: Library, question: str, told: str
) -> None:
    answer = await ask(library, question)
    assert answer.answered
    assert told in answer.quotes[0].text


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did Stenmark say about smuggling?", "Ylva Stenmark"),
        ("did Ylva Stenmark say that she will resign?", "Ylva Stenmark"),
        ("what did Reinholt say about the weather forecast?", "Marko Reinholt"),
        ("what did Marko Reinholt say about the gearbox?", "Marko Reinholt"),
    ],
)
async def test_what_they_said_about_something_else_is_only_the_nearest(
    library: Library, question: str, speaker: str
) -> None:
    answer = await ask(library, question)
    assert not answer.answered
    assert answer.quotes[0].speaker_name == speaker


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    "question",
    [
        "what did Hanno Veit say about the gearbox?",
        "what did hanno veit say about ticket refunds",
        "did Hanno Veit say that the ferry will be sold?",
        "what did Veit say about Stenmark?",
    ],
)
async def test_who_says_nothing_in_the_articles_is_not_quoted_for_it(
    library: Library, question: str
) -> None:
    await library.add(VISIT)
    assert not (await ask(library, question)).answered


@pytest.mark.asyncio(loop_scope="module")
async def test_what_they_said_about_it_comes_before_what_else_they_said(library: Library) -> None:
    await library.add(VISIT)
    answer = await ask(library, "what did Odile Brandt say about the anchor?")
    assert answer.answered
    assert "An anchor does not lie" in answer.quotes[0].text


@pytest.mark.asyncio(loop_scope="module")
async def test_what_somebody_else_said_about_it_is_only_the_nearest(library: Library) -> None:
    answer = await ask(library, "what did Reinholt say about longer breaks?")
    assert not answer.answered


@pytest.mark.asyncio(loop_scope="module")
async def test_where_something_was_found_is_no_question_of_what_was_said(
    library: Library,
) -> None:
    await library.add(VISIT)
    answer = await ask(library, "where was the anchor of the Orla found?")
    assert answer.answered
    assert "under the quay of Brisk" in answer.quotes[0].text


@pytest.mark.asyncio(loop_scope="module")
async def test_what_a_speaker_said_at_all_answers_where_nothing_else_is_asked(
    library: Library,
) -> None:
    answer = await ask(library, "what did Marko Reinholt say?")
    assert answer.answered
    assert answer.quotes[0].speaker_name == "Marko Reinholt"


@pytest.mark.asyncio(loop_scope="module")
async def test_who_said_something_is_not_about_a_named_speaker(library: Library) -> None:
    answer = await ask(library, "who said that the gearbox has broken?")
    assert answer.answered
    assert answer.quotes[0].speaker_name == "Ylva Stenmark"


@pytest.mark.asyncio(loop_scope="module")
async def test_most_of_what_articles_on_the_topic_do_not_tell_is_not_answered(
    library: Library,
) -> None:
    asked, answered = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    for one, question in _questions():
        kind = question["kind"], question["answer"] is not None
        asked[kind] += 1
        answer = await library.ask(question["question"], today=TODAY)
        answered[kind] += answer.answered
        assert all(quote.text in quote.article.text for quote in answer.quotes), one["id"]
    share = {kind: answered[kind] / asked[kind] for kind in asked}
    # Statements are asked for in other words than their own: a third of them is found.
    assert share["said", False] < 0.3
    assert share["said", True] > 0.3
    assert share["fact", False] < 0.57
    assert share["fact", True] > 0.8


def _questions() -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    for one in SAME_TOPIC:
        for question in one["questions"]:
            yield one, question


VARN = (
    Article(
        "varn",
        "Bridge at Varn to stay shut",
        "The bridge at Varn stays shut until May, the town said.\n\n"
        '"It will not hold a cart, and I told them so in winter," said Otto Marr, who built it.\n\n'
        'The mayor, Ida Brenn, called for patience. "We mend it as fast as the money comes," Brenn '
        "said.",
    ),
    Article(
        "loaf",
        "Bakery opens in Varn",
        "A bakery opened in Varn on Monday.\n\nIda Marr, a teacher, bought the first loaf.",
    ),
)


@pytest.mark.parametrize(
    ("whom", "speaker"),
    [
        ("Otto Marr", "Otto Marr"),
        ("Marr", "Otto Marr"),
        ("Otto Mar", "Otto Marr"),
        ("Mayor Brenn", "Ida Brenn"),
        ("the mayor", "Ida Brenn"),
        ("Ida Marr", None),
        ("Otto Brenn", None),
        ("Ida Voss", None),
    ],
)
async def test_somebody_with_half_of_a_name_is_another_person(
    tmp_path: Path, whom: str, speaker: str | None
) -> None:
    async with await Library.open(tmp_path) as varn:
        for article in VARN:
            await varn.add(article)
        answer = await varn.ask(f"What did {whom} say about the bridge?", today=TODAY)
    assert answer.answered == (speaker is not None)
    assert not speaker or speaker in (answer.quotes[0].speaker_name or "")


TRAINS = Article(
    "trains",
    "Night trains to return",
    "Night trains return to the coast in June, the railway said.\n\n"
    '"Trains are the last place where nobody calls," said the writer Lena Kranz.\n\n'
    '"Trains are for people who hate sleep," said Otto Reed, who owns a hotel.',
)
ESSAY = Article("essay", "Prize for an essayist", "An essayist from Brill won a prize on Monday.")


@pytest.mark.parametrize(
    "question",
    [
        "What did Lena Kranz and Otto Reed say about trains?",
        "What did the essayist Lena Kranz say about trains?",
        "What did Otto Reed say about trains?",
    ],
)
async def test_several_may_be_asked_for_and_a_word_for_saying_may_be_in_another(
    tmp_path: Path, question: str
) -> None:
    async with await Library.open(tmp_path) as library:
        await library.add(TRAINS)
        await library.add(ESSAY)
        answer = await library.ask(question, today=TODAY)
    assert answer.answered
    assert answer.quotes[0].text.startswith('"Trains are')


SILENT = {
    "en": "The carver moves\n\nThe carver Edda Roth moves to Lund in May. She sells her saws. "
    "Her neighbour Jonas Pell is sorry. “She lent me every tool she has,” Pell said.",
    "de": "Der Schnitzer zieht um\n\nDer Schnitzer Edgar Roth zieht im Mai nach Lund. Er verkauft "
    "seine Sägen. „Er lieh mir jedes Werkzeug“, sagte der Nachbar Jonas Pell.",
    "pt": "O entalhador muda-se\n\nO entalhador Edgar Rocha muda-se para Lund em maio. Vende as "
    "serras. “Ele me emprestou tudo”, disse o vizinho Jonas Peres.",
    "fr": "Le sculpteur déménage\n\nAccusé d'avoir lancé un seau, le sculpteur Edgar Roche est "
    "parti sans un mot. « Il m'a tout prêté », a dit la conseillère Jeanne Pellet.",
    "ar": "النحات ينتقل\n\nجلس النحات سامر الراوي في الصف الأول. وذكرت هدى القاضي أن الراوي يأتي "
    "بالدراجة. وقالت القاضي: «أعارني كل أدواته».",
    "it": "L'intagliatore trasloca\n\nL'intagliatore Edgar Rocca trasloca a Lund a maggio. Vende "
    "le seghe. «Mi prestava tutto», ha detto il vicino Jonas Pelli.",
}


@pytest.mark.parametrize(
    ("language", "question", "instead"),
    [
        ("en", "what did Edda Roth say?", "what did Pell say?"),
        ("de", "was hat Edgar Roth gesagt?", "was hat Pell gesagt?"),
        ("pt", "o que disse o entalhador Edgar Rocha?", "o que disse Peres?"),
        ("it", "cosa ha detto Edgar Rocca?", "cosa ha detto Pelli?"),
        ("fr", "qu'a déclaré Edgar Roche ?", "qu'a répondu Pellet ?"),
        ("ar", "ماذا قال سامر الراوي؟", "ماذا قالت هدى القاضي؟"),
    ],
)
def test_of_whom_an_article_only_tells_it_has_no_words(
    language: str, question: str, instead: str, tmp_path: Path
) -> None:
    assert not asked(tmp_path / "a", SILENT[language], question).answered
    assert asked(tmp_path / "b", SILENT[language], instead).answered


def test_whom_an_article_reports_without_quotation_marks_has_said_it(tmp_path: Path) -> None:
    text = "The carver moves\n\nThe carver Edda Roth announced her farewell to Varn on Monday."
    assert asked(tmp_path, text, "what did Edda Roth say?").answered


@pytest.mark.parametrize(
    "text",
    [
        "The mill\n\nThe helper, Otto Marr, stays until a new miller is found.",
        "The mill\n\nQ: Who helps you?\n\nA: My nephew Otto Marr carries the sacks.",
    ],
)
def test_whom_a_word_for_saying_is_far_from_or_somebody_speaks_of_says_nothing(
    text: str, tmp_path: Path
) -> None:
    assert not asked(tmp_path, text, "what did Otto Marr say?").answered
