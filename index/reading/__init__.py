"""Bytes become articles, one format a file."""
