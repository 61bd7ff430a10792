"""A question that somebody was asked is quoted with the reply behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path

# A language, a text, a question and words of the reply to it.
TOLD: tuple[tuple[str, str, str, str], ...] = (
    ("en", "Dyke\n\nAda Lund was asked why the dyke had been raised. “Because of the moles.”",
     "why was the dyke raised", "the moles"),
    ("en", "Mill\n\nAsked whether the mill would grind again, the miller laughed. “In May.”",
     "will the mill grind again", "In May"),
    ("en", "Ferry\n\nReporters asked Rosa Prado if the ferry was paid. She shook her head.",
     "is the ferry paid", "shook her head"),
    ("en", "Bell\n\nThe sexton was asked how the bell cracked.\n\n“The frost,” said the sexton.",
     "how did the bell crack", "The frost"),
    ("de", "Deich\n\nUte Brand wurde gefragt, warum der Deich erhöht wurde. „Wegen der Maulwürfe.“",
     "warum wurde der Deich erhöht", "Maulwürfe"),
    ("de", "Mühle\n\nAuf die Frage, ob die Mühle wieder mahlt, lachte der Müller. „Im Mai.“",
     "mahlt die Mühle wieder", "Im Mai"),
    ("fr", "Digue\n\nOn a demandé à Odile Carrère pourquoi la digue monte. « Les taupes. »",
     "pourquoi la digue monte", "Les taupes"),
    ("fr", "Cloche\n\nInterrogé sur la cloche fêlée, le sacristain a souri. « C'est le gel. »",
     "pourquoi la cloche est-elle fêlée", "le gel"),
    ("es", "Dique\n\nA Rosa Prado le preguntaron por qué subió el dique. «Por los topos».",
     "por qué subió el dique", "los topos"),
    ("es", "Molino\n\nPreguntado por el molino cerrado, el molinero rio. «Abre en mayo».",
     "cuándo abre el molino", "en mayo"),
    ("it", "Diga\n\nHanno chiesto a Elvira Tommasi perché la diga è alta. «Per le talpe».",
     "perché la diga è alta", "le talpe"),
    ("it", "Mulino\n\nAlla domanda se il mulino riapre, il mugnaio ha riso. «A maggio».",
     "il mulino riapre", "A maggio"),
    ("pt", "Dique\n\nPerguntaram a Helena Costa porque subiu o dique. «Por causa das toupeiras».",
     "porque subiu o dique", "toupeiras"),
    ("pt", "Moinho\n\nQuestionado sobre o moinho fechado, o moleiro riu. «Abre em maio».",
     "quando abre o moinho", "em maio"),
    ("ru", "Дамба\n\nНину Рогову спросили, почему подняли дамбу. «Из-за кротов».",
     "почему подняли дамбу", "кротов"),
    ("ru", "Мельница\n\nНа вопрос, откроют ли мельницу, мельник засмеялся. «В мае».",
     "откроют ли мельницу", "В мае"),
    ("uk", "Дамба\n\nІрину Солодчук запитали, чому підняли дамбу. «Через кротів».",
     "чому підняли дамбу", "кротів"),
    ("tr", "Set\n\nDefne Yıldız'a set neden yükseltildi diye soruldu. “Köstebekler yüzünden.”",
     "set neden yükseltildi", "Köstebekler"),
    ("nb", "Dike\n\nAda Lund ble spurt om hvorfor diket ble hevet. «På grunn av muldvarpene.»",
     "hvorfor ble diket hevet", "muldvarpene"),
    ("ar", "السد\n\nسئلت ندى حداد عن سبب رفع السد. «بسبب المياه».",
     "لماذا رفع السد", "المياه"),
    ("fa", "سد\n\nاز ندا کریمی پرسیدند چرا سد را بلند کردند. «به خاطر آب».",
     "چرا سد را بلند کردند", "آب"),
    ("zh", "堤坝\n\n有记者问李青为什么加高堤坝。“因为鼹鼠太多了。”",
     "为什么加高堤坝", "鼹鼠"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "question", "reply"), TOLD)
def test_the_reply_is_quoted_with_what_was_asked(
    tmp_path: Path, language: str, text: str, question: str, reply: str
) -> None:
    assert reply in first(asked(tmp_path, text, question, language))


def test_who_is_asked_to_do_something_is_asked_no_question(tmp_path: Path) -> None:
    text = "Choir\n\nAda Lund was asked to lead the choir. Brill has a new roof."
    told = first(asked(tmp_path, text, "what was Ada Lund asked to lead?"))
    assert told == "Ada Lund was asked to lead the choir."
