"""The keys for words in quotation marks that nobody says: the section [called].

They are what something or somebody is called: works, programmes, nicknames, mottos and the like.
See index/statements/attribution/labels.py.
"""

from __future__ import annotations

from index.languages.keys import Key, words

CALLED: dict[str, Key] = {
    "works": words(
        "Nouns beside titles of works and names of bodies (film, newspaper): nobody says what "
        "stands there in quotation marks."
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
