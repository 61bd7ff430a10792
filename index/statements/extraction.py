"""An article's text to its statements, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.models import Article, Span, Statement, StatementKind
from index.statements.attribution.framed import Attribution, FrameReader
from index.statements.attribution.indirect import reports
from index.statements.attribution.reporters import may_report
from index.statements.attribution.resolver import Resolver
from index.statements.attribution.signatures import Quoted, Signatures
from index.statements.coreference.register import Register
from index.statements.doubles import without_doubles, without_heading
from index.statements.garbage import paused
from index.statements.grammar.nicknames import Nicknames
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import quote, tokenised
from index.statements.grammar.unspaced.segmentation import Segmentation
from index.statements.lexicon import lexicon
from index.statements.spans.marks import quotations
from index.statements.spans.transcripts import turn_of, turns
from index.text.lines import parted_paragraphs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from index.statements.attribution.decision import Weights
    from index.statements.attribution.indirect import Report
    from index.statements.attribution.situation import Observer, Speaker
    from index.statements.coreference.entity import Paragraph
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon
    from index.statements.spans.quotation import Quotation
    from index.statements.spans.transcripts import Turn


def statements(
    text: str,
    language: str,
    observer: Observer | None = None,
    weights: Weights | None = None,
) -> list[Statement]:
    """Return what is said in `text`, in order, with the speakers where the text names them.

    `language` is an ISO 639-1 code. It chooses the words that attribute; where there are none for
    it, only the structure counts. Never raises, and takes time linear in the text. An `observer`
    sees how each speaker is decided; `weights` go before those that come with the program.
    """
    with paused:
        return _said(text, language, observer, weights)


def _said(
    text: str, language: str, observer: Observer | None, weights: Weights | None
) -> list[Statement]:
    words = lexicon(language)
    blocks = parted_paragraphs(text, language)
    taken = list(turns(text, blocks, words.language))
    segmentation = Segmentation(text, words) if words.unspaced else None
    read = list(_read(text, blocks, words, segmentation))
    parsed = [(one.tokens, one.sentences) for one in read]
    register, parts = Register.of(text, parsed, words, segmentation)
    resolver = Resolver(text, register, words, observer, weights)
    said = list(_quoted(text, read, parts, taken, resolver, register))
    if taken:
        said = without_doubles(text, [*said, *_spoken(taken, register)])
    said = without_heading(text, said, blocks)
    reported = [one for part in read for one in part.reports]
    if taken or reported:
        said += _reported(reported, register)
        said.sort(key=lambda one: (one.marked.start, one.marked.end))
    return said


def _quoted(
    text: str, read: Sequence[_Read], parts: Sequence[Paragraph], taken: Sequence[Turn],
    resolver: Resolver, register: Register,
) -> Iterator[Statement]:  # fmt: skip
    """Yield the quotations with who says them."""
    if not any(one.quotations or one.reports for one in read):
        return  # for a report it is read on whom pronouns mean
    quoted_turns = [turn for turn in taken if turn.quoted]
    worded = ((one, part) for one, part in zip(read, parts, strict=True) if part.tokens)
    quoted = [Quoted(part, one.quotations) for one, part in worded]
    signatures = Signatures(text, quoted, register).found()
    running: Attribution | None = None  # of a turn whose quotation goes on in the next paragraph
    for one, paragraph in zip(read, parts, strict=True):
        if not one.quotations and not any(paragraph.phrases):
            resolver.skip(paragraph)
            continue
        resolver.open(paragraph)
        unlabelled = bool(taken) and _opens_only_with_dash(one.tokens)
        for quotation in one.quotations:
            if unlabelled or quotation.marked.start in one.nicknames:
                direct = unlabelled and quotation.whole(text)
                yield Statement(quotation.span, quotation.marked, "direct" if direct else "mixed")
                continue
            turn = turn_of(quotation.span, quoted_turns) if quoted_turns else None
            signature = signatures.get(quotation.marked.start)
            if turn and turn.speaker:
                running = Attribution(turn.speaker, None)
                spoken = quotation.behind(turn.span.start)
                yield _labelled(text, spoken, turn.speaker, register)
            elif signature:
                yield _labelled(text, quotation, signature.mention, register)
            else:
                ruled = one.ruled.get(quotation.marked.start) or running
                yield _statement(text, quotation, resolver.speaker(quotation, ruled))
            if quotation.closed:
                running = None
        resolver.close()


def _opens_only_with_dash(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph is speech behind a dash, and nothing tells whose."""
    return bool(tokens) and tokens[0].kind == "dash" and all(one.kind != "word" for one in tokens)


class _Read(NamedTuple):
    """A paragraph: its quotations, who says them by the frames, its reports, its words."""

    quotations: Sequence[Quotation]
    ruled: Mapping[int, Attribution]
    reports: Sequence[Report]
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    nicknames: Collection[int] = ()  # where the quotations open that are part of a name


def _read(
    text: str, blocks: Sequence[Span], words: Lexicon, segmentation: Segmentation | None
) -> Iterator[_Read]:
    reader, nicknamed = FrameReader(words), Nicknames(words.language)
    quoted = quotations(text, blocks, words.dashes, words.said)
    for block, inside in zip(blocks, quoted, strict=True):
        if len(inside) == 1 and inside[0].marked == block:
            named = reader.quotation(text, block)
            tokens = [quote(text, block)]
            ruled = {block.start: named} if named else {}
            yield _Read(inside, ruled, [], tokens, parsed(tokens, words))
            continue
        tokens = tokenised(text, block, inside, words, segmentation)
        nicknames = {tokens[place].start for place in nicknamed.among(tokens)} if inside else ()
        if nicknames:
            tokens = [one for one in tokens if one.start not in nicknames]
        sentences = parsed(tokens, words)
        ruled = reader.paragraph(tokens, sentences)
        told = [*reports(tokens, sentences, words)]
        yield _Read(inside, ruled, told, tokens, sentences, nicknames)


def _spoken(taken: Sequence[Turn], register: Register) -> Iterator[Statement]:
    """Yield what is said in a transcript's turns without quotation marks."""
    for turn in taken:
        if not turn.quoted:
            speaker = register.labelled(turn.speaker) if turn.speaker else None
            yield Statement(turn.span, turn.span, "direct", speaker, turn.speaker)


def _reported(reported: Sequence[Report], register: Register) -> Iterator[Statement]:
    for named, span in reported:
        if not may_report(named, register):
            continue
        speaker, introduced = register.fullest(named.mention)
        yield Statement(
            span, span, "indirect", speaker, named.mention, named.cue, introduced=introduced
        )


def _statement(text: str, quotation: Quotation, speaker: Speaker) -> Statement:
    kind: StatementKind = "direct" if quotation.whole(text) else "mixed"
    entity = speaker.entity
    name, introduced = (entity.full, entity.introduced) if entity else (None, None)
    return Statement(
        quotation.span, quotation.marked, kind, name, speaker.mention, speaker.cue, speaker.sure,
        introduced,
    )  # fmt: skip


def _labelled(text: str, quotation: Quotation, name: Span, register: Register) -> Statement:
    kind: StatementKind = "direct" if quotation.whole(text) else "mixed"
    return Statement(quotation.span, quotation.marked, kind, register.labelled(name), name)


def statements_of(article: Article) -> tuple[Statement, ...]:
    """Return an article's statements: none of captions, which stand between two paragraphs."""
    return tuple(statements(article.told, article.language or ""))
