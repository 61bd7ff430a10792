"""Answers in a terminal: the passage with a bar at its left, the quote in bold."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from bot.cli.streams import printable
from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.views.published import published
from bot.views.whence import place_of
from index import Span, headline_sought, part_sought, with_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index import Answer, Article, Library, Quote, Verification

BAR = "│ "
# Other articles that say something else, of which so many are shown.
MOST_CONTRARY = 3


async def reply(found: Answer, library: Library, console: Console) -> None:
    """Print an answer, or to what asks nothing of the articles a line with an example of them."""
    if found.talk and found.talk.kind == "article":
        await _show_article(found.talk.article, library, console)
    elif found.talk:
        from bot import examples
        from bot.views import small_talk

        told = await examples.told(small_talk.line(found.talk), library, ENGLISH)
        console.print(Text(printable(told)))
    else:
        show(found, console)


async def _show_article(number: str, library: Library, console: Console) -> None:
    from bot.cli.preview import shown
    from index import AmbiguousArticle, ArticleNotFound

    try:
        article = await library.article(number)
    except ArticleNotFound:
        console.print(Text(printable(ENGLISH.say(texts.NO_SUCH_ARTICLE, number=number))))
    except AmbiguousArticle:
        console.print(Text(printable(ENGLISH.say(texts.SEVERAL_ARTICLES, number=number))))
    else:
        console.print(Text(printable(shown(article))))


def show(found: Answer, console: Console) -> None:
    """Print an answer to a question."""
    if not found.answered:
        console.print(Text(texts.NO_ANSWER))
        if found.missing:
            console.print(Text(ENGLISH.say(texts.MISSING, words=ENGLISH.any_of(found.missing))))
        return
    if found.searched != found.question:
        searched = ENGLISH.say(texts.SEARCHED, question=found.searched)
        console.print(Text(printable(searched), style="dim"))
    found = with_figures(found).likely()
    for quote in found.quotes:
        sought = None if found.asks_who else found.question
        _show_quote(quote, console, leads=found.asks_who, sought=sought)


def show_verification(found: Verification, console: Console) -> None:
    """Print whether words stand in the library."""
    from bot.views.rendering import difference_in_words

    if found.headline:
        console.print(Text(texts.HEADLINE))
        console.print(Text(printable(found.headline.title), style="italic"), soft_wrap=True)
        _show_source(found.headline, console)
        return
    if found.quote is None:
        console.print(Text(texts.NOT_THERE))
        return
    console.print(Text(texts.EXACT if found.kind == "exact" else texts.NEAR))
    for difference in found.differences:
        console.print(Text(printable(difference_in_words(difference, ENGLISH))))
    _show_quote(found.quote, console)


def _show_quote(
    quote: Quote, console: Console, *, leads: bool = False, sought: str | None = None
) -> None:
    part = part_sought(sought, quote) if sought else None
    answering = headline_sought(sought, quote.article) if sought and not part else None
    if answering:
        console.print(_headline(quote.article.title, answering), soft_wrap=True)
    speaker = printable(quote.introduction or "")
    if speaker and leads:
        console.print(Text(ENGLISH.say(texts.SAID_BY, speaker=speaker)), soft_wrap=True)
    width = max(20, console.width - len(BAR))
    for line in _passage(quote, part).wrap(console, width):
        console.print(Text.assemble((BAR, "dim"), line), soft_wrap=True)
    if speaker and not leads:
        console.print(Text(speaker), soft_wrap=True)
    also = [ENGLISH.count(len(quote.also), *texts.ALSO)] if quote.also else []
    for other in quote.contrary[:MOST_CONTRARY]:
        said = ENGLISH.say(texts.CONTRARY, words=printable(other.text))
        source = [printable(other.article.source_id), place_of(other.article, other.span, ENGLISH)]
        also.append(f"{said} ({', '.join(filter(None, source))})")
    if not answering:
        console.print(Text(printable(quote.article.title), style="italic"), soft_wrap=True)
    _show_source(quote.article, console, quote.span, also)


def _headline(title: str, part: Span) -> Text:
    """Return a headline that answers, with the `part` that does underlined."""
    before, after = title[: part.start], title[part.end :]
    return Text.assemble(
        (printable(before), "bold"),
        (printable(part.of(title)), "bold underline"),
        (printable(after), "bold"),
    )


def _show_source(
    article: Article, console: Console, span: Span | None = None, beside: Sequence[str] = ()
) -> None:
    parts = [day] if (day := published(article, ENGLISH)) else []
    parts.append(printable(article.source_id))
    parts += [whence] if (whence := place_of(article, span, ENGLISH)) else []
    parts += beside
    console.print(Text(" · ".join(parts), style="dim"), soft_wrap=True)
    console.print()


def _passage(quote: Quote, part: Span | None) -> Text:
    passage = Text()
    for piece, style in _pieces(quote, part):
        passage.append(printable(piece.of(quote.article.text)), style=style)
    return passage


def _pieces(quote: Quote, part: Span | None) -> Iterator[tuple[Span, str]]:
    """Yield the pieces of a passage with their styles; `part` of the quote is underlined."""
    whole, quoted, inner = quote.passage, quote.span, part or Span(quote.span.start, quote.span.end)
    style = "bold underline" if part else "bold"
    places = (whole.start, quoted.start, inner.start, inner.end, quoted.end, whole.end)
    styles = ("", "bold", style, "bold", "")
    for (start, end), one in zip(pairwise(places), styles, strict=True):
        if start < end:
            yield Span(start, end), one


class _Console(Console):
    """Terminal that says like any other stream that nobody reads what is printed."""

    def on_broken_pipe(self) -> None:
        """Raise the BrokenPipeError that is at hand: rich would end the program by itself."""
        raise  # noqa: PLE0704 - it is called where the error is handled


def stdout() -> Console:
    """Return the terminal for data."""
    return _Console(highlight=False, markup=False)


def stderr() -> Console:
    """Return the terminal for everything else."""
    return _Console(stderr=True, highlight=False, markup=False)
