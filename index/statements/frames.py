"""Attributing words in the narration, each with the words beside it that name who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements.mentions import mention_after, mention_before, subject
from index.statements.nouns import CLAIMS, OWNS, claimed, is_noun
from index.statements.verb_second import VERB_SECOND, verb_second
from index.statements.words import inner_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.lexicon import Lexicon
    from index.statements.mentions import Mention
    from index.statements.words import Token


# "so X" and "per X" name a speaker behind a quotation; elsewhere they say how.
_ONLY_BEHIND = frozenset({"so", "per"})
# "The paper quoted X as saying".
_QUOTING = frozenset({"quoted", "quotes", "cited", "cites"})
_PREPOSITIONS = frozenset(
    {"through", "about", "against", "over", "under", "between", "into", "during", "amid", "among"}
    | {"with", "within", "across", "along", "around", "behind", "beyond", "toward", "towards"}
)
# Behind these no verb stands, but a noun that looks like one ("his comments").
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "my", "our"})


class Frame(NamedTuple):
    """A cue and who it speaks of, as places in a paragraph's tokens (ends exclusive)."""

    cue: int
    cue_end: int
    mention: Mention

    @property
    def start(self) -> int:
        """Where the first of both begins."""
        return min(self.cue, self.mention[0])

    @property
    def end(self) -> int:
        """Where the last of both ends."""
        return max(self.cue_end, self.mention[1])


def frames(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> list[Frame]:
    """Return the frames of one sentence, `tokens[first:last]`, in order."""
    found: list[Frame] = []
    starts = lexicon.starts
    for place in range(first, last):
        low = tokens[place].low
        if low in starts or low in CLAIMS:
            frame = _frame(tokens, place, first, last, lexicon, found)
            if frame:
                found.append(frame)
    return found


def _frame(
    tokens: Sequence[Token], place: int, first: int, last: int, lexicon: Lexicon, found: list[Frame]
) -> Frame | None:
    token = tokens[place]
    if token.kind != "word":
        return None
    end = _phrase_end(tokens, place, last, lexicon.by, lexicon.heads)
    if end and (
        token.low not in _ONLY_BEHIND or _is_behind(tokens, place, end, first, last, lexicon)
    ):
        mention = mention_after(tokens, end, last, lexicon)
        return Frame(place, end, mention) if mention else None
    if token.low in lexicon.after:
        mention = mention_before(tokens, place, first, lexicon)
        return Frame(place, place + 1, mention) if mention else None
    mention = claimed(tokens, place, (first, last), lexicon) if token.low in CLAIMS else None
    if token.low in lexicon.saying:
        mention = _participle(tokens, place, (first, last), lexicon, found)
    if mention or token.low in lexicon.saying:
        return Frame(place, place + 1, mention) if mention else None
    end = _phrase_end(tokens, place, last, lexicon.said, lexicon.heads)
    if not end or (token.upper and not _opens(tokens, place, first)):
        return None
    return _verb(tokens, place, end, (first, last), lexicon, found)


def _participle(
    tokens: Sequence[Token], cue: int, bounds: tuple[int, int], lexicon: Lexicon,
    found: list[Frame],
) -> Mention | None:  # fmt: skip
    """Return who a participle speaks of: a name right before it, or who the sentence speaks of."""
    first, last = bounds
    if lexicon.language == "en":
        own = mention_before(tokens, cue, first, lexicon)
        if own and own[1] == cue and tokens[cue - 1].upper and tokens[own[0]].upper:
            return own
    if found:
        return found[-1].mention
    mention = subject(tokens, first, cue, lexicon)
    if mention:
        return mention
    quoted = next((n for n in range(cue, last) if tokens[n].kind == "quote"), None)
    if quoted is None:
        return None
    comma = quoted + 1 < last and tokens[quoted + 1].kind == "comma"
    return mention_after(tokens, quoted + 1 + comma, last, lexicon, acting=True)


def _phrase_end(
    tokens: Sequence[Token], place: int, last: int, words: frozenset[str], heads: frozenset[str]
) -> int | None:
    """Return where a word or phrase of `words` that begins at `place` ends: the longest."""
    for length in (4, 3, 2) if tokens[place].low in heads else ():
        if place + length <= last:
            phrase = " ".join(token.low for token in tokens[place : place + length])
            if phrase in words:
                return place + length
    return place + 1 if tokens[place].low in words else None


def _opens(tokens: Sequence[Token], place: int, first: int) -> bool:
    return place == first or tokens[place - 1].kind != "word"


def _verb(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon,
    found: list[Frame],
) -> Frame | None:  # fmt: skip
    first, last = bounds
    before = tokens[cue - 1] if cue > first else None
    if before and before.low in lexicon.passive:
        return _passive(tokens, cue, end, last, lexicon)
    if tokens[cue].low in _QUOTING:
        named = mention_after(tokens, end, last, lexicon, acting=True)
        if named and named[1] + 1 < last and tokens[named[1] + 1].low in lexicon.saying:
            return Frame(cue, named[1] + 2, named)
    if (
        before
        and lexicon.language == "en"
        and (
            before.low in _ARTICLES
            or is_noun(tokens, cue, end, bounds, lexicon)
            or before.low.endswith(OWNS)
        )
    ):
        return None
    late = _late_inversion(tokens, cue, end, bounds, lexicon)
    if late:
        return late
    if lexicon.language in VERB_SECOND:
        mention = verb_second(tokens, cue, end, bounds, lexicon)
        if mention is None and found:
            mention = found[-1].mention
        return Frame(cue, end, mention) if mention else None
    mention = _speaker(tokens, cue, end, bounds, lexicon)
    if mention and found and _follows_object(tokens, mention, cue, found[-1], lexicon):
        mention = None
    if mention is None and found:
        mention = found[-1].mention
    mention = mention or subject(tokens, first, cue, lexicon)
    return Frame(cue, end, mention) if mention else None


def _follows_object(
    tokens: Sequence[Token], mention: Mention, cue: int, other: Frame, lexicon: Lexicon
) -> bool:
    """Whether a verb goes on with what somebody did: "X praised the plan, called it ..."."""
    return (
        tokens[cue - 1].kind == "comma"
        and mention[1] == cue - 1
        and mention[0] > other.cue
        and (not tokens[mention[1] - 1].capital or tokens[mention[0] - 1].kind == "word")
        and tokens[mention[0] - 1].low not in lexicon.bounding
    )


def _speaker(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> Mention | None:
    """Return who is named right beside the verb."""
    first, last = bounds
    before = tokens[cue - 1] if cue > first else None
    inverted = before is None or before.kind in ("quote", "comma", "dash")
    if inverted and _after_quote(tokens, cue, first):
        mention = mention_after(tokens, end, last, lexicon)
        if mention:
            return mention
    if before is None or before.kind != "quote":
        mention = mention_before(tokens, cue, first, lexicon)
        if mention and _is_governed(tokens, mention, first, lexicon):
            return subject(tokens, first, mention[0] - 1, lexicon) or mention
        if mention and not _modifies(tokens, mention, first, lexicon):
            return mention
    if lexicon.language != "en" and not _is_infinitive(before):
        return mention_after(tokens, end, last, lexicon)
    return None


def _is_governed(tokens: Sequence[Token], mention: Mention, first: int, lexicon: Lexicon) -> bool:
    """Whether it belongs to a preposition: those marching "through the streets" chanted."""
    return (
        lexicon.language == "en"
        and mention[0] > first
        and tokens[mention[0] - 1].low in _PREPOSITIONS
    )


def _late_inversion(
    tokens: Sequence[Token], cue: int, end: int, bounds: tuple[int, int], lexicon: Lexicon
) -> Frame | None:
    """Return a verb before its speaker behind a longer clause (`"...", if it comes, said X`)."""
    first, last = bounds
    if cue <= first + 1 or tokens[cue - 1].kind != "comma":
        return None
    quoted = max((n for n in range(first, cue) if tokens[n].kind == "quote"), default=None)
    if quoted is None:
        return None
    begin = tokens[quoted + 1] if tokens[quoted + 1].kind == "word" else tokens[quoted + 2]
    names = begin.capital or begin.low in lexicon.determiners or begin.low in lexicon.pronouns
    if names and begin.low not in lexicon.that:
        return None
    mention = mention_after(tokens, end, last, lexicon)
    if mention is None or not tokens[mention[1] - 1].capital:
        return None
    ends = mention[1] >= last or tokens[mention[1]].kind in ("comma", "stop")
    return Frame(cue, end, mention) if ends else None


def _modifies(tokens: Sequence[Token], mention: Mention, first: int, lexicon: Lexicon) -> bool:
    """Whether a quotation only describes the noun behind it: the "open door" movement says."""
    head = tokens[mention[0]]
    if mention[0] <= first or lexicon.language != "en" or head.capital:
        return False
    quoted = tokens[mention[0] - 1]
    if quoted.kind != "quote" or head.low in lexicon.determiners or head.low in lexicon.pronouns:
        return False
    return inner_end(quoted) not in {",", "?", "!"}


def _is_behind(
    tokens: Sequence[Token], place: int, end: int, first: int, last: int, lexicon: Lexicon
) -> bool:
    if end < last and tokens[end].low in lexicon.said:
        return False
    if place > first and _after_quote(tokens, place, first):
        return True
    return _stands_between(tokens, place, end, first, last)


def _stands_between(tokens: Sequence[Token], place: int, end: int, first: int, last: int) -> bool:
    """Whether a name follows between two commas: "the ferry, per Marr, is ..."."""
    if place == first or tokens[place - 1].kind not in ("comma", "open"):
        return False
    while end < last and tokens[end].upper:
        end += 1
    return end < last and tokens[end - 1].upper and tokens[end].kind in ("comma", "close")


def _is_infinitive(before: Token | None) -> bool:
    return before is not None and before.low in ("to", "zu")


def _after_quote(tokens: Sequence[Token], cue: int, first: int) -> bool:
    place = cue - 1
    while place >= first and tokens[place].kind in ("comma", "dash"):
        place -= 1
    return (place >= first and tokens[place].kind == "quote") or cue == first


def _passive(
    tokens: Sequence[Token], cue: int, end: int, last: int, lexicon: Lexicon
) -> Frame | None:
    """Return the frame of a passive, which names its speaker only with "by"."""
    if lexicon.language != "en" or end >= last:
        return None
    for place in range(end, min(end + 3, last)):
        if tokens[place].low == "by":
            mention = mention_after(tokens, place + 1, last, lexicon)
            return Frame(cue, end, mention) if mention else None
    return None
