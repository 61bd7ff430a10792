"""How text is taken apart: languages, sentences, terms. Pure functions of strings."""
