"""Reports of one event whose figures change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from index.answering.threads import newest_first, with_figures
from index.models import Answer, Article, Contrary, Quote, Span
from index.query.analysis import Question, analyse
from index.query.weighing import Statistics

TODAY = date(2024, 5, 6)
# A question, its language, what articles say from day to day, and which figures they have.
THREADS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "How many people died in the ferry fire?", "en",
        (
            "At least 41 people died in the ferry fire, police said.",
            "In the ferry fire 55 people died.",
            "Now 60 people are known to have died in the ferry fire.",
        ),
        ("41", "55", "60"),
    ),
    (
        "Wie viele Schafe starben in Orsk?", "de",
        ("In Orsk starben 14 Schafe.", "Nach dem Brand in Orsk starben noch 20 Schafe."),
        ("14", "20"),
    ),
    (
        "How much will the Lund Street roof cost?", "en",
        (
            "The Lund Street roof will cost 2 million euros.",
            "The Lund Street roof will cost 3.5 million euros, the council admits.",
        ),
        ("2 million euros", "3.5 million euros"),
    ),
    (
        "How long will the Kemp tunnel stay closed?", "en",
        (
            "The Kemp tunnel stays closed for six weeks.",
            "The Kemp tunnel stays closed for 3 months.",
        ),
        ("The Kemp tunnel stays closed for six weeks", "3 months"),
    ),
    (
        "Сколько рабочих погибло на шахте?", "ru",
        ("На шахте погибло 9 рабочих.", "На шахте погибло уже 12 рабочих."),
        ("9", "12"),
    ),
    (
        "有多少人受伤？", "zh",
        ("事故造成12人受伤。", "事故造成的受伤人数上升：15人受伤。"),
        ("12", "15"),
    ),
    (
        "몇 명이 다쳤나?", "ko",
        ("사고로 12 명이 다쳤다.", "이 사고로 15 명이 다쳤다."),
        ("12", "15"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "told", "figures"), THREADS)
def test_the_newest_figure_comes_first_and_the_others_are_noted(
    question: str, language: str, told: tuple[str, ...], figures: tuple[str, ...]
) -> None:
    found = with_figures(answer(question, *quotes(language, *told)))
    first = found.quotes[0]
    assert first.text == told[-1]
    assert {one.text for one in first.contrary} >= set(figures[:1])
    assert len(found.quotes) == len(told)


def test_one_of_several_figures_has_all_others() -> None:
    question, language, told, _ = THREADS[0]
    backwards = quotes(language, *told)[::-1]
    found = with_figures(answer(question, *backwards))
    assert [one.text for one in found.quotes[0].contrary] == ["55", "41"]


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How many people died in the ferry fire on 3 May?", "In the ferry fire 55 people died."),
        ("How many people died in the ferry fire?", "In the ferry fire 41 people died."),
        ("How many people died in the ferry fire?", "The ferry fire burnt 12 cars and 3 vans."),
        ("Who died in the ferry fire?", "In the ferry fire 55 people died."),
    ],
)
def test_nothing_is_noted_where_no_other_figure_answers(question: str, other: str) -> None:
    own = quotes("en", "At least 41 people died in the ferry fire.", other)
    found = answer(question, *own)
    assert with_figures(found) == found


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        (
            "How many people did the cyclone kill in Mandu?",
            "The cyclone killed 210 people in Mandu, the government said.",
            "A cyclone killed 900 people in Mandu in 1991.",
        ),
        (
            "How many animals does the zoo have?",
            "The zoo in Harl has 340 animals.",
            "Beside it the zoo of Lindau has 210 animals.",
        ),
        (
            "How long is the bridge in Varn?",
            "The bridge in Varn is 310 metres long.",
            "Its pylons of steel rise 48 metres above the water.",
        ),
        (
            "Сколько человек погибло при пожаре?",
            "При пожаре в Орске погибло 9 человек.",
            "При пожаре в Лисьеве погибло 12 человек.",
        ),
    ],
)
def test_the_figure_of_another_year_place_or_thing_is_not_of_the_thread(
    question: str, first: str, other: str
) -> None:
    found = answer(question, *quotes("ru" if question[0] > "z" else "en", first, other))
    assert with_figures(found).quotes[0].text == first
    assert with_figures(found).quotes[0].contrary == ()


@pytest.mark.parametrize(
    ("language", "question", "first", "other"),
    [
        ("en", "how much did the weir cost?", "The weir cost 2.5 million euros.",
         "In all the weir cost 2,500,000 euros."),
        ("de", "Wie viele Schafe starben?", "Es starben 14 Schafe.", "Vierzehn Schafe starben."),
        ("zh", "大坝花了多少钱？", "大坝花了300万元。", "大坝共花了3,000,000元。"),
    ],
)  # fmt: skip
def test_one_figure_written_in_two_ways_is_one(
    language: str, question: str, first: str, other: str
) -> None:
    found = answer(question, *quotes(language, first, other))
    assert with_figures(found).quotes[0].contrary == ()


def test_the_newer_of_two_that_deny_each_other_comes_first_whatever_time_is_asked_for() -> None:
    old, new = quotes("en", "The weir opens on Sunday.", "The weir does not open on Sunday.")
    old = replace(old, contrary=(Contrary(new.article, Span(9, 22)),))
    new = replace(new, share=0.001)
    assert newest_first(asked("does the weir open on 3 May 2024?"), [old, new]) == [new, old]
    old, new = quotes("en", "It sank forty ships.", "It sank fifty ships.")
    old = replace(old, contrary=(Contrary(new.article, Span(8, 13)),))
    assert newest_first(asked("how many did it sink?"), [old, new]) == [new, old]
    assert newest_first(asked("how many did it sink in May 2024?"), [old, new]) == [old, new]


def test_what_is_no_answer_stays_as_it_is() -> None:
    question, language, told, _ = THREADS[0]
    found = replace(answer(question, *quotes(language, *told)), answered=False)
    assert with_figures(found) is found


def test_what_denies_a_figure_counts_as_newer_in_every_answer() -> None:
    old, new = quotes("en", "It sank 40 ships.", "It sank 55 ships.")
    old = replace(old, contrary=(Contrary(new.article, Span(8, 10)),))
    assert newest_first(asked("what did it sink?"), [old, new]) == [new, old]
    assert newest_first(asked("what did it sink in May 2024?"), [old, new]) == [old, new]
    assert newest_first(asked("what did it sink?"), [old, replace(new, share=0.001)])[0] == old
    undated = replace(old, article=replace(old.article, published=None))
    assert newest_first(asked("what did it sink?"), [undated, new])[0] == undated
    assert newest_first(asked("what did it sink?"), []) == []


def asked(text: str) -> Question:
    return analyse(text, ["en"], Statistics(100, lambda _: 3, lambda _: ()), TODAY)


def answer(question: str, *found: Quote) -> Answer:
    return Answer(question, question, found, answered=True)


def quotes(language: str, *texts: str) -> list[Quote]:
    """Return a quote of each text, of articles from one day after the other."""
    return [
        Quote(
            Article(
                f"{n}", "Title", text, language=language, number=n, published=date(2024, 5, 1 + n)
            ),
            Span(0, len(text)),
            Span(0, len(text)),
            1.0,
        )
        for n, text in enumerate(texts)
    ]


def test_figures_in_other_words_are_noted_however_unlikely_their_quote_is() -> None:
    own, other = quotes(
        "en",
        "In a bus crash at Hallow 23 people were hurt on Sunday. The road stays closed for a day.",
        "The county has new figures for the bus crash at Hallow. It says 31 people were hurt.",
    )
    found = answer("how many people were hurt in the bus crash at Hallow?", own, other)
    [contrary] = (
        with_figures(replace(found, quotes=(own, replace(other, share=0.001)))).quotes[0].contrary
    )
    assert contrary.text == "23"


MILL = "How many people died in the mill fire at Garrow?"
FIRST = "Two people died when fire broke out in the mill at Garrow on Sunday."


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        (
            "The number of people killed in the mill fire at Garrow has risen to five.",
            ["Two people died when fire broke out in the mill at Garrow on Sunday"],
        ),
        # Of another town, another year, another thing counted; of what only the first tells.
        ("The number of people killed in the mill fire at Selby has risen to five.", None),
        ("The number of people killed in the mill fire at Garrow in 1984 was put at five.", None),
        ("The number of people hurt in the mill fire at Garrow has risen to five.", None),
        ("Now five fire crews watch the mill at Garrow.", None),
        (
            "Nobody else died. The number of people hurt in the mill fire at Garrow is five.",
            None,
        ),
    ],
)
def test_a_toll_that_has_risen_is_told_first_with_what_it_was(
    told: str, figures: list[str] | None
) -> None:
    own, other = quotes("en", FIRST, told)
    [first, *_] = with_figures(answer(MILL, own, replace(other, share=0.001))).quotes
    assert first.text == (FIRST if figures is None else told)
    assert [one.text for one in first.contrary] == (figures or [])


def test_a_toll_of_a_year_later_or_of_a_time_that_is_not_asked_for_changes_nothing() -> None:
    own, other = quotes(
        "en", FIRST, "The number of people killed in the mill fire at Garrow has risen to five."
    )
    later = replace(other, article=replace(other.article, published=date(2025, 4, 30)))
    assert with_figures(answer(MILL, own, later)).quotes == (own, later)
    timed = answer(f"{MILL[:-1]} on 1 May 2024?", own, other)
    assert with_figures(timed).quotes[0].text == own.text


# A question, its language, what an older and a newer article say, and what the newer is called.
OF_ANOTHER: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "How many sheep did the storm in Orsk kill?", "en",
        "The storm in Orsk killed 14 sheep.",
        "The storm in Lund killed 20 sheep. Farmers from Orsk sent hay.", "Storm in Lund",
    ),
    (
        "How many beds does the hospital in Orsk have?", "en",
        "The hospital in Orsk has 210 beds.",
        "The hospital in Lund has 340 beds. It is older than that in Orsk.", "Hospital in Lund",
    ),
    (
        "How many sheep did the storm in Orsk kill?", "en",
        "The storm in Orsk killed 14 sheep.",
        "After the storm in Orsk, another storm killed 20 sheep in Lund.", "Storm in Lund",
    ),
    (
        "How many workers will Karo Glass hire in Orsk?", "en",
        "Karo Glass will hire 200 workers in Orsk.",
        "Lido Glass will hire 30 workers in Orsk, after Karo Glass did so.", "Lido hires",
    ),
    (
        "How many medals did Una Brek win at the games in Orsk?", "en",
        "Una Brek won four medals at the games in Orsk.",
        "Siv Tamm won two medals at the games in Orsk, at which Una Brek fell ill.", "Games",
    ),
    (
        "Wie viele Schafe starben bei dem Sturm in Orsk?", "de",
        "Bei dem Sturm in Orsk starben 14 Schafe.",
        "Bei dem Sturm in Lund starben 20 Schafe. Heu kam aus Orsk.", "Sturm in Lund",
    ),
    (
        "Combien de moutons la tempête à Orsk a-t-elle tués ?", "fr",
        "La tempête à Orsk a tué 14 moutons.",
        "La tempête à Lund a tué 20 moutons. Du foin est venu d'Orsk.", "Tempête à Lund",
    ),
    # A part of them.
    (
        "How many miners were killed in the blast at the Orsk pit?", "en",
        "Eight miners were killed in the blast at the Orsk pit.",
        "Of the miners killed in the blast at the Orsk pit, three were brothers.", "Blast",
    ),
    (
        "How many people died in the train crash in Orsk?", "en",
        "Six people died in the train crash in Orsk.",
        "Of the people in the train crash in Orsk, forty were treated and some died.", "Crash",
    ),
    (
        "How many people died in the train crash in Orsk?", "en",
        "Six people died in the train crash in Orsk.",
        "Three nurses were among the people who died in the train crash in Orsk.", "Crash",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "first", "other", "title"), OF_ANOTHER)
def test_a_newer_figure_of_another_place_person_or_part_is_neither_first_nor_noted(
    question: str, language: str, first: str, other: str, title: str
) -> None:
    own, newer = quotes(language, first, other)
    newer = replace(newer, article=replace(newer.article, title=title))
    [told, *_] = with_figures(answer(question, own, newer)).quotes
    assert told.text == first
    assert told.contrary == ()


def test_the_note_of_a_part_is_taken_away() -> None:
    told = "Six people died in the crash in Orsk.", "Two of the people who died in Orsk were twins."
    own, other = quotes("en", *told)
    own = replace(own, contrary=(Contrary(other.article, Span(0, 3)),))
    question = "How many people died in the crash in Orsk?"
    assert with_figures(answer(question, own, other)).quotes[0].contrary == ()


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        (
            "How much did the flood at the Orsk mill cost?",
            "The flood at the Orsk mill cost 3 million euros so far.",
            "The flood at the Orsk mill could cost 9 million euros by May, the miller fears.",
        ),
        (
            "How many trees did the council plant at the school in Orsk?",
            "The council planted 20 trees at the school in Orsk.",
            "Parents want the council to plant 90 trees at the school in Orsk.",
        ),
    ],
)
def test_what_may_be_is_noted_and_not_put_before_what_is(
    question: str, first: str, other: str
) -> None:
    [told, *_] = with_figures(answer(question, *quotes("en", first, other))).quotes
    assert told.text == first
    assert len(told.contrary) == 1


def test_a_number_in_words_is_noted_with_its_clause() -> None:
    question = "Wie viele Menschen starben bei dem Sturm in Orsk?"
    told = (
        "Die Zahl der Toten nach dem Sturm in Orsk ist auf sieben gestiegen.",
        "Bei dem Sturm in Orsk starben 9 Menschen.",
    )
    [first, *_] = with_figures(answer(question, *quotes("de", *told))).quotes
    assert [one.text for one in first.contrary] == [told[0][:-1]]


def test_another_day_is_noted_with_its_month_and_a_weekday_is_no_other_day() -> None:
    question = "when does the market of Lormay move?"
    first = "The market of Lormay moves on 4 May, says the mayor."
    for told, days in (("18 May", ["18 May"]), ("4 May 2024", []), ("Saturday", [])):
        other = f"Traders of the town worry. The market of Lormay moves on {told}."
        found = with_figures(answer(question, *quotes("en", first, other)))
        assert [one.text for one in found.quotes[0].contrary] == days
