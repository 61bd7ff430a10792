"""The table of rights: the lowest role for each action in each kind of chat. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bot.i18n import texts
from bot.storage.people import Person, Role


class Action(Enum):
    """A thing that people ask of the bot, and that the table allows or not."""

    ASK = auto()  # asking: in words, inline, by a button
    READ = auto()  # reading articles, lists of them, the files of quoted ones
    PRIVACY = auto()  # reading what is kept of oneself
    FORGET = auto()  # deleting that
    UPLOAD = auto()  # adding articles, and undoing that
    AIM = auto()  # choosing the collection that one's uploads go into
    REMOVE = auto()  # removing and restoring articles
    CORRECT = auto()  # the speaker of a statement
    SPEAKERS = auto()  # which names are one person's
    EXPORT = auto()
    STATISTICS = auto()
    UNANSWERED = auto()  # reading what others asked without an answer
    GRANT = auto()  # giving and taking roles below one's own
    ROLES = auto()  # listing people and their roles
    LET_IN = auto()  # letting people and groups in, or keeping them out
    BIND = auto()  # binding a group or a topic to collections
    COLLECT = auto()  # making collections, opening and closing them
    ACCESS = auto()  # choosing between open and listed access


class ChatKind(Enum):
    """A kind of chat; inline queries are of a person's private chat."""

    PRIVATE = 0
    GROUP = 1
    TOPIC = 2
    CHANNEL = 3


ANYONE, READER, UPLOADER, ADMIN, OWNER = Role


NO_ONE = None


# The lowest role that may do an action in a kind of chat.
TABLE: dict[Action, tuple[Role | None, ...]] = {
    #                   private   group     topic     channel
    Action.ASK:        (READER,   READER,   READER,   NO_ONE),
    Action.READ:       (READER,   READER,   READER,   NO_ONE),
    Action.PRIVACY:    (ANYONE,   ANYONE,   ANYONE,   NO_ONE),
    Action.FORGET:     (ANYONE,   ANYONE,   ANYONE,   NO_ONE),
    Action.UPLOAD:     (UPLOADER, UPLOADER, UPLOADER, NO_ONE),
    Action.AIM:        (UPLOADER, NO_ONE,   NO_ONE,   NO_ONE),
    Action.REMOVE:     (ADMIN,    ADMIN,    ADMIN,    NO_ONE),
    Action.CORRECT:    (ADMIN,    ADMIN,    ADMIN,    NO_ONE),
    Action.SPEAKERS:   (ADMIN,    NO_ONE,   NO_ONE,   NO_ONE),
    Action.EXPORT:     (ADMIN,    NO_ONE,   NO_ONE,   NO_ONE),
    Action.STATISTICS: (ADMIN,    NO_ONE,   NO_ONE,   NO_ONE),
    Action.UNANSWERED: (ADMIN,    NO_ONE,   NO_ONE,   NO_ONE),
    Action.GRANT:      (ADMIN,    ADMIN,    ADMIN,    NO_ONE),
    Action.ROLES:      (ADMIN,    NO_ONE,   NO_ONE,   NO_ONE),
    Action.LET_IN:     (ADMIN,    ADMIN,    ADMIN,    NO_ONE),
    Action.BIND:       (NO_ONE,   ADMIN,    ADMIN,    NO_ONE),
    Action.COLLECT:    (ADMIN,    NO_ONE,   NO_ONE,   NO_ONE),
    Action.ACCESS:     (OWNER,    NO_ONE,   NO_ONE,   NO_ONE),
}  # fmt: skip


# Actions on somebody else's words: those are added as articles, or asked about.
OF_OTHERS = frozenset({Action.ASK, Action.READ, Action.PRIVACY, Action.UPLOAD})


# Actions that change what is stored.
CHANGING = frozenset({
    Action.FORGET, Action.UPLOAD, Action.AIM, Action.REMOVE, Action.CORRECT, Action.SPEAKERS,
    Action.GRANT, Action.LET_IN, Action.BIND, Action.COLLECT, Action.ACCESS,
})  # fmt: skip


REFUSALS: dict[Action, str] = {
    Action.UPLOAD: texts.NOT_FOR_YOU,
    Action.REMOVE: texts.NOT_YOURS_TO_REMOVE,
    Action.EXPORT: texts.NOT_YOURS_TO_EXPORT,
}


def allows(action: Action, kind: ChatKind, role: Role) -> bool:
    """Whether the table allows an action to a role in a kind of chat."""
    needed = TABLE[action][kind.value]
    return needed is not None and role >= needed


@dataclass(frozen=True, slots=True)
class Standing:
    """The role of a sender in a chat, and the collections that the chat sees.

    `person` is None for senders under another name: anonymous admins, channels. `collections` are
    those that the chat may see, None for all: everything that is shown is from them. `own_words`
    is false where the message was forwarded, or chosen in another bot. `bound` are the collections
    that the chat or its topic is bound to.
    """

    role: Role
    kind: ChatKind
    chat: int
    topic: int
    collections: frozenset[str] | None
    person: Person | None
    own_words: bool = True
    bound: frozenset[str] = frozenset()

    def may(self, action: Action) -> bool:
        """Whether the table allows an action."""
        return allows(action, self.kind, self.role) and (self.own_words or action in OF_OTHERS)

    def sees(self, collections: frozenset[str] | None) -> bool:
        """Whether the chat may see all of these collections; None is all there are."""
        return self.collections is None or (
            collections is not None and collections <= self.collections
        )


def may_change(standing: Standing, now: Role, then: Role) -> bool:
    """Whether a sender may turn the role `now` of somebody into the role `then`.

    Both must be below the sender's own: nobody changes an equal, or makes one.
    """
    return now < standing.role and then < standing.role
