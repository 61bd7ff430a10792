"""The part of a quote that a question seeks."""

from __future__ import annotations

import pytest

from index.answering.parts import headline_sought, part_beside_others, part_sought
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


# A question, its language, a headline, and what of that is certainly asked for, if anything is.
HEADLINES: tuple[tuple[str, str, str, str | None], ...] = (
    (
        "How long did the pilots' strike last?",
        "en",
        "Pilots end their strike after nine days",
        "nine days",
    ),
    ("When does the tunnel open?", "en", "Tunnel opens on 4 May after all", "4 May"),
    ("How many people were hurt in the fire?", "en", "Fire in Orle: 12 people hurt", "12"),
    ("How high is the new tower?", "en", "New tower of 212 metres opens", "212 metres"),
    (
        "Wie lange dauerte der Streik?",
        "de",
        "Streik der Lotsen endet nach neun Tagen",
        "neun Tagen",
    ),
    (
        "Combien coûte la nouvelle salle ?",
        "fr",
        "La nouvelle salle coûte 4 millions d'euros",
        "4 millions d'euros",
    ),
    (
        "How long will the bridge close?",
        "en",
        "Bridge to close for 6 weeks, drivers say",
        "6 weeks",
    ),
    # It tells of something else.
    (
        "How long is the bridge over the Halm?",
        "en",
        "Bridge over the Halm to close for 6 weeks",
        None,
    ),
    ("Wie lang ist die Brücke?", "de", "Brücke sechs Wochen gesperrt", None),
    ("How many people died in the fire?", "en", "Fire in Orle: 12 people hurt", None),
    ("How long will the bridge be closed?", "en", "Fair on Ash Street lasts three days", None),
    ("How heavy is the bell?", "en", "Museum gives back bell after 117 years", None),
    ("When will the mill open?", "en", "Mill will not open on 4 May", None),
    ("When will the mill open?", "en", "Mill won’t open on 4 May", None),
    ("Wann öffnet die Mühle?", "de", "Mühle öffnet nicht am 4. Mai", None),
    # It is in the question already.
    ("Why did 12 people leave the hall?", "en", "12 people leave the hall", None),
    ("When did the strike of 4 May end?", "en", "Strike of 4 May ends", None),
    # People are told by names, and headlines have capitals for any word.
    ("Who opened the hall?", "en", "Ada Lund Opens The Hall", None),
)


@pytest.mark.parametrize(("question", "language", "title", "expected"), HEADLINES)
def test_a_headline_answers_where_it_has_all_of_the_question_and_what_it_seeks(
    question: str, language: str, title: str, expected: str | None
) -> None:
    part = headline_sought(question, Article("1", title, "Text.", language=language))
    assert (part.of(title) if part else None) == expected


def quote(text: str, language: str, start: int = 0) -> Quote:
    article = Article("1", "A title", text, language=language, number=1)
    return Quote(article, Span(start, len(text)), Span(0, len(text)), 1.0)


def test_a_part_may_be_told_by_the_sentence_that_shares_most_with_the_question() -> None:
    text = "Ninety people watched. Lucy Rowan was elected mayor with 5,120 votes. It took 2 hours."
    whole = Span(0, len(text))
    quote = Quote(Article("1", "News", text, language="en"), whole, whole, 1.0)
    question = "with how many votes was Lucy Rowan elected?"
    part = part_beside_others(question, quote)
    assert part
    assert part.of(text) == "5,120"
    assert part_beside_others("why is she?", quote) is None
