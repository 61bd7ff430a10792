"""The keys for the words that call whoever speaks, or end such a mention: the section [mentions].

See index/statements/grammar/vocabulary.py. Those that say that somebody speaks are in [speech].
"""

from __future__ import annotations

from index.languages.keys import Key, words

MENTIONS: dict[str, Key] = {
    "determiners": words("Articles and the like, which may stand before a speaker's office."),
    "standing_alone": words(
        "Those of the determiners that stand for somebody by themselves (some, several)."
    ),
    "indefinite": words(
        "Those of the determiners that begin to speak of somebody (a, another): with others "
        "somebody is meant who was named before."
    ),
    "genitive_articles": words(
        "Those of the determiners that say by themselves whose something is (der Sängerin)."
    ),
    "oblique": words("Articles that show that a noun is no subject (den, dem)."),
    "particles": words(
        "Small words between the words of a name (von der Leyen). Those of English count in "
        "every language: articles name people from everywhere."
    ),
    "sure_particles": words(
        "Those of the particles of all languages that are hardly ever an article before a noun: "
        "two words with capitals that one of them joins are a name."
    ),
    "nobility": words("Prepositions that are words of last names (von Berg)."),
    "generations": words(
        "Words behind a last name that tell father and son apart (Jr., II). Those of English count "
        "in every language: articles name people from everywhere."
    ),
    "shortened": Key(
        "names",
        "Words that a full stop shortens inside a sentence (Gen. Marr, Calif.), with capitals and "
        "stop. Those of English count in every language: articles name people from everywhere.",
    ),
    "honorifics": words("Words of respect right behind a name (氏, さん)."),
    "dedicated": words(
        "Words before a name by which a place, a school or a church is called (St, San)."
    ),
    "parents": words(
        "Words that begin a name with the first name behind them: father of, mother of, son "
        "of (أبو خالد)."
    ),
    "second_names": words(
        "Words that make one first name together with the first name before them (صلاح الدين)."
    ),
    "within_names": words(
        "Words inside a name without capitals, behind which any word is one of the name "
        "(son of, house of, von)."
    ),
    "connectors": words("Words inside a speaker's name or office (minister of)."),
    "joining": words("Those of the connectors that join two names (and)."),
    "coupling": words("Words between people who are named side by side (and)."),
    "parting": words(
        "Those of the connectors before which a new mention begins (the head of the union on "
        "Monday)."
    ),
    "not_on": words(
        "Those of the connectors behind which a speaker's name never goes on (the minister in "
        "Paris)."
    ),
    "on_with_article": words(
        "Those of the connectors behind which it goes on only with an article (the spokesman for "
        "the union)."
    ),
    "belonging": words(
        "Words by which the name of a body goes on (Bank of England, Liga de Municipios)."
    ),
    "adverbial_nouns": words(
        "Nouns and adjectives that are adverbs behind a word for whose something is (di persona)."
    ),
    "named_after": words(
        "Words for what is called after people (school, foundation): a name right behind one "
        "of them is none of somebody who speaks (the head of the Camille Lambert school)."
    ),
    "boundaries": words("Words before and behind which no speaker's name goes on."),
    "times": words("Words for days, months and hours, which are no speaker's name."),
    "prepositions": words("Words before a noun that is no subject then (with, against)."),
    "contracted": words("Those of the prepositions that have an article in them (im, au, del)."),
    "locatives": words(
        "Those of the prepositions before places: a name that only stands behind one of them "
        "is a place."
    ),
    "governing": words(
        "Those of the prepositions whose noun never speaks, though the verb follows it (those "
        "who marched through the streets chanted)."
    ),
    "offices": Key(
        "groups",
        "Nouns for the same office, an office a line: who is called by one of them is meant by "
        "the others (mayor, head of the city). _ stands between two words.",
    ),
    "speaking_for": words("Offices to which what stands behind belongs (Sprecher der Polizei)."),
    "office_adjectives": words(
        "Adjectives of bodies and offices behind the name of a country or a town (the French "
        "foreign minister)."
    ),
    "ranks": words(
        "What is written onto a noun for somebody's office to say which (вице-, экс-, замминистра)."
    ),
    "relations": words(
        "Nouns for somebody of somebody else's, behind which a name says whose (lawyer, wife)."
    ),
    "circles": words(
        "Nouns for those around somebody (entourage, family, office): who is named behind one of "
        "them, or before it as whose they are, does not speak."
    ),
    "ages": words('Endings of a number that make somebody of it ("the 41-year-old").'),
    "comparing_endings": words(
        "Endings of a word that compares, behind a half space (جوان‌تر): no name has them."
    ),
    "indefinite_endings": words(
        "Endings of a noun that one begins to speak of, behind a half space (نامه‌ای)."
    ),
    "joined_endings": words(
        "Endings of a noun to which the word behind it belongs (the grandson of, in Persian)."
    ),
    "first_adjectives": words(
        "Endings of an adjective in the first case, which belongs to the office behind it (главный "
        "врач)."
    ),
    "no_first_adjectives": words(
        "Words with the ending of an adjective that say nothing of an office (мой учитель)."
    ),
    "patronymic_endings": words(
        "Endings of the name that somebody has after the father, in every case "
        "(Сергеевич): where one follows a first name, the last name may stand before "
        "both."
    ),
    "object_name_endings": words(
        "Endings of a first name to whom or with whom something is done (Игорю, Анну)."
    ),
    "her_object_endings": words(
        "Endings of a noun for a woman to whom something is done, where its first case has one of "
        "the vowels of names (соседке)."
    ),
    "foreign_name_endings": words(
        "Endings that a first name from elsewhere has in its first case as well (Мари, Андре)."
    ),
    "declined_endings": words(
        "Endings of an office in another case than the first (губернатору), but those "
        "that a noun in its first case often has too."
    ),
    "other_case_endings": words(
        "Endings of an office with which no name in its first case goes (корреспонденту)."
    ),
    "of_one_endings": words(
        "Endings of an adjective that says whose something is, with a noun for one "
        "(Заозёрской области)."
    ),
    "of_many_endings": words(
        "Endings of an adjective that says whose something is, with a noun for many "
        "(Северных морей)."
    ),
    "genitive_endings": words(
        "Endings of a noun that says whose something is (Каменска, Франции)."
    ),
}
