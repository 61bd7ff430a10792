"""Which frame attributes which quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements.frames import Frame, frames
from index.statements.mentions import mention_before, subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.lexicon import Lexicon
    from index.statements.words import Token

_FULL = ".。।۔…"
# Tables and noise have no full stops: a sentence is cut after so many tokens.
LONGEST_SENTENCE = 200
# How far a verb may stand from the quotation that it opens ("told reporters in Ohio:"), in tokens.
REACH = 6
# Spaces in a quotation that is no title or term, at least.
_SOME_WORDS = 5
# A title has at most so many words, all but the small ones with a capital.
_LONGEST_TITLE = 6
_SMALL = frozenset({"of", "the", "and", "a", "an", "in", "on", "to", "for", "at", "with", "&"})
_BEFORE_WORKS = frozenset({"on", "titled", "entitled", "film", "song", "album", "novel", "show"})
_WORKS_OF = frozenset({"episode", "edition", "broadcast", "host", "author", "cover", "cast"})
_OPENERS = frozenset(
    {
        "while",
        "but",
        "and",
        "as",
        "when",
        "although",
        "though",
        "adding",
        "whereas",
        "während",
        "und",
        "aber",
    }
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that name a speaker, and the word that attributes where there is one."""

    mention: Span
    cue: Span | None


class Sentence(NamedTuple):
    """A sentence of narration with the quotations in it, as places in the paragraph's tokens."""

    first: int
    last: int
    frames: list[Frame]


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the stretch of text from one token to another, without a possessive's ending."""
    return Span(tokens[start].start, tokens[end - 1].end)


def parsed(tokens: Sequence[Token], lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of a paragraph with their frames."""
    found: list[Sentence] = []
    first = 0
    for place in range(len(tokens)):
        if _ends(tokens, place, lexicon) or place - first >= LONGEST_SENTENCE:
            found.append(Sentence(first, place + 1, frames(tokens, first, place + 1, lexicon)))
            first = place + 1
    if first < len(tokens):
        found.append(Sentence(first, len(tokens), frames(tokens, first, len(tokens), lexicon)))
    return found


def _ends(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    token = tokens[place]
    if token.kind == "stop":
        return True
    if token.kind != "quote" or place + 1 >= len(tokens):
        return False
    following = tokens[place + 1]
    ending = _inner_end(token)
    if ending not in _FULL or not ending or following.kind != "word":
        return False
    for number in range(place + 2, min(place + REACH, len(tokens))):
        if tokens[number].low in lexicon.said:
            behind = tokens[number + 1] if number + 1 < len(tokens) else None
            if following.low in lexicon.pronouns and number == place + 2:
                return False
            return not (behind is None or behind.kind in ("stop", "comma"))
        if tokens[number].kind != "word":
            break
    return following.capital and not lexicon.unspaced


def _inner(token: Token) -> str:
    """Return a quotation from its first word on."""
    return token.text.strip("\"”“»«’'`„「」『』＂—– ").lstrip("[(….")


def _inner_end(token: Token) -> str:
    return token.text.rstrip("\"”“»«’'`„」』＂ ")[-1:]


def attributions(
    paragraphs: Sequence[tuple[Sequence[Token], Sequence[Sentence]]], lexicon: Lexicon
) -> dict[int, Attribution]:
    """Return who is named for which quotation, by the place in the text where it opens."""
    reader = _Reader(lexicon)
    for tokens, sentences in paragraphs:
        reader.paragraph(tokens, sentences)
    return reader.found


class _Reader:
    """What is known while an article is read from its beginning: who spoke last, and where."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.found: dict[int, Attribution] = {}
        self.last: Attribution | None = None
        self.colon: Attribution | None = None

    def paragraph(self, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> None:
        """Attribute the quotations of one paragraph."""
        if not tokens:
            self.last = self.colon = None
            return
        carried = self.last
        self.last = None
        local: Attribution | None = None
        for number, sentence in enumerate(sentences):
            quotes = [n for n in range(sentence.first, sentence.last) if tokens[n].kind == "quote"]
            for place in quotes:
                if _is_work(tokens, sentence, place):
                    continue
                said = self._in_sentence(tokens, sentence, place)
                if said is None and _stands_alone(tokens, sentence, place):
                    said = self._around(tokens, sentences, number, local, carried)
                if said is None and local and self._goes_on(tokens, sentence, place):
                    said = local
                if said:
                    self.found[tokens[place].start] = said
                    local = said
            told = self._told(tokens, sentence)
            if told and not quotes:
                local = told
            elif not quotes:
                person = subject(tokens, sentence.first, sentence.last, self.lexicon)
                local = Attribution(span_of(tokens, *person), None) if person else None
        self._close(tokens, sentences, local)

    def _goes_on(self, tokens: Sequence[Token], sentence: Sentence, place: int) -> bool:
        """Whether the sentence still tells what was said.

        Its verb shows that, or a quotation of some words that opens it.
        """
        inner = _inner(tokens[place])
        if (
            place == sentence.first
            and inner[:1].isupper()
            and inner.count(" ") >= _SOME_WORDS
            and not sentence.frames
        ):
            return True
        return any(
            tokens[n].low in self.lexicon.reported for n in range(sentence.first, sentence.last)
        )

    def _close(
        self, tokens: Sequence[Token], sentences: Sequence[Sentence], local: Attribution | None
    ) -> None:
        final = sentences[-1]
        self.colon = None
        if tokens[-1].kind == "colon" and not any(
            t.kind == "quote" for t in tokens[final.first : final.last]
        ):
            self.colon = local
        any_quote = any(token.kind == "quote" for token in tokens)
        told = any(
            not any(t.kind == "quote" for t in tokens[s.first : s.last]) and s.frames
            for s in sentences[-1:]
        )
        self.last = local if any_quote or told else None

    def _told(self, tokens: Sequence[Token], sentence: Sentence) -> Attribution | None:
        if not sentence.frames:
            return None
        return self._attribution(tokens, sentence.frames[-1])

    def _attribution(self, tokens: Sequence[Token], frame: Frame) -> Attribution:
        return Attribution(
            span_of(tokens, *frame.mention), span_of(tokens, frame.cue, frame.cue_end)
        )

    def _in_sentence(
        self, tokens: Sequence[Token], sentence: Sentence, place: int
    ) -> Attribution | None:
        before = _before(sentence, place)
        after = _after(tokens, sentence, place, self.lexicon)
        chosen = after or before
        if after and before and _prefers(tokens, before, after, place, self.lexicon):
            chosen = before
        if chosen:
            return self._attribution(tokens, chosen)
        if place > sentence.first and tokens[place - 1].kind == "colon":
            who = mention_before(tokens, place - 1, sentence.first, self.lexicon)
            if who and not tokens[who[1] - 1].text[:1].isupper() and not self.lexicon.unspaced:
                who = None
            who = who or subject(tokens, sentence.first, place - 1, self.lexicon)
            if who:
                return Attribution(
                    span_of(tokens, *who), Span(tokens[place - 1].start, tokens[place - 1].end)
                )
        return None

    def _around(
        self,
        tokens: Sequence[Token],
        sentences: Sequence[Sentence],
        number: int,
        local: Attribution | None,
        carried: Attribution | None,
    ) -> Attribution | None:
        """Whose a quotation is that stands as a sentence of its own."""
        if local:
            return local
        if number + 1 < len(sentences):
            following = sentences[number + 1]
            if following.frames and tokens[following.first].kind == "quote":
                after = _after(tokens, following, following.first, self.lexicon)
                if after:
                    return self._attribution(tokens, after)
        return self.colon or carried


def _is_work(tokens: Sequence[Token], sentence: Sentence, place: int) -> bool:
    """Whether a quotation is the title of a programme or a work: on the radio's "Late Hour"."""
    if place == sentence.first:
        return False
    before = tokens[place - 1]
    of_work = before.low == "of" and tokens[max(0, place - 2)].low in _WORKS_OF
    possessive = before.low.endswith(("'s", "’s", "s’"))
    if not (of_work or possessive or before.low in _BEFORE_WORKS):
        return False
    words = _inner(tokens[place]).rstrip(",.").split(" ")
    return len(words) <= _LONGEST_TITLE and all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in words
    )


def _closes(tokens: Sequence[Token], place: int) -> bool:
    """Whether the quotation ends as speech does before its attribution."""
    if _inner_end(tokens[place]) in {",", "?", "!", "،", "，"} - {""}:
        return True
    return place + 1 < len(tokens) and tokens[place + 1].kind in ("comma", "dash")


def _prefers(
    tokens: Sequence[Token], before: Frame, after: Frame, place: int, lexicon: Lexicon
) -> bool:
    """Whether the verb left of a quotation attributes it, and not the one right of it."""
    if not _closes(tokens, place) or _leads(tokens, before, place):
        return True
    if tokens[place - 1].low in lexicon.that:
        return True
    start = place + 1
    while start < after.start and tokens[start].kind in ("comma", "dash"):
        start += 1
    return tokens[start].low in lexicon.boundaries or tokens[start].low in _OPENERS


def _leads(tokens: Sequence[Token], before: Frame, place: int) -> bool:
    """Whether `before` opens the quotation (`X asked, "Why?"`), which ends as no attribution."""
    if tokens[place - 1].kind not in ("comma", "colon") or place - before.cue_end > REACH:
        return False
    return _inner_end(tokens[place]) not in {",", "،", "，"} - {""}


def _before(sentence: Sentence, place: int) -> Frame | None:
    """Return the last frame left of the quotation, in its sentence."""
    found: Frame | None = None
    for frame in sentence.frames:
        if frame.cue < place and frame.end <= place:
            found = frame
    return found


def _after(
    tokens: Sequence[Token], sentence: Sentence, place: int, lexicon: Lexicon
) -> Frame | None:
    """Return the first frame right of the quotation, unless it opens a clause of its own."""
    for frame in sentence.frames:
        if frame.cue <= place:
            continue
        start = place + 1
        while start < frame.start and tokens[start].kind in ("comma", "dash"):
            start += 1
        if (
            not _closes(tokens, place)
            and sentence.last - frame.end > REACH
            and not (place == sentence.first and _attributes_behind(tokens, frame, place))
        ):
            return None
        if frame.mention[0] < place:
            return None if tokens[frame.cue].low in lexicon.saying else frame
        if any(tokens[n].kind in ("quote", "colon") for n in range(start, frame.start)):
            between = [n for n in range(start, frame.start) if tokens[n].kind == "quote"]
            return frame if between and _closes(tokens, between[-1]) else None
        return frame
    return None


def _attributes_behind(tokens: Sequence[Token], frame: Frame, place: int) -> bool:
    """Whether the frame follows a quotation that opens a sentence, at once or behind a comma."""
    if frame.start == place + 1:
        return frame.mention[0] == place + 1 and tokens[place + 1].capital
    return tokens[frame.start - 1].kind == "comma"


def _stands_alone(tokens: Sequence[Token], sentence: Sentence, place: int) -> bool:
    """Whether the quotation is a sentence of its own, and not a term within the narrator's."""
    token = tokens[place]
    inner = _inner(token)
    if place != sentence.first or not inner or inner[0].islower():
        return False
    ending = _inner_end(token)
    following = tokens[place + 1].kind if place + 1 < len(tokens) else "stop"
    return ending in {*_FULL, "?", "!", "，", ",", "？", "！"} or following == "stop"
