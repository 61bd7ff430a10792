"""Messages to the owners about trouble."""

from __future__ import annotations

OWNER_ERROR = "An error: {what}\nat {where}"
OWNER_REPEATED = (
    "A known error has occurred {n} more time in the last six hours: {what}",
    "A known error has occurred {n} more times in the last six hours: {what}",
)
OWNER_CONFLICT = (
    "Another program is fetching this bot's messages with the same token, so some questions never "
    "arrive here. Stop that program, or get a new token from @BotFather (/revoke)."
)
OWNER_HOOKED = (
    "Another program has set a webhook for this bot's token, so no questions arrive here. Stop "
    "that program, then restart this one: that removes the webhook."
)
OWNER_UNWRITABLE = (
    "I cannot write: {what}\nI still answer questions, but I keep nothing and add no articles. "
    "Once there is room, I will carry on by myself."
)
OWNER_UNREACHABLE = (
    "I cannot reach the articles: {what}\nI tell everyone who asks. I keep trying, and will answer "
    "again as soon as I can reach them."
)
OWNER_PASSED_OVER = (
    "I have skipped a message sent at {sent}, because my clock says {now}, and a message that old "
    "needs no answer. If I have not been off for a day, this machine's clock is wrong (times in "
    "UTC)."
)
OWNER_BACKUP_FAILED = "A backup has failed: {what}\nThe newest good one: {last}. I will try again."
OWNER_BACKUP_OVERDUE = (
    "A backup is overdue. The newest good one: {last}. Is there room on the disk, and does it "
    "respond?"
)
OWNER_NO_BACKUP = "none"
OWNER_DEAF = (
    "No questions are arriving: {fault}. I keep trying; if that does not help within {seconds} "
    "seconds, I stop with an error, so that I can be restarted."
)
OWNER_UNHEARD = "the port that Telegram posts to does not answer"
OWNER_UNACCEPTED = "Telegram no longer accepts the token when I fetch messages"
