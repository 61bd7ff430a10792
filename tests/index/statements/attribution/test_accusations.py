"""People who are only accused of the words that are quoted."""

from __future__ import annotations

import pytest

from index.statements.attribution.accusations import is_accusation
from index.statements.certainty import certain
from index.statements.extraction import statements
from tests.index.statements.articles import place_of_quotation


def shown(text: str, language: str) -> set[str]:
    """Return who is shown with anything that is said in a text."""
    found = certain(statements(text, language), language)
    return {one.speaker.of(text) for one in found if one.speaker}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bo Reed is accused of shouting “Down with the mill” at the mayor."),
        ("fr", "Benoît Redon est accusé d'avoir peint « À bas le moulin » sur le mur de l'église."),
        ("it", "Bruno Redi è accusato di avere scritto «Abbasso il mulino» sul muro della chiesa."),
        ("pt", 'Bruno Reis é acusado de pichar "Abaixo o moinho" no muro da igreja.'),
        ("ru", "Борис Редькин обвиняется в том, что назвал мельницу «позором»."),
        ("uk", "Бориса Редька звинувачують у тому, що він написав «Геть млин» на стіні церкви."),
        ("fa", "بهرام راوندی متهم است که «مرگ بر آسیاب» را روی دیوار نوشته است."),
    ],
)
def test_nobody_is_shown_with_what_he_is_accused_of(language: str, text: str) -> None:
    assert shown(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bo Reed is accused of writing “Down with the mill” on a wall."),
        ("it", "Bruno Redi è accusato di avere scritto “Abbasso il mulino” sul muro."),
        ("ru", "Редькина обвиняют в том, что он написал «Долой мельницу» на стене."),
        ("de", "Bernd Ried wird „Nieder mit der Mühle“ vorgeworfen."),
        ("tr", "Bora Reis “Kahrolsun değirmen” yazmakla suçlanıyor."),
        ("fa", "بهرام راوندی به نوشتن «مرگ بر آسیاب» متهم است."),
    ],
)
def test_words_before_a_quotation_or_right_behind_it_accuse(language: str, text: str) -> None:
    assert is_accusation(place_of_quotation(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Somebody behind it says it.
        ("en", "Bo Reed is accused of writing “Down with the mill,” the mayor said."),
        # The accuser says it.
        ("it", "Anna Testa lo ha accusato di essere «un ladro»."),
        ("en", "Ann Till accused Bo Reed of being “a thief of recipes and of time”."),
        # Commas part an accusation that is only told of the speaker.
        ("en", "Bo Reed, accused of theft, said “I was at home”."),
        ("en", "“I was at home”, Reed, accused of theft, said."),
        ("tr", "“Değirmen bizim”, dedi suçlanan Bora Reis."),
        ("en", "“I was at home.” Reed is accused of theft."),
    ],
)
def test_no_quotation_of_somebody_who_speaks_is_an_accusation(language: str, text: str) -> None:
    assert not is_accusation(place_of_quotation(text, language))


def test_whoever_is_accused_may_speak_behind_a_comma() -> None:
    text = "Bo Reed, accused of theft, said: “I was at home all night.”"
    assert shown(text, "en") == {"Bo Reed"}


def test_whoever_accuses_says_it() -> None:
    text = "Ann Till accused Bo Reed of being “a thief of recipes and of time”."
    assert shown(text, "en") == {"Ann Till"}


def test_somebody_behind_the_quotation_may_say_it() -> None:
    text = "“Bo Reed is accused of theft and will be heard in May,” Ann Till said."
    assert shown(text, "en") == {"Ann Till"}
