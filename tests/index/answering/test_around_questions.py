"""Questions as people type them into a chat: with noise around them, and slips in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path

MILL = "Mill sold\nThe brewer Ada Finch bought the mill at Ulmen. It reopens on 3 June."
MUEHLE = "Mühle\nDie Brauerin Ada Fink hat die Mühle in Ulmen gekauft. Sie öffnet am 3. Juni."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (MILL, "hey folks does any1 know when the mil reopens?? thx 😅", "3 June"),
        (MILL, "omg plz help who bougth teh mill 😱😱", "Ada Finch"),
        (MILL, "quick question can u tell me pls when the mil reopens", "3 June"),
        (MILL, "show me articles about the mill", "Ada Finch"),
        (MUEHLE, "hallo zusammen weiß jmd wer die mühle gekaufft hat?? lg", "Ada Fink"),
        (MUEHLE, "sagt mal wer hat die Müle gekauft, weiß das jemand?", "Ada Fink"),
        (
            "Molino\nLa cervecera Ada Ríos compró el molino de Ulmena.",
            "hola!! alguien sabe quien compro el mollino?? gracias porfa",
            "Ada Ríos",
        ),
        (
            "Moulin\nLa brasseuse Ada Pic a acheté le moulin d'Ulmes.",
            "slt qqn sait qui a acheté le mouln svp ???",
            "Ada Pic",
        ),
        (
            "Мельница\nПивовар Ада Фин купила мельницу в Ульме.",
            "подскажите плиз кто купил мелницу???",
            "Ада Фин",
        ),
        (
            "Mulino\nLa birraia Ada Fini ha comprato il mulino di Olmo.",
            "ciao raga qualcuno sa chi ha comprato il mullino?? pls",
            "Ada Fini",
        ),
        (
            "Değirmen\nBiracı Ada Fın, Ulmen değirmenini satın aldı.",
            "arkadaşlar degirmeni kim satın aldi bilen var mı??",
            "Ada Fın",
        ),
    ],
)
def test_a_question_in_the_noise_of_a_chat_is_answered(
    tmp_path: Path, text: str, question: str, answer: str
) -> None:
    found = asked(tmp_path, text, question)
    assert found.answered
    assert answer in first(found)


def test_what_was_left_out_is_not_told_of_as_another_question(tmp_path: Path) -> None:
    said = "does anyone know who bought the mill?"
    found = asked(tmp_path, MILL, said)
    assert found.question == found.searched == said


def test_a_slip_is_told_of_without_the_noise(tmp_path: Path) -> None:
    found = asked(tmp_path, MILL, "does anyone know who bought the mill at Ulmne?")
    assert found.searched == "who bought the mill at Ulmen?"
