"""The speaker meant at a quotation: by a name, a pronoun, a description, or no word at all."""

from __future__ import annotations

import pytest

from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.candidates import candidates
from index.statements.attribution.decision import fitted
from index.statements.attribution.history import History
from index.statements.attribution.meaning import Meaning
from index.statements.extraction import statements
from tests.index.statements.articles import read


def speaker(text: str, language: str = "en") -> str | None:
    [said] = [one for one in statements(text, language) if one.kind != "indirect"]
    return said.speaker.of(text) if said.speaker else None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('"I need rest," Hedda Marr wrote.', "Hedda Marr"),
        ('Hedda Marr cancelled her tour. "I need rest," she wrote.', "Hedda Marr"),
        ('Hedda Marr cancelled her tour. "I need rest," the 29-year-old wrote.', "Hedda Marr"),
        ('Hedda Marr went to jail. "No remorse," the judge said.', "the judge"),
        ('Hedda Marr went to jail. "No remorse," a judge said.', "a judge"),
        ('Hedda Marr met Otto Marr in Tolm. "I need rest," Otto Marr said.', "Otto Marr"),
    ],
)
def test_words_mean_somebody(text: str, meant: str) -> None:
    assert speaker(text) == meant


def test_a_word_for_anybody_does_not_tell_that_several_speak() -> None:
    assert speaker("Otto Till wartet. „Wir warten auf Mehl“, sagte man.", "de") == "Otto Till"


def test_they_are_not_one_person() -> None:
    assert speaker('Hedda Marr is ill. "She needs rest," they said.') is None


@pytest.mark.parametrize(
    ("verb", "name"), [("пояснил", "Николая Рябца"), ("пояснила", "Зоя Рябец")]
)
def test_the_form_of_a_verb_tells_which_of_two_namesakes_speaks(verb: str, name: str) -> None:
    before = "Директор Зоя Рябец пришла. Сторожа Николая Рябца расспросили."
    text = f"{before} «Сначала показалось, кот», – {verb} Рябец."
    assert [one.speaker.of(text) for one in statements(text, "ru") if one.speaker] == [name]


def test_candidates_are_weighed_against_each_other() -> None:
    text = "Clara Hofer met Martin Velling. She left."
    register, _ = read(text)
    history = History()
    meaning = Meaning(register, history, fitted(), None)
    she = Anaphor("she", "f", 1, 0, text.index("She"))
    found = candidates(she, register, history)
    shares = meaning.weigh(found, she)
    assert sum(shares) == pytest.approx(1)
    likeliest = found[max(range(len(found)), key=shares.__getitem__)].entity
    assert likeliest is not None
    assert likeliest.first == "clara"
