"""Whole answers over a cluster are those over the folder."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from index import ArchiveUnreachable, Article, Library
from index.opensearch.client import Client
from index.opensearch.store import Store
from tests.index.engine_of import engine_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from index import Answer, SearchCluster

ARTICLES = [
    Article(
        "weir", "Weir at Tolmin breached",
        'The weir at Tolmin was breached on 3 May 2021.\n\n"We had four minutes,” engineer Petra '
        "Lindqvist said. The reservoir behind it is now empty.",
        language="en",
    ),
    Article(
        "vote", "Council votes on the tramway",
        'The council of Harrowgate voted 14 to 9 for the tramway. "It is the wrong line,” said '
        "Councillor Ostrovenko, who walked out. Konashenkov stayed.",
        language="en",
    ),
    Article(
        "bruecke", "Brücke bleibt gesperrt",
        "Die Eisenbahnbrücke über die Lenn bleibt bis März gesperrt. „Wir prüfen jeden Bolzen“, "
        "sagte Bauleiterin Hanna Vogt. Die Sperrung der Brücke trifft 9000 Pendler.",
        language="de",
    ),
    Article(
        "most", "Мост закрыт до весны",
        "Мост через Ленну закрыт до весны. «Мы проверяем каждый болт», — сказала инженер Анна "
        "Воронова. Паром ходит каждые двадцать минут.",
        language="ru",
    ),
    Article(
        "qiao", "大桥关闭",
        "伦河大桥将关闭到三月。市长李明说：“我们要检查每一个螺栓。”渡船每二十分钟一班。",
        language="zh",
    ),
    Article(
        "ferry", "Ferries every twenty minutes",
        "Ferries cross the Lenn every twenty minutes while the bridge is shut. Fares stay at 40 "
        "cents. Some 9,000 people cross every day.",
        language="en",
    ),
]  # fmt: skip
QUESTIONS = [
    "who said we had four minutes?", "when was the weir breached?", "what did Ostrowenko say?",
    "Who is Konashenkow?", "how many people cross the river every day?", "reservoirr empty",
    "tram way", "why was the zeppelin late?", "Wie lange ist die Eisenbahn Brücke gesperrt?",
    "Brückensperrung", "wer sagte wir prüfen jeden Bolzen?", "кто сказал о болтах?",
    "почему закрыт мост?", "大桥什么时候开放？", "桥", "谁说要检查螺栓？", "Lindkvist", "ferryes",
    "what happened in May 2021?", '"the wrong line"', "to be or not to be", "fares",
]  # fmt: skip


@pytest.fixture
async def local(tmp_path: Path, archive: str | None) -> AsyncIterator[Library]:
    """The articles, wherever they lie, with an index in the folder."""
    async with await Library.open(tmp_path / "data", archive=archive) as library:
        await library.add(ARTICLES[0])
        for article in ARTICLES[1:]:
            async for _ in library.add_each(replace(article, collection="rest")):
                pass
        await library.catch_up()
        yield library


def told(answer: Answer) -> tuple[Answer, list[float]]:
    """Return an answer without how long it took, and its numbers by themselves."""
    quotes = tuple(replace(one, score=0.0, share=0.0) for one in answer.quotes)
    numbers = [number for one in answer.quotes for number in (one.score, one.share)]
    return replace(answer, elapsed=0.0, quotes=quotes), numbers


async def answers(library: Library) -> list[tuple[Answer, list[float]]]:
    found = []
    for collections in (None, ["rest"], ["default"], []):
        for question in QUESTIONS[:: 1 if collections is None else 5]:
            answer = await library.ask(question, collections=collections, limit=4)
            found.append(told(answer))
    then = [await library.ask("and who said that?", previous=one) for one in QUESTIONS[:2]]
    return [*found, *map(told, then)]


async def test_an_answer_is_the_same_over_a_cluster(
    local: Library, tmp_path: Path, cluster: SearchCluster, archive: str | None
) -> None:
    async with await Library.open(tmp_path / "data", archive=archive, search=cluster) as library:
        await library.warm()
        assert (await library.index_state()).behind == 0
        await same(library, local)
        [wanted] = [one async for one in local.every_article() if one.source_id == "ferry"]
        assert await library.resembling(wanted) == await local.resembling(wanted)
        for words in ("we had four minutes", "the bridge is shot", "nobody wrote this"):
            assert await library.find_wording(words) == await local.find_wording(words)
        # The next question finds a change, also one made by another library.
        await library.remove("vote", collection="rest")
        changed = replace(ARTICLES[5], text="Ferries cross the Lenn no more.", collection="rest")
        await library.add(changed)
        await same(library, local)
        await local.add(replace(ARTICLES[1], collection="rest"))
        await same(library, local)


async def same(one: Library, other: Library) -> None:
    for library in (one, other):  # a question does not wait for long
        await library.catch_up()
    for (own, scores), (theirs, wanted) in zip(
        await answers(one), await answers(other), strict=True
    ):
        assert own == theirs
        assert scores == pytest.approx(wanted, rel=1e-9)


@pytest.mark.parametrize("archive", [None])
async def test_a_moment_that_dies_under_a_question_is_followed_by_another(
    local: Library, tmp_path: Path, cluster: SearchCluster
) -> None:
    async with await Library.open(tmp_path / "data", search=cluster) as library:
        wanted = told(await library.ask(QUESTIONS[0]))
        client = Client(cluster)
        client.call("DELETE", "/_search/point_in_time/_all")
        assert told(await library.ask(QUESTIONS[0])) == wanted
        client.call("DELETE", "/_search/point_in_time/_all")
        await library.warm()  # as a bot does that starts when nobody has asked for long
        client.close()
        assert told(await local.ask(QUESTIONS[0]))[0] == wanted[0]


async def test_a_process_that_answers_asks_the_cluster_too(
    local: Library, tmp_path: Path, cluster: SearchCluster, archive: str | None
) -> None:
    async with await Library.open(tmp_path / "data", archive=archive, search=cluster) as library:
        await library.answer_elsewhere()
        assert library._questions.remote
        assert library._questions.remote.process
        await library.add(replace(ARTICLES[0], source_id="weir2", title="Again"))
        await local.catch_up()
        own = told(await library.ask(QUESTIONS[1]))
        assert own[0] == told(await local.ask(QUESTIONS[1]))[0]


async def test_where_a_cluster_is_gone_nothing_that_is_added_is_lost(
    tmp_path: Path, cluster: SearchCluster
) -> None:
    nowhere = replace(cluster, addresses=("http://127.0.0.1:9",), patience_s=0.1)
    async with await Library.open(tmp_path / "data", search=nowhere) as library:
        report = await asyncio.wait_for(library.add(ARTICLES[0]), 30)
        assert len(report.added) == 1
        with pytest.raises(ArchiveUnreachable, match="search cluster cannot be reached right now"):
            await library.ask(QUESTIONS[0])
    async with await Library.open(tmp_path / "data", search=cluster) as library:
        assert (await library.ask(QUESTIONS[0])).answered
        assert not (tmp_path / "data" / "index").exists()
    with pytest.raises(AssertionError):
        engine_of(library._index)


def test_generations_are_named_after_the_database(client: Client, identity: str) -> None:
    store = Store.current(client, identity, 1)
    assert Store.current(client, identity, 1).generation == store.generation == 1
    assert store.next().passages.endswith("-2")
