"""In whose clause a quotation stands."""

from __future__ import annotations

import pytest

from index.statements.attribution.inner_clauses import inner_speaker
from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import quoted


def shown(text: str, language: str) -> str | None:
    """Return who is shown with the quotation."""
    found = certain(statements(text, language), language)
    speaker = next(one.speaker for one in found if one.kind != "indirect")
    return speaker.of(text) if speaker else None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Marta Quill says that her aunt always said: “A net forgives.”", "her aunt"),
        (
            "de",
            "Marta Quell weiß, dass ihre Großmutter dann sagte: „Ein Netz verzeiht.“",
            "ihre Großmutter",
        ),
        (
            "fa",
            "مریم کوهی تورها را وصله می‌زند. او به یاد دارد که مادربزرگش می‌گفت: «تور نمی‌بخشد.»",
            "مادربزرگش",
        ),
    ],
)
def test_the_subject_behind_that_says_it(language: str, text: str, speaker: str) -> None:
    assert shown(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("de", "Laut Anna Till hat Bernd Ried ihr gesagt: „Der Damm hält.“", "Anna Till"),
        (
            "fr",
            "Selon Anne Tillier, Benoît Redon lui aurait dit : « La digue tiendra. »",
            "Anne Tillier",
        ),
    ],
)
def test_whoever_tells_of_it_does_not_say_it(language: str, text: str, other: str) -> None:
    assert shown(text, language) != other


def test_who_goes_on_behind_the_clause_says_it() -> None:
    text = "Marta Quill said that her aunt lied and said: “She always does.”"
    assert shown(text, "en") == "Marta Quill"


def test_a_noun_that_looks_like_a_verb_has_no_subject() -> None:
    text = "Ann Till told the court that the council slept and that its own reports were “a joke”."
    assert shown(text, "en") != "its own"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Ann Till spoke to Bo Reed, who said: “The boat is gone.”", "Bo Reed"),
        ("de", "Anna Till sprach mit Bernd Ried, der sagte: „Das Boot ist weg.“", "Bernd Ried"),
        ("es", "Ana Tello llamó a Benito Rial, quien dijo: «El barco se fue».", "Benito Rial"),
        ("pt", "Ana Lima ligou para Bruno Reis, que disse: “O barco foi embora.”", "Bruno Reis"),
        ("en", "Ann Till had an uncle, a sailor who used to say: “The sea is deaf.”", "a sailor"),
    ],
)
def test_of_whom_a_relative_clause_tells_says_it(language: str, text: str, speaker: str) -> None:
    assert shown(text, language) == speaker


def test_a_relative_clause_that_has_ended_says_nothing() -> None:
    text = "Ann Till met Leo Marr, who sang, and said: “The boat is gone.”"
    assert shown(text, "en") == "Ann Till"


def inner(text: str, language: str) -> tuple[str, bool] | None:
    """Return who says a quotation in a clause of its own, and whether that is sure."""
    register, at = quoted(text, language)
    found = inner_speaker(at, register)
    return (found.mention.span.of(text), found.sure) if found else None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Marta Quill says that her aunt always said: “A net forgives.”", "her aunt"),
        ("en", "Marta Quill says that her aunt might have said: “A net forgives.”", "her aunt"),
        ("en", "Ann Till spoke to Bo Reed, who said: “The boat is gone.”", "Bo Reed"),
    ],
)
def test_a_subject_beside_its_verb_surely_says_it(language: str, text: str, speaker: str) -> None:
    assert inner(text, language) == (speaker, True)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Marta Quill says that her aunt used to say: “A net forgives.”", "her aunt"),
        ("en", "Marta Quill says that she said: “A net forgives.”", "she"),
        ("de", "Anna Till erzählt, dass ihre Tante sie fragte: „Kommst du?“", "ihre Tante"),
        ("de", "Anna Till erzählt, dass ihre Tante ihr sagte: „Komm.“", "ihre Tante"),
        ("en", "According to Ann Till, Bo Reed said: “The boat is gone.”", "Bo Reed"),
    ],
)
def test_other_words_before_the_verb_leave_it_open(language: str, text: str, speaker: str) -> None:
    assert inner(text, language) == (speaker, False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Another verb follows, or something else leads to the quotation.
        ("en", "Marta Quill says that her aunt said “a net forgives”, Leo Marr added."),
        ("en", "Marta Quill says that her aunt said nothing, and “a net” was on the wall."),
        ("en", "Marta Quill says that her aunt said much about the sea and “a net”."),
        # The verb has another subject, or none.
        ("en", "Marta Quill says that her aunt left when told: “Go.”"),
        ("en", "Marta Quill says that her aunt lied and said: “A net forgives.”"),
        ("de", "Anna Till weiß, dass zu ihrer Tante gesagt wurde: „Komm.“"),
        # The subject is no speaker.
        ("de", "Anna Till weiß, dass das Buch sagt: „Komm.“"),
        ("es", "Según Ana Tello, el ayuntamiento dijo: «El barco se fue»."),
        ("en", "Ann Till knows anybody who said: “The boat is gone.”"),
        ("en", "Ann Till read the book, which says: “The boat is gone.”"),
        ("en", "Ann Till met the mother of Bo Reed, who said: “The boat is gone.”"),
        # "That" means "who", or stands in another clause.
        ("es", "Ana Tello vive con Benito Rial, que su padre dijo: «Seguimos»."),
        ("en", "Marta Quill has the letter that her aunt called “a fool”."),
        ("en", "Marta Quill knows all that: her aunt said: “A net forgives.”"),
        # The one who tells of it is named elsewhere.
        ("en", "According to what was found by Ann Till, Bo Reed said: “The boat is gone.”"),
        ("en", "According to Ann Till: Bo Reed said “the boat is gone”."),
    ],
)
def test_elsewhere_a_quotation_has_no_clause_of_its_own(language: str, text: str) -> None:
    assert inner(text, language) is None
