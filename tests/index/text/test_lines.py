"""Lines that stand around an article and only lead elsewhere."""

from __future__ import annotations

import re

import pytest

from index.text.lines import LEAD, either, leads_elsewhere


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ('Read more: "Why buses matter"', "en"),
        ("* Read more", "en"),
        ("Lesen Sie auch: „Warum Busse wichtig sind“", "de"),
        ("À lire aussi : « Pourquoi les bus »", "fr"),
        ("Lea también: «Por qué importan»", "es"),
    ],
)
def test_a_label_leads_elsewhere(line: str, language: str) -> None:
    assert leads_elsewhere(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Have your say: should the pool stay open?", "en"),
        ("Let us know what you think of the new pool.", "en"),
        ("Tell us in the comments.", "en"),
        ("Join the conversation and leave a comment.", "en"),
        ("Schreiben Sie uns Ihre Meinung zum Bad.", "de"),
        ("Stimmen Sie ab!", "de"),
        ("Diskutieren Sie mit.", "de"),
        ("Donnez votre avis.", "fr"),
        ("Dites-le-nous dans les commentaires.", "fr"),
        ("Cuéntanos tu experiencia.", "es"),
        ("Deja tu comentario.", "es"),
        ("Dicci la tua nei commenti.", "it"),
        ("Deixe seu comentário abaixo.", "pt"),
        ("Пишите в комментариях.", "ru"),
        ("Голосуйте на нашем сайте.", "ru"),
        ("Діліться думками в коментарях.", "uk"),
        ("شاركونا رأيكم في التعليقات.", "ar"),
        ("نظر خود را برای ما بنویسید.", "fa"),
        ("Yorumlarda buluşalım.", "tr"),
        ("Görüşlerinizi paylaşın.", "tr"),
        ("欢迎留言。", "zh"),
        ("欢迎在评论区留言。", "zh"),
        ("你怎么看？", "zh"),
    ],
)
def test_so_does_what_asks_readers_for_their_opinion(line: str, language: str) -> None:
    assert leads_elsewhere(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ('"Read more books," said Hedda Marr.', "en"),
        ("Lea Marr kam auch.", "de"),
        ("Tell us the truth, the widow begged the judge.", "en"),
        ("Voters have their say on Sunday.", "en"),
        ("Diskutieren wollte der Rat nicht.", "de"),
        ("Schreiben lernen die Kinder im Herbst.", "de"),
        ("Dites oui, a lancé le maire.", "fr"),
        ("Opina que la piscina es cara.", "es"),
        ("Comenta el alcalde que no hay dinero.", "es"),
        ("Commenta il sindaco: nessuna paura.", "it"),
        ("Голосуют сегодня в трёх округах.", "ru"),
        ("Yorumcular maçı beğenmedi.", "tr"),
        ("留言簿上写满了祝福。", "zh"),
    ],
)
def test_speech_does_not(line: str, language: str) -> None:
    assert not leads_elsewhere(line, language)


def test_phrases_of_a_language_and_of_english_count() -> None:
    found = re.compile(LEAD + either("de", "captions"), re.IGNORECASE)
    assert found.match("Foto: Marr")
    assert found.match("Photo: Marr")
