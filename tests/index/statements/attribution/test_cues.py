"""The words of a sentence that may attribute."""

from __future__ import annotations

import pytest

from index.statements.attribution.cues import Place, cues
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, place_of_quotation, read, words_of


def cues_of(text: str, language: str = "en") -> list[tuple[str, str]]:
    paragraph = first_paragraph(text, language)
    sentence = paragraph.sentences[0]
    found = cues(paragraph.tokens, sentence.first, sentence.last, lexicon(language))
    return [(one.kind, words_of(paragraph.tokens, one.first, one.last)) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Marr said so.", ("said", "said")),
        ("en", "According to Marr all is well.", ("by", "According to")),
        ("de", "Marr zufolge ist alles gut.", ("after", "zufolge")),
        ("de", "Laut Marr ist alles gut.", ("by", "Laut")),
    ],
)
def test_a_cue_has_its_kind_and_its_words(
    language: str, text: str, expected: tuple[str, str]
) -> None:
    assert expected in cues_of(text, language)


def test_cues_come_in_order() -> None:
    assert [words for _, words in cues_of("Marr said what Voss told her.")] == ["said", "told"]


def test_a_place_knows_the_tokens_around_it() -> None:
    at = place_of_quotation("“We wait,” said Marr.")
    assert at.tokens[at.token].kind == "quote"


@pytest.mark.parametrize(
    ("text", "between"),
    [("“We wait,” a man said.", ["a", "man"]), ("Marr said then: “We wait.”", ["then", ":"])],
)
def test_a_place_knows_what_parts_the_quotation_from_a_verb(text: str, between: list[str]) -> None:
    at = place_of_quotation(text)
    assert [token.text for token in at.gap(at.said[0])] == between


def test_a_place_knows_its_sentence_and_the_phrases_there() -> None:
    text = "It rained.\n\nMarr left. “We wait,” said Ann Till."
    register, paragraphs = read(text)
    at = Place(paragraphs[1], 1, paragraphs[1].sentences[1].quotes[0], lexicon("en"))
    assert at.number == 2
    assert at.parsed.quotes == [at.token]
    assert [one.span.of(text) for one in at.row(register)] == ["Ann Till"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("高木監督は「努力の人だ」とたたえた。", ["たたえた"]),
        ("高木監督は「努力の人だ」と持ち上げた。", ["持ち上げた"]),
        ("高木監督は「努力の人だ」と述べた。", ["述べた"]),
        ("池は「鏡」と呼ばれる。", []),
        ("扉に「禁煙」と書かれた紙がある。", []),
        ("「鏡」という池がある。", []),
    ],
)
def test_whatever_stands_behind_a_japanese_quotation_attributes(
    text: str, words: list[str]
) -> None:
    assert [one for kind, one in cues_of(text, "ja") if kind == "said"] == words
