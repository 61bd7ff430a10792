"""Who said what: quotations and indirect speech, each with its speaker where one is named."""

from index.statements.extraction import statements

__all__ = ["statements"]
