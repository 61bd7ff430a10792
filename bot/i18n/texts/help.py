"""Help with using the bot: /start, /help, and the greeting of a group that it is added to."""

from __future__ import annotations

START = (
    "I answer questions in the words of my articles: the sentence itself, who said it, and where "
    "to find it.\n\n"
    "Just ask, for example: {example}"
)
EXAMPLE = "who said the coalition is pretending?"
GREETED = "Hello. Ask me anything about my articles, for example: {example}"
GREETING = "Thanks for adding me. Send /ask and your question: I only speak when spoken to."
HELP = (
    "Ask me anything about my articles. I reply only with their own words.\n\n"
    "In a private chat, just write your question; follow-up questions work too.\n"
    "In a group, use /ask with your question, mention me, or reply to me. Reply to a message with "
    "/ask to ask me the question in it.\n"
    "In any chat, write @{bot} and your question to choose a quote.\n\n"
    "/who and some words: who said that\n"
    "/search and some words: the passages that match them best\n"
    "/verify and some words: whether an article says them, word for word\n"
    "/latest: the newest articles\n"
    "/articles: all articles, newest first\n"
    "/article 1278: one article"
)
HELP_FOR_ADDING = (
    "You can also forward posts to me, or write a text after /add: it becomes an article. "
    "Put #news in front of a text, or in the caption of a file, to add it to the collection news."
)
HELP_FOR_REMOVING = "/restore 1278: bring an article back\n/export: all articles as files"
HELP_FOR_UPLOADERS = (
    "You can also send me files to add: text, web pages, PDF, Word files and more{limit}.\n"
    "/collection news: put what you add into that collection\n"
    "/collections: list the collections"
)
# Limit on the size of files, where there is one.
FILES_UP_TO = ", up to {megabytes} MB each"
HELP_FOR_ADMINS = (
    "/remove 1278: remove an article\n"
    "/grant uploader, /revoke: as a reply to somebody, or with a number or @username\n"
    "/admins: who has which role\n"
    "/allow, /deny: allow or block people and groups\n"
    "/bind news, /unbind: which collections I search in a group or a topic\n"
    "/collection news open, /collection news closed: who can see it"
)
HELP_FOR_CORRECTING = (
    "Wrong speaker, under an answer: correct who said it\n"
    "/speakers: everyone quoted in the articles; merge two names of one person"
)
HELP_FOR_OWNERS = "/access open, /access listed: who may ask me"
HELP_PRIVACY = "/privacy: what I keep about you; /forgetme: delete it"
HELP_INSIGHT = "/stats: how many questions I get; /unanswered: questions I had no answer to"
