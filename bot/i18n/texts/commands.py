"""The menu of commands, and what a command says that came without its words."""

from __future__ import annotations

COMMAND_ASK = "Ask a question about the articles"
COMMAND_WHO = "Who said that? /who and the words"
COMMAND_SEARCH = "Find passages by their words"
COMMAND_VERIFY = "Does an article say these words?"
COMMAND_LATEST = "The newest articles"
COMMAND_ARTICLES = "All articles, newest first"
COMMAND_ARTICLE = "Read one article: /article 1278"
COMMAND_HELP = "What I can do"
COMMAND_PRIVACY = "What I keep about you, and for how long"
COMMAND_FORGETME = "Delete what I keep about you"
COMMAND_ADD = "Add a text, or what a message says"
COMMAND_COLLECTIONS = "The collections of articles"
COMMAND_COLLECTION = "Choose where your articles go: /collection news"
COMMAND_REMOVE = "Remove an article: /remove 1278"
COMMAND_RESTORE = "Bring a removed article back: /restore 1278"
COMMAND_EXPORT = "All articles as files"
COMMAND_GRANT = "Give somebody a role: /grant uploader @username"
COMMAND_REVOKE = "Take somebody's role away"
COMMAND_ADMINS = "Who has which role"
COMMAND_ALLOW = "Allow somebody or a group"
COMMAND_DENY = "Block somebody or a group"
COMMAND_ACCESS = "Choose who may ask me: /access open"
COMMAND_STATS = "How many questions I get, and how well I answer"
COMMAND_UNANSWERED = "Questions I had no answer to"
COMMAND_SPEAKERS = "Who is quoted in the articles, and under which names"

ASK_WHAT = "What would you like to know? Write it after the command: /ask {example}"
SEARCH_WHAT = "Which words? Write them after the command: /search bridge"
WHO_WHAT = "Who said what? Write the words after the command: /who it will open in March"
VERIFY_WHAT = "Which words? Write them after the command: /verify it will open in March"
WHICH_ARTICLE = "Which one? Write its number after the command: /article 1278"
ADD_WHAT = (
    "What should I add? Write the text after the command, with its title in the first line, or "
    "reply to a message with /add. Put #name in front to add it to that collection."
)
WHICH_TO_REMOVE = "Which one? Write its number after the command: /remove 1278"
WHICH_TO_RESTORE = "Which one? Write its number after the command: /restore 1278"
GRANT_WHAT = (
    "Which role, and for whom? Reply to one of their messages with /grant uploader, or write "
    "their number or @username after the command. The roles are admin, uploader and reader."
)
REVOKE_WHAT = (
    "Whose role? Reply to one of their messages with /revoke, or write their number or @username "
    "after the command."
)
ALLOW_WHAT = (
    "Who? Write /allow or /deny in a group, reply to somebody's message with it, or write a "
    "number or @username after the command."
)
JOIN_WHAT = (
    "Which two names belong to one person? Write them with = between: "
    "/speakers Kate Holt = Katherine Holt"
)
