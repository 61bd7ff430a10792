"""Speakers: who said something, and which names are one person's."""

from __future__ import annotations

WRONG_SPEAKER = "Wrong speaker"
WHO_SPEAKS = "Who said this?"
NOBODY = "Nobody"
CORRECTED = "{person} corrected who said this: {speaker}."
CORRECTED_NOBODY = "{person} corrected who said this: the article names nobody."

SPEAKERS = (
    "{n} person is quoted in the articles",
    "{n} people are quoted in the articles, the most quoted first",
)
MORE_SPEAKERS = ("and {n} more", "and {n} more")
NO_SPEAKERS = "Nobody is quoted in the articles yet."
NO_SUCH_SPEAKER = "Nobody called {name} is quoted in the articles."
JOINED_NAMES = "Also called: {names}"
WHO_ELSE = "Is one of these the same person? Press the name to merge the two."
JOINED = "Now treated as one person: {one} and {other}"
SEPARATE = "Separate {one} and {other}"
SEPARATED = "Separate again: {one} and {other}"
SAME_NAME = "Those are one and the same name."
ALL_SPEAKERS = "All speakers"
