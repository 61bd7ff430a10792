"""Answers, and what stands around a quote."""

from __future__ import annotations

NO_QUESTION = "I found no words to look for in that. Please ask in a sentence or a few words."
NO_ANSWER = "I found nothing about that in my articles."
MISSING = "No article mentions {words}."
QUOTED = "“{words}”"
SEARCHED = "Searched for: {question}"
SAID_BY = "{speaker}:"
NEAREST_ARE = "This is not an answer, but it is the closest I found:"
NO_MORE = "That was my last quote about that."
EMPTY_LIBRARY = "I have no articles yet."
FOUND = ("{n} passage, best first", "{n} passages, best first")
CHANGED = "The article behind that answer has just changed. Please ask again."
ARTICLE_DAMAGED = (
    "That article was damaged on disk, so I am not showing it. The person who added it can send it "
    "again."
)

# Whether an article says some words.
EXACT = "Word for word:"
HEADLINE = "Word for word, as a headline:"
NEAR = "Nearly, but not word for word:"
NOT_THERE = "None of my articles says that."
ABSENT = "it does not say “{given}”"
EXTRA = "it also says “{article}”"
INSTEAD = "instead of “{given}”, it says “{article}”"

# Place of a quote.
DATED_BY_TEXT = "{day}, according to the text"
ON_PAGE = "p. {page}"
ON_PAGES = "pp. {first}–{last}"
# A program has recognized the letters in pictures of the pages: some may be wrong.
BY_OCR = "read by OCR"
PLACE_BY_OCR = "{place}, read by OCR"

# Other articles, and how they differ.
ALSO = ("also in {n} article", "also in {n} articles")
CONTRARY = "Another article says: {words}"
FIGURES = (
    "{n} article gives another figure: {figures}",
    "{n} articles give other figures: {figures}",
)
NEWEST_FIGURE = "The newest figure, first reported on {day}"

# Lists of articles, and one that is not there.
ARTICLES = ("{n} article", "{n} articles")
ARTICLES_NEWEST_FIRST = ("{n} article, newest first", "{n} articles, newest first")
DAYS = ("{n} day", "{n} days")
NO_SUCH_ARTICLE = "I have no article {number}."
SEVERAL_ARTICLES = "More than one collection has an article {number}."
NO_SUCH_ADDRESS = "I have no article from that address."

# Example questions about an article in the catalogue's language.
WHO_SAID = "Who said “{words}”?"
WHAT_SAID = "What did {speaker} say?"
