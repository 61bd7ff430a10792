"""A text beside the question that it may answer."""

from __future__ import annotations

from index.answering.told import Told


def test_what_the_question_has_itself_is_not_new() -> None:
    text = "Of the 40 boats twelve sank on 4 May."
    told = Told("how many of the 40 boats sank on 4 May?", text, "en")
    assert [text[one.start : one.end] for one in told.amounts] == ["twelve"]
    assert [text[slice(*one)] for one in told.dates] == ["4 May"]
    assert told.new_dates == []
    assert told.new_terms == {"twelv"}


def test_the_noun_that_is_counted_is_what_tells_first_behind_how_many() -> None:
    assert (
        Told("сколько сейчас вакансий?", "", "ru").noun == Told("сколько вакансий?", "", "ru").noun
    )
    assert not Told("when do the boats sail?", "", "en").noun
