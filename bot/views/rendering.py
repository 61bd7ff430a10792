"""Answers and quotes as Telegram messages, within its limits. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views import figures
from bot.views.article_pages import LONGEST_TITLE, listed, source, title
from bot.views.excerpts import passage
from bot.views.rich_text import (
    ELLIPSIS,
    LONGEST_MESSAGE,
    Draft,
    RichText,
    clip,
    one_line,
)
from index import headline_sought, part_sought

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from bot.views.audience import Audience
    from index import Answer, Difference, Quote, Verification

# The longest speaker, in UTF-16 units; a longer one is cut between words.
LONGEST_SPEAKER = 160
# Other articles that say something else, of which so many are shown.
MOST_CONTRARY = 3
# The changed words that are listed.
MOST_DIFFERENCES = 6


def answer(found: Answer, audience: Audience, *, wide: bool = False) -> RichText:
    """Render the first quote of an answer, or say that there is no answer.

    With `wide`, the paragraphs before and after the passage are shown too.
    """
    language = audience.language
    if not found.answered:
        lines = [language.say(texts.NO_ANSWER)]
        if found.missing:
            words = clip(language.any_of(found.missing), LONGEST_MESSAGE // 2)
            lines.append(language.say(texts.MISSING, words=words))
        return RichText("\n".join(lines))
    draft = Draft()
    if found.searched != found.question:
        searched = clip(one_line(found.searched), LONGEST_TITLE)
        draft.add(language.say(texts.SEARCHED, question=searched)).add("\n")
    shown = quote(
        found.quotes[0],
        audience,
        leads=found.asks_who,
        wide=wide,
        sought=_sought(found.question, found),
    )
    return draft.extend(shown).rich_text()


def late_answer(question: str, found: Answer, audience: Audience) -> RichText:
    """Render a late answer, to a question that had none when it was asked."""
    asked = clip(one_line(question), LONGEST_TITLE)
    draft = Draft().add(audience.language.say(texts.LATE_ANSWER, question=asked)).add("\n")
    shown = quote(found.quotes[0], audience, leads=found.asks_who, sought=_sought(question, found))
    return draft.extend(shown).rich_text()


def _sought(question: str, found: Answer) -> str | None:
    """Return the question of which the part that is asked for is marked.

    None where it is asked who said something: then the name leads.
    """
    return None if found.asks_who else question


def nearest(found: Answer, audience: Audience, *, wide: bool = False) -> RichText:
    """Render the passage nearest to a question without an answer."""
    draft = Draft().add(audience.language.say(texts.NEAREST_ARE)).add("\n")
    return draft.extend(quote(found.quotes[0], audience, wide=wide)).rich_text()


def verification(found: Verification, audience: Audience) -> RichText:
    """Render whether an article has some words: which, by whom, and where it differs."""
    language = audience.language
    if found.headline:
        draft = Draft().add(language.say(texts.HEADLINE)).add("\n")
        return draft.extend(listed(found.headline, audience)).rich_text()
    if found.quote is None:
        return RichText(language.say(texts.NOT_THERE))
    draft = Draft().add(language.say(texts.EXACT if found.kind == "exact" else texts.NEAR))
    for difference in found.differences[:MOST_DIFFERENCES]:
        draft.add("\n").add(clip(difference_in_words(difference, language), LONGEST_TITLE))
    if len(found.differences) > MOST_DIFFERENCES:
        draft.add("\n").add(ELLIPSIS)
    return draft.add("\n").extend(quote(found.quote, audience)).rich_text()


def quote(
    shown: Quote,
    audience: Audience,
    *,
    leads: bool = False,
    wide: bool = False,
    sought: str | None = None,
) -> RichText:
    """Render one quote: its passage with the quote in bold, its speaker, its article.

    The speaker, if there is one, stands before the passage if it `leads`, else after it. The words
    that the question `sought` certainly asks for are underlined: in the quote, or else in the
    headline, which goes before the passage then.
    """
    part = part_sought(sought, shown) if sought else None
    answering = headline_sought(sought, shown.article) if sought and not part else None
    draft = Draft()
    if answering:
        draft.extend(title(shown.article, part=answering)).add("\n")
    speaker = clip(one_line(shown.introduction or ""), LONGEST_SPEAKER)
    if speaker and leads:
        draft.add(audience.language.say(texts.SAID_BY, speaker=speaker)).add("\n")
    draft.extend(passage(shown, wide=wide, part=part)).add("\n")
    if speaker and not leads:
        draft.add(speaker).add("\n")
    if not answering:
        draft.extend(title(shown.article)).add("\n")
    draft.extend(source(shown.article, audience, shown.span))
    if shown.also:
        draft.add(" · ").add(audience.language.count(len(shown.also), *texts.ALSO))
    for line in figures.lines(shown, audience.language):
        draft.add("\n").add(line)
    for other in [one for one in shown.contrary if not one.is_figure][:MOST_CONTRARY]:
        words = clip(one_line(other.text), LONGEST_SPEAKER)
        draft.add("\n").add(audience.language.say(texts.CONTRARY, words=words)).add(" · ")
        draft.extend(source(other.article, audience, other.span))
    return draft.rich_text()


def difference_in_words(found: Difference, language: Language) -> str:
    """Return in words how an article differs from words that were given."""
    if not found.article:
        return language.say(texts.ABSENT, given=found.given)
    if not found.given:
        return language.say(texts.EXTRA, article=found.article)
    return language.say(texts.INSTEAD, given=found.given, article=found.article)
