"""Passages: runs of whole sentences that together cover the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from index.ingest.passages import JOINED_WORDS, LONGEST_CHARS, TARGET_WORDS
from index.ingest.passages import passages as analysed
from index.marks import Marks
from index.models import Span
from index.text.sentences import LONGEST_SENTENCE


def passages(text: str, language: str) -> list[Span]:
    return [passage.span for passage in analysed(text, language)]


SENTENCE = "The ferry crosses the wide grey river every twenty minutes until late at night. "


def test_short_paragraphs_are_joined_to_one_passage() -> None:
    text = "One sentence. Another one.\n\nA second paragraph."
    assert [span.of(text) for span in passages(text, "en")] == [text]


def test_paragraphs_are_joined_as_long_as_the_passage_is_short() -> None:
    paragraphs = [(SENTENCE * 4).strip()] * 7
    text = "\n\n".join(paragraphs)
    found = passages(text, "en")
    assert [len(span.of(text).split("\n\n")) for span in found] == [2, 2, 2, 1]
    assert all(len(span.of(text).split()) <= JOINED_WORDS for span in found)


def test_what_leads_elsewhere_and_captions_are_joined_to_nothing() -> None:
    text = "The ferry left.\n\nRead more: The pier\n\nIt met Hedda Marr.\n\nPhoto: Jonas Till"
    assert [span.of(text) for span in passages(text, "en")] == text.split("\n\n")


def test_a_long_paragraph_is_cut_into_runs_of_about_the_target() -> None:
    text = (SENTENCE * 40).strip()
    found = passages(text, "en")
    words = [len(span.of(text).split()) for span in found]
    assert len(found) > 1
    assert all(TARGET_WORDS / 2 < count < TARGET_WORDS * 1.5 for count in words)
    assert all(span.of(text).endswith(".") for span in found)


def test_text_without_spaces_between_words_is_cut_too() -> None:
    text = "桥关了，船还在走，人们都在等。" * 90
    found = passages(text, "zh")
    assert len(found) > 2
    assert all(len(span) <= LONGEST_CHARS for span in found)


def test_a_text_of_white_space_has_none() -> None:
    assert passages(" \n\n \t", "en") == []


@given(st.lists(st.sampled_from([SENTENCE, "\n\n", "\n", "Yes. ", '"No,” he said. ', "x" * 1500])))
def test_passages_cover_the_text_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    found = passages(text, "en")
    assert all(isinstance(span, Span) for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
    assert all(len(span) <= max(LONGEST_CHARS, LONGEST_SENTENCE) for span in found)


@given(st.text())
def test_passages_of_any_text_slice_back_and_cover_it(text: str) -> None:
    found = passages(text, "en")
    assert all(span.of(text) == span.of(text).strip() for span in found)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())


def test_a_passage_knows_its_sentences_and_their_terms() -> None:
    [passage] = analysed("The ferry left. It met Hedda Marr.", "en")
    assert [s.terms for s in passage.sentences] == [
        ("the", "ferri", "left"), ("it", "met", "hedda", "marr"),
    ]  # fmt: skip
    assert [s.names for s in passage.sentences] == [0, 2]
    assert passage.terms[:2] == ["the", "ferri"]


def test_captions_and_lines_that_run_on_from_the_headline_are_asides() -> None:
    text = "saying so.\n\nThe bridge. (Photo by Jonas Till)\n\nthe bridge is closed."
    assert [passage.aside for passage in analysed(text, "en")] == [True, True, False]


def test_marked_asides_are_passages_by_themselves() -> None:
    text = "The mill is sold.\n\nIs it the old wheel?\n\nIt is of oak.\n\nIt turns."
    marks = Marks("aside", ((0, 0), (19, 1), (41, 0)))
    found = analysed(text, "en", marks)
    assert [(one.span.of(text), one.aside) for one in found] == [
        ("The mill is sold.", False),
        ("Is it the old wheel?", True),
        ("It is of oak.\n\nIt turns.", False),
    ]


def test_a_question_stands_with_its_answer() -> None:
    answer = "A: In June." + " It will be a feast for the whole of the town." * 13
    text = f"{answer[3:]}\n\nQ: When will it open?\n\n{answer}\n\nQ: Who pays?\n\nQ: And how?"
    assert [one.of(text) for one in passages(text, "en")] == [
        answer[3:],
        f"Q: When will it open?\n\n{answer}",
        "Q: Who pays?\n\nQ: And how?",
    ]


def test_a_sentence_that_no_quote_can_hold_is_quoted_by_its_clauses() -> None:
    clause = "the council, which met for the third time this month, heard nothing of it; "
    long, short = (clause * 8).strip(" ;") + ".", (clause * 3).strip(" ;") + "."
    assert all(len(one.span) < 300 for one in analysed(long, "en")[0].sentences)
    assert [one.span.of(short) for one in analysed(short, "en")[0].sentences] == [short]


def test_a_passage_knows_which_sentences_open_a_paragraph() -> None:
    [passage] = analysed("The ferry left. It was late.\n\nNobody was hurt.", "en")
    assert [sentence.opens for sentence in passage.sentences] == [True, False, True]
