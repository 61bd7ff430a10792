"""Data kept about a person, and its deletion."""

from __future__ import annotations

PRIVACY = (
    "What I keep about you:\n"
    "• Your questions and my answers to them, where you asked, your user id, and whether an "
    "answer was useful to you: for {days}. The buttons under my answers work for just as long.\n"
    "• Your name and username, so that admins can tell people apart: until you have not written "
    "to me for {days}.\n"
    "• What admins decided about you, like a role: until they change it.\n"
    "• If you are an admin, that you corrected a speaker or merged two names: as long as that "
    "stands, or until /forgetme.\n\n"
    "Questions that I cannot answer are shown to admins without your name; if an article answers "
    "one later, you may hear from me. After {days} it is no longer known who asked, and after "
    "{unanswered} they are deleted. How many questions there were each day is counted, without "
    "anyone's name, for {counted}. Backups made by admins may last longer.\n\n"
    "Inline questions, /search and /verify are not kept.\n\n"
    "/forgetme deletes your questions, ratings and name at once."
)
CONFIRM_FORGET = "Delete your questions, your ratings and your name? This cannot be undone."
FORGET = "Delete"
FORGOTTEN = (
    "Deleted: {questions}, {marks}, and your name. The buttons under those answers no longer work. "
    "What admins decided about you, like a role, stays until they change it."
)
FORGOTTEN_NOBODY = "You write under another name here, and I keep nothing about you."
NOTHING_FORGOTTEN = "I had no questions or ratings of yours, and I have deleted your name."
OVERWRITTEN_LATER = (
    "My database is still being read. Once that is over, within the hour, what I deleted will be "
    "overwritten on disk."
)
