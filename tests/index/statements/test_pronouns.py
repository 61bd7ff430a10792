"""Who "he" and "she" are."""

from __future__ import annotations

import pytest
from index.statements.coreference.genders import Genders

from index import statements
from index.statements.lexicon import lexicon


def speakers(text: str, language: str = "en") -> list[str]:
    """Return the fullest name of each speaker, in order."""
    return [found.speaker.of(text) for found in statements(text, language) if found.speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        'Olaf Brandt, who runs the yard, said he hopes for "a dry spring at last".',
        'Olaf Brandt closed the yard and said he thought it "a dry spring at last".',
        'Olaf Brandt spoke of what he called "a dry spring at last".',
        'Olaf Brandt scolded them: "A dry spring at last," he said.',
        'Olaf Brandt told the hall that he was tired, saying "a dry spring at last" would do.',
    ],
)
def test_a_pronoun_is_who_its_sentence_names(sentence: str) -> None:
    text = f'"It is shut," Jon Till said.\n\n{sentence}'
    assert speakers(text)[-1] == "Olaf Brandt"


def test_who_writes_is_not_who_spoke_before() -> None:
    text = '"It is shut," Jon Till said.\n\n"Since when?" I asked.'
    assert speakers(text) == ["Jon Till", "I"]


@pytest.mark.parametrize(
    ("told", "pronoun", "speaker"),
    [
        ("Ms. Marr met Mr. Till.", "she", "Hedda Marr"),
        ("Ms. Marr met Mr. Till.", "he", "Jon Till"),
        ("Spokesman Jon Till left.", "she", "Hedda Marr"),
        ("Marr said she was late.", "he", "Jon Till"),
        ("Till says that he was late.", "she", "Hedda Marr"),
    ],
)
def test_a_pronoun_is_nobody_of_whom_the_article_says_the_other(
    told: str, pronoun: str, speaker: str
) -> None:
    first, last = ("Hedda Marr", "Jon Till") if pronoun == "she" else ("Jon Till", "Hedda Marr")
    text = (
        f'{told}\n\n"It is shut," {first} said.\n\n"Not yet," {last} said.\n\n'
        f'"It stays so until the spring," {pronoun} added.'
    )
    assert speakers(text)[-1] == speaker


def test_a_first_name_does_not_tell_who_she_is() -> None:
    text = '"It is shut," said Hedda Marr.\n\n"Not yet," John Till said.\n\n"So be it," she said.'
    assert speakers(text)[-1] == "John Till"


def test_who_is_called_both_is_taken_for_either() -> None:
    text = "Mr. Marr and Ms. Marr met Mr. Till. Till said he would. Voss knew she would."
    told = Genders(text, lexicon("en"))
    assert told.of("marr") is None
    assert told.of("till") == "he"
    assert told.of("voss") is None


@pytest.mark.parametrize(
    ("attribution", "speaker"),
    [
        ("affirme-t-elle", "Hedda Marr"),
        ("a-t-elle déclaré", "Hedda Marr"),
        ("dit-elle", "Hedda Marr"),
        ("dit-il", "Jean Roux"),
    ],
)
def test_a_pronoun_may_be_written_onto_its_verb(attribution: str, speaker: str) -> None:
    other = "Jean Roux" if speaker == "Hedda Marr" else "Hedda Marr"
    titles = "Monsieur Roux attend Madame Marr."
    text = f"{titles}\n\n« Non », dit {speaker}.\n\n« Si », dit {other}.\n\n« Bon », {attribution}."
    assert speakers(text, "fr")[-1] == speaker


def test_a_name_within_a_quotation_is_not_who_speaks() -> None:
    text = 'Hedda Marr came by.\n\n"I told Otto Voss that it was shut," she said.'
    assert speakers(text) == ["Hedda Marr"]


def test_a_language_may_have_one_word_for_both() -> None:
    assert Genders("Bay Till geldi.", lexicon("tr")).of("till") is None
