"""Analysis of questions: terms, kind, dates, variants, follow-ups."""
