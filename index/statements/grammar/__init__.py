"""Tokens, mentions and frames: what the words around a quotation are."""
