"""Uploads: the offer to add an article, progress, outcome, and undoing."""

from __future__ import annotations

# A text that may be an article, or a question.
LOOKS_LIKE_ARTICLE = "That looks like an article. Shall I add it?"
ADD_LINKED = "I have no article from that address. Shall I add what is there?"
ADD_IT = "Add it"
# Under a forwarded post that has a link as well.
ADD_LINKED_TOO = "Add the linked article"
IS_QUESTION = "It is a question"

# While it is added.
ADDING = "Adding {name} ({place})"
UPLOAD_WAITS = (
    "I am reading many files right now. Yours will follow as soon as there is room: {name}"
)
COMPARING = "Comparing with the other articles"
# How far a file of many articles is.
ARTICLE_OF = "article {n} of {total}"
# How far a long file is that is still being read.
PAGE_OF = "page {n} of {total}"
SO_FAR = ("{n} article so far", "{n} articles so far")

# Outcome of one article.
ADDED = "Added: {article}"
REPLACED = "Replaced: {article}"
UNCHANGED = "Already there, unchanged: {article}"
TWIN = "Not added: {article} has the same text as article {twin}"
INSTEAD_OF = "instead of “{title}”, added on {day}"
NEARLY = "nearly the same as {articles}"
STATEMENTS = ("{n} statement", "{n} statements")
PASSAGES = ("{n} passage", "{n} passages")
# Behind each stands how much it is, in brackets.
LEFT_OUT = "left out: {what}"
# Over such lines, where it is shown what would be stored.
LEFT_OUT_LINES = "Left out:"
LEFT_AROUND = "what surrounds the article"
LEFT_REPEATS = "repeated paragraphs"
LEFT_MARGINS = "headers, footers and page numbers"
LEFT_PICTURES = "pages that are pictures without text"

# Outcome of many articles.
MANY_ADDED = ("{n} article added", "{n} articles added")
MANY_REPLACED = ("{n} article replaced", "{n} articles replaced")
MANY_UNCHANGED = ("{n} article already there, unchanged", "{n} articles already there, unchanged")
MANY_TWINS = (
    "{n} article not added: the same text is there under another number",
    "{n} articles not added: the same text is there under another number",
)
MANY_REFUSED = ("... and {n} more refused", "... and {n} more refused")
MANY_NEAR = (
    "{n} of them is nearly the same as another article:",
    "{n} of them are nearly the same as other articles:",
)
NOTHING_ADDED = "Nothing was added."
REPORT = "report"
SHOW_STORED = "Show: {title}"

# An upload that is taken back, or was cut off.
UNDO = "Undo"
UNDONE = "Undone."
UNDONE_NEW = ("{n} article removed again", "{n} articles removed again")
UNDONE_OLD = ("{n} article is as it was before", "{n} articles are as they were before")
UNDONE_LEFT = (
    "{n} article has been changed by others since, and stays",
    "{n} articles have been changed by others since, and stay",
)
NOT_YOURS_TO_UNDO = "Only the person who uploaded that can undo it."
TOO_LATE_TO_UNDO = "An upload can only be undone for ten minutes. /remove and /restore still work."
RESUMED = (
    "I was stopped in the middle of your upload and took it up again. This is what came of it:"
)
SEND_AGAIN = "Not finished, please send again: {names}"

# Channels.
CHANNEL_OFFER = "I am in the channel {channel} now. Should I add its posts?"
ADD_POSTS = "Add its posts"
NO_POSTS = "No"
CHANNEL_TAKEN = (
    "I will add the posts of {channel} to the collection {collection}, until I am removed from the "
    "channel."
)
CHANNEL_PASSED = "I will not add the posts of {channel}."

# Removing articles, and bringing them back.
CONFIRM_REMOVE = "Remove this article?"
REMOVE = "Remove"
KEEP = "Keep"
REMOVED = "Removed:"
KEPT = "Kept."
CAN_BE_RESTORED = "/restore {number} brings it back within {days}."
RESTORABLE = "Recently removed or replaced:"
NOTHING_KEPT = "I have no earlier version of article {number}."
RESTORED = "Restored:"
