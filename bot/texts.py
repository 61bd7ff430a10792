"""Every sentence the program says to a person in Telegram."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from index import Added, Difference, Report

START = (
    "I answer questions with the words of the articles I hold: the quoted sentence, who said it, "
    "and where it stands.\n\n"
    "Just ask, for example: {example}"
)
EXAMPLE = "who said the coalition is pretending?"
HELP = (
    "Ask me anything about the articles I hold. I reply only with their own words.\n\n"
    "In a private chat, write your question.\n"
    "In a group, use /ask with your question, mention me, or reply to me.\n\n"
    "/articles shows what I hold, newest first\n"
    "/article 1278 shows one article\n"
    "/verify and some words tells whether an article has them, word for word"
)
HELP_FOR_OWNERS = (
    "\n\nYou may also send me files to add (.txt, .md, .jsonl, up to 20 MB), "
    "and /remove 1278 takes an article away."
)
COMMANDS = (
    ("ask", "Ask a question about the articles"),
    ("articles", "See the articles, newest first"),
    ("article", "Read one article: /article 1278"),
    ("verify", "Check whether words stand in an article: /verify words"),
    ("help", "What I can do"),
)

ASK_WHAT = "What would you like to know? Write it after the command: /ask {example}"
NO_QUESTION = "I found no words to look for in that. Please ask in a sentence or a few words."
NO_ANSWER = "I found nothing about that in the articles I hold."
NOT_THERE = "None of the articles I hold has these words."
EXACT = "Word for word:"
NEAR = "Nearly, but not word for word:"
VERIFY_WHAT = "Which words? Write them after the command: /verify it will open in March"
MISSING = "No article has: {words}"
EMPTY_LIBRARY = "I hold no articles yet."
CHANGED = "The article behind that answer has just changed. Please ask again."

WHICH_ARTICLE = "Which one? Write its number after the command: /article 1278"

NOT_FOR_YOU = "Thank you, but only the people who look after me may add articles."
NOT_YOURS_TO_REMOVE = "Only the people who look after me may remove articles."
TOO_LARGE = "{name} has over 20 MB, more than I can fetch. Please send it in parts."
NOT_A_FORMAT = "{name} is not something I can read. I take .txt, .md and .jsonl files."
NOTHING_ADDED = "Nothing was added."
WHICH_TO_REMOVE = "Which one? Write its number after the command: /remove 1278"
CONFIRM_REMOVE = "Remove this article for good?"
REMOVE = "Remove"
KEEP = "Keep"
REMOVED = "Removed:"
KEPT = "Kept."
GONE = "It is gone already."

ERROR = "Something went wrong on my side, and I have told the people who look after me."
OWNER_ERROR = "An error: {what}\nat {where}"

# An upload of more articles than this is summed up instead of listed.
LISTED = 10

# What somebody typed is repeated to them only so far. In characters.
LONGEST_ECHO = 60

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(published: date) -> str:
    """Write a date as a newspaper does: 10 October 2017."""
    return f"{published.day} {_MONTHS[published.month - 1]} {published.year}"


def plural(count: int, noun: str) -> str:
    """Write a number with its noun: 1 passage, 3 passages."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def articles(count: int) -> str:
    """Head the list of articles."""
    return f"{plural(count, 'article')}, newest first" if count else EMPTY_LIBRARY


def no_such_article(source_id: str) -> str:
    """Say that no article has an id, repeating no more of it than an id is long."""
    return f"I hold no article {source_id[:LONGEST_ECHO]}."


def several_articles(source_id: str) -> str:
    """Say that an id alone does not tell which article is meant."""
    return f"More than one collection has an article {source_id[:LONGEST_ECHO]}."


def difference(found: Difference) -> str:
    """Say what an article has for words that were given."""
    if not found.article:
        return f"“{found.given}” is not there"
    if not found.given:
        return f"there is also “{found.article}”"
    return f"“{found.given}” is “{found.article}” there"


def also(count: int) -> str:
    """Say how many other articles have nearly the same words."""
    return f" · also in {plural(count, 'article')}"


def searched(question: str) -> str:
    """Say what was searched for where that is not what was asked."""
    return f"Searched for: {question}"


def missing(words: Sequence[str]) -> str:
    """Say which words of a question no article has."""
    return MISSING.format(words=", ".join(words))


def added(item: Added) -> str:
    """Say what became of one article of an upload."""
    name = f"{item.article.title} ({item.article.source_id})"
    match item.kind:
        case "added":
            return f"Added: {name}, {plural(item.passages, 'passage')}"
        case "replaced":
            return f"Replaced: {name}, now {plural(item.passages, 'passage')}"
        case "unchanged":
            return f"Already there, unchanged: {name}"
        case "twin":
            return f"Not added: {name} has the same text as article {item.twin}"


def report(outcome: Report) -> str:
    """Say what became of an upload: article by article, or summed up where there are many."""
    failures = [f"Refused: {failure}" for failure in outcome.failures]
    if len(outcome.added) <= LISTED:
        lines = [added(item) for item in outcome.added]
    else:
        kinds = {
            "added": "added",
            "replaced": "replaced",
            "unchanged": "already there, unchanged",
            "twin": "not added: the same text is there under another number",
        }
        counts = {kind: sum(item.kind == kind for item in outcome.added) for kind in kinds}
        lines = [
            f"{plural(counts[kind], 'article')} {said}"
            for kind, said in kinds.items()
            if counts[kind]
        ]
    if len(failures) > LISTED:
        failures = [*failures[:LISTED], f"... and {len(failures) - LISTED} more refused"]
    return "\n".join([*lines, *failures]) or NOTHING_ADDED
