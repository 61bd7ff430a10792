"""What speaks for it that a description means somebody with a name: names of features."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.statements.coreference.entity import Entity, Mention

_KINDS = (
    ("title", k.TITLE), ("kin", k.KIN), ("people", k.PEOPLE), ("demonym", k.DEMONYM),
    ("somebody", k.SOMEBODY),
)  # fmt: skip

# In words, with the article.
_SHORT = 2


def fits(entity: Entity, described: Entity) -> Iterator[str]:
    """Yield how a name's offices go with a description."""
    if entity.roles & described.roles:
        yield "role same"
    else:
        yield "role other" if entity.roles else "role unknown"


def alone(described: Entity, mention: Mention, *, definite: bool) -> Iterator[str]:
    """Yield what speaks for a description of somebody whom the article does not name."""
    phrase = mention.phrase
    known = sum(one.span.start < mention.span.start for one in described.mentions)
    yield f"described {min(known, 2)}"
    yield "definite" if definite else "indefinite"
    if definite:
        yield f"definite {min(known, 2)}"
    if phrase.owner:
        yield "owned"
    if phrase.length > _SHORT:
        yield "long"
    if mention.subject:
        yield "description subject"
    kind = next((name for name, flag in _KINDS if phrase.kind & flag), "else")
    yield f"describes {kind}"
    yield f"describes {kind} {'definite' if definite else 'indefinite'}"
    if any(role.isdigit() for role in described.roles):
        yield "by age"
