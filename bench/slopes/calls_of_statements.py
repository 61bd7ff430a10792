"""Calls of `index.statements`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from bench.slopes.calls_of_text import whole
from index import statements
from index.models import Article, Span, Statement
from index.statements import certainty, doubles, explanation, extraction, standing
from index.statements.attribution import (
    accusations,
    anchors,
    bystanders,
    candidates,
    clauses,
    company,
    constraints,
    cues,
    distances,
    framed,
    indirect,
    inner_clauses,
    newcomers,
    reporters,
    ruled,
    shown,
    sides,
    signatures,
    signers,
    titles,
    traits,
    written_about,
)  # fmt: skip
from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.cues import Place
from index.statements.attribution.history import History, Turn
from index.statements.attribution.situation import Situation
from index.statements.attribution.views import View
from index.statements.coreference import (
    adopted,
    appositions,
    documents,
    evidence,
    forms,
    introductions,
    last_names,
    mentions,
    name_features,
    short_names,
)  # fmt: skip
from index.statements.coreference.entity import Entity
from index.statements.coreference.joining import Entities
from index.statements.coreference.register import Register
from index.statements.grammar import (
    apposition_ends,
    beginnings,
    behind_names,
    bodies,
    cases,
    complements,
    declension,
    declined_offices,
    first_names,
    frames,
    mentions_before,
    mentions_behind,
    names,
    names_before,
    nouns,
    offices,
    owners,
    ownership,
    parts,
    plain_names,
    pronouns,
    relatives,
    sentences,
    subjects,
    suffixes,
    tokens,
    verb_second,
    verbs,
)  # fmt: skip
from index.statements.grammar.frame import Frame
from index.statements.grammar.unspaced import (
    chinese_names,
    japanese_names,
    segmentation,
    words,
)  # fmt: skip
from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.grammar.vocabulary import Vocabulary
from index.statements.lexicon import lexicon as lexicon_of
from index.statements.spans import (
    dialogue,
    double_marks,
    interviews,
    marks,
    quotation,
    single_marks,
    transcripts,
    turn_labels,
)  # fmt: skip
from index.statements.spans.quotation import Quotation
from index.text.sentences import paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bench.slopes.preparing import Prepare
    from index.statements.coreference.entity import Paragraph
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.unspaced.dictionary import Dictionary, Words

ENGLISH = lexicon_of("en")
VOCABULARY = Vocabulary("en")
RUSSIAN, ARABIC, TURKISH = map(Vocabulary, ("ru", "ar", "tr"))
# Phrases that are looked at one by one, each with those before it.
_SOME = 20


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as one paragraph of tokens, in the middle of which somebody is quoted.

    `quoted` is the place of the quotation among the tokens, `row` that of its sentence.
    """

    text: str
    tokens: list[Token]
    sentences: list[Sentence]
    quoted: int
    row: int

    @classmethod
    @lru_cache(maxsize=4)  # for one call after the other: nothing in it changes
    def of(cls, text: str) -> _Read:
        half = len(text) // 2
        text = f'{text[:half]} "Yes, we do," {text[half:]}'
        quoted = Quotation(Span(half + 2, half + 12), Span(half + 1, half + 13))
        found = tokens.tokenised(text, whole(text), [quoted], ENGLISH)
        parsed = sentences.parsed(found, ENGLISH)
        place = next(n for n, one in enumerate(found) if one.kind == "quote")
        row = next(n for n, one in enumerate(parsed) if place in one.quotes)
        return cls(text, found, parsed, place, row)

    def registered(self) -> tuple[Register, list[Paragraph]]:
        """Return everyone who is named in it."""
        return Register.of(self.text, [(self.tokens, self.sentences)], ENGLISH)


def _tokens(call: Callable[[_Read], object]) -> Prepare:
    """Return a call on a text that is read already."""

    def prepared(text: str) -> Callable[[], object]:
        return partial(call, _Read.of(text))

    return prepared


def _place(call: Callable[[Place, Register], object]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        read = _Read.of(text)
        register, parts = read.registered()
        return partial(call, Place(parts[0], read.row, read.quoted, ENGLISH), register)

    return prepared


def _phrases(call: Callable[[Paragraph, list[Phrase]], object]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        _, parts = _Read.of(text).registered()
        return partial(call, parts[0], [one for row in parts[0].phrases for one in row])

    return prepared


def _names_of(code: str, found: Callable[[str, Words, Dictionary], object]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        known = dictionary(lexicon_of(code))
        return partial(found, text, known.read(text), known)

    return prepared


def _entities(register: Register) -> Entities:
    """Return everyone whose name a text has, as they are known before its descriptions are."""
    found = Entities(VOCABULARY)
    for one in (one for row in register.sentences for one in row if one.phrase.name):
        found.take_name(one, register.tokens(one))
    return found


def _known(call: Callable[[Paragraph, Register, Entities], object]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        register, parts = _Read.of(text).registered()
        return partial(call, parts[0], register, _entities(register))

    return prepared


def _anaphor(call: Callable[[Anaphor, Register, History], object]) -> Prepare:
    """Return a call on a pronoun in the middle of a text, where everybody has spoken."""

    def prepared(text: str) -> Callable[[], object]:
        read = _Read.of(text)
        register, _ = read.registered()
        history = History()
        for entity in register.entities:
            history.spoken.append(Turn(entity, read.row, 0))
        he = Anaphor("he", "m", read.row, 0, read.tokens[read.quoted].start)
        return partial(call, he, register, history)

    return prepared


def _turns(text: str) -> Iterator[transcripts.Turn]:
    return transcripts.turns(text, paragraphs(text))


def _in_turns(text: str) -> Callable[[], object]:
    found = list(_turns(text))
    return partial(transcripts.turn_of, whole(text), found)


def _spoken(text: str) -> Quotation:
    return Quotation(whole(text), whole(text))


def _in(code: str) -> Prepare:
    return lambda text: partial(extraction.statements, text, code)


def _traits(text: str) -> Callable[[], object]:
    read = _Read.of(text)
    _, parts = read.registered()
    at = Place(parts[0], read.row, read.quoted, ENGLISH)
    return lambda: traits.traits(_spoken(read.text), read.text, at)


def _said(call: Callable[[str, list[Statement]], object]) -> Prepare:
    """Return a call on what is said in a text."""

    def prepared(text: str) -> Callable[[], object]:
        return partial(call, text, extraction.statements(text, "en"))

    return prepared


def _turn(text: str) -> Statement:
    return Statement(whole(text), whole(text), "direct")


def _first_frame(at: Place) -> framed.Attribution | None:
    frames = at.parsed.frames
    return framed.attributed(at.tokens, frames[0]) if frames else None


def _shown(text: str) -> Callable[[], object]:
    read = _Read.of(text)
    register, parts = read.registered()
    at, about = Place(parts[0], read.row, read.quoted, ENGLISH), traits.About(alone=False)
    situation = Situation(_spoken(read.text), at, (), about, "within", None, ())
    return partial(shown.shown, situation, None, read.text, register)


def _span(tokens: Sequence[Token], phrase: Phrase) -> Span:
    return Span(tokens[phrase.first].start, tokens[phrase.last - 1].end)


_SAID = ENGLISH.said
# Behind all of a text.
_END = Span(10_000_000, 10_000_001)
CALLS: dict[str, Prepare] = {
    **{
        f"index.statements.extraction.statements ({code})": _in(code)
        for code in ("en", "fr", "de", "ar", "zh", "ja", "tr", "xx")
    },
    "index.statements.statements": lambda text: partial(statements, text, "es"),
    "index.statements.extraction.statements_of": (
        lambda text: partial(extraction.statements_of, Article("1", "t", text, language="ru"))
    ),
    "index.statements.explanation.explain": lambda text: partial(explanation.explain, text, "en"),
    "index.statements.certainty.certain": (
        lambda text: partial(certainty.certain, extraction.statements(text, "en"), "en")
    ),
    "index.statements.attribution.accusations.is_accusation": _place(
        lambda at, _: accusations.is_accusation(at)
    ),
    "index.statements.attribution.accusations.accuses": _tokens(
        lambda read: [
            accusations.accuses(read.tokens, place, ENGLISH) for place in range(len(read.tokens))
        ]
    ),
    "index.statements.attribution.inner_clauses.inner_speaker": _place(inner_clauses.inner_speaker),
    "index.statements.attribution.newcomers.newcomer": _anaphor(
        partial(newcomers.newcomer, told=True)
    ),
    "index.statements.attribution.anchors.anchors": _place(anchors.anchors),
    "index.statements.attribution.anchors.is_owner": _place(
        lambda at, register: [
            anchors.is_owner(at, one.phrase, register) for one in at.row(register)[-1:]
        ]
    ),
    "index.statements.attribution.constraints.cannot_speak": _place(
        lambda at, register: [
            constraints.cannot_speak(at, number, register)
            for number in range(len(at.row(register)))[-1:]
        ]
    ),
    "index.statements.attribution.constraints.is_contradicted": _place(
        lambda at, register: [
            constraints.is_contradicted(View(at, number, register), cue)
            for number in range(len(at.row(register)))[-1:]
            for cue in at.said[-1:]
        ]
    ),
    "index.statements.attribution.distances.gap": _tokens(
        lambda read: distances.gap(read.tokens, VOCABULARY)
    ),
    "index.statements.attribution.distances.nearness": _place(
        lambda at, register: [
            distances.nearness(at, one.phrase, cue)
            for one in at.row(register)[:1]
            for cue in at.said[-1:]
        ]
    ),
    "index.statements.attribution.bystanders.is_bystander": _place(
        lambda at, register: [
            bystanders.is_bystander(one, at, register, None) for one in at.row(register)[-1:]
        ]
    ),
    "index.statements.attribution.bystanders.reported": _place(
        lambda at, _: bystanders.reported(at, None, parted=True)
    ),
    "index.statements.attribution.candidates.candidates": _anaphor(candidates.candidates),
    "index.statements.attribution.clauses.clause": _tokens(
        lambda read: clauses.clause(read.tokens, read.sentences[read.row], read.quoted, ENGLISH)
    ),
    "index.statements.attribution.clauses.around": _place(clauses.around),
    "index.statements.attribution.company.is_coupled": _place(
        lambda at, register: [company.is_coupled(one, register) for one in at.row(register)[-1:]]
    ),
    "index.statements.attribution.reporters.may_report": _place(
        lambda at, register: (first := _first_frame(at)) and reporters.may_report(first, register)
    ),
    "index.statements.attribution.ruled.ruled_mention": _place(
        lambda at, register: ruled.ruled_mention(_first_frame(at), at, register)
    ),
    "index.statements.attribution.ruled.ruled_anchors": _place(
        lambda at, register: ruled.ruled_anchors(at, register, None, None, (), None)
    ),
    "index.statements.attribution.shown.shown": _shown,
    "index.statements.attribution.signers.signer": _place(
        lambda at, register: signers.signer(at, register, None, whole=True)
    ),
    "index.statements.attribution.cues.cues": _tokens(
        lambda read: cues.cues(read.tokens, 0, len(read.tokens), ENGLISH)
    ),
    "index.statements.attribution.indirect.reports": _tokens(
        lambda read: list(indirect.reports(read.tokens, read.sentences, ENGLISH))
    ),
    "index.statements.attribution.sides.attributing": _tokens(
        lambda read: sides.attributing(read.tokens, read.sentences[read.row], read.quoted, ENGLISH)
    ),
    "index.statements.attribution.sides.behind": _tokens(
        lambda read: sides.behind(read.tokens, read.sentences[read.row], read.quoted, ENGLISH)
    ),
    "index.statements.attribution.sides.stands_alone": _tokens(
        lambda read: sides.stands_alone(read.tokens, read.sentences[read.row], read.quoted)
    ),
    "index.statements.attribution.signatures.signed": (
        lambda text: partial(signatures.signed, f'"a" — {text}', Span(0, 3))
    ),
    "index.statements.attribution.framed.attributed": _tokens(
        lambda read: framed.attributed(
            read.tokens, Frame(0, len(read.tokens), (0, len(read.tokens)))
        )
    ),
    "index.statements.attribution.titles.is_unsaid": _tokens(
        lambda read: titles.is_unsaid(read.tokens, read.sentences[read.row], read.quoted, "en")
    ),
    "index.statements.attribution.titles.is_displayed": _place(
        lambda at, register: titles.is_displayed(at.tokens, at.token, at.row(register))
    ),
    "index.statements.attribution.titles.is_epithet": _place(
        lambda at, register: titles.is_epithet(at.tokens, at.token, at.row(register))
    ),
    "index.statements.attribution.titles.is_called_so": _place(
        lambda at, _: titles.is_called_so(at.tokens, at.token, RUSSIAN)
    ),
    "index.statements.attribution.traits.goes_on": _place(
        lambda at, _: traits.goes_on(replace(at, lexicon=lexicon_of("ru")))
    ),
    "index.statements.attribution.traits.gender_of_verb": _place(
        lambda at, _: traits.gender_of_verb(replace(at, lexicon=lexicon_of("ru")))
    ),
    "index.statements.attribution.traits.traits": _traits,
    "index.statements.attribution.written_about.is_written_about": _place(
        lambda at, register: [
            written_about.is_written_about(one, at, register) for one in at.row(register)[-1:]
        ]
    ),
    "index.statements.attribution.written_about.is_behind_noun": _phrases(
        lambda part, found: [
            written_about.is_behind_noun(one, part.tokens, VOCABULARY) for one in found
        ]
    ),
    "index.statements.coreference.appositions.appose": _known(
        lambda part, _, known: [
            one
            for row in part.phrases
            for one in appositions.appose(known, part.tokens, row, single=False)
        ]
    ),
    "index.statements.coreference.documents.issuer": _known(
        lambda part, register, known: [
            documents.issuer(one, row, part.tokens, known)
            for row in register.sentences
            for one in row
        ]
    ),
    "index.statements.coreference.documents.may_be_the_same": _known(
        lambda part, _, known: [
            documents.may_be_the_same("letter", one, part.tokens, known)
            for row in part.phrases
            for one in row
        ]
    ),
    "index.statements.coreference.documents.is_of_several": _phrases(
        lambda part, found: [documents.is_of_several(one, part.tokens, VOCABULARY) for one in found]
    ),
    "index.statements.coreference.name_features.age_behind": _phrases(
        lambda part, found: [name_features.age_behind(part.tokens, one) for one in found]
    ),
    "index.statements.coreference.evidence.role_of": _tokens(
        lambda read: [evidence.role_of(one) for one in read.tokens]
    ),
    "index.statements.coreference.introductions.with_title": _phrases(
        lambda part, found: [
            introductions.with_title(part.tokens, one, _END, VOCABULARY) for one in found
        ]
    ),
    "index.statements.coreference.introductions.with_office": _phrases(
        lambda part, found: [
            introductions.with_office(
                Entity(0, named=True, full=_END), _END, None, [one], part.tokens, VOCABULARY
            )
            for one in found
        ]
    ),
    "index.statements.coreference.introductions.described": _phrases(
        lambda part, found: [
            introductions.described(part.tokens, one, _span(part.tokens, one), VOCABULARY)
            for one in found
        ]
    ),
    "index.statements.grammar.beginnings.beginning": _tokens(
        lambda read: [
            beginnings.beginning(read.tokens, place, VOCABULARY)
            for place in range(len(read.tokens))
        ]
    ),
    "index.statements.grammar.beginnings.is_cut": _tokens(
        lambda read: [
            beginnings.is_cut(read.tokens, place, VOCABULARY) for place in range(len(read.tokens))
        ]
    ),
    "index.statements.grammar.beginnings.behind_strangers": _tokens(
        lambda read: beginnings.behind_strangers(read.tokens, 0, len(read.tokens), VOCABULARY)
    ),
    "index.statements.coreference.introductions.belonging": _phrases(
        lambda part, found: [introductions.belonging(part.tokens, one, VOCABULARY) for one in found]
    ),
    "index.statements.grammar.complements.is_joined": _tokens(
        lambda read: [
            complements.is_joined(read.tokens, place, VOCABULARY, told=True)
            for place in range(len(read.tokens))
        ]
    ),
    "index.statements.grammar.complements.complement_end": _tokens(
        lambda read: [
            complements.complement_end(read.tokens, place, VOCABULARY)
            for place in range(1, len(read.tokens))
        ]
    ),
    "index.statements.grammar.apposition_ends.apposition_end": _tokens(
        lambda read: [
            apposition_ends.apposition_end(read.tokens, place, VOCABULARY)
            for place in range(1, len(read.tokens))
        ]
    ),
    "index.statements.grammar.ownership.is_whose": _tokens(
        lambda read: ownership.is_whose(read.tokens[:1], read.tokens, VOCABULARY, told=True)
    ),
    "index.statements.grammar.ownership.is_cut_short": _tokens(
        lambda read: [
            ownership.is_cut_short(read.tokens, place, VOCABULARY)
            for place in range(len(read.tokens))
        ]
    ),
    "index.statements.grammar.parts.behind_adjectives": _tokens(
        lambda read: [
            parts.behind_adjectives(read.tokens, place, VOCABULARY)
            for place in range(len(read.tokens))
        ]
    ),
    "index.statements.standing.stands_alone": (
        lambda text: partial(standing.stands_alone, text, "de")
    ),
    "index.statements.coreference.forms.bare": lambda text: partial(forms.bare, text, "tr"),
    "index.statements.coreference.forms.unsuffixed": (lambda text: partial(forms.unsuffixed, text)),
    "index.statements.coreference.forms.base_forms": (
        lambda text: partial(forms.base_forms, text, "ru")
    ),
    "index.statements.coreference.last_names.last_names": _tokens(
        lambda read: list(last_names.last_names([read.tokens], ARABIC))
    ),
    "index.statements.coreference.mentions.reader_of": _tokens(
        lambda read: mentions.reader_of([(read.tokens, read.sentences)], VOCABULARY)
    ),
    "index.statements.coreference.mentions.paragraphs": _tokens(
        lambda read: mentions.paragraphs(
            [(read.tokens, read.sentences)],
            mentions.reader_of([(read.tokens, read.sentences)], VOCABULARY),
        )
    ),
    "index.statements.coreference.mentions.mentions": _phrases(
        lambda part, _: list(mentions.mentions(part, VOCABULARY))
    ),
    "index.statements.coreference.mentions.span_of": _phrases(
        lambda part, found: [mentions.span_of(part.tokens, one, "tr") for one in found]
    ),
    "index.statements.coreference.short_names.noun_of": _phrases(
        lambda part, found: [short_names.noun_of(part.tokens, one, VOCABULARY) for one in found]
    ),
    "index.statements.coreference.short_names.initials": _tokens(
        lambda read: short_names.initials([one.text for one in read.tokens])
    ),
    "index.statements.coreference.short_names.are_initials": (
        lambda text: partial(short_names.are_initials, text)
    ),
    "index.statements.grammar.unspaced.chinese_names.chinese_names": _names_of(
        "zh", chinese_names.chinese_names
    ),
    "index.statements.grammar.unspaced.japanese_names.japanese_names": _names_of(
        "ja", japanese_names.japanese_names
    ),
    "index.statements.grammar.frames.frames": _tokens(
        lambda read: frames.frames(read.tokens, 0, len(read.tokens), ENGLISH)
    ),
    "index.statements.grammar.names_before.named_until": _tokens(
        lambda read: names_before.named_until(read.tokens, len(read.tokens), 0, ENGLISH)
    ),
    "index.statements.grammar.relatives.antecedent": _tokens(
        lambda read: relatives.antecedent(read.tokens, len(read.tokens) - 1, 0, ENGLISH)
    ),
    "index.statements.grammar.mentions_before.mention_before": _tokens(
        lambda read: mentions_before.mention_before(read.tokens, len(read.tokens), 0, ENGLISH)
    ),
    "index.statements.grammar.mentions_behind.mention_after": _tokens(
        lambda read: mentions_behind.mention_after(
            read.tokens, 0, len(read.tokens), ENGLISH, acting=True
        )
    ),
    "index.statements.grammar.subjects.subject": _tokens(
        lambda read: subjects.subject(read.tokens, 0, len(read.tokens), ENGLISH)
    ),
    "index.statements.grammar.first_names.behind_first_name": _tokens(
        lambda read: first_names.behind_first_name(read.tokens, read.quoted, VOCABULARY)
    ),
    "index.statements.grammar.first_names.ends_first_name": _tokens(
        lambda read: first_names.ends_first_name(read.tokens, read.quoted, VOCABULARY)
    ),
    "index.statements.grammar.first_names.is_called_as_trade": _tokens(
        lambda read: first_names.is_called_as_trade(read.tokens, read.quoted, VOCABULARY)
    ),
    "index.statements.grammar.behind_names.acts": _tokens(
        lambda read: behind_names.acts(read.tokens, read.quoted, len(read.tokens), VOCABULARY)
    ),
    "index.statements.grammar.behind_names.leaves_name": _tokens(
        lambda read: behind_names.leaves_name(
            read.tokens, read.quoted, 0, names.Names(TURKISH), TURKISH
        )
    ),
    "index.statements.grammar.bodies.with_rest": _phrases(
        lambda part, found: bodies.with_rest(
            found, part.tokens, VOCABULARY, names.Names(VOCABULARY)
        )
    ),
    "index.statements.grammar.cases.first_cases": (
        lambda text: lambda: list(cases.first_cases(text, "ru"))
    ),
    "index.statements.grammar.cases.last_name_forms": (
        lambda text: lambda: list(cases.last_name_forms(text, "ru"))
    ),
    "index.statements.grammar.declension.is_declined": _tokens(
        lambda read: [declension.is_declined(one, RUSSIAN) for one in read.tokens]
    ),
    "index.statements.grammar.declension.is_object": _tokens(
        lambda read: [declension.is_object(one, RUSSIAN) for one in read.tokens]
    ),
    "index.statements.grammar.declension.is_object_noun": _tokens(
        lambda read: [declension.is_object_noun(one, RUSSIAN) for one in read.tokens]
    ),
    "index.statements.grammar.declension.may_be_whose": _tokens(
        lambda read: [declension.may_be_whose(one, RUSSIAN) for one in read.tokens]
    ),
    "index.statements.grammar.cases.office": lambda text: partial(cases.office, text, "ru"),
    "index.statements.grammar.cases.parted": lambda text: partial(cases.parted, text),
    "index.statements.grammar.cases.suffix_case": (
        lambda text: partial(cases.suffix_case, text, "tr", bool)
    ),
    "index.statements.grammar.declined_offices.begins_anew": _tokens(
        lambda read: declined_offices.begins_anew(read.tokens, read.quoted, RUSSIAN)
    ),
    "index.statements.grammar.declined_offices.head_of": _tokens(
        lambda read: declined_offices.head_of(
            read.tokens, read.quoted, len(read.tokens), RUSSIAN, governed=False
        )
    ),
    "index.statements.grammar.declined_offices.with_office": _phrases(
        lambda part, found: [
            declined_offices.with_office(part.tokens, list(found), one, RUSSIAN)
            for one in found[:_SOME]
        ]
    ),
    "index.statements.grammar.plain_names.goes_on": _tokens(
        lambda read: plain_names.goes_on(read.tokens, read.quoted, 0, names.Names(ARABIC), ARABIC)
    ),
    "index.statements.grammar.suffixes.by_suffix": _tokens(
        lambda read: suffixes.by_suffix(read.tokens, len(read.tokens), TURKISH)
    ),
    "index.statements.grammar.suffixes.leaves_person": _tokens(
        lambda read: suffixes.leaves_person(read.tokens, read.quoted, names.Names(TURKISH), TURKISH)
    ),
    "index.statements.grammar.tokens.folded": lambda text: partial(tokens.folded, text),
    "index.statements.grammar.offices.with_offices": _phrases(
        lambda part, found: offices.with_offices(found, part.tokens, VOCABULARY)
    ),
    "index.statements.grammar.pronouns.is_unnamed": _tokens(
        lambda read: pronouns.is_unnamed(read.tokens, read.quoted, len(read.tokens), VOCABULARY)
    ),
    "index.statements.grammar.pronouns.is_polite": _tokens(
        lambda read: pronouns.is_polite(read.tokens, read.quoted, 0, VOCABULARY)
    ),
    "index.statements.attribution.traits.several_speak": _place(
        lambda at, _: traits.several_speak(replace(at, lexicon=lexicon_of("es")))
    ),
    "index.statements.grammar.nouns.claimed": _tokens(
        lambda read: nouns.claimed(read.tokens, read.quoted, (0, len(read.tokens)), ENGLISH)
    ),
    "index.statements.grammar.nouns.is_noun": _tokens(
        lambda read: nouns.is_noun(
            read.tokens, read.quoted, read.quoted + 1, (0, len(read.tokens)), ENGLISH
        )
    ),
    "index.statements.grammar.sentences.span_of": _tokens(
        lambda read: sentences.span_of(read.tokens, 0, len(read.tokens))
    ),
    "index.statements.grammar.sentences.parsed": _tokens(
        lambda read: sentences.parsed(read.tokens, ENGLISH)
    ),
    "index.statements.grammar.sentences.parsed (ja)": _tokens(
        lambda read: sentences.parsed(read.tokens, lexicon_of("ja"))
    ),
    "index.statements.grammar.tokens.possessive": (lambda text: partial(tokens.possessive, text)),
    "index.statements.grammar.tokens.tokenised": (
        lambda text: partial(tokens.tokenised, text, whole(text), [], ENGLISH)
    ),
    "index.statements.grammar.tokens.tokenised (fr)": (
        lambda text: partial(tokens.tokenised, text, whole(text), [], lexicon_of("fr"))
    ),
    "index.statements.grammar.tokens.quote": (
        lambda text: partial(tokens.quote, text, whole(text))
    ),
    "index.statements.grammar.tokens.inner": (
        lambda text: partial(tokens.inner, tokens.quote(text, whole(text)))
    ),
    "index.statements.grammar.tokens.inner_end": (
        lambda text: partial(tokens.inner_end, tokens.quote(text, whole(text)))
    ),
    "index.statements.grammar.tokens.closes": _tokens(
        lambda read: tokens.closes(read.tokens, read.quoted)
    ),
    "index.statements.grammar.owners.ends_as_owner": _tokens(
        lambda read: [owners.ends_as_owner(one) for one in read.tokens]
    ),
    "index.statements.grammar.unspaced.words.is_compound": (
        lambda text: partial(words.is_compound, text)
    ),
    "index.statements.grammar.unspaced.segmentation.is_ideograph": (
        lambda text: lambda: [segmentation.is_ideograph(one) for one in text]
    ),
    "index.statements.grammar.unspaced.segmentation.is_hiragana": (
        lambda text: lambda: [segmentation.is_hiragana(one) for one in text]
    ),
    "index.statements.grammar.unspaced.segmentation.is_katakana": (
        lambda text: lambda: [segmentation.is_katakana(one) for one in text]
    ),
    "index.statements.grammar.verb_second.verb_second": _tokens(
        lambda read: verb_second.verb_second(
            read.tokens, read.quoted, read.quoted + 1, (0, len(read.tokens)), lexicon_of("de")
        )
    ),
    "index.statements.grammar.verbs.speaker": _tokens(
        lambda read: verbs.speaker(
            read.tokens, read.quoted, read.quoted + 1, (0, len(read.tokens)), ENGLISH, []
        )
    ),
    "index.statements.grammar.verbs.after_quote": _tokens(
        lambda read: verbs.after_quote(read.tokens, len(read.tokens), 0)
    ),
    "index.statements.spans.dialogue.opens_quoted": (
        lambda text: lambda: dialogue.opens_quoted(text, [_spoken(text)], _SAID)
    ),
    "index.statements.spans.dialogue.without_verb": (
        lambda text: lambda: list(dialogue.without_verb(text, _spoken(text), _SAID))
    ),
    "index.statements.spans.dialogue.without_dashes": (
        lambda text: lambda: list(dialogue.without_dashes(text, _spoken(text), _SAID))
    ),
    "index.statements.spans.marks.quotations": (
        lambda text: lambda: list(marks.quotations(text, [whole(text)], dashes=True, said=_SAID))
    ),
    "index.statements.spans.marks.quotations (paragraphs)": (
        lambda text: lambda: list(marks.quotations(text, paragraphs(text), dashes=False))
    ),
    "index.statements.spans.double_marks.between_double": (
        lambda text: (
            lambda: list(
                double_marks.between_double(text, whole(text), list(double_marks.marks_of(text)))
            )
        )
    ),
    "index.statements.spans.double_marks.marks_of": (
        lambda text: lambda: list(double_marks.marks_of(text))
    ),
    "index.statements.spans.single_marks.between_single": (
        lambda text: lambda: list(single_marks.between_single(text, whole(text)))
    ),
    "index.statements.spans.single_marks.opens_single": (
        lambda text: partial(single_marks.opens_single, text)
    ),
    "index.statements.spans.dialogue.spoken": (
        lambda text: lambda: list(dialogue.spoken(text, whole(text)))
    ),
    "index.statements.spans.dialogue.opens_with_dash": (
        lambda text: partial(dialogue.opens_with_dash, text, whole(text))
    ),
    "index.statements.spans.quotation.quotation": (
        lambda text: partial(quotation.quotation, text, ('"', 0, 1), len(text), None)
    ),
    "index.statements.spans.turn_labels.labels_of": (
        lambda text: partial(turn_labels.labels_of, text, "en")
    ),
    "index.statements.spans.turn_labels.barriers_of": (
        lambda text: partial(turn_labels.barriers_of, text)
    ),
    "index.statements.coreference.adopted.adopted": _known(
        lambda part, _, found: adopted.adopted(
            Span(part.tokens[0].start, part.tokens[0].end), 0, part, found, beside=True
        )
    ),
    "index.statements.doubles.without_doubles": _said(
        lambda text, said: doubles.without_doubles(text, [_turn(text), *said])
    ),
    "index.statements.doubles.without_heading": _said(
        lambda text, said: doubles.without_heading(text, said, [Span(0, 100)])
    ),
    "index.statements.spans.transcripts.turns": lambda text: lambda: list(_turns(text)),
    "index.statements.spans.transcripts.turn_of": _in_turns,
    "index.statements.spans.interviews.interviewee": (
        lambda text: partial(interviews.interviewee, text, (), "en")
    ),
}


_FLAGS = "reads the flags of one word"
_LANGUAGE = "reads a language file, once"
_WEIGHTS = "reads the program's own weights"
_OPTIONS = "reads as many options as candidates are compared, which is bounded"
_ANSWERS = "gives one of few answers by flags and small numbers"
_GIVEN = "reads a name of a bounded number of characters"
_RELATIVE = "reads a relative and the token beside it"
UNTIMED = {
    "index.statements.certainty.named_as": "looks one word up",
    "index.statements.attribution.candidates.pronoun": _FLAGS,
    "index.statements.attribution.cues.verb_gender": _GIVEN,
    "index.statements.grammar.mention.bounds": _GIVEN,
    "index.statements.grammar.ownership.is_told": _GIVEN,
    "index.statements.grammar.parts.is_unknown": _GIVEN,
    "index.statements.grammar.parts.may_be_part": _GIVEN,
    "index.statements.grammar.tokens.word_at": "reads one token",
    "index.statements.grammar.relatives.acts": _RELATIVE,
    "index.statements.grammar.relatives.is_parted": _RELATIVE,
    "index.statements.grammar.relatives.is_subject": _RELATIVE,
    "index.statements.grammar.mention.is_time": _GIVEN,
    "index.statements.grammar.mention.is_year": _GIVEN,
    "index.statements.attribution.cues.of_several": _GIVEN,
    "index.statements.attribution.cues.is_passive": _GIVEN,
    "index.statements.attribution.decision.best": _OPTIONS,
    "index.statements.attribution.description.alone": _FLAGS,
    "index.statements.attribution.description.fits": _FLAGS,
    "index.statements.attribution.description.may_mean_another": _FLAGS,
    "index.statements.attribution.distances.bucket": _ANSWERS,
    "index.statements.attribution.distances.cost": _ANSWERS,
    "index.statements.attribution.people.ahead": _ANSWERS,
    "index.statements.attribution.people.before": _ANSWERS,
    "index.statements.attribution.people.itself": _ANSWERS,
    "index.statements.attribution.people.may_be": _ANSWERS,
    "index.statements.attribution.people.where": _ANSWERS,
    "index.statements.attribution.traits.context": _OPTIONS,
    "index.statements.attribution.decision.fitted": _WEIGHTS,
    "index.statements.attribution.decision.probabilities": _OPTIONS,
    "index.statements.attribution.decision.weights_of": _WEIGHTS,
    "index.statements.certainty.bar": _LANGUAGE,
    "index.statements.coreference.introductions.is_full": "compares two lengths",
    "index.statements.coreference.evidence.gender_of": _FLAGS,
    "index.statements.coreference.evidence.weigh_apposition": _FLAGS,
    "index.statements.coreference.evidence.weigh_description": _FLAGS,
    "index.statements.coreference.evidence.weigh_name": _FLAGS,
    "index.statements.grammar.unspaced.characters.characters": _LANGUAGE,
    "index.statements.grammar.unspaced.dictionary.dictionary": _LANGUAGE,
    "index.statements.grammar.unspaced.japanese_name_parts.is_given": _GIVEN,
    "index.statements.grammar.unspaced.japanese_name_parts.is_han": _GIVEN,
    "index.statements.grammar.unspaced.japanese_name_parts.of_characters": _GIVEN,
    "index.statements.grammar.unspaced.japanese_name_parts.parts_of": _GIVEN,
    "index.statements.grammar.unspaced.name_evidence.across": _FLAGS,
    "index.statements.grammar.unspaced.name_evidence.before": _FLAGS,
    "index.statements.grammar.unspaced.name_evidence.behind": _FLAGS,
    "index.statements.grammar.unspaced.name_evidence.own": _GIVEN,
    "index.statements.kinds.flags": _LANGUAGE,
    "index.statements.lexicon.lexicon": _LANGUAGE,
    "index.statements.grammar.vocabulary.vocabulary_of": _LANGUAGE,
    "index.statements.attribution.labels.labels": _LANGUAGE,
    "index.statements.spans.turn_labels.asking_labels": _LANGUAGE,
    "index.statements.speech_words.listed": _LANGUAGE,
    "index.statements.word_forms.word_forms": _LANGUAGE,
    "index.statements.grammar.cases.behind_letters": _LANGUAGE,
}
