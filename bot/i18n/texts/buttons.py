"""Buttons under answers, and what pressing one says."""

from __future__ import annotations

WIDER = "More context"
NARROWER = "Less context"
ARTICLE = "Article"
OTHER_FIGURES = "Other figures"
BACK = "Back to the quote"
AS_FILE = "As a file"
USEFUL = "Useful"
NOT_USEFUL = "Not useful"
NEAREST = "The nearest passages"
ASK_ME = "Nothing found. Ask me in a private chat"

THANKS = "Thank you."
TOO_OLD = "This button is too old. Please ask again."
GONE = "That no longer exists."
NOT_YOURS_TO_PRESS = "Only the person who asked for that can press this button."
