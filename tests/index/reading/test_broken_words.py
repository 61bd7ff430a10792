"""Words that a hyphen breaks at the end of a line."""

from __future__ import annotations

import pytest

from index.reading.broken_words import BrokenWords, whole_words
from tests.index.reading.single import one


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("We had to take the worn-out bear-\nings of it away.", "worn-out bearings\nof it"),
        ("Il donne les clés aux repré-\nsentants, venus tard.", "aux représentants,\nvenus"),
        ("Der Rat hat eine neue Unter-\nsuchung verlangt.", "neue Untersuchung\nverlangt"),
        ("Жители пришли на собра\u2010 \n  ние, чтобы спорить.", "собрание,\nчтобы"),
        ("De raad van de stad wil een nieuwe bruggen-\nbouwer.", "een nieuwe bruggenbouwer."),
        ("Los vecinos del valle pidieron una expli\u00ad\ncación ayer.", "explicación\nayer."),
    ],
)
def test_a_broken_word_of_running_text_is_made_whole(written: str, whole: str) -> None:
    assert whole in whole_words(written)
    assert whole in one(f"Old mill\n\n{written}\n").text


@pytest.mark.parametrize("name", ["mill.md", "mill.txt"])
def test_files_of_text_are_stored_with_whole_words(name: str) -> None:
    text = "# The mill\n\nThe wheel of the old mill by the river was re-\npaired in the spring.\n"
    assert "was repaired\nin the spring." in one(text, name).text


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("The harbour was let to the well-", "known firm of Brenn for ten years.", "well-known"),
        ("Le nouveau pont sera ouvert peut-", "être avant la fin de cette année.", "peut-être"),
        ("Der Sturm zog am Abend von Nord-", "Ost über die Inseln und den Hafen.", "Nord-Ost"),
        ("Мост закрыли на целый месяц из-", "за трещины, которую нашли рабочие.", "из-за"),
        ("The firm of his uncle was the first self-", "governing mill of the valley.", "self-gov"),
        ("The owner of the old mill is a self-suf-", "ficient man of ninety years.", "self-suffi"),
        ("A sub-group met, and then the sub-", "group wrote to all of the owners.", "sub-group"),
    ],
)
def test_a_hyphen_that_belongs_to_the_word_stays(first: str, second: str, whole: str) -> None:
    made = whole_words(f"{first}\n{second}")
    assert whole in made.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Der Verein kümmert sich seit Jahren um die Ein-\nund Ausfahrt des Hafens und die Mole.",
        "The old line was in use from the summer of 1987-\n1994, and then it was torn up for good.",
        "bear-\nings",  # too short to be a line of text
        "The rain that came in the night from the sea was loud\nand fell-\nand then it was over",
        "Wheel        of oak, repaired, with two iron bear-\nBelt         ings and a leather strap",
        "| The wheel of the old mill | was taken out and re-\npaired | in the spring of the year |",
        "Over the hills and far away the Winter-\nMoon is coming\nAnd nobody has seen it yet",
        "```\nthe_option = a long line of code that goes on-\nand on, as it is written there\n```",
        "一座旧磨坊在河边已经有两百年的历史了，今天它被卖给了一家来自海边的公司a-\n磨坊",
        "- The wheel of the old mill by the river was sold -\nthe buyer is a firm from the coast",
    ],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert whole_words(text) == text


def test_a_word_that_the_text_has_whole_loses_its_hyphen() -> None:
    text = (
        "A cooperative runs the ferry. All of its boats are co-\noperative property by its rules."
    )
    assert BrokenWords(["They cooperate."]).between("They co", "operate") == ""
    assert (
        BrokenWords(["They will all meet in the town hall on Monday."]).between(
            "They co", "operate"
        )
        == "-"
    )
    assert "boats are cooperative\n" in whole_words(text)
