"""Refusals: files that cannot be read, and articles that cannot be kept.

`index.Reason` says why a file cannot be read.
"""

from __future__ import annotations

REFUSED = "Refused: {failure}"
READ_IN_PART = "Read, but please check it: {failure}"
IN_LINE = "{name}, line {line}"
IN_ARTICLE = "{name}, article {article}"

TOO_LARGE = (
    "{name} is over {megabytes} MB, which is more than I can download. Please send it in parts."
)
TOO_LARGE_TO_FETCH = "{name} is larger than I can download. Please send it in parts."
NOT_A_FORMAT = "I cannot read {name}. I accept files that end in {endings}, among others."
NOT_FETCHED = "I could not download {address}. I accept public web pages and files of up to 20 MB."
UNFETCHED = "I could not download {name} from Telegram. Please send it again."

ERROR = "Something went wrong on my side, and I have told my owners."
TOOK_TOO_LONG = (
    "That took too long, so I stopped looking. Please ask again, perhaps in fewer words."
)
ARCHIVE_UNREACHABLE = "The archive cannot be reached right now. Please try again in a moment."
DISK_FULL = "My disk is full, so I cannot keep anything new. I still answer questions."
READ_ONLY = (
    "I cannot write to my data folder right now, so I cannot keep anything new. I still answer "
    "questions."
)
FOLDER_REPLACED = (
    "I could not save that: my data folder was moved while I was working. Please send it again in "
    "a few minutes."
)
