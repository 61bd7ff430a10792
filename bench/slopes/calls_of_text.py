"""Calls of `index.text`, `index.reading` and `index.query`."""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ReadingError, WrongFormat
from index.languages import LANGUAGES
from index.models import Article, Span
from index.query import (
    analysis,
    context,
    dates,
    follow_ups,
    guesses,
    joining,
    keyboards,
    known_words,
    long_messages,
    marked,
    missing,
    mistyped,
    openings,
    own_words,
    people,
    politeness,
    pronouns,
    question_types,
    respelling,
    slips,
    small_talk,
    sought,
    sounds,
    substitution,
    talk_phrases,
    transcribing,
    weighing,
    written_dates,
)  # fmt: skip
from index.query.weighing import Statistics
from index.reading import (
    binary,
    broken_lines,
    buttons,
    byline_patterns,
    bylines,
    checked,
    columns,
    content,
    databases,
    datelines,
    encoding,
    formats,
    found,
    guessing,
    headed,
    is_text,
    json_lines,
    limits,
    markdown,
    plain,
    read,
    scraped,
    stamps,
    storable,
    telling,
    warm_up,
)  # fmt: skip
from index.reading import dates as read_dates
from index.reading.databases import europresse, exported, factiva, lexisnexis
from index.reading.left_out import note_lines, taken
from index.text import (
    amounts,
    characters,
    chinese,
    clauses,
    composed,
    dictionary,
    essence,
    figures,
    full_names,
    language,
    lines,
    months,
    numbers,
    one_form,
    scripts,
    sentences,
    shingles,
    spelled,
    stems,
    stopwords,
    terms,
    wording,
    words,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.slopes.preparing import Prepare

ANY_LINE = re.compile(r"^.*7$", re.MULTILINE)
# The beginning of an export of a database.
EXPORT = "1 of 1 DOCUMENTS\n\nHEADLINE: a\n\nBODY:\n\n"
TODAY = date(2026, 3, 1)

# Languages of a library's articles, all at once: a question is read in each.
SOME = ("en", "de", "ar", "zh")
FREQUENT = Statistics(1_000, lambda _: 3, lambda _: ())
RARE = Statistics(1_000, lambda _: 0, sounds.Vocabulary(["lenn", "marr"]).similar)


def whole(text: str) -> Span:
    """Return the span of all of a text."""
    return Span(0, max(1, len(text)))


def _of(function: Callable[[str], object]) -> Prepare:
    return lambda text: partial(function, text)


def _all(reader: Callable[[str, str], Iterator[object]]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        return lambda: _listed(reader(text, "a.md"))

    return prepared


def _no_article(_lines: object, _place: int, _number: object) -> exported.Exported:
    return exported.Exported("", "")


def _listed(items: Iterator[object]) -> object:
    try:
        return list(items)
    except ReadingError as error:
        return error


def _file(name: str) -> Prepare:
    return lambda text: lambda: list(read(text.encode(), name))


def _is_utf8(text: str) -> Callable[[], object]:
    path = Path(tempfile.gettempdir()) / "quoth-slopes.txt"
    path.write_text(text, encoding="utf-8")
    return lambda: encoding.is_utf8(path)


def _only_words(text: str) -> Callable[[], object]:
    article = Article("1", "a", text, language="en")
    question = analysis.analyse("what did Rose say?", SOME[:1], FREQUENT, TODAY)
    return lambda: people.only_words(question, SOME[:1], [article])


def _names(text: str) -> Callable[[], object]:
    asked = analysis.analyse(text, SOME[:1], FREQUENT, TODAY)
    return lambda: people.other_names(asked, SOME[:1], [(text, "Anna Marr", "Marr")])


def _shingled(text: str) -> shingles.Shingles:
    return shingles.shingles(text.split(" "))


def _format_of(content: bytes) -> None:
    """Tell what a file is; some families are something else than their name says."""
    with suppress(WrongFormat):
        formats.format_of(content, "a.txt")


def _noted(text: str) -> object:
    note_lines(text.split("\n"))
    return taken()


CALLS: dict[str, Prepare] = {
    "index.text.language.likely": lambda text: partial(language.likely, text, SOME),
    "index.text.language.code": _of(language.code),
    "index.text.language.detect": _of(language.detect),
    "index.text.lines.ends_inviting": lambda text: partial(lines.ends_inviting, text, "en"),
    "index.reading.buttons.is_button": _of(buttons.is_button),
    "index.reading.buttons.without_buttons": lambda text: partial(
        buttons.without_buttons, text.split("\n\n")
    ),
    "index.text.lines.begins_caption": (
        lambda text: partial(lines.begins_caption, text, "en", Span(0, len(text)))
    ),
    "index.text.lines.parted_paragraphs": (
        lambda text: partial(lines.parted_paragraphs, text, "en")
    ),
    "index.text.lines.standing_apart": (
        lambda text: partial(lines.standing_apart, text, "en", Span(0, len(text)))
    ),
    "index.text.lines.ends_with_credit": (
        lambda text: partial(lines.ends_with_credit, text, "en", Span(0, len(text)))
    ),
    "index.text.lines.is_teaser": _of(lines.is_teaser),
    "index.text.lines.line_at": lambda text: partial(lines.line_at, text, Span(0, 1)),
    "index.text.figures.day_told": lambda text: partial(figures.day_told, text, "en"),
    "index.text.figures.unit_of": lambda text: partial(figures.unit_of, text, "en"),
    "index.text.lines.leads_elsewhere": lambda text: partial(lines.leads_elsewhere, text, "en"),
    "index.text.months.month": _of(months.month),
    "index.text.composed.composed": _of(composed.composed),
    "index.text.scripts.folded_letters": _of(scripts.folded_letters),
    "index.text.scripts.without_accents": _of(scripts.without_accents),
    "index.text.scripts.grams": lambda text: partial(scripts.grams, text, 2),
    "index.text.clauses.clause_cuts": (
        lambda text: partial(clauses.clause_cuts, text, Span(0, len(text)))
    ),
    "index.text.clauses.phrase_cuts": (
        lambda text: partial(clauses.phrase_cuts, text, Span(0, len(text)))
    ),
    "index.text.sentences.pieces": (
        lambda text: partial(
            sentences.pieces, text, Span(0, len(text)), list(range(1, len(text), 100))
        )
    ),
    "index.text.sentences.paragraphs": _of(sentences.paragraphs),
    "index.text.sentences.sentences": (
        lambda text: partial(sentences.sentences, text, whole(text), "en")
    ),
    "index.text.sentences.sentences (de)": (
        lambda text: partial(sentences.sentences, text, whole(text), "de")
    ),
    "index.text.sentences.trimmed": lambda text: partial(sentences.trimmed, text, 0, len(text)),
    "index.text.shingles.shingles": lambda text: partial(shingles.shingles, text.split(" ")),
    "index.text.shingles.containment": (
        lambda text: partial(shingles.containment, _shingled(text), _shingled(text[1:]))
    ),
    "index.text.shingles.rarest": (
        lambda text: partial(
            shingles.rarest, text.split(" "), Counter(text.split(" ")).__getitem__, 5
        )
    ),
    "index.text.stopwords.most_at_home": (lambda text: partial(stopwords.most_at_home, text, SOME)),
    "index.text.terms.tokens": lambda text: partial(terms.tokens, text, "en"),
    "index.text.terms.tokens (ar)": lambda text: partial(terms.tokens, text, "ar"),
    "index.text.terms.terms": lambda text: partial(terms.terms, text, "en"),
    "index.text.terms.terms (fr)": lambda text: partial(terms.terms, text, "fr"),
    "index.text.terms.title_terms": lambda text: partial(terms.title_terms, text, "de"),
    "index.reading.read": _file("a.txt"),
    "index.reading.left_out.note_lines": _of(_noted),
    "index.reading.found": lambda text: lambda: list(found(text.encode(), "a.txt")),
    "index.reading.checked": lambda text: partial(checked, Article(text, text, text), "a.txt"),
    "index.reading.storable": lambda text: partial(storable, Article(text, text, text)),
    "index.reading.read (Markdown)": _file("a.md"),
    "index.reading.read (JSON lines)": _file("a.jsonl"),
    "index.reading.read (title)": lambda text: _file("a.jsonl")(
        json.dumps({"id": "1", "title": text, "text": "b"})
    ),
    "index.reading.limits.refused": lambda text: partial(
        limits.refused, Article(text, text, text, author=text, language=text), text
    ),
    "index.reading.dates.labelled_date": _of(read_dates.labelled_date),
    "index.reading.dates.in_digits": _of(read_dates.in_digits),
    "index.reading.dates.parse_date": _of(read_dates.parse_date),
    "index.reading.encoding.decode": lambda text: partial(encoding.decode, text.encode(), "a"),
    "index.reading.encoding.is_utf8": _is_utf8,
    "index.reading.json_lines.read": _all(json_lines.read),
    "index.reading.json_lines.read_lines": (
        lambda text: lambda: list(json_lines.read_lines(text.splitlines(), "a"))
    ),
    "index.reading.markdown.read": _all(markdown.read),
    "index.reading.plain.read": _all(plain.read),
    "index.reading.plain.looks_like_a_title": _of(plain.looks_like_a_title),
    "index.reading.plain.id_from_name": _of(plain.id_from_name),
    "index.reading.plain.title_from_name": _of(plain.title_from_name),
    "index.reading.columns.plain": _of(columns.plain),
    "index.reading.databases.looks_like_it": _of(databases.looks_like_it),
    "index.reading.databases.read": (
        lambda text: lambda: list(databases.read(f"{EXPORT}{text}", "a"))
    ),
    "index.reading.databases.europresse.exported": lambda text: (
        lambda: list(europresse.exported(text))
    ),
    "index.reading.databases.europresse.looks_like_it": _of(europresse.looks_like_it),
    "index.reading.databases.exported.above_numbers": (
        lambda text: lambda: list(exported.above_numbers(text, ANY_LINE, ANY_LINE, _no_article))
    ),
    "index.reading.databases.exported.has_both": (
        lambda text: partial(exported.has_both, text, ANY_LINE, ANY_LINE)
    ),
    "index.reading.databases.exported.paragraphs": (
        lambda text: lambda: list(exported.paragraphs(text.split("\n")))
    ),
    "index.reading.databases.factiva.exported": lambda text: lambda: list(factiva.exported(text)),
    "index.reading.databases.factiva.looks_like_it": _of(factiva.looks_like_it),
    "index.reading.databases.lexisnexis.exported": lambda text: (
        lambda: list(lexisnexis.exported(text))
    ),
    "index.reading.databases.lexisnexis.looks_like_it": _of(lexisnexis.looks_like_it),
    "index.reading.headed.looks_like_it": _of(headed.looks_like_it),
    "index.reading.headed.read": _all(headed.read),
    "index.reading.scraped.looks_like_it": _of(scraped.looks_like_it),
    "index.reading.scraped.read": _all(scraped.read),
    "index.query.analysis.analyse": (
        lambda text: partial(analysis.analyse, text, SOME, FREQUENT, TODAY)
    ),
    "index.query.analysis.analyse (unknown words)": (
        lambda text: partial(analysis.analyse, text, SOME[:1], RARE, TODAY)
    ),
    "index.query.dates.period": lambda text: partial(dates.period, text, SOME, TODAY),
    "index.query.dates.period (fr)": lambda text: partial(dates.period, text, ["fr"], TODAY),
    "index.query.follow_ups.goes_on": (lambda text: partial(follow_ups.goes_on, text, "en")),
    "index.query.pronouns.meant": lambda text: partial(pronouns.meant, text, "en"),
    "index.query.pronouns.may_mean": lambda text: partial(pronouns.may_mean, text, "m", "en"),
    "index.query.pronouns.named_in": lambda text: partial(pronouns.named_in, text, "en"),
    "index.query.pronouns.points_back": lambda text: partial(pronouns.points_back, text, "en"),
    "index.query.pronouns.is_somebody": lambda text: partial(pronouns.is_somebody, text, "en"),
    "index.query.pronouns.pronouns_in": lambda text: partial(pronouns.pronouns_in, text, "en"),
    "index.query.pronouns.stands_for_something": lambda text: partial(
        pronouns.stands_for_something, text, (0, 1), terms.tokens(text, "de"), "de"
    ),
    "index.query.substitution.at_another_time": (
        lambda text: partial(substitution.at_another_time, f"And {text}", text, "en")
    ),
    "index.query.substitution.of_another_name": (
        lambda text: partial(substitution.of_another_name, f"And {text}", text, "en")
    ),
    "index.query.follow_ups.completed": (
        lambda text: partial(follow_ups.completed, text, text, "en", "Anna Marr")
    ),
    "index.query.own_words.own_words": lambda text: partial(own_words.own_words, text, "fa"),
    "index.query.own_words.held_in": lambda text: partial(own_words.held_in, text, "en"),
    "index.query.own_words.points_by_degree": (
        lambda text: partial(own_words.points_by_degree, text, "en")
    ),
    "index.query.people.only_words": _only_words,
    "index.query.people.other_names": _names,
    "index.query.people.without": (
        lambda text: partial(
            people.without, analysis.analyse(text, SOME[:1], FREQUENT, TODAY), frozenset({"a"})
        )
    ),
    "index.query.question_types.kind_of": (
        lambda text: partial(question_types.kind_of, text, "en")
    ),
    "index.query.question_types.asking_words": (
        lambda text: partial(question_types.asking_words, text, "en", "who", "when")
    ),
    "index.query.question_types.place_asked": (
        lambda text: partial(question_types.place_asked, text, "en")
    ),
    "index.query.question_types.kind_of (zh)": (
        lambda text: partial(question_types.kind_of, text, "zh")
    ),
    "index.query.sounds.sound": _of(sounds.sound),
    "index.query.dates.written_times": lambda text: lambda: list(dates.written_times(text, "en")),
    "index.query.sought.sought": lambda text: partial(sought.sought, text, "en"),
    "index.query.sought.is_loose": lambda text: partial(sought.is_loose, text, "en"),
    "index.query.sought.sought (zh)": lambda text: partial(sought.sought, text, "zh"),
    "index.query.written_dates.written_elsewhere": (
        lambda text: lambda: list(written_dates.written_elsewhere(text, "fa"))
    ),
    "index.query.written_dates.written_figures": (
        lambda text: lambda: list(written_dates.written_figures(text, TODAY))
    ),
    "index.query.written_dates.written_months": (
        lambda text: lambda: list(written_dates.written_months(text, "en", TODAY))
    ),
    "index.query.written_dates.written_weekdays": (
        lambda text: lambda: list(written_dates.written_weekdays(text, "en", TODAY))
    ),
    "index.query.written_dates.written_years": (
        lambda text: lambda: list(written_dates.written_years(text))
    ),
    "index.text.amounts.amounts": lambda text: lambda: list(amounts.amounts(text, "en")),
    "index.text.amounts.amounts (zh)": lambda text: lambda: list(amounts.amounts(text, "zh")),
}


def _weighed(text: str) -> Callable[[], object]:
    terms_of = frozenset(terms.terms(text, "en"))
    return lambda: list(weighing.weighed(text, 0, terms_of, SOME[:1], RARE, opens=True))


def _settled(text: str) -> Callable[[], object]:
    question = analysis.analyse(text, SOME[:1], RARE, TODAY)
    of = context.Context(text, SOME[:1], question.period, 0, [], range(0))
    return partial(context.settled, question.words, of)


def _missing(text: str) -> Callable[[], object]:
    return partial(missing.missing_words, analysis.analyse(text, SOME[:1], RARE, TODAY))


def _held(_: str) -> int:
    return 1


def _joined(text: str) -> Callable[[], object]:
    found = terms.tokens(text, "en")
    return partial(joining.joined, text, found, frozenset(), "en", _held)


def _apart(text: str) -> Callable[[], object]:
    return partial(joining.apart, text, [text], "en", _held, lambda _: True, tag=True)


def _places(text: str) -> Callable[[], object]:
    asked = frozenset({("a", "b")})
    return partial(marked.places, asked, text.split(" "))


CALLS |= {
    "index.query.context.settled": _settled,
    "index.query.joining.apart": _apart,
    "index.query.joining.pieces": lambda text: lambda: [*joining.pieces(text, [text], "de")],
    "index.query.joining.joined": _joined,
    "index.query.known_words.is_first_name": (
        lambda text: partial(known_words.is_first_name, text, "en")
    ),
    "index.query.known_words.gender_of_first_name": (
        lambda text: partial(known_words.gender_of_first_name, text, "en")
    ),
    "index.query.known_words.is_common": (lambda text: partial(known_words.is_common, text, "en")),
    "index.text.dictionary.is_compound": lambda text: partial(dictionary.is_compound, text, "de"),
    "index.text.dictionary.counted": lambda text: partial(dictionary.counted, text, "de"),
    "index.query.known_words.is_listed": lambda text: partial(known_words.is_listed, text, "de"),
    "index.query.known_words.is_known": lambda text: partial(known_words.is_known, text, "de"),
    "index.query.marked.marked": lambda text: partial(marked.marked, text, SOME),
    "index.query.marked.places": _places,
    "index.query.missing.missing_words": _missing,
    "index.query.mistyped.typed_right": (
        lambda text: partial(mistyped.typed_right, text, SOME, lambda _: False)
    ),
    "index.query.mistyped.without_correction": (
        lambda text: partial(mistyped.without_correction, text, "en", goes_on=True)
    ),
    "index.query.guesses.without_guess": (
        lambda text: partial(guesses.without_guess, f"how many came, {text}", "en")
    ),
    "index.query.keyboards.meant": (
        lambda text: partial(
            keyboards.meant, text, keyboards.other_readings(text, ["ru"]), ["ru"], lambda *_: False
        )
    ),
    "index.query.keyboards.other_readings": (
        lambda text: partial(keyboards.other_readings, text, ["ru"])
    ),
    "index.query.long_messages.questions_within": (
        lambda text: partial(long_messages.questions_within, text, "en")
    ),
    "index.query.openings.question_alone": _of(openings.question_alone),
    "index.query.respelling.begin_alike": (
        lambda text: partial(respelling.begin_alike, text, text)
    ),
    "index.query.respelling.is_no_word": lambda text: partial(
        respelling.is_no_word, text, SOME[:1], opens=False
    ),
    "index.query.slips.slipped_terms": lambda text: partial(
        slips.slipped_terms, text, SOME[:1], lambda _: False, opens=False
    ),
    "index.query.respelling.is_transcribed": (
        lambda text: partial(respelling.is_transcribed, text, [text])
    ),
    "index.query.respelling.sounds_tell": lambda text: partial(
        respelling.sounds_tell, text, [text]
    ),
    "index.query.respelling.spellings": lambda text: partial(
        respelling.spellings, text, [text], SOME[:1], [sounds.Similar(text, 0.9)], opens=False
    ),
    "index.query.transcribing.is_carried": (
        lambda text: partial(transcribing.is_carried, text, "рыба")
    ),
    "index.query.transcribing.is_whole": (
        lambda text: partial(transcribing.is_whole, text, "рыба")
    ),
    "index.query.transcribing.spellings_elsewhere": _of(transcribing.spellings_elsewhere),
    "index.query.politeness.is_polite": _of(politeness.is_polite),
    "index.query.politeness.polite_opening": _of(politeness.polite_opening),
    "index.query.politeness.polite_parts": _of(politeness.polite_parts),
    "index.query.talk_phrases.codes_of": lambda text: partial(talk_phrases.codes_of, text.split()),
    "index.query.talk_phrases.spoken_words": _of(talk_phrases.spoken_words),
    "index.query.small_talk.small_talk": _of(small_talk.small_talk),
    "index.query.weighing.weighed": _weighed,
    "index.reading.binary.binary_kind": lambda text: partial(binary.binary_kind, text.encode()),
    "index.reading.content.kind_of": lambda text: partial(content.kind_of, text.encode()),
    "index.reading.bylines.author_at_top": _of(bylines.author_at_top),
    "index.reading.bylines.author_in": _of(bylines.author_in),
    "index.reading.bylines.has_first_name": _of(bylines.has_first_name),
    "index.reading.bylines.is_byline": _of(bylines.is_byline),
    "index.reading.bylines.author_at_end": lambda text: partial(
        bylines.author_at_end, text.split("\n")
    ),
    "index.reading.bylines.is_lead": _of(bylines.is_lead),
    "index.reading.bylines.is_sentence": _of(bylines.is_sentence),
    "index.reading.byline_patterns.full_name": lambda text: partial(
        byline_patterns.full_name().fullmatch, text
    ),
    "index.reading.bylines.only_names": lambda text: partial(bylines.only_names, text, text[:20]),
    "index.reading.bylines.without_by": _of(bylines.without_by),
    "index.reading.datelines.dateline": _of(datelines.dateline),
    "index.reading.datelines.day_alone": _of(datelines.day_alone),
    "index.reading.datelines.is_change": _of(datelines.is_change),
    "index.reading.datelines.name_beside_day": _of(datelines.name_beside_day),
    "index.reading.datelines.signs": _of(datelines.signs),
    "index.reading.stamps.stamp": _of(stamps.stamp),
    "index.reading.telling.tells": _of(telling.tells),
    "index.text.chinese.simplified": _of(chinese.simplified),
    "index.reading.encoding.broken": lambda text: partial(encoding.broken, text.encode(), "a"),
    "index.reading.formats.format_of": lambda text: partial(_format_of, text.encode()),
    "index.reading.formats.suffix_of": _of(formats.suffix_of),
    "index.reading.guessing.guess": (
        lambda text: partial(guessing.guess, text.encode(), text.encode()[: encoding.SAMPLE])
    ),
    "index.reading.is_text": _of(is_text),
    "index.reading.loading.warm_up": lambda text: partial(warm_up, text.encode(), "a.txt"),
    "index.text.language.chances": _of(language.chances),
    "index.text.numbers.is_unit": lambda text: partial(numbers.is_unit, text, "en"),
    "index.text.numbers.multiplied": (
        lambda text: partial(numbers.multiplied, "12", f"12 {text}", 2, "en")
    ),
    "index.text.numbers.number_of": lambda text: partial(numbers.number_of, f"1{text}"),
    "index.text.spelled.value_of": lambda text: partial(spelled.value_of.__wrapped__, text, "en"),
    "index.text.one_form.cuts_a_number": (
        lambda text: partial(one_form.cuts_a_number, text, len(text) // 2, len(text), "en")
    ),
    "index.text.one_form.essences": lambda text: partial(one_form.essences.__wrapped__, text, "en"),
    "index.text.one_form.in_one_form": lambda text: partial(one_form.in_one_form, text, "en"),
    "index.text.stopwords.stop_words_in": (
        lambda text: partial(stopwords.stop_words_in, text, "en")
    ),
    "index.text.stopwords.at_home_by_spelling": _of(stopwords.at_home_by_spelling),
    "index.text.terms.analysed": lambda text: partial(terms.analysed, text, "de"),
    "index.text.stems.joined_term": lambda text: partial(stems.joined_term, [text, text], "de"),
    "index.text.stems.term_of": lambda text: partial(stems.term_of, text, "de"),
    "index.text.stems.other_terms": (
        lambda text: partial(stems.other_terms, text, "de", indexed=True)
    ),
    "index.text.terms.searched_terms": lambda text: partial(terms.searched_terms, text, "ko"),
    "index.text.essence.essence": _of(essence.essence),
    "index.text.wording.wording": _of(wording.wording),
    # Text that has no line ends beside a broken word; and one such word in each line.
    "index.reading.broken_lines.whole_words": lambda text: partial(
        broken_lines.whole_words,
        f"{text} a sentence that is over-\nlong {text}\n"
        + "abcdefghijabcdefghij-\n" * (len(text) // 20),
    ),
    "index.reading.plain.without_entities": _of(plain.without_entities),
    "index.reading.plain.without_tags": _of(plain.without_tags),
    "index.text.full_names.full_names": lambda text: partial(full_names.full_names().findall, text),
    "index.text.characters.counted": lambda text: partial(characters.counted, text, "letters"),
    "index.text.scripts.decomposed": _of(scripts.decomposed),
    "index.text.scripts.lowered": _of(scripts.lowered),
    "index.text.scripts.in_ascii_digits": _of(scripts.in_ascii_digits),
    "index.text.scripts.one_case": _of(scripts.one_case),
    "index.text.words.humps": _of(words.humps),
    "index.text.words.words": lambda text: lambda: list(words.words(text)),
}


def _period(code: str) -> Prepare:
    return lambda text: partial(dates.period, text, [code], TODAY)


CALLS |= {f"index.query.dates.period ({code})": _period(code) for code in LANGUAGES.codes}

_OPERATOR = "reads what its operator wrote"
_LANGUAGE = "reads a language file, once"
_OF_WORDS = "compares two words, or the parts of a wording, which are bounded"
UNTIMED = {
    "index.query.weighing.is_slip": _OF_WORDS,
    "index.query.weighing.by_its_opposite": _OF_WORDS,
    "index.query.opposites.both_ways": _LANGUAGE,
    "index.query.opposites.opposite_sides": _LANGUAGE,
    "index.query.opposites.written_sides": _LANGUAGE,
    "index.query.other_letters.words_cut_to": _OF_WORDS,
    "index.query.other_letters.words_ended_as": _OF_WORDS,
    "index.query.openings.question_words": _LANGUAGE,
    "index.reading.left_out.note_lines_first": "notes lines as note_lines does",
    "index.reading.steps.step": "tells two numbers",
    "index.reading.archives.unpacks_too_large": "makes an error of a name and a number",
    "index.reading.byline_patterns.byline": _LANGUAGE,
    "index.reading.byline_patterns.credit": _LANGUAGE,
    "index.reading.byline_patterns.behind_date": _LANGUAGE,
    "index.reading.byline_patterns.labelled": _LANGUAGE,
    "index.reading.byline_patterns.reported": _LANGUAGE,
    "index.reading.byline_patterns.dense_byline": _LANGUAGE,
    "index.reading.byline_patterns.correspondent": _LANGUAGE,
    "index.reading.byline_patterns.with_office_in_front": _LANGUAGE,
    "index.reading.byline_patterns.with_office": _LANGUAGE,
    "index.reading.byline_patterns.before": _LANGUAGE,
    "index.reading.columns.names": "what columns are called, made once",
    "index.reading.columns.others": "what columns are called, made once",
    "index.text.lines.either": "makes an expression of a language",
    "index.text.numbers.multipliers": _LANGUAGE,
    "index.query.marked.is_pair": _OF_WORDS,
    "index.text.characters.between": _OF_WORDS,
    "index.text.characters.digit": _OF_WORDS,
    "index.text.characters.may_be_one": _OF_WORDS,
    "index.text.calendars.day_of": "reads three numbers",
    "index.text.calendars.eras": _LANGUAGE,
    "index.text.calendars.months_of_others": _LANGUAGE,
    "index.text.calendars.islamic_months": _LANGUAGE,
    "index.text.calendars.islamic_day": "reads three numbers",
    "index.text.full_names.particles": _LANGUAGE,
    "index.text.days.weekdays": _LANGUAGE,
    "index.text.days.day_parts": _LANGUAGE,
    "index.text.days.weekday_numbers": _LANGUAGE,
    "index.text.quantities.quantity": "reads an amount and the word behind it",
    "index.text.units.forms_of": _LANGUAGE,
    "index.text.units.money": _LANGUAGE,
    "index.text.units.units": _LANGUAGE,
    "index.query.figures.figures": _LANGUAGE,
    "index.query.figures.begins_with_number": _OF_WORDS,
    "index.reading.loading.reader_of": "loads a module",
    "index.reading.left_out.note": "counts numbers alone",
    "index.reading.stamps.belongs": _OF_WORDS,
    "index.reading.left_out.note_picture": "counts numbers alone",
    "index.reading.left_out.taken": "counts numbers alone",
    "index.reading.check_ends": "looks at a path alone",
    "index.reading.scans.all_room": "reads nothing",
    "index.text.months.abbreviations": _LANGUAGE,
    "index.query.sounds.bucket": _OF_WORDS,
    "index.query.sounds.is_pair": _OF_WORDS,
    "index.query.other_letters.script_of": _OF_WORDS,
    "index.reading.dates.is_a_month": _OF_WORDS,
    "index.query.sounds.lengths": _OF_WORDS,
    "index.query.synonyms.read_groups": _OPERATOR,
    "index.query.synonyms.near_words": _LANGUAGE,
    "index.query.synonyms.same_words": _OPERATOR,
    "index.text.months.months": _LANGUAGE,
    "index.query.pronouns.follow_up_words": _LANGUAGE,
    "index.query.question_types.small_terms": _LANGUAGE,
    "index.query.talk_phrases.phrases_of": _LANGUAGE,
    "index.query.talk_phrases.only_asking": _LANGUAGE,
    "index.text.stopwords.function_terms": _LANGUAGE,
}
