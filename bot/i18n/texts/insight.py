"""Statistics of the questions, and questions without an answer."""

from __future__ import annotations

STATS_ASKED = "In {days}: {questions}, {share} answered"
STATS_MARKED = "{marks}, {share} useful"
STATS_SLOWEST = "The slowest answers:"
STATS_PICTURE = "Each bar is a day (UTC), the last one today: dark with an answer, light without."
QUESTIONS = ("{n} question", "{n} questions")
MARKS = ("{n} rating", "{n} ratings")
NOTHING_ASKED = "Nobody has asked anything yet."

UNANSWERED = ("{n} question without an answer", "{n} questions without an answer")
NOTHING_UNANSWERED = "There are no unanswered questions."
TIMES = ("asked once", "asked {n} times")
HAS_ANSWER = "has an answer now"
MOST_ASKED = "Most asked first"
NEWEST = "Newest first"
NOW_ANSWERED = (
    "{n} question that I had no answer to has one now.",
    "{n} questions that I had no answer to have one now.",
)
TELL = "Tell the people who asked"
TOLD = ("Sent to {n} chat.", "Sent to {n} chats.")
TOLD_ALREADY = "That has been sent already."
LATE_ANSWER = "You asked: {question}\nNow there is an answer:"
