"""Questions as people type them into a chat: with noise around them, and slips in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Article, Library, Turn
from tests.index.answering.asking import asked, asked_each, first

if TYPE_CHECKING:
    from pathlib import Path

MILL = "Mill sold\nThe brewer Ada Finch bought the mill at Ulmen. It reopens on 3 June."
MUEHLE = "Mühle\nDie Brauerin Ada Fink hat die Mühle in Ulmen gekauft. Sie öffnet am 3. Juni."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (MILL, "hey folks does any1 know when the mil reopens?? thx 😅", "3 June"),
        (MILL, "omg plz help who bougth teh mill 😱😱", "Ada Finch"),
        (MILL, "quick question can u tell me pls when the mil reopens", "3 June"),
        (MILL, "show me articles about the mill", "Ada Finch"),
        (MUEHLE, "hallo zusammen weiß jmd wer die mühle gekaufft hat?? lg", "Ada Fink"),
        (MUEHLE, "sagt mal wer hat die Müle gekauft, weiß das jemand?", "Ada Fink"),
        (
            "Molino\nLa cervecera Ada Ríos compró el molino de Ulmena.",
            "hola!! alguien sabe quien compro el mollino?? gracias porfa",
            "Ada Ríos",
        ),
        (
            "Moulin\nLa brasseuse Ada Pic a acheté le moulin d'Ulmes.",
            "slt qqn sait qui a acheté le mouln svp ???",
            "Ada Pic",
        ),
        (
            "Мельница\nПивовар Ада Фин купила мельницу в Ульме.",
            "подскажите плиз кто купил мелницу???",
            "Ада Фин",
        ),
        (
            "Mulino\nLa birraia Ada Fini ha comprato il mulino di Olmo.",
            "ciao raga qualcuno sa chi ha comprato il mullino?? pls",
            "Ada Fini",
        ),
        (
            "Değirmen\nBiracı Ada Fın, Ulmen değirmenini satın aldı.",
            "arkadaşlar degirmeni kim satın aldi bilen var mı??",
            "Ada Fın",
        ),
    ],
)
def test_a_question_in_the_noise_of_a_chat_is_answered(
    tmp_path: Path, text: str, question: str, answer: str
) -> None:
    found = asked(tmp_path, text, question)
    assert found.answered
    assert answer in first(found)


def test_what_was_left_out_is_not_told_of_as_another_question(tmp_path: Path) -> None:
    said = "does anyone know who bought the mill?"
    found = asked(tmp_path, MILL, said)
    assert found.question == found.searched == said


def test_a_slip_is_told_of_without_the_noise(tmp_path: Path) -> None:
    found = asked(tmp_path, MILL, "does anyone know who bought the mill at Ulmne?")
    assert found.searched == "who bought the mill at Ulmen?"


def test_the_figure_of_the_article_answers_whatever_was_guessed(tmp_path: Path) -> None:
    text = "Fair\n\nThe wool fair of Varn drew 250 guests on Sunday. It cost 40 crowns to go in."
    asked = "how many guests came to the wool fair of Varn"
    right, wrong = asked_each(tmp_path, text, [f"{asked}, 250?", f"{asked}, 300?"])
    assert "250 guests" in first(right)
    assert "250 guests" in first(wrong)
    assert right.answered
    assert wrong.answered


def test_a_question_of_another_keyboard_is_answered_and_told(tmp_path: Path) -> None:
    text = "Регата\n\nВ регате победил экипаж яхты «Чайка» из посёлка Озёрный."
    answer = asked(tmp_path, text, "rnj gj,tlbk d htufnt?")
    assert "Чайка" in first(answer)
    assert answer.searched == "кто победил в регате?"


async def test_a_question_typed_wrong_is_answered_and_nothing_is_missing(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        text = '"The weir leaks," said Ida Brand, the miller. The weir was built in 1911.'
        await library.add(Article(source_id="1", title="Weir", text=text))
        answer = await library.ask("waht did Ida Brand say?")
        assert answer.answered
        assert answer.quotes[0].speaker_name == "Ida Brand"
        assert answer.missing == ()
        assert answer.searched == "what did Ida Brand say?"
        answer = await library.ask("wen was the weir built")
        assert answer.answered
        assert answer.missing == ()


async def test_the_same_is_asked_of_what_was_meant_instead(tmp_path: Path) -> None:
    async with await Library.open(tmp_path) as library:
        for number, text in enumerate(("游泳池于2009年开放。", "图书馆于1988年开放。")):
            await library.add(Article(source_id=f"{number}", title="新闻", text=text))
        before = await library.ask("游泳池什么时候开放？")
        assert "2009" in before.quotes[0].text
        answer = await library.ask("我说错了，是图书馆", turns=(Turn.of(before),))
        assert answer.answered
        assert "1988" in answer.quotes[0].text
