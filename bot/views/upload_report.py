"""Reports of uploads, in progress and at their end. Pure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot.i18n import texts
from bot.views.article_pages import shown_id
from bot.views.published import published
from bot.views.rich_text import clip, one_line
from bot.views.tally import WRITTEN
from bot.views.whence import left_out, origin

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from bot.views.tally import Tally
    from index import Added, Article

# The articles up to which an upload is listed, not summed up; the ones that a summary names.
LISTED, NAMED = 8, 3
# The longest title, in UTF-16 units.
LONGEST_TITLE = 120

_ONE = {
    "added": texts.ADDED,
    "replaced": texts.REPLACED,
    "unchanged": texts.UNCHANGED,
    "twin": texts.TWIN,
}
_MANY = {
    "added": texts.MANY_ADDED,
    "replaced": texts.MANY_REPLACED,
    "unchanged": texts.MANY_UNCHANGED,
    "twin": texts.MANY_TWINS,
}


def progress(tally: Tally, language: Language) -> str:
    """Return the progress of an upload in words."""
    so_far = language.count(len(tally.added), *texts.SO_FAR)
    if tally.comparing:
        return f"{language.say(texts.COMPARING)}\n{so_far}"
    lines = [language.say(texts.ADDING, name=tally.name, place=str(max(tally.files, 1))), so_far]
    if tally.begun and (pages := tally.begun.pages):
        lines.append(_of(texts.PAGE_OF, *pages, language))
    elif tally.total is not None and tally.total > 1:
        lines.append(_of(texts.ARTICLE_OF, tally.done, tally.total, language))
    return "\n".join(lines)


def _of(phrase: str, done: int, total: int, language: Language) -> str:
    n, of = (str(format_decimal(one, locale=language.code)) for one in (done, total))
    return language.say(phrase, n=n, total=of)


def summary(tally: Tally, language: Language) -> str:
    """Return what is said at the end of an upload."""
    said = report(tally, language)
    return f"{language.say(texts.RESUMED)}\n{said}" if tally.resumed else said


def unwritten(tally: Tally, language: Language) -> tuple[str, ...]:
    """Return in sentences what is said of the last item beside the articles that were written."""
    rest = tally.unwritten()
    some = rest.added or rest.failures or rest.made
    return tuple(report(rest, language).splitlines()) if some else ()


def report(tally: Tally, language: Language) -> str:
    """Return the report of an upload: article by article, or summed up where there are many."""
    if len(tally.added) + len(tally.failures) <= LISTED:
        return whole_report(tally, language)
    kinds = Counter[str](item.kind for item in tally.added)
    lines = [language.count(kinds[kind], *phrase) for kind, phrase in _MANY.items() if kinds[kind]]
    lines += [f"• {_name(item.article)}" for item in tally.written[:NAMED]]
    if tally.near:
        lines.append(language.count(len(tally.near), *texts.MANY_NEAR))
        near = [item for item in tally.written if item.article.number in tally.near]
        lines += [f"• {_name(item.article)}: {_near(tally, item)}" for item in near[:NAMED]]
    lines += tally.failures[:LISTED]
    if more := len(tally.failures[LISTED:]) + tally.more:
        lines.append(language.count(more, *texts.MANY_REFUSED))
    return "\n".join([*lines, *_made(tally, language)])


def is_cut(tally: Tally) -> bool:
    """Whether `report` leaves out near duplicates or failures."""
    many = len(tally.added) + len(tally.failures) > LISTED
    return many and (len(tally.near) > NAMED or len(tally.failures) > LISTED)


def whole_report(tally: Tally, language: Language) -> str:
    """Return the report of an upload with every article and failure."""
    lines = [line for item in tally.added for line in _lines(item, tally, language)]
    lines += tally.failures
    if tally.more:
        lines.append(language.count(tally.more, *texts.MANY_REFUSED))
    return "\n".join([*lines, *_made(tally, language)]) or language.say(texts.NOTHING_ADDED)


def _made(tally: Tally, language: Language) -> list[str]:
    return [language.say(texts.COLLECTION_MADE, name=name) for name in tally.made]


def _lines(item: Added, tally: Tally, language: Language) -> list[str]:
    article = item.article
    first = language.say(_ONE[item.kind], article=_name(article), twin=shown_id(item.twin or ""))
    if item.kind not in WRITTEN:
        return [first]
    known = [
        published(article, language),
        language.name_of(article.language or ""),
        *origin(article, language),
        language.count(item.passages, *texts.PASSAGES) if item.passages else "",
        language.count(item.statements, *texts.STATEMENTS) if item.statements else "",
    ]
    lines = [first, " · ".join(part for part in known if part)]
    if left := left_out(article, language):
        lines.append(left)
    if was := item.replaced:
        title = clip(one_line(was.title), LONGEST_TITLE)
        lines.append(language.say(texts.INSTEAD_OF, title=title, day=language.day(was.added)))
    if article.number in tally.near:
        lines.append(language.say(texts.NEARLY, articles=_near(tally, item)))
    return lines


def _near(tally: Tally, item: Added) -> str:
    return ", ".join(_name(other) for other in tally.near[item.article.number or 0][:NAMED])


def _name(article: Article) -> str:
    return f"{clip(one_line(article.title), LONGEST_TITLE)} ({shown_id(article.source_id)})"
