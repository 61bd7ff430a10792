"""Contradictions of other articles to the first quote of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Article, Quote, Span
from index.answering.contradictions import with_contradictions
from tests.index.answering.asking import asked

if TYPE_CHECKING:
    from pathlib import Path


def test_an_answer_tells_what_another_article_says(tmp_path: Path) -> None:
    first = (
        "Lab tests the lake\n\nThe water of Lake Tarn is safe to swim in, the laboratory said on "
        "Wednesday after a week of tests at nine places."
    )
    second = (
        "Second opinion\n\nThe water of Lake Tarn is not safe to swim in, the university of Grell "
        "said on Monday and contradicted the county."
    )
    answer = asked(tmp_path, [first, second], "is the water of Lake Tarn safe to swim in?")
    [contrary] = answer.quotes[0].contrary
    assert "Lake Tarn is not safe" in contrary.text


def test_what_is_put_first_because_of_who_said_it_is_contradicted_as_well(tmp_path: Path) -> None:
    first = (
        "Pool stays\n\nThe pool in Varn will not close in May, mayor Ida Roth promised parents in "
        "the town hall on Monday.\n\n“We heat it with wood,” Roth said."
    )
    second = (
        "Pool closes\n\nThe pool in Varn will close in May, district officer Otto Vale wrote in a "
        "letter to the swimming club.\n\n“The roof is rotten,” Vale said."
    )
    answer = asked(tmp_path, [first, second], "what did Ida Roth promise about the pool in Varn?")
    assert "will not close" in answer.quotes[0].text
    [contrary] = answer.quotes[0].contrary
    assert "will close" in contrary.text


def test_a_name_in_marks_shows_that_both_are_about_one_thing(tmp_path: Path) -> None:
    first = "Завод\n\nВ «Светлин» вложат в новый цех 2,1 млн рублей, говорится в письме."
    second = "Цех\n\nНа днях стало ясно: в «Светлин» вложат в новый цех 2,1 млрд рублей."
    answer = asked(tmp_path, [first, second], "сколько вложат в новый цех?")
    [contrary] = answer.quotes[0].contrary
    assert contrary.text in {"2,1 млн", "2,1 млрд"}


def test_what_another_article_says_of_something_else_is_no_other_answer(tmp_path: Path) -> None:
    first = (
        "More buses\n\nBus line 7 in Varn will run on Sundays from October, the transport office "
        "said. Tickets cost 3.10 euros."
    )
    second = (
        "Fewer buses\n\nBus line 7 in Varn will not run on Sundays from June, the transport office "
        "said. The line has old buses. Tickets cost 2.80 euros."
    )
    answer = asked(tmp_path, [first, second], "how much do bus tickets cost?")
    contrary = {one.text for quote in answer.quotes for one in quote.contrary}
    assert contrary == {"3.10", "2.80"}


def report(days: int) -> Quote:
    text = f"The Lenn bridge opens to all traffic in {days} days, the council of Varn said."
    whole = Span(0, len(text))
    return Quote(
        Article(str(days), "Lenn bridge", text, language="en", number=days), whole, whole, 1
    )


def test_of_many_quotes_the_best_are_compared_with_the_first_and_all_are_shown() -> None:
    quotes = [report(days) for days in range(2, 22)]
    first, *others = with_contradictions("", quotes)
    assert [one.article.number for one in first.contrary] == [3, 4, 5, 6, 7, 8, 9]
    assert [one.article.number for one in others] == list(range(3, 22))


@pytest.mark.parametrize(
    ("first", "second", "question", "denied"),
    [
        (
            "Okul\n\nBugün Sarıtepe ilkokulu açılacak. Kazan onarıldı.",
            "Kazan\n\nBozuldu. Bugün Sarıtepe ilkokulu açılmayacak, kaymakamlık bildirdi.",
            "sarıtepe ilkokulu bugün açılacak mı?",
            {"açılacak", "açılmayacak"},
        ),
        (
            "朝市\n\n潮見町の朝市は八月も開かれる。屋根は新しい。駐車場は無料だ。",
            "中止\n\n台風で桟橋が壊れた。潮見町の朝市は八月は開かれない。町が決めた。",
            "潮見町の朝市は八月に開かれますか",
            {"れない", "れる"},
        ),
        (
            "Straße\n\nDie Bergstraße in Nussdorf wird am Montag freigegeben. Es fehlen Striche.",
            "Risse\n\nIn Nussdorf gibt es Risse. Die Bergstraße wird am Montag nicht freigegeben.",
            "wird die bergstraße am montag freigegeben?",
            {"freigegeben"},
        ),
    ],
)
def test_a_denial_is_found_behind_who_tells_it_without_spaces_and_with_more_words_beside_it(
    tmp_path: Path, first: str, second: str, question: str, denied: set[str]
) -> None:
    answer = asked(tmp_path, [first, second], question)
    [contrary] = answer.quotes[0].contrary
    assert any(one in contrary.text for one in denied)
