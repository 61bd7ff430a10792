"""Ingest: articles become passages and statements, in worker processes where they are many."""

# Raise it with whatever changes the passages of an article, their terms or their sentences: a
# library then analyses again what an older version analysed. 0 is before there was a number.
VERSION = 9
