"""Lines that stand around an article: what leads elsewhere, captions, days of publication."""

from __future__ import annotations

import re

import pytest

from index.models import Span
from index.text.lines import (
    LEAD,
    begins_caption,
    either,
    ends_with_credit,
    is_teaser,
    leads_elsewhere,
    line_at,
    parted_paragraphs,
    standing_apart,
)


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


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        ("Published: 12 May 2024\nThe mill opened.", "en", ["The mill opened."]),
        ("12. Mai 2024, 09:30 Uhr\nDie Mühle ist auf.", "de", ["Die Mühle ist auf."]),
        ("تاریخ انتشار: ۱۴۰۲/۰۸/۲۰\nآسیاب باز شد.", "fa", ["آسیاب باز شد."]),
        ("(Reporting by T. Marr)\nThe mill opened.", "en", ["The mill opened."]),
        (
            "【广告】秋季大促\n磨坊周五重新对外开放，市民可以免费参观。",
            "zh",
            ["磨坊周五重新对外开放，市民可以免费参观。"],
        ),
        (
            "SPORT | ROWING\nThe boat of Varn won on Sunday",
            "en",
            ["The boat of Varn won on Sunday"],
        ),
        (
            "The fire began in the hall of the mill — Photo: T. Marr\nThe mill burnt on Friday",
            "en",
            ["The mill burnt on Friday"],
        ),
        (
            "It rained\nall day\nPhoto: the mill on Monday\nThe mill\nis shut",
            "en",
            ["Photo: the mill on Monday", "The mill\nis shut"],
        ),
    ],
)
def test_lines_around_an_article_stand_apart(text: str, language: str, lines: list[str]) -> None:
    cuts = standing_apart(text, language, Span(0, len(text)))
    ends = [*cuts[1:], len(text)]
    assert [text[cut:end].strip() for cut, end in zip(cuts, ends, strict=True)] == lines


@pytest.mark.parametrize(
    "text",
    [
        "The mill was built in\n1904 and burnt in 1911",
        "Monday was a good day\nfor the miller of 1904",
        "Photos of the mill\nhang in the hall",
        "The mill opened again on Friday after\nForty Years in which it had stood empty in Varn",
    ],
)
def test_wrapped_lines_stay_together(text: str) -> None:
    assert standing_apart(text, "en", Span(0, len(text))) == []


@pytest.mark.parametrize(
    ("caption", "language"),
    [
        ("Die Mühle am Montag (Foto: Marr)", "de"),
        ("La barca ferma nel porto (foto Ansani)", "it"),
        ("Köprüde (Fotoğraf: YHA) fırtına sonrası", "tr"),
        ("The mill on Monday (photo by Ida Marr)", "en"),
    ],
)
def test_who_made_a_picture_in_brackets_parts_its_caption(caption: str, language: str) -> None:
    article = "VARN - On Monday (3 May) the mill of Varn was sold to two brothers from Brill."
    text = f"{caption}\n{article}\n\nIt burnt."
    parts = [one.of(text) for one in parted_paragraphs(text, language)]
    assert parts == [caption, article, "It burnt."]


@pytest.mark.parametrize(
    "text",
    [
        "The archive holds many treasures\n(photos of the old town, maps) and we keep\nit well.",
        "We open\nthe exhibition (photo exhibitions are rare) on\nMonday, says the museum of Varn.",
    ],
)
def test_other_words_for_pictures_in_brackets_part_nothing(text: str) -> None:
    assert [one.of(text) for one in parted_paragraphs(text, "en")] == [text]


def test_a_caption_begins_with_a_word_for_pictures_and_a_mark() -> None:
    assert begins_caption("صورة: الجسر", "ar", Span(0, 11))
    assert not begins_caption("Photos hang in the hall", "en", Span(0, 23))


def test_a_question_with_a_few_words_behind_it_leads_elsewhere() -> None:
    assert is_teaser("When will the pier open again? Our readers ask")
    assert is_teaser("¿Cuánto costará el billete? Te lo contamos")
    assert not is_teaser("When will the pier open again?")
    assert not is_teaser("Will it open? Nobody knows.")
    assert not is_teaser("“Will it open?” he asked")


def test_a_caption_may_end_with_who_made_the_picture() -> None:
    for line, ends in (
        ("The pier, shut on Monday. Photograph: Lee Marr/Echo", True),
        ("The pier was shut on Monday. It is old.", False),
        ("▲ 문을 닫은 도서관 (사진=나루시)", True),
    ):
        language = "ko" if line[0] == "▲" else "en"
        assert ends_with_credit(line, language, Span(0, len(line))) is ends


def test_signs_that_point_at_a_picture_begin_a_caption() -> None:
    assert begins_caption("▲ 문을 닫은 도서관", "ko", Span(0, 10))


def test_the_line_of_a_part_is_found() -> None:
    text = "One.\nTwo. Three.\nFour."
    assert line_at(text, Span(10, 15)).of(text) == "Two. Three."
    assert line_at(text, Span(19, 22)).of(text) == "Four."
    assert line_at("\nOne.", Span(0, 3)).of("\nOne.") == "\nOne."
