"""Spans of speech: between quotation marks, behind dashes, in transcripts."""
