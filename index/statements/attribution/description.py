"""Features of a description that may mean somebody with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.coreference.entity import Entity, Mention
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

_KINDS = (
    ("title", k.TITLE), ("kin", k.KIN), ("people", k.PEOPLE), ("demonym", k.DEMONYM),
    ("somebody", k.SOMEBODY),
)  # fmt: skip


def may_mean_another(
    described: Entity, mention: Mention, tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Whether a description may mean somebody with a name of whom the article does not say so.

    Only by age or where somebody is from: "the 29-year-old", "the Tongan". An office may be that of
    somebody else: "Kurt Brandt was found guilty. 'He showed no remorse,' the judge said."
    """
    phrase = mention.phrase
    if described.named or described.plural or not described.is_person:
        return False
    by_age = any(role[:1].isdigit() for role in described.roles)
    if not by_age and not phrase.kind & k.DEMONYM:
        return False
    following = vocabulary.flag(tokens[phrase.last]) if phrase.last < len(tokens) else 0
    return not following & (k.RELATIVE | k.OF)


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
    if mention.subject:
        yield "description subject"
    kind = next((name for name, flag in _KINDS if phrase.kind & flag), "else")
    yield f"describes {kind}"
    yield f"describes {kind} {'definite' if definite else 'indefinite'}"
    if any(role.isdigit() for role in described.roles):
        yield "by age"
