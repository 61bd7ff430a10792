"""Origin of an article: its format, and the pages or the time of a stretch of it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.i18n.language import Language
    from index import Article, LeftOut, Span

_LEFT: dict[LeftOut, str] = {
    "around": texts.LEFT_AROUND,
    "repeats": texts.LEFT_REPEATS,
    "margins": texts.LEFT_MARGINS,
}
# Plain text, of which nobody need be told that it is one.
_TEXT = "TXT"
# Runs of pages that are listed.
_MOST_RUNS = 20


def place_of(article: Article, span: Span | None, language: Language) -> str:
    """Write the pages or the time of a stretch of an article, empty where neither is known.

    Of a scan it says that it is one, also where no stretch is shown.
    """
    if article.marks is None:
        return ""
    if article.marks.kind == "time":
        seconds = article.marks.at(span.start) if span else None
        return "" if seconds is None else clock(seconds)
    pages = article.pages(span) if span else None
    place = _on(pages, language) if pages else ""
    return _by_ocr(place, language) if article.by_ocr else place


def _by_ocr(place: str, language: Language) -> str:
    if not place:
        return language.say(texts.BY_OCR)
    return language.say(texts.PLACE_BY_OCR, place=place)


def _on(pages: tuple[int, int], language: Language) -> str:
    first, last = map(str, pages)
    if first == last:
        return language.say(texts.ON_PAGE, page=first)
    return language.say(texts.ON_PAGES, first=first, last=last)


def clock(seconds: int) -> str:
    """Write a time as subtitles do: 00:14:32."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def origin(article: Article, language: Language) -> list[str]:
    """Write the format that an article was just read from, and its pages: not of plain text."""
    if article.origin is None or article.origin.format == _TEXT:
        return []
    marks = article.marks
    if marks is None or marks.kind in {"time", "aside"}:
        return [article.origin.format]
    pages = _on((1, max(number for _, number in marks.starts)), language)
    return [article.origin.format, _by_ocr(pages, language) if article.by_ocr else pages]


def left_out(article: Article, language: Language) -> str:
    """Write what of its file an article is without, empty where that is nothing."""
    if article.origin is None:
        return ""
    listed = [
        f"{language.say(_LEFT[what])} "
        f"({language.percent(amount / 100) if what == 'around' else amount})"
        for what, amount in article.origin.left_out
    ]
    if pictures := article.origin.pictures:
        listed.append(f"{language.say(texts.LEFT_PICTURES)} ({_numbers(pictures)})")
    return language.say(texts.LEFT_OUT, what=", ".join(listed)) if listed else ""


def _numbers(pages: Sequence[int]) -> str:
    """Write the numbers of pages: 2, 4–6; of many runs only the first."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    shown = [str(one[0]) if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in runs[:_MOST_RUNS]]
    return ", ".join([*shown, *(["…"] if len(runs) > _MOST_RUNS else [])])
