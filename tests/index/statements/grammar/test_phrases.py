"""Noun phrases: names, descriptions and pronouns of a sentence."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements import kinds as k
from index.statements.grammar.names import Names
from index.statements.grammar.phrases import PhraseReader
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import Vocabulary
from index.statements.lexicon import lexicon
from tests.index.statements.articles import first_paragraph, phrases_of
from tests.index.statements.grammar.reading import phrases


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Mayor Clara Hofer left.", "en", ("name", "Clara Hofer")),
        ("The old mayor left.", "en", ("description", "The old mayor")),
        ("She left.", "en", ("pronoun", "She")),
        ("Clara von Hofer left.", "en", ("name", "Clara von Hofer")),
        ("Die Bürgermeisterin Clara Hofer ging.", "de", ("name", "Clara Hofer")),
        ("La ministra francesa Ana Ruiz salió.", "es", ("name", "Ana Ruiz")),
    ],
)
def test_a_phrase_has_its_form_and_its_words(
    text: str, language: str, expected: tuple[str, str]
) -> None:
    assert phrases(text, language)[0] == expected


@pytest.mark.parametrize("text", ["On Monday Orlen left.", "In the morning Orlen left."])
def test_a_name_behind_a_time_is_a_phrase_of_its_own(text: str) -> None:
    assert phrases(text)[-1] == ("name", "Orlen")
    assert "Orlen" not in governed(text, "en")


def test_a_day_behind_an_article_may_be_part_of_a_name() -> None:
    assert phrases("The Sunday Times left.")[0] == ("name", "Times")
    assert len(phrases("The Sunday Times left.")) == 1


def test_a_preposition_governs_the_phrase_behind_it() -> None:
    text = "Clara Hofer left with the mayor."
    tokens = tokenised(text, Span(0, len(text)), [], lexicon("en"))
    vocabulary = Vocabulary("en")
    found = PhraseReader(vocabulary, Names(vocabulary)).phrases(tokens, 0, len(tokens))
    assert [one.governed for one in found] == [False, True]


def test_a_month_is_no_name_unless_more_of_one_stands_beside_it() -> None:
    assert ("name", "May") not in phrases("Clara Hofer left in May.")
    assert ("name", "May Hofer") in phrases("The mayor met May Hofer.")


def test_determiners_in_a_row_lead_to_one_phrase_or_none() -> None:
    assert phrases("The these mayors left.") == [("description", "The these mayors")]
    assert phrases("The these the ran, and the mayor left.") == [("description", "the mayor")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le maire Luc Fabre lundi.", "fr", ("name", "Luc Fabre")),
        ("Il sindaco Carlo Bassi lunedì ha parlato.", "it", ("name", "Carlo Bassi")),
        ("O prefeito Rui Caldas ontem falou.", "pt", ("name", "Rui Caldas")),
        ("President Rhea Colby Friday left.", "en", ("name", "Rhea Colby")),
        ("Karl-Heinz von der Au ging.", "de", ("name", "Karl-Heinz von der Au")),
    ],
)
def test_a_day_is_no_part_of_a_name_and_all_particles_are(
    text: str, language: str, expected: tuple[str, str]
) -> None:
    assert phrases(text, language)[0] == expected


def test_an_article_is_not_somebodys() -> None:
    [one] = PhraseReader(Vocabulary("es"), Names(Vocabulary("es"))).phrases(
        tokenised("La alcaldesa salió.", Span(0, 19), [], lexicon("es")), 0, 3
    )
    assert not one.owner


def test_an_office_in_another_case_is_somebody_else() -> None:
    found = phrases("Корреспонденту газеты рассказал Пётр Дым.", "ru")
    assert found[-1] == ("name", "Пётр Дым")


def test_a_verb_that_is_a_noun_as_well_ends_a_full_name() -> None:
    assert phrases("Ann Till waits for the bus.")[0] == ("name", "Ann Till")
    assert phrases("The Till wait was long.")[0] == ("description", "The Till wait")


def test_behind_a_preposition_stands_no_verb() -> None:
    found = phrases("La veuve du juge Amos Ried part.", "fr")
    assert found[:2] == [("description", "La veuve"), ("name", "Amos Ried")]


def governed(text: str, language: str) -> list[str]:
    """Return the phrases of a sentence that are no subject, by what stands around them."""
    return [words for one, words in phrases_of(text, language) if one.governed]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # Brackets say where somebody belongs.
        ("Anna Krüll (SPD) wartet.", "de", ["SPD"]),
        # A preposition stands before a relative, a conjunction before a subject.
        ("L'amie de qui Luc Fabre parle attend.", "fr", []),
        ("Während Finanzchef Otto Dacher das nannte, lachte sie.", "de", []),
        # The word that governs stands behind it.
        ("Toplantı için onlar geldi.", "tr", ["Toplantı"]),
        ("برای این که علی رضایی رفت.", "fa", []),
        # An article that is no subject's is none where it means "who".
        ("Milltal verschenkt den Sieg.", "de", ["den Sieg"]),
        ("Er las einen Brief, den Rita Ossig schrieb.", "de", ["einen Brief"]),
        ("Anna Graf traf den Onkel, den Graf Otto.", "de", ["den Onkel", "den Graf Otto"]),
        # The case of a name, and a preposition that is written onto it.
        ("Корреспонденту Игорю Дыму ответили.", "ru", ["Корреспонденту Игорю Дыму"]),
        ("قالت هناء الطيب لسامي الخولي.", "ar", ["لسامي الخولي"]),
        # A word that opens a sentence leads to nobody.
        ("Y Chico remató.", "es", []),
    ],
)
def test_a_phrase_is_governed_by_what_its_language_shows(
    text: str, language: str, expected: list[str]
) -> None:
    assert governed(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Dann sagte Sie alles.", "de", []),  # who is spoken to
        ("Рассказала ему судья Анна Лис.", "ru", [("name", "Анна Лис")]),
        ("He reports it.", "en", [("pronoun", "He"), ("pronoun", "it")]),
        ("The reports waited.", "en", [("description", "The reports")]),
        ("Ochoa, den Anna so nannte, ging.", "de", [("name", "Anna")]),
        ("Police said that the bridge folded.", "en",
         [("description", "Police"), ("description", "the bridge")]),
        ("Captain's last message waited.", "en", [("description", "Captain's last message")]),
        ("Schüler stimmen ab.", "de", [("description", "Schüler")]),
        ("The woman who counts birds left.", "en", [("description", "The woman")]),
        ("Het Avondblad zwijgt.", "nl", [("name", "Avondblad")]),
        ("La noche fría Emeka Obi salió.", "es",
         [("description", "La noche"), ("name", "Emeka Obi")]),
        ("عملیات دو روز طول کشید.", "fa", [("description", "عملیات")]),
        ("در پاسخ گفت.", "fa", [("description", "پاسخ")]),
        ("قالت مايا لندا.", "ar", [("name", "مايا لندا")]),
        ("جاءت نينا رشدي وكمال الوزان.", "ar", [("name", "نينا رشدي"), ("name", "وكمال")]),
        ("El ministro francés ayer Luis Ruiz salió.", "es",
         [("description", "El ministro francés"), ("name", "Luis Ruiz")]),
        ("The ministry's spokesman left.", "en", [("description", "The ministry's spokesman")]),
        ("The Nerian foreign ministry left.", "en",
         [("description", "The Nerian foreign ministry")]),
    ],
)  # fmt: skip
def test_a_phrase_ends_where_another_word_begins(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert phrases(text, language) == expected


def test_whom_something_is_told_says_not_whose_somebody_is() -> None:
    *_, name = first_paragraph("They told him Denise Stack left.").phrases[0]
    assert not name.owner


def test_a_title_that_says_his_as_well_is_a_title_before_a_name() -> None:
    [name, *_] = first_paragraph("Seu João Lima saiu.", "pt").phrases[0]
    assert name.kind & k.TITLE


def test_who_signs_makes_nobody_of_a_signature() -> None:
    [name, *_] = first_paragraph("За підписом ректорки Ганни Лис чекали.", "uk").phrases[0]
    assert name.kind & k.DOCUMENT
    assert not name.kind & k.WOMAN


def test_two_nouns_together_tell_what_a_thing_is() -> None:
    [release, *_] = first_paragraph("The press release was late.").phrases[0]
    assert release.kind & k.DOCUMENT
    assert not release.kind & k.GROUP


def test_what_a_body_is_called_stands_behind_it_in_german() -> None:
    [body, *_] = first_paragraph("Die Gewerkschaft Rad wartet.", "de").phrases[0]
    assert body.kind & k.GROUP
