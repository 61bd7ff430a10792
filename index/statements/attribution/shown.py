"""Speaker whom a sentence shows to say a quotation, whatever the sums of weights are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements.attribution.signers import signer

if TYPE_CHECKING:
    from index.statements.attribution.cues import Place
    from index.statements.attribution.inner_clauses import InnerSpeaker
    from index.statements.attribution.situation import Situation
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register

# Probability from which on the speaker of a report that holds the quotation is taken to be its own,
# and that for a speaker who is shown in another way.
_LIKELY, _LEAST = 0.4, 0.05


class Shown(NamedTuple):
    """Mention that is shown to speak, None for nobody, if it is at least as likely as `least`."""

    mention: Mention | None
    least: float = _LEAST


def shown(
    situation: Situation, within: InnerSpeaker | None, text: str, register: Register
) -> Shown:
    """Return who is shown to say a quotation; `within` is the speaker of the clause around it.

    That is the speaker of the report that it is part of, or the name before it whose verb is left
    out, or the signer of the document that it is from, or the clause's speaker if that is sure.
    """
    if _is_reported(situation, text):
        return Shown(situation.ruled, _LIKELY)
    at, whole = situation.at, situation.quotation.whole(text)
    return Shown(
        _in_turn(at, register)
        or signer(at, register, situation.ruled, whole=whole)
        or (within.mention if within and within.sure else None)
    )


def _is_reported(situation: Situation, text: str) -> bool:
    """Whether a quotation is part of what the frames say that somebody said: "said that ..."."""
    at, mention = situation.at, situation.ruled
    if mention is None or mention.sentence != at.number:
        return False
    if " " not in situation.quotation.span.of(text):
        return False
    between = at.tokens[mention.phrase.last : at.token]
    return any(one.low in at.lexicon.that for one in between) and not any(
        one.low in at.lexicon.said for one in between
    )


def _in_turn(at: Place, register: Register) -> Mention | None:
    """Return the speaker of a second quotation whose verb is left out: "а Лаас — «...»"."""
    if not register.vocabulary.inflects or at.token == at.parsed.quotes[0]:
        return None
    if at.tokens[at.token - 1].kind != "dash" or at.tokens[at.token - 2].kind != "word":
        return None
    return next(
        (
            one
            for one in at.row(register)
            if one.phrase.last == at.token - 1 and one.phrase.name and not one.phrase.governed
        ),
        None,
    )
