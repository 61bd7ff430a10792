"""An article's text to its statements, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Article, Span, Statement, StatementKind
from index.statements.attribution.indirect import reports
from index.statements.attribution.signatures import signed
from index.statements.attribution.speakers import Attribution, Reader
from index.statements import kinds as k
from index.statements.attribution.anchors import anchors
from index.statements.attribution.sides import stands_alone
from index.statements.attribution.titles import is_unsaid
from index.statements.attribution.candidates import Anaphor, History, candidates
from index.statements.coreference.people import People
from index.statements.coreference.register import Register
from index.statements.grammar.sentences import parsed
from index.statements.grammar.tokens import quote, tokenised
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
    return Extraction(text, language).statements()


TRACE: list = []
ORACLE = None


class Extraction:
    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.words = lexicon(language)
        self.blocks = paragraphs(text)
        self.taken = list(turns(text, self.blocks))

    def statements(self) -> list[Statement]:
        text, words, blocks, taken = self.text, self.words, self.blocks, self.taken
        quoted_turns = [turn for turn in taken if turn.quoted]
        people = People(text, words, [])
        read = list(_read(text, blocks, words))
        register, parsed_paragraphs = Register.of(text, [(t, s) for _, _, _, t, s in read], words)
        self.register = register
        history = History()
        said: list[Statement] = []
        reported: list[Report] = []
        running: Attribution | None = None
        for paragraph, (inside, named, reports_inside, tokens, sentences) in zip(parsed_paragraphs, read, strict=True):
            reported += reports_inside
            for quotation in inside:
                turn = turn_of(quotation.span, quoted_turns) if quoted_turns else None
                if turn:
                    running = Attribution(turn.speaker, None)
                    spoken = quotation.behind(turn.span.start)
                    said.append(_statement(text, spoken, running, people))
                else:
                    attribution = signed(text, quotation.marked)
                    if attribution:
                        said.append(_statement(text, quotation, attribution, people))
                    else:
                        attribution = named.get(quotation.marked.start) or running
                        said.append(self._resolved(quotation, attribution, paragraph, history, people))
                if quotation.closed:
                    running = None
        if taken:
            said = _without_doubles([*said, *_spoken(taken, people)])
        said = _without_heading(text, said, blocks)
        if taken or reported:
            said += _reported(reported, people)
            said.sort(key=lambda one: (one.marked.start, one.marked.end))
        return said

    def _resolved(self, quotation, attribution, paragraph, history, people) -> Statement:
        text, register = self.text, self.register
        span, marked = quotation.span, quotation.marked
        kind: StatementKind = "direct" if quotation.whole(text) else "mixed"
        number = self._sentence_at(paragraph, marked.start)
        sentence = paragraph.first_sentence + number
        place = self._token_at(paragraph, marked.start)
        legacy = self._mention(attribution.mention) if attribution else None
        options = anchors(paragraph, number, place, register, self.words)
        for n, one in enumerate(options):
            if legacy is not None and one.mention is legacy:
                options[n] = one._replace(features=(*one.features, "a:legacy"))
            elif one.mention is None:
                mark = "a:legacy nobody" if attribution is None else "a:legacy elsewhere" if legacy is None or legacy.sentence != sentence else "a:legacy here"
                options[n] = one._replace(features=(*one.features, mark))
        anchor, sure = decide(options, ANCHOR_WEIGHTS)
        if ANCHOR_ORACLE is not None:
            anchor, sure = ANCHOR_ORACLE(self, span, options)
        mention = anchor.mention
        cue = anchor.cue
        cue_span = Span(paragraph.tokens[cue.first].start, paragraph.tokens[cue.last - 1].end) if cue else (attribution.cue if attribution else None)
        if mention is not None and mention.phrase.form != "pronoun":
            entity = register.by_mention.get((mention.span.start, mention.span.end))
            if sure < THRESHOLD:
                return Statement(span, marked, kind, None, mention.span, cue_span)
            history.note(entity, sentence, paragraph.number)
            return Statement(span, marked, kind, entity.full, mention.span, cue_span)
        if mention is not None:
            flag = mention.phrase.kind
            which = "he" if flag & k.HE and not flag & k.SHE else "she" if flag & k.SHE and not flag & k.HE else "they"
            gender = {"he": "m", "she": "f"}.get(which)
            anaphor = Anaphor(which, gender, mention.sentence, mention.paragraph, mention.span.start)
        else:
            anaphor = Anaphor("carry", None, sentence, paragraph.number, marked.start)
        found = candidates(anaphor, register, history, span)
        if anaphor.kind == "carry":
            known = register.by_mention.get((legacy.span.start, legacy.span.end)) if legacy else None
            extra = self._about(paragraph, number, place, quotation, attribution, options, sure)
            found = [
                c._replace(features=(*c.features, *(["c:legacy"] if known is not None and c.entity is known else []), *(extra if c.entity is None else [])))
                for c in found
            ]
        best, p = decide(found, WEIGHTS)
        p *= sure
        if ORACLE is not None:
            best, p = ORACLE(self, span, anaphor, found)
        TRACE.append((span, anaphor, found, best, p))
        said = mention.span if mention else None
        if best.entity is None:
            return Statement(span, marked, kind, None, said, cue_span if said else None)
        history.note(best.entity, sentence, paragraph.number)
        if p < THRESHOLD:
            return Statement(span, marked, kind, None, said, cue_span if said else None)
        return Statement(span, marked, kind, best.entity.full, said or best.entity.full, cue_span)

    def _about(self, paragraph, number, place, quotation, attribution, options, sure) -> list[str]:
        tokens, sentence = paragraph.tokens, paragraph.sentences[number]
        out = []
        out.append("c:alone" if stands_alone(tokens, sentence, place) else "c:within")
        words = len(quotation.span.of(self.text).split()) if not self.words.unspaced else len(quotation.span) // 2
        out.append(f"c:words {words if words < 4 else 'few' if words < 8 else 'many'}")
        out.append("c:legacy none" if attribution is None else "c:legacy somebody")
        out.append("c:unsaid" if is_unsaid(tokens, sentence, place) else "c:not unsaid")
        out.append("c:whole" if quotation.whole(self.text) else "c:part")
        cue = [f for f in options[-1].features if "cue" in f and f.startswith("a:")]
        out += [f"c:{one[2:]}" for one in cue]
        if quotation.span.of(self.text)[:1].islower():
            out.append("c:small")
        if number == 0 and place == 0 and paragraph.number == 0:
            out.append("c:opens article")
        return out

    def _sentence_at(self, paragraph, start: int) -> int:
        for number, one in enumerate(paragraph.sentences):
            if paragraph.tokens[one.last - 1].end > start:
                return number
        return max(0, len(paragraph.sentences) - 1)

    def _token_at(self, paragraph, start: int) -> int:
        return next(n for n, t in enumerate(paragraph.tokens) if t.start == start)

    def _mention(self, span: Span):
        """The phrase that a mention holds: a person's name first."""
        best = None
        for row in self.register.sentences:
            for one in row:
                whole = one.span
                if whole.start < span.end and span.start < whole.end:
                    score = {"name": 2, "description": 1, "pronoun": 1}[one.phrase.form]
                    entity = self.register.by_mention.get((whole.start, whole.end))
                    if entity and entity.kind == "person":
                        score += 1
                    if one.phrase.governed or one.phrase.owning:
                        score -= 2
                    if best is None or score > best[0]:
                        best = (score, one)
        return best[1] if best else None


THRESHOLD = 0.5
WEIGHTS: dict[str, float] = {}


ANCHOR_WEIGHTS: dict[str, float] = {}
ANCHOR_ORACLE = None
import json as _json, pathlib as _p
if _p.Path("/work/tools/weights.json").exists():
    WEIGHTS = _json.loads(_p.Path("/work/tools/weights.json").read_text())
    ANCHOR_WEIGHTS = _json.loads(_p.Path("/work/tools/anchor_weights.json").read_text())


def decide(found, weights):
    import math
    scores = [sum(weights.get(name, 0.0) for name in one.features) for one in found]
    top = max(scores)
    exps = [math.exp(one - top) for one in scores]
    total = sum(exps)
    place = max(range(len(found)), key=lambda n: exps[n])
    return found[place], exps[place] / total


def _read(
    text: str, blocks: Sequence[Span], words: Lexicon
):
    """Yield of each paragraph its quotations, who is named for them, and what it reports."""
    reader = Reader(words)
    quoted = quotations(text, blocks, words.dashes, words.said)
    for block, inside in zip(blocks, quoted, strict=True):
        if len(inside) == 1 and inside[0].marked == block:
            named = reader.quotation(text, block)
            tokens = [quote(text, block)]
            yield inside, {block.start: named} if named else {}, [], tokens, parsed(tokens, words)
            continue
        tokens = tokenised(text, block, inside, words)
        sentences = parsed(tokens, words)
        found = reader.paragraph(tokens, sentences)
        yield inside, found, [*reports(tokens, sentences, words)], tokens, sentences


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
