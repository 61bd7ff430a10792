"""The keys for what two reports must agree in: the section [facts].

See index/answering/agreement.py and, in the same folder, denials.py.
"""

from __future__ import annotations

from index.languages import checks
from index.languages.keys import Key, phrases, words

FACTS: dict[str, Key] = {
    "negations": words(
        "Words that turn what is said into its opposite (not, never): two reports that differ "
        "in one are no twins."
    ),
    "opposites": Key(
        "pairs",
        "Words that say the opposite of each other, a pair of sides a line, with a slash "
        "between the sides (rose, grew / fell): a report with one in the place of the other "
        "denies it.",
    ),
    "one_event": words(
        "One word of each pair of opposites that are no two events: who buys and who sells do "
        "it at once."
    ),
    "events": Key(
        "pairs",
        "Words for events of one thing that are at different times, a pair of sides a line, "
        "with a slash between the sides (built / repaired): where a question asks for one, a "
        "sentence with the other does not tell when it was.",
    ),
    "numbers": words(
        "Words for numbers (two, dozen): two reports that differ in one are no twins."
    ),
    "values": Key(
        "groups",
        "Words for numbers and what they stand for, a number a line; 0 is of those between "
        "them (two hundred and six). Those that multiply stand under [terms] as well.",
        checks.numbered,
    ),
    "people": words("Words for people of whom nothing else is said (people, persons)."),
    "some_of": phrases(
        "Phrases in a sentence whose number counts but some of more (two of them, among the dead)."
    ),
    "out_of": phrases("Words with which such a sentence begins (of the workers, two)."),
    "hedges": phrases(
        "Words that tell what may be or is wanted, and not what is (may, fears, expected)."
    ),
    "vague": words(
        "Those of the numbers that mostly mean something else (second, one, "
        "both): by themselves they answer no question for a number."
    ),
    "partitives": words("Words between a number and what it counts (trois millions de francs)."),
    "frequencies": words("Words that tell how often something happens (every, daily, twice)."),
}
