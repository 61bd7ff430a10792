"""Callback data: what a pressed button sends back, and a codec for each button. Pure.

Places and pages count from 0. The data may be forged: handlers look up what its numbers stand for,
and whether the chat may see that.
"""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

from bot.views.codec import Codec, DataField

# The page of an article that its quote begins on.
PAGE_OF_QUOTE = -1

# Ids of answers, offers and articles.
NUMBER = DataField(r"[0-9]{1,15}", int)
PLACE = DataField(r"[0-9]{1,3}", int)
PAGE = DataField(r"[0-9]{1,9}", int)
PAGE_OR_QUOTE = DataField(rf"{PAGE_OF_QUOTE}|{PAGE.pattern}", int)
FLAG = DataField(r"[01]", lambda text: text == "1")
UPLOAD = DataField(r"[0-9a-f]{16}", str)
# Ids of groups and channels.
CHAT = DataField(r"-[0-9]{1,16}", int)
# A person's name, by `name_key`.
NAME = DataField(r"[0-9a-f]{12}", str)


def name_key(name: str) -> str:
    """Return what stands for a name in callback data, which is too short for names."""
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class ShowQuote(NamedTuple):
    """Show a quote of an answer, `wide` with the paragraphs around it."""

    answer: int
    place: int
    wide: bool


class ShowWhole(NamedTuple):
    """Show a page of the article that a quote is from, or PAGE_OF_QUOTE."""

    answer: int
    place: int
    page: int


class SendFile(NamedTuple):
    """Send the article that a quote is from as a file."""

    answer: int
    place: int


class ShowFigures(NamedTuple):
    """Show which figures other articles have."""

    answer: int
    place: int


class Rate(NamedTuple):
    """Rate an answer as useful or not."""

    answer: int
    useful: bool


class ShowList(NamedTuple):
    """Show a page of the list of articles."""

    page: int


class ShowArticle(NamedTuple):
    """Show a page of an article."""

    number: int
    page: int


class ShowStored(NamedTuple):
    """Show what is stored of an article, in a message of its own."""

    number: int


class Remove(NamedTuple):
    """Remove an article."""

    number: int


class Keep(NamedTuple):
    """Keep an article after all."""


class Undo(NamedTuple):
    """Take back an upload."""

    upload: str


class Decide(NamedTuple):
    """Add the posts of a channel from now on, or not."""

    channel: int
    wanted: bool


class AskExample(NamedTuple):
    """Ask the question that the button shows."""

    place: int


class Tell(NamedTuple):
    """Tell those who asked the answers of an offer."""

    offer: int


class ShowUnanswered(NamedTuple):
    """Show a page of the unanswered questions, the newest or else the most asked first."""

    newest_first: bool
    page: int


class ChooseSpeaker(NamedTuple):
    """Offer a page of the people who may have said a quote."""

    answer: int
    place: int
    page: int


class CorrectSpeaker(NamedTuple):
    """Correct the speaker of a quote to the name that stands from `start` to `end`."""

    answer: int
    place: int
    start: int
    end: int


class CorrectToNobody(NamedTuple):
    """Correct a quote whose speaker is not named."""

    answer: int
    place: int


class UndoCorrection(NamedTuple):
    """Take back the correction of a quote's speaker."""

    answer: int
    place: int


class ShowSpeakers(NamedTuple):
    """Show a page of the list of speakers."""

    page: int


class ShowSpeaker(NamedTuple):
    """Show a speaker, with a page of the others that may be the same person."""

    name: str
    page: int


class MergeNames(NamedTuple):
    """Take two names for one person's."""

    one: str
    other: str


class SplitNames(NamedTuple):
    """Take two names for two people's again."""

    one: str
    other: str


class Forget(NamedTuple):
    """Delete what is kept of a person, or leave it."""

    person: int
    wanted: bool


class TakeText(NamedTuple):
    """Add the message replied to as an article."""


class TakeLinked(NamedTuple):
    """Add what the message replied to links to."""


class AskText(NamedTuple):
    """Answer the message replied to as a question."""


# Buttons of messages that were sent long ago still work: words and fields stay as they are.
QUOTE = Codec("quote", ShowQuote, NUMBER, PLACE, FLAG)
WHOLE = Codec("whole", ShowWhole, NUMBER, PLACE, PAGE_OR_QUOTE)
FILE = Codec("file", SendFile, NUMBER, PLACE)
FIGURES = Codec("figures", ShowFigures, NUMBER, PLACE)
RATING = Codec("mark", Rate, NUMBER, FLAG)
LIST_PAGE = Codec("list", ShowList, PAGE)
ARTICLE_PAGE = Codec("article", ShowArticle, NUMBER, PAGE)
STORED = Codec("stored", ShowStored, NUMBER)
REMOVE = Codec("remove", Remove, NUMBER)
KEEP = Codec("keep", Keep)
UNDO = Codec("undo", Undo, UPLOAD)
CHANNEL = Codec("channel", Decide, CHAT, FLAG)
EXAMPLE = Codec("example", AskExample, PLACE)
TELL = Codec("tell", Tell, NUMBER)
UNANSWERED = Codec("unanswered", ShowUnanswered, FLAG, PAGE)
WRONG_SPEAKER = Codec("wrong", ChooseSpeaker, NUMBER, PLACE, PAGE)
CORRECT = Codec("correct", CorrectSpeaker, NUMBER, PLACE, PAGE, PAGE)
NOBODY = Codec("nobody", CorrectToNobody, NUMBER, PLACE)
UNCORRECT = Codec("uncorrect", UndoCorrection, NUMBER, PLACE)
SPEAKERS = Codec("speakers", ShowSpeakers, PAGE)
SPEAKER = Codec("speaker", ShowSpeaker, NAME, PAGE)
MERGE = Codec("merge", MergeNames, NAME, NAME)
SPLIT = Codec("split", SplitNames, NAME, NAME)
FORGET = Codec("forget", Forget, NUMBER, FLAG)
TAKE_TEXT = Codec("taketext", TakeText)
TAKE_LINKED = Codec("takelink", TakeLinked)
ASK_TEXT = Codec("asktext", AskText)
