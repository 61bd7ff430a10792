"""A phrase as it is seen from a quotation: what speaks for and against it."""

from __future__ import annotations

from index.statements.attribution.cues import Place, cues
from index.statements.attribution.views import View
from index.statements.lexicon import lexicon
from tests.index.statements.articles import read


def views(text: str, language: str = "en") -> dict[str, list[str]]:
    """Return the features of each phrase of a sentence with a quotation."""
    register, [paragraph] = read(text, language)
    words = lexicon(language)
    sentence = paragraph.sentences[0]
    at = Place(paragraph, 0, sentence.quotes[0])
    said = cues(paragraph.tokens, sentence.first, sentence.last, words)
    row = register.sentences[0]
    return {
        mention.span.of(text): View(at, row, number, said, register, words).features(owner=False)[1]
        for number, mention in enumerate(row)
    }


def test_the_subject_of_a_verb_is_told_from_who_is_spoken_to() -> None:
    found = views("“We wait,” Hedda Marr told Otto Voss.")
    assert any(name.startswith("X said") for name in found["Hedda Marr"])
    assert any(name.startswith("said X") for name in found["Otto Voss"])
    assert "Subject behind" in found["Hedda Marr"]
    assert "Subject behind" not in found["Otto Voss"]


def test_the_side_and_the_distance_are_told() -> None:
    found = views("Hedda Marr said: “We wait.”")["Hedda Marr"]
    assert "before rank 0" in found
    assert "Colon" in found
    assert "before name distance 2" in found


def test_a_phrase_behind_a_preposition_is_governed() -> None:
    assert "governed" in views("“We wait,” said Marr with a mayor.")["a mayor"]


def test_a_verb_that_shows_a_gender_agrees_or_differs() -> None:
    text = "«Порт закрыт», — сказала Анна."
    assert "verb agrees" in views(text, "ru")["Анна"]
    assert "verb differs" in views("«Порт закрыт», — сказал Анна.", "ru")["Анна"]
