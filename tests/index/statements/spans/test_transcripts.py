"""Who speaks where a name and a colon begin the line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import statements
from index.statements.spans.transcripts import turns
from index.text.sentences import paragraphs

INTERVIEW = """Mayor Ada Lind met Councillor Otto Voss on the quay.

LIND: Will the ferry sail in winter?

VOSS: It will not.

We have no ice class, and no money for one.

LIND: Thank you.

The two shook hands."""


def spoken(text: str) -> list[tuple[str, str]]:
    return [
        (found.span.of(text), found.speaker.of(text))
        for found in statements(text, "en")
        if found.speaker
    ]


def test_a_turn_goes_on_until_the_next_name_and_has_the_full_one() -> None:
    assert spoken(INTERVIEW) == [
        ("Will the ferry sail in winter?", "Ada Lind"),
        ("It will not.", "Otto Voss"),
        ("We have no ice class, and no money for one.", "Otto Voss"),
        ("Thank you.", "Ada Lind"),
    ]


def test_turns_may_follow_line_by_line_and_have_small_letters() -> None:
    text = "Lind: Will it sail?\nVoss: No.\nLind: Why?\nVoss: Ice."
    assert spoken(text) == [
        ("Will it sail?", "Lind"),
        ("No.", "Voss"),
        ("Why?", "Lind"),
        ("Ice.", "Voss"),
    ]


def test_turns_in_quotation_marks_are_without_the_name() -> None:
    text = '"LIND: Will it sail?\n\n"VOSS: No, it stays.\n\n"It is too old.\n\n"LIND: Thanks.”'
    assert spoken(text) == [
        ("Will it sail?", "LIND"),
        ("No, it stays.", "VOSS"),
        ("It is too old.", "VOSS"),
        ("Thanks.", "LIND"),
    ]


def test_a_name_with_its_party_and_an_answer_in_figures_are_turns_too() -> None:
    text = "LIND: Who pays?\nREP. OTTO VOSS (R-FL): 100 percent are ours.\nLIND: Thanks.\n(MUSIC.)"
    assert spoken(text) == [
        ("Who pays?", "LIND"),
        ("100 percent are ours.", "REP. OTTO VOSS"),
        ("Thanks.", "LIND"),
    ]


def test_what_somebody_quotes_of_themselves_is_shown_once() -> None:
    text = "LIND: Well?\nVOSS: “We stay.”\nLIND: Thanks."
    [(said, who)] = spoken(text)[1:2]
    assert (said.strip("“”"), who) == ("We stay.", "VOSS")
    assert len(spoken(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "READ MORE: The ferry is late\n\nWATCH: The ferry sails\n\nREAD MORE: All about ferries",
        "Lind: 1,769\nVoss: 1,203\nLind: 44\nVoss: 39",
        "Note: The ferry is late.\nServes four: take two fish.\nNote: Salt them.",
        "LENNFORD: The ferry is late.",
        "LENNFORD: The ferry is late.\n\nKIRK: Trains run.\n\nVALE: The bridge is shut.",
        "Monday: Rain in town.\nTuesday: Sun.\nMonday: Wind.\nTuesday: Calm.",
        "ANALYSIS: What it means.\n\nThe bridge is shut.\n\nPOLL: Most want change.\n\nVALE: Hm.",
    ],
)
def test_lists_and_lines_to_click_on_are_said_by_nobody(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize("language", ["en", "de", "xx"])
def test_english_labels_are_nobodys_names_in_any_language(language: str) -> None:
    text = "UPDATE: Die Brücke ist zu.\nVOSS: Warum?\nUPDATE: Sie ist alt.\nVOSS: Schade."
    assert list(turns(text, paragraphs(text), language)) == []


@given(st.text(alphabet='AB:ab" \n“”.', max_size=200))
def test_turns_are_slices_in_order_that_do_not_overlap(text: str) -> None:
    found = list(turns(text, paragraphs(text)))
    for one in found:
        assert one.speaker.of(text).strip() == one.speaker.of(text)
        assert one.span.of(text).strip() == one.span.of(text)
    for one, following in pairwise(found):
        assert one.span.end <= following.span.start
