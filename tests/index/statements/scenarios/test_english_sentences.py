"""Speakers by the words beside a quotation, in the ways that an English sentence is built."""

from __future__ import annotations

import pytest

from index.statements.extraction import statements


def speakers(text: str) -> set[str | None]:
    """Return the fullest names of those who say the quotations of a text."""
    return {
        found.speaker.of(text) if found.speaker else None
        for found in statements(text, "en")
        if found.kind != "indirect"
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It is closed,” asked Marr, looking at the river.', "Marr"),
        ('"It is closed" Marr wrote after the meeting with the council.', "Marr"),
        ('"It is closed." Marr said.', "Marr"),
        ('"It is shut," Marr said. She didn\'t explain. "It stays so for good."', "Marr"),
    ],
)
def test_a_verb_behind_a_quotation_has_its_subject_beside_it(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            '"It is closed" until the ferry is back in town, said Marr, who chairs the council.',
            "Marr",
        ),
        ('"It will close if the river rises," though not before May, said Jon Till.', "Jon Till"),
    ],
)
def test_a_clause_may_part_a_quotation_from_its_verb(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Hedda Marr warned of "Chaos."', "Hedda Marr"),
        ('Marr dismissed those reports as "stories from the pub".', "Marr"),
        ('Marr denied that late-night tweets were "stories from the pub".', "Marr"),
        ('Marr in 2010 said the ferry was "a sorry sight".', "Marr"),
        ('Marr took to the stage to accuse them of "neglect without end".', "Marr"),
        ('Rowers passing through the locks chanted "not one more lock".', "Rowers"),
    ],
)
def test_the_subject_of_a_verb_before_a_quotation_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Voss told the hall that Marr called the ferry "a sorry sight".', "Marr"),
        ('"He told me, “I am done,” and left," Marr said.', "Marr"),
        ('Till said that Marr "never came to the yard".', "Till"),
        ('Till told reporters that Marr "never came to the yard" and left.', "Till"),
    ],
)
def test_of_two_verbs_the_one_whose_words_they_are_counts(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Marr left the hall, saying that "nothing is settled".', "Marr"),
        ('Meanwhile, Marr left the hall, saying that "nothing is settled".', "Marr"),
        ('With Jon Till calling it "a wreck", the ferry left.', "Jon Till"),
        ('Following a closed, day-long meeting, Marr issued a note calling it "bad".', "Marr"),
        ('Hedda Marr took to the radio, calling the ferry "a sorry sight".', "Hedda Marr"),
        pytest.param(
            'After saying the ferry was "a wreck", Marr went home.',
            "Marr",
            marks=pytest.mark.xfail(
                reason="a speaker behind a clause is not sure enough", strict=True
            ),
        ),
        pytest.param(
            'Marr gave a radio comment of her own, saying the ferry was "a wreck".',
            "Marr",
            marks=pytest.mark.xfail(
                reason="the subject of the main clause is not sure enough", strict=True
            ),
        ),
    ],
)
def test_a_participle_has_the_subject_of_its_sentence(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Marr praised the old ferry, called it "a sorry sight of a boat".', "Marr"),
        ('Olaf Till praised Hedda Marr, called her "a giant of the quay".', "Olaf Till"),
        pytest.param(
            'When my aunt asked about the devil, I laughed and said "he is at sea".',
            "I",
            marks=pytest.mark.xfail(reason="the aunt is taken for the speaker", strict=True),
        ),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


def test_a_verb_in_the_passive_names_its_speaker_with_by() -> None:
    text = 'The plan was described by Hedda Marr as "a leap in the dark".'
    assert speakers(text) == {"Hedda Marr"}


@pytest.mark.parametrize(
    "text",
    [
        'According to Hedda Marr, the ferry is "a sorry sight of a boat".',
        'The ferry, per Hedda Marr, is "a sorry sight of a boat".',
    ],
)
def test_words_for_according_to_stand_before_a_speaker(text: str) -> None:
    assert speakers(text) == {"Hedda Marr"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Councillor Marr said: "It is closed.”', "Marr"),
        ('Hedda Marr: "The bridge is closed."', "Hedda Marr"),
        ('On July 6, 2015, Marr made the following comment: "It is a sorry sight".', "Marr"),
    ],
)
def test_a_colon_leads_to_what_its_subject_says(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "“It is closed,” Rep. Hedda Marr (R-Fla.) said.",
        "“It is closed,” Speaker Hedda Marr, D-Ky., said on Monday.",
        'Hedda Marr, who chairs the council, said "it is closed for good".',
    ],
)
def test_an_apposition_may_part_a_name_from_its_verb(text: str) -> None:
    assert speakers(text) == {"Hedda Marr"}


def test_a_dash_behind_a_quotation_leads_to_its_speaker() -> None:
    text = "“It is closed.”\u2015 Hedda Marr\u00a0\nThe council left."
    assert speakers(text) == {"Hedda Marr"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The ferry is safe despite Hedda Marr\'s claim that it is "a wreck".', "Hedda Marr"),
        ('Marr praised a letter that calls the ferry "a sorry sight of a boat".', "Marr"),
        ('Marr said the quay was safe from any criminal charges and "shut for good".', "Marr"),
        ('Marr told them of 32 percent of Lennford claims, all "far too late".', "Marr"),
    ],
)
def test_a_noun_for_what_is_said_is_told_from_a_verb(text: str, speaker: str) -> None:
    assert speakers(text) == {speaker}


@pytest.mark.xfail(reason="the newspaper is taken for the speaker", strict=True)
def test_whom_somebody_else_quotes_as_saying_it_speaks() -> None:
    text = '"The ferry is a wreck," the Lennford Herald quoted Marr as saying.'
    assert speakers(text) == {"Marr"}
