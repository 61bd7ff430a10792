"""The keys for words in quotation marks that nobody says: the section [called].

They are what something or somebody is called: works, programmes, nicknames, mottos and the like.
See index/statements/attribution/labels.py.
"""

from __future__ import annotations

from index.languages import checks
from index.languages.keys import Key, phrases, words

CALLED: dict[str, Key] = {
    "works": words(
        "Nouns beside titles of works and names of bodies (film, newspaper): nobody says what "
        "stands there in quotation marks."
    ),
    "said_of": words(
        "Words right behind a quotation that make it what somebody says of the noun before it, and "
        "no title of it (طرح «اشتباه» است)."
    ),
    "before": phrases(
        "Phrases right before what something or somebody is called (known as, so-called, the "
        "word, under the motto), an article between them or none; ^ stands for the beginning of "
        "the clause."
    ),
    "before_names": phrases(
        "Phrases right before such a name that are speech before other words: only what begins "
        'with a capital is a name there (they call themselves "Friends of the Market").'
    ),
    "behind": phrases("Phrases right behind what something or somebody is called."),
    "written": phrases(
        "Phrases right before or right behind what is written somewhere, a colon or a dash between "
        "them or none: nobody says it (it was written on the wall)."
    ),
    "around": Key(
        "pairs",
        "Phrases right before and right behind it that show together that it is called so, a pair "
        "of sides a line (als / bekannt).",
        checks.sides_with_word,
    ),
    "using": phrases(
        "Verbs for using a word or a phrase: in a clause with one of them it is somebody's own "
        '(Marr used the word "homeland").'
    ),
    "titles_before": words(
        'Words right before a title that has capitals (the song "Harbour Lights").'
    ),
    "titles_in": words(
        "Words right before a title of at least two words that has capitals (he starred in "
        '"The Late Ferry").'
    ),
    "titles_behind": words(
        'Words right behind a title that has capitals, or one further ("The Late Ferry" radio '
        "show)."
    ),
    "small": words("Words of a title that have no capital where the others have (of, the)."),
}
