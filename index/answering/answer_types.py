"""Whether a text has what a question seeks at all: a date, an amount, a name, a reason. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from index.answering.counts import is_apart, tells_number
from index.answering.events import tells_of_another
from index.answering.findings import because
from index.answering.measures import measure_asked, tells_measure
from index.answering.times import tells_hour, tells_how_long, tells_until_when, tells_when
from index.answering.told import Told
from index.languages import LANGUAGES
from index.query.sought import sought
from index.text.full_names import full_names
from index.text.stopwords import function_terms
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from index.query.sought import Sought

# Of a name of one word nobody can tell whose it is.
_FULL = 2


@lru_cache(maxsize=64)  # a quote is looked at when it is chosen, weighed and shown
def offers(question: str, text: str, language: str) -> bool:
    """Whether a text has what a question seeks, beside what the question has itself.

    True where what is sought cannot be told by its form (a reason, a place, a person), or not in
    this language.
    """
    told = Told(question, text, language)
    tells = _BY_FORM.get(told.kind)
    if tells is None or not _knows(told.kind, language):
        return True
    return not _is_of_another_event(told) and tells(told)


def names_whom(question: str, text: str, language: str) -> bool:
    """Whether a text names somebody, beside those in the question, where it asks who."""
    nouns = LANGUAGES[language].flag("writing", "capital_nouns")
    if nouns or sought(question, language)[0] != "who" or not any(map(str.isupper, text)):
        return True  # where all nouns have capitals, or nothing has, names do not show
    asked = function_terms(language).union(terms(question, language))
    names = (found[0] for found in full_names().finditer(text))
    return any(len(set(terms(name, language)) - asked) >= _FULL for name in names)


def gives_reason(question: str, text: str, language: str) -> bool:
    """Whether a text has words that begin a reason, where a question asks why."""
    known = LANGUAGES[language].words("questions", "because")
    if sought(question, language)[0] != "why" or not known:
        return True
    return bool(because(language).search(text))


def _tells_price(told: Told) -> bool:
    return any(one.kind == "money" for one in told.amounts)


def _tells_measure(told: Told) -> bool:
    start, end = told.asking
    measure = measure_asked(told.question[start:end], told.language)
    if not measure:
        return tells_number(told)
    apart = [one for one in told.amounts if is_apart(one, told.dates)]
    return tells_measure(measure, told.text, told.language, apart)


# Answer types that are told by their form alone.
_BY_FORM: Mapping[Sought, Callable[[Told], bool]] = {
    "when": tells_when,
    "what time": tells_hour,
    "how long": tells_how_long,
    "how much": _tells_price,
    "how many": tells_number,
    "measure": _tells_measure,
}


def _is_of_another_event(told: Told) -> bool:
    """Whether a text tells of another event than the one asked for, and of that by no means.

    Its end does tell how long something lasted, and the end of its opposite when it begins.
    """
    if told.kind == "how long" or not tells_of_another(told.question, told.text, told.language):
        return False
    return told.kind != "when" or not tells_until_when(told)


def _knows(kind: Sought, language: str) -> bool:
    """Whether it is known how a language writes what is sought."""
    own = LANGUAGES[language]
    if kind == "what time":
        return bool(own.words("dates", "clock"))
    dated = own.words("dates", "since") or own.words("dates", "since_behind")
    return bool(own.words("facts", "numbers") and (dated or kind not in {"when", "how long"}))
