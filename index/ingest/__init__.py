"""Ingest: articles become passages and statements, in worker processes where they are many."""
