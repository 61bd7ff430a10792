"""Whether words stand in the library: word for word, nearly, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Article, Difference, Library
from index.answering.finder import Finder
from tests.index.answering.quotations import ARTICLES, FOUND, INVENTED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def library(tmp_path: Path, bridge: Article, harvest: Article) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path) as opened:
        await opened.add(bridge)
        await opened.add(harvest)
        yield opened


@pytest.mark.parametrize(
    "words",
    [
        "the coalition is pretending that money alone will hold it up",
        "“The coalition is pretending that money alone will hold it up”",
        "the  COALITION is pretending, that money alone will hold it up!",
    ],
)
async def test_words_that_stand_there_are_found_with_their_speaker(
    library: Library, words: str
) -> None:
    found = await library.find_wording(words)
    assert (found.kind, found.differences) == ("exact", ())
    assert found.quote
    assert found.quote.text == "the coalition is pretending that money alone will hold it up"
    assert "Hedda Marr" in (found.quote.speaker_name or "")


async def test_changed_words_are_marked(library: Library) -> None:
    found = await library.find_wording(
        "the coalition is pretending that love alone will hold it up"
    )
    assert found.kind == "near"
    assert found.differences == (Difference("love", "money"),)


@pytest.mark.parametrize(
    ("language", "text", "words", "denied"),
    [
        ("pt", "Ela disse: “Não há água no poço de Kemp”.", "Há água no poço de Kemp", "Não"),
        ("de", "Das Wehr in Kemp öffnet am Sonntag nicht, sagte sie.",
         "Das Wehr in Kemp öffnet am Sonntag", "nicht"),
        ("ru", "Он сказал, что не откроет плотину в Кемпе.", "откроет плотину в Кемпе", "не"),
        ("zh", "局长说水坝周日不会开放给游客。", "会开放给游客", "不"),
    ],
)  # fmt: skip
async def test_a_negation_right_beside_the_words_is_told(
    library: Library, language: str, text: str, words: str, denied: str
) -> None:
    await library.add(Article("n", "Water", text, language=language))
    found = await library.find_wording(words)
    assert (found.kind, found.differences) == ("exact", (Difference("", denied),))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The weir is open, not closed, she said.", "The weir is open"),
        ("en", "They say no. The weir is open to all.", "The weir is open to all"),
        ("ar", "ما قاله المدير عن السد صحيح تماما.", "قاله المدير عن السد"),
        ("tr", "Bendin ne zaman açılacağı belli oldu.", "zaman açılacağı belli oldu"),
    ],
)
async def test_a_negation_of_something_else_is_not(
    library: Library, language: str, text: str, words: str
) -> None:
    await library.add(Article("n", "Water", text, language=language))
    found = await library.find_wording(words)
    assert (found.kind, found.differences) == ("exact", ())


async def test_words_without_a_negation_beside_them_go_before(library: Library) -> None:
    await library.add(Article("a", "Water", "The weir will open to cars.", language="en"))
    await library.add(Article("b", "Water", "Not open to cars, she said of it.", language="en"))
    found = await library.find_wording("open to cars")
    assert found.quote
    assert (found.quote.article.source_id, found.differences) == ("a", ())


@pytest.mark.parametrize("words", ["zebras wear stripes in the rain", "?!", "", "\ud800"])
async def test_other_words_are_not_there(library: Library, words: str) -> None:
    found = await library.find_wording(words)
    assert (found.kind, found.quote, found.headline) == ("none", None, None)


async def test_every_wording_is_found_in_its_article_and_no_other_is(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        for name, (title, text) in ARTICLES.items():
            await library.add(Article(name, title, text))
        for _, words, name in FOUND:
            found = await library.find_wording(words)
            assert found.kind == "exact", words
            article = found.quote.article if found.quote else found.headline
            assert article
            assert article.source_id == name
        for _, words in INVENTED:
            assert (await library.find_wording(words)).kind != "exact", words


async def test_words_that_many_articles_nearly_have_are_found_in_the_one_that_has_them(
    tmp_path: Path,
) -> None:
    async with await Library.open(tmp_path) as library:
        for number in range(120):
            text = f"And so it was as it had been, and it was as it had to be in {number} places."
            await library.add(Article(str(number), f"Note {number}", text))
        await library.add(Article("last", "Last", "It was. And so it had to be, as it had been."))
        found = await library.find_wording("was and so it had to be as")
        assert found.quote
        assert found.quote.article.source_id == "last"


async def test_in_a_large_library_the_articles_with_the_rarest_words_are_looked_through(
    tmp_path: Path,
) -> None:
    async with await Library.open(tmp_path) as library:
        for number in range(60):
            place = "quay" if number < 30 else "pier"
            text = f"So it was ample at the {place}, and so it had to be in {number} places."
            await library.add(Article(str(number), f"Note {number}", text))
        await library.add(
            Article("last", "Last", "It was am-\nple at the quay. And so it had to be.")
        )
        answerer = library._answerer
        finder = Finder(library._storage.reader, library._index, answerer._read, looked_through=50)
        assert (
            await finder.find("it was ample at the quay and so it had to be", None)
        ).kind == "exact"
        assert (
            await finder.find("it was ample at the pier and so it had to go", None)
        ).kind == "near"


async def test_a_text_goes_before_a_headline(library: Library) -> None:
    words = "Olive harvest fails in the south"
    headed = await library.find_wording(words)
    assert (headed.kind, headed.quote) == ("exact", None)
    assert headed.headline
    assert headed.headline.source_id == "2002"
    await library.add(Article("2003", "Review", f"“{words},” wrote a paper.", language="en"))
    found = await library.find_wording(words)
    assert found.headline is None
    assert found.quote
    assert found.quote.article.source_id == "2003"


async def test_a_collection_that_is_not_asked_has_nothing(library: Library) -> None:
    await library.make_collection("other")
    await library.add(Article("1", "A", "The ferry sank at dawn.", collection="other"))
    asked = await library.find_wording("the ferry sank at dawn", collections=["default"])
    assert asked.kind == "none"
    assert (await library.find_wording("the ferry sank", collections=["other"])).kind == "exact"
