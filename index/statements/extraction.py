"""An article's text to its statements, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Article, Span, Statement, StatementKind
from index.statements.attribution.indirect import reports
from index.statements.attribution.signatures import signed
from index.statements.attribution.speakers import Attribution, Reader
from index.statements.coreference.people import People
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import tokenised
from index.statements.lexicon import lexicon
from index.statements.spans.marks import quotations
from index.statements.spans.transcripts import turn_of, turns
from index.text.sentences import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from index.statements.attribution.indirect import Report
    from index.statements.lexicon import Lexicon
    from index.statements.spans.quotation import Quotation
    from index.statements.spans.transcripts import Turn


# A heading has at most so many characters.
LONGEST_HEADING = 150


def statements(text: str, language: str) -> list[Statement]:
    """Return what is said in `text`, in order, with the speakers where the text names them.

    `language` is an ISO 639-1 code. It chooses the words that attribute; where there are none for
    it, only the structure counts. Never raises, and takes time linear in the text.
    """
    words = lexicon(language)
    blocks = paragraphs(text)
    taken = list(turns(text, blocks))
    quoted_turns = [turn for turn in taken if turn.quoted]
    quoted: list[Span] = []
    people = People(text, words, quoted)
    said: list[Statement] = []
    reported: list[Report] = []
    running: Attribution | None = None  # of a turn whose quotation goes on in the next paragraph
    for inside, named, reports_inside in _read(text, blocks, words):
        reported += reports_inside
        quoted += [quotation.marked for quotation in inside]
        for quotation in inside:
            turn = turn_of(quotation.span, quoted_turns) if quoted_turns else None
            if turn:
                running = Attribution(turn.speaker, None)
                spoken = quotation.behind(turn.span.start)
                said.append(_statement(text, spoken, running, people))
            else:
                attribution = signed(text, quotation.marked) or named.get(quotation.marked.start)
                said.append(_statement(text, quotation, attribution or running, people))
            if quotation.closed:
                running = None
    if taken:
        said = _without_doubles([*said, *_spoken(taken, people)])
    said = _without_heading(text, said, blocks)
    if taken or reported:
        said += _reported(reported, people)
        said.sort(key=lambda one: (one.marked.start, one.marked.end))
    return said


def _read(
    text: str, blocks: Sequence[Span], words: Lexicon
) -> Iterator[tuple[list[Quotation], Mapping[int, Attribution], list[Report]]]:
    """Yield of each paragraph its quotations, who is named for them, and what it reports."""
    reader = Reader(words)
    quoted = quotations(text, blocks, words.dashes, words.said)
    for block, inside in zip(blocks, quoted, strict=True):
        if len(inside) == 1 and inside[0].marked == block:
            named = reader.quotation(text, block)
            yield inside, {block.start: named} if named else {}, []
            continue
        tokens = tokenised(text, block, inside, words)
        sentences = parsed(tokens, words)
        found = reader.paragraph(tokens, sentences)
        yield inside, found, [*reports(tokens, sentences, words)]


def _spoken(taken: Sequence[Turn], people: People) -> Iterator[Statement]:
    """Yield what is said in a transcript's turns without quotation marks."""
    for turn in taken:
        if not turn.quoted:
            speaker = people.fullest(turn.speaker)
            yield Statement(turn.span, turn.span, "direct", speaker, turn.speaker)


def _reported(reported: Sequence[Report], people: People) -> Iterator[Statement]:
    for named, span in reported:
        speaker = people.fullest(named.mention, named.antecedent)
        yield Statement(span, span, "indirect", speaker, named.mention, named.cue)


def _without_heading(text: str, said: list[Statement], blocks: Sequence[Span]) -> list[Statement]:
    """Return the statements with none of the heading's whose words are quoted again below."""
    heading = blocks[0].end if blocks and len(blocks[0]) <= LONGEST_HEADING else 0
    count = next((n for n, one in enumerate(said) if one.marked.end > heading), len(said))
    if not count:
        return said
    below = [_bare(one.span.of(text)) for one in said[count:] if one.speaker]
    return [
        Statement(one.span, one.marked, one.kind)
        if number < count and any(_bare(one.span.of(text)) in words for words in below)
        else one
        for number, one in enumerate(said)
    ]


def _bare(words: str) -> str:
    return words.strip(" .,!?’'\"”").casefold()


def _without_doubles(said: list[Statement]) -> list[Statement]:
    """Return the statements without those that a turn of the same speaker holds already."""
    kept: list[Statement] = []
    widest: Statement | None = None
    for one in sorted(said, key=lambda one: (one.marked.start, -one.marked.end)):
        inside = widest is not None and widest.marked.holds(one.marked)
        if inside and widest and one.speaker in (None, widest.speaker):
            continue
        kept.append(one)
        if not inside:
            widest = one
    return kept


def _statement(
    text: str, quotation: Quotation, attribution: Attribution | None, people: People
) -> Statement:
    span, marked = quotation.span, quotation.marked
    kind: StatementKind = "direct" if quotation.whole(text) else "mixed"
    if attribution is None:
        return Statement(span, marked, kind)
    speaker: Span = people.fullest(attribution.mention, attribution.antecedent)
    return Statement(span, marked, kind, speaker, attribution.mention, attribution.cue)


def statements_of(article: Article) -> tuple[Statement, ...]:
    """Return an article's statements."""
    return tuple(statements(article.text, article.language or ""))
