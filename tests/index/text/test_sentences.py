"""Ends of sentences; none of their words is lost."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Span
from index.text.sentences import LONGEST_SENTENCE, paragraphs, sentences


def split(text: str, language: str = "en") -> list[str]:
    return [
        sentence.of(text)
        for paragraph in paragraphs(text)
        for sentence in sentences(text, paragraph, language)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He met Maj. Gen. Ada Stone on Tuesday.",
        "The U.S. Army said so.",
        "J. R. R. Hall wrote it.",
        "1. Wash the apples.",
        "It was Mr. Brown.",
        '"Really?" she asked.',
        '"Is it closed?” asked Marr, looking at the river.',
        "She said “no.” and left.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He lives in the U.S. The house is old.", ["He lives in the U.S.", "The house is old."]),
        ('He said "no.” Then he left.', ['He said "no.”', "Then he left."]),
        ('It rained. "We waited,” she said.', ["It rained.", '"We waited,” she said.']),
        ("One.\nTwo.", ["One.", "Two."]),
        ("A title\n\nA text.", ["A title", "A text."]),
        ("1. Wash.\n2. Peel.", ["1. Wash.", "2. Peel."]),
        ("« Il pleut. » Puis elle part.", ["« Il pleut. »", "Puis elle part."]),
        ("« Il pleut ! »\u00a0Puis rien.", ["« Il pleut ! »", "Puis rien."]),
        ("Il dit « non. » Elle part.", ["Il dit « non. »", "Elle part."]),
        ("‹ Il pleut. › Elle part.", ["‹ Il pleut. ›", "Elle part."]),
        ("Er ging. »Ich komme«, sagte er.", ["Er ging.", "»Ich komme«, sagte er."]),
    ],
)
def test_these_are_two_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie fährt bei Sturm, z. B. Ende Mai, nicht."),
        ("de", "Das sagte Gen. Ada Stone."),
        ("de", "Sie kam am 3. Oktober."),
        ("ru", "Мост закрыли в 2017 г. Москва строит новый."),
        ("xx", "Ke Mr. Marr za morta."),
        ("fr", "Hier Mme. Pagès a pris la parole."),
        ("fr", "Il reste env. Vingt kilomètres, selon Me. Lorrain."),
        ("fr", "Elle vit à Ste. Colombe."),
        ("es", "Habló la Sra. Robledo con el Gral. Paz."),
        ("es", "El núm. 12 es de D. Julián Peña."),
        ("es", "Los EE. UU. Mandan trigo."),
        ("it", "Ha parlato il Sig. Neri con la Dott.ssa Prati."),
        ("it", "Vive a S. Vito."),
        ("pt", "Falou a Profa. Lima com o Exmo. Sr. Reis."),
        ("nl", "Volgens dhr. Bakker en mevr. Smit is het dicht."),
        ("pl", "Według prof. Nowaka i ks. Kowala most przy ul. Długiej stoi."),
        ("tr", "Sn. Aydın ile Doç. Kaya konuştu."),
        ("ru", "Это сказал проф. Громов на ул. Ленина."),
        ("uk", "Це сказав проф. Гринь на вул. Шевченка."),
        ("de", "Das kostet 3 Mio. Euro, sagt Hr. Falk in der Str. Am Wall."),
    ],
)
def test_a_language_has_its_own_abbreviations_and_those_of_english(
    language: str, text: str
) -> None:
    assert split(text, language) == [text]


def test_abbreviations_of_another_language_end_a_sentence() -> None:
    assert len(split("It is a gift to Abs. Rain fell.", "en")) == 2


def test_a_number_is_an_ordinal_only_where_the_language_writes_it_so() -> None:
    assert len(split("They won by 3. October was wet.", "en")) == 2


def test_a_wrapped_line_goes_on_with_its_sentence() -> None:
    assert split("The river\nrose again.") == ["The river\nrose again."]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Er kam am 3. Oktober. Dann ging er.", 2),
        ("zh", "桥关了。船还在走！真的吗？", 3),
        ("ar", "أغلق الجسر. متى يفتح؟", 2),
        ("hi", "पुल बंद है। नाव चलती है।", 2),
        ("ru", "Мост закрыт. Паром ходит.", 2),
    ],
)
def test_sentences_end_in_every_script(language: str, text: str, count: int) -> None:
    assert len(split(text, language)) == count


def test_text_without_punctuation_is_cut_between_words() -> None:
    parts = split("word " * 1000)
    assert all(len(part) <= LONGEST_SENTENCE for part in parts)
    assert " ".join(parts).split() == ["word"] * 1000


@given(st.text(), st.sampled_from(["en", "de", "zh", "ar", ""]))
def test_sentences_are_trimmed_ordered_and_cover_every_word(text: str, language: str) -> None:
    found = [s for p in paragraphs(text) for s in sentences(text, p, language)]
    assert all(s.of(text) == s.of(text).strip() for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())


@given(st.text(alphabet=' \n."“”a.A!?’'))
def test_marks_and_stops_in_any_order_lose_nothing(text: str) -> None:
    whole = [Span(0, len(text))] if text.strip() else []
    found = [s for w in whole for s in sentences(text, w, "en")]
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())


def test_a_long_paragraph_of_short_sentences_takes_no_quadratic_time() -> None:
    text = "中。" * 50_000
    started = process_time()
    assert "".join(split(text, "zh")) == text
    assert process_time() - started < 5  # two minutes where it is read at once


def test_a_long_paragraph_is_cut_where_a_sentence_ends() -> None:
    sentence = "The ferry to Port Till leaves at noon, and Mr. Marr is on it."
    assert set(split(" ".join([sentence] * 200))) == {sentence}


def test_a_mark_that_opens_the_next_quotation_ends_no_sentence_without_spaces() -> None:
    text = "他走了。“好。”她说。「再見。」"
    found = sentences(text, Span(0, len(text)), "zh")
    assert [one.of(text) for one in found] == ["他走了。", "“好。”", "她说。", "「再見。」"]
