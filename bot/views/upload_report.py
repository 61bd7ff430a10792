"""Reports of uploads, in progress and at their end. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from babel.numbers import format_decimal

from bot.i18n import texts
from bot.views.article_pages import shown_id
from bot.views.published import published
from bot.views.rich_text import clip, one_line
from bot.views.whence import left_out, origin

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from index import Added, Article

# The articles up to which an upload is listed, not summed up; the ones that a summary names.
LISTED, NAMED = 8, 3
# The failures that are kept; beyond that they are counted.
FAILURES = 1_000
# The longest title and failure, in UTF-16 units.
LONGEST_TITLE, LONGEST_FAILURE = 120, 300

_WRITTEN = frozenset({"added", "replaced"})
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


@dataclass(slots=True)
class Tally:
    """Outcome of an upload so far.

    `near` are, by the number of an article, others that are nearly the same. `failures` are
    sentences in the uploader's language, `more` is the number of further ones, `made` are
    collections that were not there before. Of the file that is being added, `done` are the
    articles so far, `total` all of them.

    An upload that is `resumed` was cut off: `remembered` is where in `added` those articles are
    that it has written before, by their numbers.
    """

    added: list[Added] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    more: int = 0
    near: dict[int, tuple[Article, ...]] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    name: str = ""
    files: int = 0
    done: int = 0
    total: int | None = None
    comparing: bool = False
    resumed: bool = False
    remembered: dict[int, int] = field(default_factory=dict)

    def take(self, item: Added) -> None:
        """Note an article, without its text: there may be many.

        One that the upload has written before it was cut off is found unchanged.
        """
        item = replace(item, article=replace(item.article, text=""))
        number = item.article.number
        if item.kind == "unchanged" and number is not None and number in self.remembered:
            place = self.remembered.pop(number)
            self.added[place] = replace(item, kind=self.added[place].kind)
        else:
            self.added.append(item)

    def remember(self, item: Added) -> None:
        """Note an article that the upload has written before it was cut off."""
        if item.article.number is not None:
            self.remembered[item.article.number] = len(self.added)
        self.added.append(replace(item, article=replace(item.article, text="")))

    def refuse(self, failure: str) -> None:
        """Note something that could not be added."""
        if len(self.failures) < FAILURES:
            self.failures.append(clip(failure, LONGEST_FAILURE))
        else:
            self.more += 1

    @property
    def written(self) -> list[Added]:
        """The articles that are new or replaced others."""
        return [item for item in self.added if item.kind in _WRITTEN]


def progress(tally: Tally, language: Language) -> str:
    """Return the progress of an upload in words."""
    so_far = language.count(len(tally.added), *texts.SO_FAR)
    if tally.comparing:
        return f"{language.say(texts.COMPARING)}\n{so_far}"
    lines = [language.say(texts.ADDING, name=tally.name, place=str(max(tally.files, 1))), so_far]
    if tally.total is not None and tally.total > 1:
        n, total = (
            str(format_decimal(one, locale=language.code)) for one in (tally.done, tally.total)
        )
        lines.append(language.say(texts.ARTICLE_OF, n=n, total=total))
    return "\n".join(lines)


def summary(tally: Tally, language: Language) -> str:
    """Return what is said at the end of an upload."""
    said = report(tally, language)
    return f"{language.say(texts.RESUMED)}\n{said}" if tally.resumed else said


def unwritten(tally: Tally, before: tuple[int, int, int], language: Language) -> tuple[str, ...]:
    """Return in sentences what has come to a tally and is no article that was written.

    `before` are the numbers of outcomes, failures and new collections that it had.
    """
    added, failures, made = before
    outcomes = [item for item in tally.added[added:] if item.kind not in _WRITTEN]
    rest = Tally(outcomes, tally.failures[failures:], made=tally.made[made:])
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
    if item.kind not in _WRITTEN:
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
