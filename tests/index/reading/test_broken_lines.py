"""Texts of lines with their broken words whole."""

from __future__ import annotations

import pytest

from index.reading.broken_lines import whole_words
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


# The longest lines of each are so long that a word may be broken at their ends.
@pytest.mark.parametrize(
    "text",
    [
        # A dash that closes an insertion, or ends a line, is no hyphen.
        "The ferry -which has been laid up for more than ten years now-\nwas towed off by a tug.",
        "Nunca he visto un barco semejante en toda mi vida -dijo Ana-\ny no quiero verlo más aquí.",
        "Лодка -которая стояла на берегу больше десяти лет подряд-\nпродана вчера человеку отсюда.",
        "The ferry -which was a good one in its day, as many a man-\nager has said- was towed off.",
        # Addresses, paths, options, identifiers.
        "All about it can be read at https://example.org/the-ferry-and-\nthe-harbour in English.",
        "Whoever wants to have a place on it writes to anna-\nmaria.smith@example.org by Monday.",
        "The program that counts the boats is run with the option --no-\ncache by all harbours.",
        "The boat has the number 3f2504e0-4f89-11dd-\nabcd-0305e82c3301 in a list.",
        "It is said in one of the files of the list var/lists/har-\nbour that the boat is sold.",
        # Code, and what stands above a text.
        "    all_the_boats = boats_of_the_harbour + boats_of_the_com-\n    pany",
        "title: The ferry that was sold to a man who is a non-\nauthor: Anna Smith",
        "The heading of a letter about a ferry that was built by a com-\npany : Smith and sons",
        "---\nsummary: the ferry of the old town was sold to a com-\n  pany of the coast\n---",
        # Lists without bullets.
        "money for a new roof of the old town hall-\nmoney for the road to the harbour, and a mole",
        "a letter to Anna about the boats in the Harbour-\nBoats of the other towns, and the mole",
        # Another word takes the first part up.
        "Der Rat der Stadt hat am Montag gesagt, dass man zwei-\nbis dreimal in der Woche fährt.",
        "Der Rat kennt nach eigenen Worten sowohl Haushalts-\nals auch Finanzlage des Orts.",
        "Kaupunki kertoi maanantaina, että se ostaa uudet meri-\nja rantaveneet ensi keväänä.",
        # Words with a hyphen of their own.
        "O prefeito da cidade disse na segunda que ninguém vende-\nlo pode, e o barco fica aqui.",
        "The doctors of the harbour ask all those whose blood is O-\nnegative to come there today.",
        "The parliament has passed a law that the papers call anti-\ninflation, and few like it.",
        "The school on the coast is for the many boys who are non-\nnative speakers of English.",
        "Everybody on the boats eats more of what the cooks call vitamin-\nrich food than before.",
        "Kapal itu membawa banyak sekali beras dan juga sayur-\nmayur ke kota di seberang sungai.",
    ],
)
def test_a_hyphen_stays_where_nothing_says_that_it_breaks_a_word(text: str) -> None:
    assert whole_words(text) == text


WRAPPED = """\
Skutan som hade legat i hamnen i mer än tio år såldes
i måndags till en man från kusten som vill göra ett
litet museum av den, och kommunen fick en dryg mil{hyphen}
{rest} för den, så att bron nu äntligen kan lagas."""


def test_unknown_words_are_made_whole_where_lines_are_wrapped_at_one_width() -> None:
    """There is no dictionary of Swedish: only the parts and the width tell."""
    made = whole_words(WRAPPED.format(hyphen="-", rest="jon kronor"))
    assert "en dryg miljon\nkronor" in made
    lines = made.split("\n")
    wide = f"{lines[0]} {lines[1]}\n{lines[2].replace('miljon', 'mil-')}\njon kronor"
    assert whole_words(wide) == wide


@pytest.mark.parametrize("rest", ["mil kronor", "och skutan", "smil kronor", "museum kronor"])
def test_parts_that_are_words_or_doubled_are_not_joined_there(rest: str) -> None:
    text = WRAPPED.format(hyphen="-", rest=rest)
    assert whole_words(text) == text


def test_parts_are_joined_to_a_word_that_the_text_has() -> None:
    text = "The Brennholm is a boat. Nobody knows who has built the brenn-\nholm of the harbour."
    assert "the brennholm\nof" in whole_words(text)
    assert whole_words(text.replace("Brennholm", "ship")) == text.replace("Brennholm", "ship")
