"""Replies to small talk, and to messages without text."""

from __future__ import annotations

WELCOME = "You are welcome."
WELL = "I am well, thank you. What would you like to know?"
NO_TROUBLE = "No trouble at all. Ask me whenever you like."
GOODBYE = "Goodbye. Ask me again whenever you like."
ALL_RIGHT = "All right. What would you like to know?"
CANNOT_TELL = (
    "I only repeat what the articles say, and cannot tell whether it is true. Send /verify and "
    "some words to see whether an article says them."
)
OF_NO_HELP = "I am sorry that I could not help. Different words may find more."
ONLY_WORDS = "I can only look for words. Ask me, for example: {example}"
MORE_OF_WHAT = "More of what? Ask me first, for example: {example}"
TEXT_ONLY = "I only read text. Please write me your question."
