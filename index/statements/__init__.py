"""Who said what: quotations and indirect speech, each with its speaker where one is named."""

from index.statements.extraction import statements
from index.statements.lexicon import lexicon

__all__ = ["lexicon", "statements"]
