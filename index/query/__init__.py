"""What a question asks: terms, kind, dates, variants, follow-ups."""
