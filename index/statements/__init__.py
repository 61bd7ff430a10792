"""Who said what: quotations and indirect speech, each with its speaker where one is named."""

from index.statements.certainty import certain
from index.statements.explanation import Considered, Explanation, explain
from index.statements.extraction import statements
from index.statements.lexicon import lexicon

__all__ = [
    "VERSION",
    "Considered",
    "Explanation",
    "certain",
    "explain",
    "lexicon",
    "statements",
]

# Raise it with whatever changes what is found in an article: a library then reads again those that
# were read by an older version. 0 is what was read before there was a number.
VERSION = 5
