"""Calls of `index.text`, `index.reading` and `index.query`."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ReadingError
from index.languages import LANGUAGES
from index.models import Article, Span
from index.query import analysis, dates, follow_ups, people, question_types, variants
from index.reading import dates as written_dates
from index.reading import encoding, json_lines, limits, markdown, plain, read, scraped
from index.text import language, months, scripts, sentences, shingles, stopwords, terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.slopes.calls import Prepare

TODAY = date(2026, 3, 1)
# What a library's articles may be in, all at once: a question is read in each.
SOME = ("en", "de", "ar", "zh")
FREQUENT = analysis.Statistics(1_000, lambda _: 3, lambda _: ())
RARE = analysis.Statistics(1_000, lambda _: 0, variants.Vocabulary(["lenn", "marr"]).similar)


def whole(text: str) -> Span:
    """Return the span of all of a text."""
    return Span(0, max(1, len(text)))


def _of(function: Callable[[str], object]) -> Prepare:
    return lambda text: partial(function, text)


def _all(reader: Callable[[str, str], Iterator[object]]) -> Prepare:
    def prepared(text: str) -> Callable[[], object]:
        return lambda: _listed(reader(text, "a.md"))

    return prepared


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


def _names(text: str) -> Callable[[], object]:
    asked = analysis.analyse(text, SOME[:1], FREQUENT, TODAY)
    return lambda: people.other_names(asked, SOME[:1], [(text, "Anna Marr", "Marr")])


def _shingled(text: str) -> shingles.Shingles:
    return shingles.shingles(text.split(" "))


CALLS: dict[str, Prepare] = {
    "index.text.language.likely": lambda text: partial(language.likely, text, SOME),
    "index.text.language.code": _of(language.code),
    "index.text.language.detect": _of(language.detect),
    "index.text.months.month": _of(months.month),
    "index.text.scripts.folded_letters": _of(scripts.folded_letters),
    "index.text.scripts.without_accents": _of(scripts.without_accents),
    "index.text.scripts.grams": lambda text: partial(scripts.grams, text, 2),
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
    "index.reading.read (Markdown)": _file("a.md"),
    "index.reading.read (JSON lines)": _file("a.jsonl"),
    "index.reading.read (title)": lambda text: _file("a.jsonl")(
        json.dumps({"id": "1", "title": text, "text": "b"})
    ),
    "index.reading.limits.refused": lambda text: partial(
        limits.refused, Article(text, text, text, author=text, language=text), text
    ),
    "index.reading.dates.parse_date": _of(written_dates.parse_date),
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
    "index.query.follow_ups.is_follow_up": (
        lambda text: partial(follow_ups.is_follow_up, text, "en")
    ),
    "index.query.follow_ups.completed": (
        lambda text: partial(follow_ups.completed, text, text, "en", "Anna Marr")
    ),
    "index.query.people.other_names": _names,
    "index.query.question_types.kind_of": (
        lambda text: partial(question_types.kind_of, text, "en")
    ),
    "index.query.question_types.kind_of (zh)": (
        lambda text: partial(question_types.kind_of, text, "zh")
    ),
    "index.query.variants.sound": _of(variants.sound),
}


def _period(code: str) -> Prepare:
    return lambda text: partial(dates.period, text, [code], TODAY)


CALLS |= {f"index.query.dates.period ({code})": _period(code) for code in LANGUAGES.codes}

_OPERATOR = "reads what its operator wrote"
_LANGUAGE = "reads a language file, once"
UNTIMED = {
    "index.query.variants.read_groups": _OPERATOR,
    "index.query.variants.same_words": _OPERATOR,
    "index.text.months.months": _LANGUAGE,
    "index.text.stopwords.function_terms": _LANGUAGE,
}
