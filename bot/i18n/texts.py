"""Every sentence the program says to a person, in English: catalogues in `locale/` translate them.

A pair is a phrase for one and for several. {fields} stay as they are in every language.
"""

from __future__ import annotations

START = (
    "I answer questions in the words of my articles: the sentence itself, who said it, and where "
    "to find it.\n\n"
    "Just ask, for example: {example}"
)
EXAMPLE = "who said the coalition is pretending?"
HELP = (
    "Ask me anything about my articles. I reply only with their own words.\n\n"
    "In a private chat, just write your question; follow-up questions work too.\n"
    "In a group, use /ask with your question, mention me, or reply to me. Reply to a message with "
    "/ask to ask me what it asks.\n"
    "In any chat, write @{bot} and your question to choose a quote.\n\n"
    "/who and some words: who said that\n"
    "/search and some words: the passages that match them best\n"
    "/verify and some words: whether an article says them, word for word\n"
    "/latest: the newest articles\n"
    "/articles: all articles, newest first\n"
    "/article 1278: one article"
)
HELP_FOR_ADDING = (
    "You may also forward posts to me, or write a text after /add: it becomes an article. "
    "#news in front of a text, or in the caption of a file, puts it into the collection news."
)
HELP_FOR_REMOVING = "/restore 1278: bring an article back\n/export: all articles as files"
HELP_FOR_UPLOADERS = (
    "You may also send me files to add: .txt, .md, .jsonl, up to 20 MB.\n"
    "/collection news: put what you add into that collection\n"
    "/collections: which collections there are"
)
HELP_FOR_ADMINS = (
    "/remove 1278: remove an article\n"
    "/grant uploader, /revoke: as a reply to somebody, or with a number or @username\n"
    "/admins: who has which role\n"
    "/allow, /deny: allow or block people and groups\n"
    "/bind news, /unbind: which collections I search for a group or a topic\n"
    "/collection news open, /collection news closed: who sees it"
)
HELP_FOR_CORRECTING = (
    "Wrong speaker, under an answer: correct who said it\n"
    "/speakers: everyone who speaks in the articles; join two names of one person"
)
HELP_FOR_OWNERS = "/access open, /access listed: who may ask me"
GREETING = "Thank you for having me. Ask me with /ask and your question: I only speak when asked."

# The menu of commands.
COMMAND_ASK = "Ask a question about the articles"
COMMAND_WHO = "Who said that? /who and the words"
COMMAND_SEARCH = "Find passages by some words"
COMMAND_VERIFY = "Does an article have these words?"
COMMAND_LATEST = "The newest articles"
COMMAND_ARTICLES = "All articles, newest first"
COMMAND_ARTICLE = "Read one article: /article 1278"
COMMAND_HELP = "What I can do"
COMMAND_ADD = "Add a text, or what a message says"
COMMAND_RESTORE = "Bring a removed article back: /restore 1278"
COMMAND_EXPORT = "All articles as files"
COMMAND_REMOVE = "Remove an article: /remove 1278"
COMMAND_COLLECTIONS = "The collections of articles"
COMMAND_COLLECTION = "Choose where your articles go: /collection news"
COMMAND_GRANT = "Give somebody a role: /grant uploader @username"
COMMAND_REVOKE = "Take somebody's role away"
COMMAND_ADMINS = "Who has which role"
COMMAND_ALLOW = "Allow somebody or a group"
COMMAND_DENY = "Block somebody or a group"
COMMAND_ACCESS = "Who may ask me: /access open"

ASK_WHAT = "What would you like to know? Write it after the command: /ask {example}"
SEARCH_WHAT = "Which words? Write them after the command: /search bridge"
WHO_WHAT = "Who said what? Write the words after the command: /who it will open in March"
VERIFY_WHAT = "Which words? Write them after the command: /verify it will open in March"
NO_QUESTION = "I found no words to look for in that. Please ask in a sentence or a few words."
NO_ANSWER = "I found nothing about that in my articles."
NOT_THERE = "None of my articles says that."
EXACT = "Word for word:"
HEADLINE = "Word for word, as a headline:"
NEAR = "Nearly, but not word for word:"
NEAREST_ARE = "This is no answer, but it comes closest:"
MISSING = "No article mentions {words}."
QUOTED = "“{words}”"
SEARCHED = "Searched for: {question}"
SAID_BY = "{speaker}:"
ABSENT = "it does not say “{given}”"
EXTRA = "it also says “{article}”"
INSTEAD = "instead of “{given}”, it says “{article}”"
EMPTY_LIBRARY = "I have no articles yet."
FOLDER_REPLACED = (
    "I could not save that: my data folder was moved while I was working. Please send it again in "
    "a few minutes."
)
ARTICLE_DAMAGED = (
    "That article was damaged on the disk, so I am not showing it. The person who added it can "
    "send it again."
)
CHANGED = "The article behind that answer has just changed. Please ask again."
FOUND = ("{n} passage, the best first", "{n} passages, the best first")
DATED_BY_TEXT = "{day}, according to the text"
ON_PAGE = "p. {page}"
ON_PAGES = "pp. {first}–{last}"
# A program has recognized the letters in pictures of the pages: some may be wrong.
BY_OCR = "read by OCR"
PLACE_BY_OCR = "{place}, read by OCR"
CONTRARY = "Another article says: {words}"
FIGURES = (
    "{n} article gives another figure: {figures}",
    "{n} articles give other figures: {figures}",
)
NEWEST_FIGURE = "The newest figure, first reported on {day}"
ALSO = ("also in {n} article", "also in {n} articles")
ARTICLES = ("{n} article", "{n} articles")
ARTICLES_NEWEST_FIRST = ("{n} article, newest first", "{n} articles, newest first")
DAYS = ("{n} day", "{n} days")

# Buttons, and what pressing them says.
WIDER = "More context"
NARROWER = "Less context"
ARTICLE = "Article"
OTHER_FIGURES = "Other figures"
BACK = "Back to the quote"
AS_FILE = "As a file"
USEFUL = "Useful"
NOT_USEFUL = "Not useful"
NEAREST = "The nearest passages"
THANKS = "Thank you."
TOO_OLD = "This button is too old. Please ask again."
GONE = "That no longer exists."
ASK_ME = "Nothing found. Ask me in a private chat"

# Example questions about an article in the catalogue's language.
WHO_SAID = "Who said “{words}”?"
WHAT_SAID = "What did {speaker} say?"

WHICH_ARTICLE = "Which one? Write its number after the command: /article 1278"
NO_SUCH_ARTICLE = "I have no article {number}."
SEVERAL_ARTICLES = "More than one collection has an article {number}."

# Who may do what.
NOT_LET_IN = (
    "Hello. I only answer people and groups that an admin has allowed. To ask for access, send an "
    "admin this number: {number}"
)
NOT_YOURS = "Only admins may do that."
NOT_YOUR_WORDS = "I do not take commands from forwarded messages."
IN_PRIVATE = "Please do that in a private chat with me."
IN_GROUPS = "Please do that in the group it is meant for."
READER = "reader"
UPLOADER = "uploader"
ADMIN = "admin"
OWNER = "owner"
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
UNKNOWN_PERSON = (
    "I do not know {person}: they have never written to me. You can use their number instead."
)
NOT_IN_PERSON = (
    "That only works for people who write under their own name: not for channels, bots, anonymous "
    "admins or forwarded messages."
)
TOO_HIGH = "You can only give roles below your own, and only to people whose role is below yours."
GRANTED = "{person} has this role now: {role}"
REVOKED = "{person} no longer has a role."
HAS_ROLE = "{person} has a role. Take it away first with /revoke."
LET_IN = "Allowed: {whom}"
KEPT_OUT = "Blocked: {whom}"
THIS_GROUP = "this group"
ACCESS_OPEN = "Everyone may ask me. To change that: /access listed"
ACCESS_LISTED = (
    "Only people with a role may ask me, and people and groups allowed with /allow. To change "
    "that: /access open"
)

# Collections.
COLLECTION_OPEN = "{name}: {articles}, open"
COLLECTION_CLOSED = "{name}: {articles}, closed"
NO_SUCH_COLLECTION = "There is no collection {name}."
UNUSABLE_NAME = "The name of a collection is a single word of at most 64 letters, digits, - . or _."
CHAT_BOUND = "In this group I only search: {names}"
TOPIC_BOUND = "In this topic I only search: {names}"
UNBOUND = "In this group I search the open collections. To change that: /bind and their names."
TOPIC_UNBOUND = (
    "In this topic I search the same collections as for the group. To change that: /bind and "
    "their names."
)
AIMED = "Your articles go into this collection from now on: {name}"
COLLECTION_MADE = (
    "{name} is a new collection. Only admins and chats bound to it can see it, until somebody "
    "sends /collection {name} open."
)
COLLECTION_OPENED = "{name} is open: every chat that is not bound to other collections can see it."
COLLECTION_SHUT = "{name} is closed: only admins and chats bound to it can see it."
CANNOT_ADD_THERE = (
    "I cannot tell which collection that should go into. Choose one with /collection and its name."
)

NOT_FOR_YOU = "Thank you, but only admins and uploaders may add articles."
NOT_YOURS_TO_REMOVE = "Only admins may remove articles."
TOO_LARGE = "{name} is over 20 MB, which is more than I can download. Please send it in parts."
NOT_A_FORMAT = "I cannot read {name}. I accept files that end with {endings}."
NOTHING_ADDED = "Nothing was added."
WHICH_TO_REMOVE = "Which one? Write its number after the command: /remove 1278"
CONFIRM_REMOVE = "Remove this article?"
REMOVE = "Remove"
KEEP = "Keep"
REMOVED = "Removed:"
KEPT = "Kept."
CAN_BE_RESTORED = "/restore {number} brings it back within {days}."
WHICH_TO_RESTORE = "Which one? Write its number after the command: /restore 1278"
RESTORABLE = "Recently removed or replaced:"
NOTHING_KEPT = "I have no earlier version of article {number}."
RESTORED = "Restored:"
NOT_YOURS_TO_EXPORT = "Only admins may export articles."

# Uploads.
ADD_WHAT = (
    "What should I add? Write the text after the command, with its title in the first line, or "
    "reply to a message with /add. With #name in front it goes into that collection."
)
NOT_FETCHED = "I could not download {address}. I accept public web pages and files of up to 20 MB."
UNFETCHED = "I could not download {name} from Telegram. Please send it again."
ADDING = "Adding {name} ({place})"
UPLOAD_WAITS = (
    "I am reading many files right now. Yours will follow as soon as there is room: {name}"
)
COMPARING = "Comparing with the other articles"
SO_FAR = ("{n} article so far", "{n} articles so far")
ADDED = "Added: {article}"
REPLACED = "Replaced: {article}"
INSTEAD_OF = "instead of “{title}”, added on {day}"
NEARLY = "nearly the same as {articles}"
STATEMENTS = ("{n} statement", "{n} statements")
MANY_NEAR = (
    "{n} of them is nearly the same as another article:",
    "{n} of them are nearly the same as other articles:",
)
REPORT = "report"
UNDO = "Undo"
SHOW_STORED = "Show: {title}"
UNDONE = "Undone."
UNDONE_NEW = ("{n} article removed again", "{n} articles removed again")
UNDONE_OLD = ("{n} article is as it was before", "{n} articles are as they were before")
UNDONE_LEFT = (
    "{n} article has been changed by others since, and stays",
    "{n} articles have been changed by others since, and stay",
)
NOT_YOURS_TO_UNDO = "Only the person who uploaded that can undo it."
TOO_LATE_TO_UNDO = "An upload can only be undone for ten minutes. /remove and /restore still work."
INTERRUPTED = "I was stopped in the middle of your upload. This is how far I got:"
SEND_AGAIN = "Not finished, please send again: {names}"

# Channels.
CHANNEL_OFFER = "I am in the channel {channel} now. Should I add its posts?"
ADD_POSTS = "Add its posts"
NO_POSTS = "No"
CHANNEL_TAKEN = (
    "I add the posts of {channel} to the collection {collection}, until I am removed from the "
    "channel."
)
CHANNEL_PASSED = "I do not add the posts of {channel}."
UNCHANGED = "Already there, unchanged: {article}"
TWIN = "Not added: {article} has the same text as article {twin}"
REFUSED = "Refused: {failure}"
READ_IN_PART = "Read, but please check it: {failure}"
# Behind each stands how much it is, in brackets.
LEFT_OUT = "left out: {what}"
LEFT_AROUND = "what surrounds the article"
LEFT_REPEATS = "repeated paragraphs"
LEFT_MARGINS = "headers, footers and page numbers"
LEFT_PICTURES = "pages that are pictures without text"
PASSAGES = ("{n} passage", "{n} passages")
MANY_ADDED = ("{n} article added", "{n} articles added")
MANY_REPLACED = ("{n} article replaced", "{n} articles replaced")
MANY_UNCHANGED = ("{n} article already there, unchanged", "{n} articles already there, unchanged")
MANY_TWINS = (
    "{n} article not added: the same text is there under another number",
    "{n} articles not added: the same text is there under another number",
)
MANY_REFUSED = ("... and {n} more refused", "... and {n} more refused")

# Why a file, a line of it or an article in it was refused: what follows after its name.
IN_LINE = "{name}, line {line}"
IN_ARTICLE = "{name}, article {article}"
EMPTY = "it is empty"
NO_TEXT = "it has no text"
ONLY_HEADING = "it has a heading but no text"
ONLY_HEADERS = "it has header lines but no text below them"
TOO_MANY_CHARACTERS = "it has over {limit} characters"
TOO_MANY_BYTES = "it has over {megabytes} MB"
BINARY = "it is not text but binary data"
CONTROL_CHARACTERS = (
    "it is not text: it contains control characters, the first as character {place}"
)
OTHER_ENCODING = "it claims to be {encoding}, but from byte {byte} on it is not"
UNKNOWN_ENCODING = "no known encoding explains its bytes from {byte} on; save it as UTF-8"
BROKEN_BYTES = "not all of it is UTF-8: whatever is broken, from byte {byte} on, became �"
CHANGED_WHILE_READ = "it was changed while I was reading it"
UNREADABLE = "it cannot be read"
UNCLOSED_FRONT_MATTER = "its front matter has no closing line of dashes"
NOT_JSON = "it is not JSON from character {column} on"
NESTED_TOO_DEEP = "its JSON is nested too deeply"
NOT_AN_OBJECT = "it is not a JSON object"
NO_ID = 'it has no "id"'
LONG_ID = 'its "id" has over {limit} characters'
LONG_FIELD = 'its "{field}" has over {limit} characters'
MANY_CORRECTIONS = "it has over {limit} corrections of speakers"
NOT_A_STRING = 'its "{field}" is not a string'
NOT_A_DATE = 'its "published" is not a date like 2017-10-10: {written}'
NUL = "it contains a NUL character"
HALF_CHARACTER = "it contains half a character (an unpaired surrogate)"
OTHER_FORMAT = "its content is {format}, but its name says {named}"
UNREAD_FORMAT = "its content is {format}, which cannot be read here"
READING_TOOK_TOO_LONG = "reading it took over {seconds} seconds"
TOO_MUCH_MEMORY = "reading it takes more memory than one file is allowed"
BROKEN = "it is damaged, or made in a way that I cannot read"
NO_ARTICLE = "I found no article in it"
SCAN = "its pages are pictures without text"
OCR_OFF = (
    "its pages are pictures without text: I can read them once tesseract is installed and "
    "QUOTH_OCR is on"
)
OCR_MISSING = (
    "its pages are pictures without text, and tesseract, which could read them, is not installed"
)
OCR_LANGUAGE = (
    "its pages are pictures without text, and tesseract, which could read them, does not have the "
    "language {language}"
)
OCR_FAILED = (
    "its pages are pictures without text, and tesseract, which could have read them, failed: "
    "{cause}"
)
LOCKED = "it can only be opened with a password"
NO_LETTERS = "the letters of its text cannot be told apart"
TOO_MANY_PARTS = "it has over {limit} parts"
UNPACKS_TOO_LARGE = "it unpacks to over {megabytes} MB"
NO_COLUMN = "none of its columns is called text, body or content"
NESTED_ARCHIVE = "I do not read an archive in an archive in an archive"

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
TOO_MANY = "That is a lot at once. Please wait a minute, then ask again."
TOO_MANY_HERE = (
    "This group asks more than I can answer in a minute. Please wait a moment, then ask again."
)

# What owners hear of trouble.
OWNER_ERROR = "An error: {what}\nat {where}"
OWNER_REPEATED = (
    "An error that you know of came {n} more time within six hours: {what}",
    "An error that you know of came {n} more times within six hours: {what}",
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
    "Once there is room, I go on by myself."
)
OWNER_UNREACHABLE = (
    "I cannot reach the articles: {what}\nPeople who ask are told so. I keep trying, and answer "
    "again as soon as I can reach them."
)
OWNER_PASSED_OVER = (
    "I have skipped a message of {sent}, because my clock says {now}, and a message that old needs "
    "no answer. If I have not been off for a day, this machine's clock is wrong (times in UTC)."
)
OWNER_BACKUP_FAILED = "A backup has failed: {what}\nThe newest good one: {last}. I will try again."
OWNER_BACKUP_OVERDUE = (
    "No backup has been made in time. The newest good one: {last}. Is there room on the disk, and "
    "does it respond?"
)
OWNER_NO_BACKUP = "none"
OWNER_DEAF = (
    "No questions are arriving: {fault}. I keep trying; if that does not help within {seconds} "
    "seconds, I stop with an error, so that I can be restarted."
)
OWNER_UNHEARD = "the port that Telegram posts to does not answer"
OWNER_UNACCEPTED = "Telegram no longer accepts the token when I fetch messages"

# Speakers.
COMMAND_SPEAKERS = "Who speaks in the articles, under which names"
WRONG_SPEAKER = "Wrong speaker"
WHO_SPEAKS = "Who said this?"
NOBODY = "Nobody"
CORRECTED = "{person} corrected who said this: {speaker}."
CORRECTED_NOBODY = "{person} corrected who said this: the article names nobody."
SPEAKERS = (
    "{n} person speaks in the articles",
    "{n} people speak in the articles, the most quoted first",
)
MORE_SPEAKERS = ("and {n} more", "and {n} more")
NO_SPEAKERS = "Nobody speaks in the articles yet."
NO_SUCH_SPEAKER = "Nobody called {name} speaks in the articles."
JOINED_NAMES = "Also called: {names}"
WHO_ELSE = "Is one of these the same person? Press the name to join the two."
JOINED = "One person from now on: {one} and {other}"
SEPARATE = "Separate {one} and {other}"
SEPARATED = "Two people again: {one} and {other}"
SAME_NAME = "That is one and the same name."
JOIN_WHAT = (
    "Which two names belong to one person? Write them with = between: "
    "/speakers Kate Holt = Katherine Holt"
)
ALL_SPEAKERS = "All speakers"

# Statistics, unanswered questions, privacy.
COMMAND_STATS = "How much is asked, and how well it is answered"
COMMAND_UNANSWERED = "Questions I had no answer to"
COMMAND_PRIVACY = "What I keep about you, and for how long"
COMMAND_FORGETME = "Delete what I keep about you"
HELP_PRIVACY = "/privacy: what I keep about you; /forgetme: delete it"
HELP_INSIGHT = "/stats: how much is asked; /unanswered: questions I had no answer to"
PRIVACY = (
    "What I keep about you:\n"
    "• Your questions and my answers to them, where you asked, your user id, and whether an "
    "answer was useful to you: for {days}. The buttons under my answers work for as long.\n"
    "• Your name and username, so that admins can tell people apart: until you have not written "
    "to me for {days}.\n"
    "• What admins decided about you, like a role: until they change it.\n"
    "• That you corrected a speaker or joined two names, if you are an admin: as long as that is "
    "in force, or until /forgetme.\n\n"
    "Questions that I cannot answer are shown to admins without your name; if an article answers "
    "one later, you may hear from me. After {days} it is no longer known who asked, and after "
    "{unanswered} they are deleted. How many questions a day had is counted, without anyone's "
    "name, for {counted}. Backups made by admins may last longer.\n\n"
    "Inline questions, /search and /verify are not kept.\n\n"
    "/forgetme deletes your questions, ratings and name at once."
)
FORGOTTEN = (
    "Deleted: {questions}, {marks}, and your name. The buttons under those answers no longer work. "
    "What admins decided about you, like a role, stays until they change it."
)
OVERWRITTEN_LATER = (
    "My file is still being read. As soon as that is over, within the hour, what I deleted will "
    "be overwritten on the disk."
)
FORGOTTEN_NOBODY = "You write under another name here, and I keep nothing about you."
QUESTIONS = ("{n} question", "{n} questions")
MARKS = ("{n} rating", "{n} ratings")
STATS_ASKED = "In {days}: {questions}, {share} answered"
STATS_MARKED = "{marks}, {share} useful"
STATS_SLOWEST = "The slowest answers:"
STATS_PICTURE = "Each bar is a day (UTC), the last one today: dark with an answer, light without."
NOTHING_ASKED = "Nobody has asked anything yet."
NOTHING_UNANSWERED = "There are no unanswered questions."
UNANSWERED = ("{n} question without an answer", "{n} questions without an answer")
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

# What people say beside questions, and what is no text.
GREETED = "Hello. Ask me anything about my articles, for example: {example}"
WELCOME = "You are welcome."
WELL = "I am well, thank you. What would you like to know?"
NO_TROUBLE = "No trouble at all. Ask me whenever you like."
GOODBYE = "Goodbye. Ask me again whenever you like."
ALL_RIGHT = "All right. What would you like to know?"
CANNOT_TELL = (
    "I only repeat what the articles say, and cannot tell whether it is true. Send /verify and "
    "some words to see whether an article has them."
)
OF_NO_HELP = "I am sorry that I could not help. Different words may find more."
ONLY_WORDS = "I can only look for words. Ask me, for example: {example}"
NO_MORE = "That was my last quote about that."
MORE_OF_WHAT = "More of what? Ask me first, for example: {example}"
NO_SUCH_ADDRESS = "I have no article from that address."
LOOKS_LIKE_ARTICLE = "That looks like an article. Shall I add it?"
ADD_LINKED = "I have no article from that address. Shall I add what is there?"
ADD_IT = "Add it"
IS_QUESTION = "It is a question"
TEXT_ONLY = "I only read text. Please write me your question."
CONFIRM_FORGET = "Delete your questions, your ratings and your name? They will not come back."
FORGET = "Delete"
NOTHING_FORGOTTEN = "I had no questions or ratings of yours, and I have deleted your name."
NOT_YOURS_TO_PRESS = "Only the person who asked for that can press this button."
