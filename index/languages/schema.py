"""What a language file may hold: its sections, their keys, and what a value is."""

from __future__ import annotations

from typing import Literal

# A value of "words" is a string of words or phrases between commas, case-folded when read; one of
# "names" the same as it is written; "patterns" are a list of regular expressions over text in small
# letters; a "flag" is true or false; a "text" is one string.
Kind = Literal["words", "names", "patterns", "flag", "text"]

SECTIONS: dict[str, dict[str, Kind]] = {
    # How the language writes.
    "writing": {
        "name": "text",  # the language's own name of itself
        "unspaced": "flag",  # no spaces between words
        "dashes": "flag",  # a dash opens speech
        "capital_nouns": "flag",  # every noun begins with a capital, not only names
    },
    # The words around a quotation that say who speaks: see index/statements/lexicon.py.
    "speech": dict.fromkeys(
        (
            "said", "saying", "by", "after", "he", "she", "they", "narrator", "passive", "skipped",
            "determiners", "connectors", "boundaries", "times", "that", "reported",
            "prepositions", "it", "relatives", "possessives", "locatives", "ages", "oblique", "said_m_endings", "said_f_endings",
        ),
        "words",
    ),
    # Forms of address and offices before a name.
    "titles": {"m": "words", "f": "words"},
}  # fmt: skip
