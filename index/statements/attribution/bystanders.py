"""Bystanders: people named at a quotation who do not say it, whatever words stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements import kinds as k
from index.statements.attribution.cues import cues
from index.statements.attribution.written_about import is_written_about
from index.statements.grammar.declension import is_object_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.cues import Place
    from index.statements.attribution.framed import Attribution
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary
    from index.statements.lexicon import Lexicon

# Between somebody and whose he is stand so many words at most: "la hija de la".
_LONGEST = 3
# Between a document and whom it is written to stand so many at most: "from the ministry of the".
_LONGEST_ADDRESS = 5
_ENDING = ("stop", "colon", "quote")


def is_bystander(mention: Mention, at: Place, register: Register, report: Span | None) -> bool:
    """Whether words at a quotation only name whom others speak of; `report` is what is reported."""
    if report and report.holds(mention.span):
        return True
    return (
        _tells_whose(mention, at, register)
        or is_written_about(mention, at, register)
        or _is_told(mention.phrase, at, register.vocabulary)
        or _is_of_reported(mention.phrase, at)
    )


def _is_of_reported(phrase: Phrase, at: Place) -> bool:
    """Whether it is somebody of whoever still speaks: "Seine Leute hätten geübt"."""
    return bool(phrase.owner) and at.parsed.reports and not at.said


def _is_told(phrase: Phrase, at: Place, vocabulary: Vocabulary) -> bool:
    """Whether somebody right behind a verb of saying is told: "написала брату", "sie bat Marr".

    The case of a noun shows it, or a pronoun that opens the sentence before the verb.
    """
    cue = next((one for one in at.said if one.last == phrase.first), None)
    if cue is None or cue.kind != "said" or phrase.form == "pronoun":
        return False
    if phrase.form == "description" and is_object_noun(at.tokens[phrase.head], vocabulary):
        return True
    first = at.parsed.first
    pronoun = vocabulary.flag(at.tokens[first]) & (k.HE | k.SHE)
    return bool(pronoun) and cue.first == first + 1


def _tells_whose(mention: Mention, at: Place, register: Register) -> bool:
    """Whether a name only tells the relation of the one described before it: "the daughter of X".

    The words around both are then about the one described, or about those around the one named:
    "the office of X".
    """
    name, tokens, vocabulary = mention.phrase, at.tokens, register.vocabulary
    if name.form != "name":
        return False
    if name.owning:
        return _owns_people(name.last, tokens, vocabulary)
    if _names_circle(mention, tokens, register):
        return True
    link = name.first
    while link > max(0, name.first - _LONGEST) and _links(tokens[link - 1], vocabulary):
        link -= 1
    if _follows_circle(name, link, tokens, vocabulary):
        return True
    if link < name.first and tokens[name.first - 1].low in vocabulary.addressing:
        return _is_addressed(mention, at, register)
    return mention.place > 0 and _is_somebodys(mention, link, at, register)


def _follows_circle(
    name: Phrase, link: int, tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Whether those around somebody stand before a name, and what links both ("the family of X").

    Where names have cases or no capitals, nothing does.
    """
    if vocabulary.suffixes or vocabulary.unspaced or not link:
        return False
    linked = link < name.first or vocabulary.inflects or vocabulary.plain_names
    return linked and tokens[link - 1].low in vocabulary.circles


def _names_circle(mention: Mention, tokens: Sequence[Token], register: Register) -> bool:
    """Whether a phrase names those around somebody with no word between: семья Ивана, 张伟家属.

    An office may stand before them (глава семьи), and a name in the first case is nobody's.
    """
    name, vocabulary = mention.phrase, register.vocabulary
    begin, end = name.name or (name.first, name.last)
    if vocabulary.unspaced:
        entity = register.entity(mention)
        if end >= len(tokens) or entity is None or not entity.is_person:
            return False
        return tokens[end].low in vocabulary.circles
    if begin != name.first + 1 or tokens[name.first].low not in vocabulary.circles:
        return False
    if not vocabulary.flag(tokens[begin]) & k.FIRST:
        return False
    return vocabulary.plain_names or (
        vocabulary.inflects and _may_be_declined(tokens[begin], vocabulary)
    )


def _may_be_declined(name: Token, vocabulary: Vocabulary) -> bool:
    """Whether a first name may have an ending of its case: "Ивана" is a name of women as well."""
    own, without = vocabulary.listed(name.low), vocabulary.listed(name.low[:-1])
    return not own & k.FIRST or (not own & k.FIRST_M and bool(without & k.FIRST_M))


def _is_somebodys(mention: Mention, link: int, at: Place, register: Register) -> bool:
    """Whether what begins at `link` says whose the one is who is described before."""
    somebody = register.sentences[mention.sentence][mention.place - 1].phrase
    if somebody.form != "description" or not somebody.kind & k.SOMEBODY:
        return False
    genitive = _is_genitive(mention.phrase, link, at.tokens, register.vocabulary)
    return somebody.last == link and genitive


def _is_addressed(mention: Mention, at: Place, register: Register) -> bool:
    """Whether a document before a name is written to the one named: "the letter to X says"."""
    row, tokens = register.sentences[mention.sentence], at.tokens
    name, flag = mention.phrase, register.vocabulary.flag
    for one in row[max(0, mention.place - 2) : mention.place]:
        between = tokens[one.phrase.last : name.first]
        if one.phrase.kind & k.DOCUMENT and len(between) <= _LONGEST_ADDRESS:
            return all(token.kind == "word" and not flag(token) & k.SAID for token in between)
    return False


def _is_genitive(name: Phrase, link: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether what links a name to the noun before it says that it owns it."""
    first = tokens[name.first]
    if link < name.first:
        of = vocabulary.flag(tokens[link]) & k.OF or tokens[link].low in vocabulary.belonging
        return bool(of) and name.governed
    if articles := vocabulary.genitive_articles:
        # "ein Freund der Sängerin X", but "die Leiterin der Schule X"
        body = name.kind & k.GROUP and not name.kind & k.SOMEBODY
        noun = tokens[min(name.first + 1, name.last - 1)].low
        return first.low in articles and (not body or noun in vocabulary.circles)
    return vocabulary.leads_in(first.low)


def _links(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a word may stand between a noun and whose it is: "of", "of the"."""
    small = vocabulary.flag(token) & (k.OF | k.DET | k.PREPOSITION) and token.kind == "word"
    return bool(small) or token.low in vocabulary.belonging


def _owns_people(place: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether behind whose they are stand those around somebody: X'in çevresi, Xの周辺."""
    for token in tokens[place : place + 2]:
        if token.kind != "word":
            return False
        if token.low in vocabulary.circles or vocabulary.flag(token) & k.SOMEBODY:
            return True
    return False


def reported(at: Place, ruled: Attribution | None, *, parted: bool) -> Span | None:
    """Return what stands between "X said that" and a quotation, where nobody else says anything.

    People named there are spoken of: "Police said that the driver, Y, was “known to officers”".
    `ruled` is the speaker in that sentence. Where a comma parts "that" from the words that lead to
    it, this holds behind any verb: "Суд решил, что Y ...".
    """
    if written := _written(at):
        return written
    first = at.token
    if ruled and ruled.cue and ruled.cue.start >= ruled.mention.end:
        while first and at.tokens[first - 1].start >= ruled.cue.end:
            first -= 1
    elif parted:
        first = at.parsed.first
    between = at.tokens[first : at.token]
    that = _first_that(between, at.lexicon)
    if that is None or any(one.kind in _ENDING for one in between):
        return None
    if cues(at.tokens, first + that + 1, at.token, at.lexicon):
        return None
    return Span(between[that].end, at.tokens[at.token].start)


def _written(at: Place) -> Span | None:
    """Return what is told beside a phrase for what is written: "hieß es, der Fahrer sei ...".

    Where that follows behind a comma and no other verb leads to the quotation, it is all before it.
    """
    sentence = at.parsed
    written = [one for one in at.said if one.kind == "written"]
    behind = written and written[0].first > at.token > sentence.first
    parted = behind and at.tokens[written[0].first - 1].kind in ("comma", "dash")
    if parted and at.said[0] is written[0]:
        return Span(at.tokens[sentence.first].start, at.tokens[at.token].start)
    last = max((one.last for one in written if one.last <= at.token), default=at.token)
    if last + 1 >= at.token or any(one.kind in _ENDING for one in at.tokens[last : at.token]):
        return None
    following = at.tokens[last]
    if following.kind != "comma" and following.low not in at.lexicon.that:
        return None
    return Span(following.end, at.tokens[at.token].start)


def _first_that(between: Sequence[Token], lexicon: Lexicon) -> int | None:
    return next((n for n, one in enumerate(between) if one.low in lexicon.that), None)
