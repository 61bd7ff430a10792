"""Analysis of text: languages, sentences, terms. Pure functions of strings."""
