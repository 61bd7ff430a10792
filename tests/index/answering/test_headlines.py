"""Headlines that have what a question seeks."""

from __future__ import annotations

import pytest

from index.answering.headlines import headline_sought
from index.models import Article

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
