"""Which words beside a quotation say who speaks: the phrases of its sentence, with features."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.grammar.tokens import inner_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.coreference.register import Mention, Paragraph, Register
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon


class Cue(NamedTuple):
    """A word or phrase that attributes: `kind` is said, saying, by, after."""

    kind: str
    first: int
    last: int


class Anchor(NamedTuple):
    """A phrase that may say who speaks, None for none; `cue` is the word it goes with."""

    mention: Mention | None
    cue: Cue | None
    features: tuple[str, ...]


def cues(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> list[Cue]:
    """Return the words of a sentence that may attribute."""
    found: list[Cue] = []
    place = first
    while place < last:
        token = tokens[place]
        if token.kind == "word":
            cue = _cue(tokens, place, last, lexicon)
            if cue:
                found.append(cue)
                place = cue.last
                continue
        place += 1
    return found


def _cue(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> Cue | None:
    low = tokens[place].low
    for length in lexicon.heads.get(low, ()):
        if place + length <= last:
            phrase = " ".join(token.low for token in tokens[place : place + length])
            for kind, words in (("by", lexicon.by), ("said", lexicon.said), ("after", lexicon.after), ("saying", lexicon.saying)):
                if phrase in words:
                    return Cue(kind, place, place + length)
    for kind, words in (("said", lexicon.said), ("saying", lexicon.saying), ("by", lexicon.by), ("after", lexicon.after)):
        if low in words:
            return Cue(kind, place, place + 1)
    return None


def anchors(
    paragraph: Paragraph, number: int, place: int, register: Register, lexicon: Lexicon
) -> list[Anchor]:
    """Return what may say who speaks the quotation at `tokens[place]`, none last."""
    tokens = paragraph.tokens
    sentence = paragraph.sentences[number]
    row = register.sentences[paragraph.first_sentence + number]
    said = cues(tokens, sentence.first, sentence.last, lexicon)
    found: list[Anchor] = []
    flat = [_flat(paragraph, number, m) for m in range(len(row))]
    for index, mention in enumerate(row):
        phrase = mention.phrase
        if not _speaks(phrase, register, mention):
            continue
        cue, features = _features(tokens, sentence, place, row, index, said, register, lexicon)
        lang = lexicon.language
        every = tuple(f"a:{one}" for one in features)
        own = tuple(f"{lang}:{one}" for one in features if one[:1].isupper())
        found.append(Anchor(mention, cue, (*every, *own)))
    nobody = ["nobody"]
    if not said:
        nobody.append("nobody, no cue")
    near = _nearest_cue(tokens, place, said, sentence)
    if near:
        nobody.append(f"nobody {near}")
    if place > sentence.first and tokens[place - 1].kind == "colon":
        nobody.append("nobody colon")
    alone = sentence.last - sentence.first <= 2
    if alone:
        nobody.append("nobody alone")
    if not found:
        nobody.append("nobody else")
    found.append(
        Anchor(None, None, (*(f"a:{one}" for one in nobody), *(f"{lexicon.language}:{one}" for one in nobody)))
    )
    return found


def _flat(paragraph: Paragraph, number: int, index: int) -> None:
    return None


def _speaks(phrase, register: Register, mention: Mention) -> bool:
    if phrase.form == "pronoun":
        return True
    if phrase.form == "name":
        return True
    return bool(phrase.kind & (k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT | k.DEMONYM))


def _features(
    tokens: Sequence[Token], sentence: Sentence, place: int, row: Sequence[Mention], index: int,
    said: Sequence[Cue], register: Register, lexicon: Lexicon,
) -> tuple[Cue | None, list[str]]:  # fmt: skip
    mention = row[index]
    phrase = mention.phrase
    out = []
    entity = register.by_mention.get((mention.span.start, mention.span.end))
    kind = "pronoun" if phrase.form == "pronoun" else (entity.kind if entity else "other")
    out.append(f"{phrase.form} {kind}")
    after = phrase.first > place
    side = "behind" if after else "before"
    left = next((c for c in reversed(said) if c.last <= phrase.first), None)
    right = next((c for c in said if c.first >= phrase.last), None)
    l = _gap(tokens, left.last, phrase.first, register) if left else None
    r = _gap(tokens, phrase.last, right.first, register) if right else None
    # which of both is the nearer
    cue = None
    relation = "no cue"
    options = []
    if l is not None:
        options.append((_cost(l), f"{left.kind} X", left, l))
    if r is not None and right.kind in ("said", "saying", "after"):
        options.append((_cost(r), f"X {right.kind}", right, r))
    for cost, name, one, gap in sorted(options, key=lambda o: o[0])[:2]:
        where = "behind" if one.first > place else "before"
        near = _near_quote(tokens, place, one, phrase)
        out.append(f"{name} {gap}")
        if cue is None:
            cue = one
            relation = name
            out.append(f"Nearest {name} {gap} {side} {where}{near}")
            out.append(f"Nearest {name} {side} {where}")
        else:
            out.append(f"other {name} {gap} {side} {where}")
    if cue is None:
        out.append(f"No cue {side}")
    between = range(place + 1, phrase.first) if after else range(phrase.last, place)
    out.append(f"{side} {phrase.form} distance {_bucket(len(between))}")
    if any(tokens[n].kind == "quote" for n in between):
        out.append(f"{side} quote between")
    if any(tokens[n].kind == "stop" for n in between):
        out.append(f"{side} stop between")
    if not after and tokens[place - 1].kind == "colon":
        out.append("Colon")
        if phrase.last == place - 1:
            out.append(f"Colon at once {kind}")
        if mention.subject:
            out.append("Colon subject")
    closes = inner_end(tokens[place]) in {",", "?", "!", "،", "，"} or (
        place + 1 < len(tokens) and tokens[place + 1].kind in ("comma", "dash")
    )
    out.append(f"{side} {'closes' if closes else 'goes on'}")
    if mention.subject:
        out.append(f"Subject {side}")
    if phrase.governed:
        out.append("governed")
        out.append(f"governed {relation}")
    if phrase.owning:
        out.append("owning")
    if phrase.form == "description" and phrase.owner:
        out.append("owned")
    if index and row[index - 1].phrase.last == phrase.first:
        out.append("follows phrase")
    earlier = [m for m in row[:index] if m.phrase.first > place] if after else []
    if after:
        out.append(f"behind rank {min(len(earlier), 3)}")
    else:
        later = [m for m in row[index + 1 :] if m.phrase.last <= place]
        out.append(f"before rank {min(len(later), 3)}")
        out.append(f"From left {min(index, 3)}")
    return cue, out


def _cost(gap: str) -> int:
    return {"0": 0, "1": 1, "2": 2, "few": 3, "many": 5}.get(gap.split()[0], 5) + 3 * ("," in gap) + 3 * ("bound" in gap) + 6 * ("quote" in gap)


def _gap(tokens: Sequence[Token], start: int, end: int, register: Register) -> str:
    """Describe what stands between a phrase and a cue."""
    words = 0
    extra = ""
    for n in range(start, end):
        t = tokens[n]
        if t.kind == "word":
            flag = register.reader.flag(t)
            if flag & k.SKIPPED and not flag & k.BOUND:
                continue
            words += 1
            if flag & k.BOUND and " bound" not in extra:
                extra += " bound"
            if flag & (k.PREPOSITION | k.OF) and " prep" not in extra:
                extra += " prep"
        elif t.kind in ("comma", "dash", "open", "close") and "," not in extra:
            extra += " ,"
        elif t.kind in ("quote", "colon", "stop") and " quote" not in extra:
            extra += " quote"
    size = str(words) if words <= 2 else "few" if words <= 5 else "many"
    return size + extra


def _near_quote(tokens: Sequence[Token], place: int, cue: Cue, phrase) -> str:
    """Whether cue and phrase stand right beside the quotation."""
    first, last = min(cue.first, phrase.first), max(cue.last, phrase.last)
    if first > place:
        words = [t for t in tokens[place + 1 : first] if t.kind == "word"]
        return " near" if not words else " nearly" if len(words) <= 2 else ""
    if last <= place:
        words = [t for t in tokens[last:place] if t.kind == "word"]
        return " near" if not words else " nearly" if len(words) <= 5 else ""
    return " around"


def _nearest_cue(tokens: Sequence[Token], place: int, said: Sequence[Cue], sentence: Sentence) -> str:
    best = ""
    for one in said:
        gap = tokens[place + 1 : one.first] if one.first > place else tokens[one.last : place]
        words = [t for t in gap if t.kind == "word"]
        if not words:
            return f"cue at once {'behind' if one.first > place else 'before'}"
        if len(words) <= 3:
            best = f"cue near {'behind' if one.first > place else 'before'}"
    return best


def _bucket(n: int) -> str:
    return str(n) if n <= 3 else "-6" if n <= 6 else "-12" if n <= 12 else "more"
