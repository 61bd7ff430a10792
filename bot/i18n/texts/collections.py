"""Collections: which there are, and which of them a chat sees."""

from __future__ import annotations

COLLECTION_OPEN = "{name}: {articles}, open"
COLLECTION_CLOSED = "{name}: {articles}, closed"
NO_SUCH_COLLECTION = "There is no collection {name}."
UNUSABLE_NAME = "The name of a collection is a single word of at most 64 letters, digits, - . or _."
CHAT_BOUND = "In this group I only search: {names}"
TOPIC_BOUND = "In this topic I only search: {names}"
UNBOUND = "In this group I search the open collections. To change that: /bind and their names."
TOPIC_UNBOUND = (
    "In this topic I search the same collections as in the rest of the group. To change that: "
    "/bind and their names."
)
AIMED = "From now on, your articles go into this collection: {name}"
COLLECTION_MADE = (
    "{name} is a new collection. Only admins and chats bound to it can see it, until somebody "
    "sends /collection {name} open."
)
COLLECTION_OPENED = "{name} is open: every chat that is not bound to other collections can see it."
COLLECTION_SHUT = "{name} is closed: only admins and chats bound to it can see it."
CANNOT_ADD_THERE = (
    "I cannot tell which collection that should go into. Choose one with /collection and its name."
)
