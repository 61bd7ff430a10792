"""The resolver: who says each quotation, as an article is read on."""

from __future__ import annotations

import pytest

from index.statements.certainty import bar, certain
from index.statements.extraction import statements


def speakers(text: str) -> list[str | None]:
    return [
        one.speaker.of(text) if one.speaker else None
        for one in statements(text, "en")
        if one.kind != "indirect"
    ]


@pytest.mark.parametrize(("pronoun", "speaker"), [("she", "Clara Hofer"), ("he", "Martin Velling")])
def test_a_pronoun_stands_for_who_agrees_with_it(pronoun: str, speaker: str) -> None:
    text = (
        "Clara Hofer met Martin Velling at the harbour on Monday.\n\n"
        f'"The bridge is shut for good," {pronoun} said.'
    )
    assert speakers(text) == [speaker]


def test_a_last_name_has_the_full_one() -> None:
    text = 'Clara Hofer came late.\n\n"The bridge is shut for good," Hofer said.'
    assert speakers(text) == ["Clara Hofer"]


def test_a_quotation_goes_on_with_who_spoke_before_it() -> None:
    text = '"The bridge is shut for good," Clara Hofer said. "We will not open it again this year."'
    assert speakers(text) == ["Clara Hofer", "Clara Hofer"]


def test_whoever_goes_on_is_no_surer_than_whoever_began() -> None:
    text = (
        "Owner Jonas Kemble and minister Frank Osgood left. Someone at the gate shrugged. "
        "“I can do one thing,” he said. “It is gone now, and so am I.”"
    )
    began, goes_on = (one for one in statements(text, "en") if one.kind != "indirect")
    assert began.sure < bar("en")
    assert goes_on.sure <= began.sure


def test_a_speaker_is_surer_by_name_than_by_a_pronoun_for_two() -> None:
    named = '"The bridge is shut for good," Clara Hofer said.'
    either = 'Clara Hofer met Anna Velling. "The bridge is shut for good," she said.'
    [one], [other] = statements(named, "en"), statements(either, "en")
    assert one.sure > other.sure


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        # The last speaker goes on, if the verb says so and nobody else was named.
        ("ar", 'قال سامي الخولي: "الطريق آمن". وأضاف: "لا داعي للقلق".', "سامي الخولي"),
        ("ar", 'قالت هدى مرزوق: "الطريق آمن".\n\nوتابعت: "سنعلن النتائج".', "هدى مرزوق"),
        ("fa", "لیلا فرهمند گفت: «راه باز است». و افزود: «نگران نباشید».", "لیلا فرهمند"),
        ("uk", "Тарас Дяк сказав: «Дорога закрита». «Чекаємо», — додав він.", "Тарас Дяк"),
        # A quotation within what somebody is reported to have said is theirs.
        ("ar", 'قال سامي الخولي إن السد "آمن تماما".', "سامي الخولي"),
        ("ar", 'وأكدت هدى مرزوق أن الفرق "تعمل ليل نهار".', "هدى مرزوق"),
        # A verb that is left out is the one before.
        ("ru", "Олег Лис назвал план «бредом», а Анна Дым — «выходом из тупика».", "Анна Дым"),
        ("uk", "Тарас Дяк назвав план «маренням», а Соломія Крук — «виходом».", "Соломія Крук"),
    ],
)
def test_the_sentence_shows_whose_the_last_words_are(language: str, text: str, who: str) -> None:
    last = certain(statements(text, language), language)[-1]
    assert last.speaker is not None
    assert last.speaker.of(text) == who
