"""The part of a quote that a question seeks."""

from __future__ import annotations

import pytest

from index.answering.parts import likeliest_part, part_sought
from index.models import Article, Quote, Span

# A question, its language, the quote, and what of it is certainly asked for, if anything is.
CASES: tuple[tuple[str, str, str, str | None], ...] = (
    (
        "When did the ferry sink?",
        "en",
        "The ferry Halda sank on 4 March 2019 off Brill.",
        "4 March 2019",
    ),
    (
        "How many divers searched the wreck?",
        "en",
        "Nineteen divers searched the wreck off Brill.",
        "Nineteen",
    ),
    (
        "How much did the roof cost?",
        "en",
        "The new roof cost 2.4 million euros, and 30 people worked on it.",
        "2.4 million euros",
    ),
    (
        "How long will the tunnel stay closed?",
        "en",
        "The tunnel stays closed for six weeks.",
        "six weeks",
    ),
    ("Where did the train derail?", "en", "The train derailed in Varnholm.", "Varnholm"),
    (
        "Why was the match called off?",
        "en",
        "The match was called off because the pitch was under water.",
        "because the pitch was under water",
    ),
    (
        "Wann wurde die Schleuse eröffnet?",
        "de",
        "Die Schleuse wurde im Mai 1931 eröffnet.",
        "Mai 1931",
    ),
    ("Wie viele Schafe starben?", "de", "Auf der Weide starben 14 Schafe.", "14"),
    (
        "Combien a coûté la passerelle ?",
        "fr",
        "La passerelle a coûté 350 000 euros à la commune.",
        "350 000 euros",
    ),
    ("Как долго длился рейс?", "ru", "Рейс длился девять часов.", "девять часов"),
    ("¿Cuándo cerró la mina?", "es", "La mina abrió en 1952 y cerró en 1998.", None),
    ("How many seats does the hall have?", "en", "The hall, built in 1904, has 820 seats.", "820"),
    ("有多少人受伤？", "zh", "事故造成12人受伤。", "12"),
    ("Köprü ne zaman açıldı?", "tr", "Köprü 12 Haziran 2015'te açıldı.", "12 Haziran 2015"),
    ("كم جريحا سقط في الحادث؟", "ar", "سقط 17 جريحا في الحادث.", "17"),
    (
        "Quanto tempo resterà chiusa la strada?",
        "it",
        "La strada resterà chiusa per tre mesi.",
        "tre mesi",
    ),
    ("Onde caiu o avião?", "pt", "O avião caiu em Mirandela.", "Mirandela"),
    ("Коли відкрили музей?", "uk", "Музей відкрили 9 травня 2011 року.", "9 травня 2011"),
    ("چند نفر کشته شدند؟", "fa", "در این سیل ۲۳ نفر کشته شدند.", "۲۳"),
    (
        "How far is the island from the coast?",
        "en",
        "The island lies 14 kilometres off the coast.",
        "14 kilometres",
    ),
    ("Who designed the hall?", "en", "The hall was designed by Ingrid Solberg.", "Ingrid Solberg"),
    ("Did 40 people die?", "en", "In the fire 40 people died.", None),
    ("What did the mayor open?", "en", "The mayor opened the bath on 3 May 2020.", None),
    ("How old was the bell?", "en", "The bell was 312 years old.", "312 years"),
    ("Quand rouvre la gare ?", "fr", "La gare rouvre lundi.", "lundi"),
    ("Wo brannte es?", "de", "In Lübeck brannte in der Nacht ein Lager.", None),
    (
        "How many were hurt?",
        "en",
        "Four people were hurt, police said. The hospital spoke of seven.",
        None,
    ),
    (
        "¿Por qué se suspendió el concierto?",
        "es",
        "El concierto se suspendió porque llovía a cántaros.",
        "porque llovía a cántaros",
    ),
    ("How hot was it in Sorby?", "en", "In Sorby it was 41 degrees.", "41 degrees"),
    (
        "Kapan jembatan itu dibuka?",
        "id",
        "Jembatan itu dibuka pada 3 Agustus 2020.",
        "3 Agustus 2020",
    ),
    (
        "When did the blast happen?",
        "en",
        "The blast came at 06:42, when 118 people were down.",
        "06:42",
    ),
    (
        "When does the ship get there?",
        "en",
        "The ship should get there on September 3.",
        "September 3",
    ),
    ("When was the town founded?", "en", "The town was founded in 1147.", None),
    ("کی گفت پل بسته است؟", "fa", "رضا روز چهارشنبه گفت پل بسته است.", None),
    ("What happens when the dam breaks?", "en", "The dam breaks in 2031, says the study.", None),
    ("When will the mill open?", "en", "The mill will not open on 4 May.", None),
    ("When will the mill not open?", "en", "The mill will not open on 4 May.", "4 May"),
    ("How heavy is the bell?", "en", "The bell was given back after 117 years.", None),
    ("When and where did the dam break?", "en", "The dam broke in Sorby on 3 May 2020.", None),
)


@pytest.mark.parametrize(("question", "language", "text", "expected"), CASES)
def test_only_what_is_certain_is_told(
    question: str, language: str, text: str, expected: str | None
) -> None:
    part = part_sought(question, quote(text, language))
    assert (part.of(text) if part else None) == expected


def test_a_part_is_in_the_quote_wherever_that_stands() -> None:
    text = "It rained in 2018. The hall opened in 1904."
    found = part_sought("When did the hall open?", quote(text, "en", start=19))
    assert found
    assert found.of(text) == "1904"


def test_what_stands_in_another_sentence_of_the_quote_is_not_told() -> None:
    text = "The hall opened with a concert. It rained in 1904."
    assert part_sought("When did the hall open?", quote(text, "en")) is None


def quote(text: str, language: str, start: int = 0) -> Quote:
    article = Article("1", "A title", text, language=language, number=1)
    return Quote(article, Span(start, len(text)), Span(0, len(text)), 1.0)


def test_a_part_may_be_told_by_the_sentence_that_shares_most_with_the_question() -> None:
    text = "Ninety people watched. Lucy Rowan was elected mayor with 5,120 votes. It took 2 hours."
    whole = Span(0, len(text))
    quote = Quote(Article("1", "News", text, language="en"), whole, whole, 1.0)
    question = "with how many votes was Lucy Rowan elected?"
    part = likeliest_part(question, quote)
    assert part
    assert part.of(text) == "5,120"
    assert likeliest_part("why is she?", quote) is None
