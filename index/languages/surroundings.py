"""The keys for what stands in files beside the text of an article, and in transcripts."""

from __future__ import annotations

from index.languages import checks
from index.languages.keys import Key, phrases, words

# Lines that stand around an article and answer nothing: see index/ingest/roles.py.
LINES: dict[str, Key] = {
    "labels": phrases(
        "Labels of lines that lead elsewhere, with a colon or nothing behind them "
        '("Read more: ...").'
    ),
    "invitations": phrases(
        'Phrases that begin a line which wants something of the reader ("Subscribe to ...").'
    ),
    "about": words("Heads of what a page tells of whoever wrote the article."),
    "buttons": words(
        'Lines that lead elsewhere or claim rights, whole ("... unsubscribe ..."): three dots '
        "stand for some characters, a # for a number, and a slash parts words of which one "
        "stands there.",
        checks.parted,
    ),
    "captions": phrases(
        'Words that begin the line below a picture, with a colon behind them ("Photo: ...").'
    ),
    "authors": phrases("Words before the name of whoever wrote the article, in a line alone."),
    "credits": phrases("The same, which count only with a colon behind them (Text: ...)."),
    "author_classes": words(
        "What the source of a page calls the part of it that holds that name, in Latin letters."
    ),
    "comment_classes": words(
        "What the source of a page calls the comments on an article, in Latin letters."
    ),
    "offices": words(
        "Words behind the name of whoever wrote it, in a line alone, where they stand there."
    ),
    "and": phrases("Words between the names of two who wrote it."),
    "behind_author": words(
        "Words behind the name of whoever wrote it: before a day or a place (on, in), or "
        "beside it in brackets (报道)."
    ),
    "dispatches": words("Signs behind the agency or the day of a report (电)."),
    "changed": phrases(
        'Phrases that begin a line which says when a text was changed ("Last updated ...").'
    ),
    "interviews": phrases(
        "Words before the names of those who talk in an interview, in a line alone."
    ),
    "untitled": words("What programs call a document that nobody has given a title (untitled)."),
    "nobody": words(
        "Whom programs name as the author of a document when nobody is known (unknown, user)."
    ),
}

# Words over a forwarded letter: see index/reading/bundles/forwarding.py. Those of all languages
# count.
MAIL: dict[str, Key] = {
    "passed_on": words("What programs write over a letter that they pass on."),
    "passed_on_by": words("The same before the name of whoever passes it on."),
    "sender": words("Names of the field with who wrote it."),
    "sent": words("Names of the field with when that was."),
    "fields": words("Names of the other fields over it (to, subject)."),
    "foot": words(
        "What stands only below a letter: why it was sent, how to get no more (unsubscribe)."
    ),
    "answer": words("What stands before the subject of an answer (re)."),
    "forward": words("What stands before the subject of a letter that is passed on (fwd)."),
}

# Page furniture of a document, beside its text: see index/reading/pdf/furniture.py.
PAGES: dict[str, Key] = {
    "page": words("Words before the number of a page (page 3, p. 3)."),
    "of": words("Words between that and how many there are (page 3 of 12)."),
}

# Names of a table's columns: see index/reading/columns.py. Those of all languages count.
COLUMNS: dict[str, Key] = {
    "text": words("Names of the column with the article itself."),
    "title": words("Names of the column with its title."),
    "published": words("Names of the column with the day of its publication."),
    "author": words("Names of the column with whoever wrote it."),
    "publisher": words("Names of the column with where it was published."),
    "url": words("Names of the column with its address."),
    "id": words("Names of the column with what tells it from the others."),
    "other": words("Words in the names of columns about something else: image_url, author_id."),
}

# Transcripts ("MARR: We will see."): see index/statements/spans/transcripts.py.
TRANSCRIPTS: dict[str, Key] = {
    "labels": words(
        "Words that stand before a colon at the beginning of a line and are nobody's name "
        "(Photo:, Update:). Those of English count in every language."
    ),
    "turns": words(
        "Words and letters that stand so before questions and answers, without a name (Q:, "
        "Answer:). Those of English count in every language."
    ),
    "answers": words("Those of them that stand before answers."),
}
