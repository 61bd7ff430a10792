"""The keys for how a language writes, and which of its words count as one."""

from __future__ import annotations

from index.languages import checks
from index.languages.keys import Key, phrases, words

# The language's way of writing.
WRITING: dict[str, Key] = {
    "name": Key("text", "The language's own name of itself."),
    "hyphenated": phrases(
        "Words whose hyphen stays where a line ends at it (self-*), unless the text has them "
        "without it."
    ),
    "behind_parts": words(
        "Words that take up the first part of a compound before them, whose hyphen stays at a "
        "line's end (Ein- und Ausfuhr)."
    ),
    "keyboard": Key(
        "text",
        "What is on the keys that an American keyboard has from q to the full stop, row by "
        "row, with spaces between.",
        checks.keys,
    ),
    "unspaced": Key("flag", "Words stand together without spaces."),
    "accents": Key("flag", "An accent makes another word: others are searched without theirs."),
    "dashes": Key("flag", "A dash opens speech, as quotation marks do."),
    "capital_nouns": Key("flag", "Every noun begins with a capital, not only names."),
    "plain_names": Key(
        "flag", "Names have no capitals, but are known by lists and by the words around them."
    ),
    "compounds": Key("flag", "Nouns are written together as one word (Brückensperrung)."),
    "links": words(
        "What may stand between two nouns that are written together (Brückensperrung, Arbeitsamt)."
    ),
    "lost": words("What the first of the two may lose there (Schule, Schulhof)."),
    "many_forms": Key(
        "flag",
        "Verbs and nouns have more forms than a list holds: an unknown word that opens a "
        "sentence need not be a name.",
    ),
    "head_first": Key(
        "flag", "A noun stands before what goes with it (la ministra francesa Ana Ruiz)."
    ),
    "suffixes": Key(
        "flag",
        "Endings show how a noun stands in its sentence, and what governs it stands behind it "
        "(Uzun'a göre).",
    ),
    "articles": Key("flag", "A noun that somebody acts by has an article, unless it is many."),
    "ordinal_stops": Key(
        "flag", "A full stop makes a number an ordinal (3. Oktober) and ends no sentence."
    ),
    "gendered": Key(
        "flag", "Pronouns for people (he, she) may mean a committee or a board as well."
    ),
    "owners_behind": Key(
        "flag",
        "Whose an office is stands behind it without a word between (президент Франции), and "
        "no noun goes on with a name.",
    ),
}

# Words as they are searched: see index/text/terms.py and index/text/stopwords.py.
TERMS: dict[str, Key] = {
    "numbering": words(
        "What may stand between a noun and the number that says which one (line no. 7)."
    ),
    "stop_words": words(
        "Words that say how a question is asked and not what about: they are not searched, and "
        "they tell which language a question is in."
    ),
    "elisions": words(
        "Words that are written onto the next one with an apostrophe (l'homme, dell'arte), "
        "without it: they are no part of what is searched."
    ),
    "elided_before": words("Letters that such a word is written onto."),
    "linking": words(
        "Letters by which a word is joined to the one behind it, and that no stemmer cuts off "
        "(نانوای محله)."
    ),
    "possessives": words(
        "Endings that say whose something is (Russia's): they are no part of what is searched. "
        "Those of English count in every language."
    ),
    "endings": words(
        "Endings of words in a language that no stemmer is known for: they are no part of what "
        "is searched where two letters are left."
    ),
    "units": words(
        "Words that stand behind a number, often without a space (57km). Those of English "
        "count in every language."
    ),
    "no_measures": words(
        "Those of them that measure nothing, or mostly are another word (in, pm). Those of English "
        "count in every language."
    ),
    "unit_endings": words(
        "Endings that the name of a unit may have as well (Tage, in drei Tagen)."
    ),
    "multipliers": Key(
        "groups",
        "A number in digits and the words that multiply by it (12.5 million), a number a "
        "line. Those of English count in every language.",
        checks.numbered,
    ),
    "currencies": phrases("Words for money behind a number."),
}

# Ends of sentences: see index/text/sentences.py.
SENTENCES: dict[str, Key] = {
    "abbreviations": Key(
        "names",
        "Abbreviations after which a sentence goes on, with their full stops and capitals. "
        "Those of English count in every language: articles name people as Mr. and Gen.",
    ),
    "openers": Key(
        "names",
        "Words that begin a sentence often: after an initial or an acronym (in the U.S.) only "
        "these show that a new one begins. Those of English count in every language.",
    ),
}

# Words that are searched as one, a group a line, each of one word: see index/query/synonyms.py.
VARIANTS: dict[str, Key] = {
    "verbs": Key("groups", "Irregular verbs: their forms, one verb a line."),
    "nouns": Key("groups", "Irregular plurals, and the nouns of irregular verbs."),
    "spellings": Key("groups", "Words that are written in two ways, a group a line."),
    "peoples": Key(
        "groups", "Countries and their peoples where the words do not begin alike enough."
    ),
}
