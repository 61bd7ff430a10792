"""HTML that is all text, such as chapters, posts and letters, as blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.blocks import BREAK, line, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element
    from lxml.html import HtmlElement

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_UNREAD = frozenset({
    "script", "style", "head", "nav", "template", "noscript", "iframe", "svg", "button", "select",
    "textarea", "input", "object", "audio", "video", "rt", "rp", "math",
})  # fmt: skip
_PARAGRAPHS = ("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "img")
# A cell of data has fewer characters.
_LONGEST_CELL = 300
_PARTED = re.compile(rf"{BREAK}\s*(?:{BREAK}\s*)+")
_STYLE_HIDDEN = ("display:none", "visibility:hidden", "mso-hide:all", "max-height:0")
# Lines that only lead elsewhere, in the languages of the interface and some more.
_LONGEST_ELSEWHERE = 400
_LEAVES = (
    r"unsubscribe|abbestellen|abmelden|se désabonner|désinscrire|darse de baja|отписаться"
    r"|disiscriviti|cancelar (?:la |a )?suscripción|لغو اشتراک|إلغاء الاشتراك"
)
_GOES_ON = (
    r"read (?:more|on|the (?:full|whole|rest).{0,30})|continue reading.{0,80}|keep reading"
    r"|weiterlesen|mehr lesen|lesen sie mehr.{0,40}|lire la suite|en savoir plus|seguir leyendo"
    r"|leer más|continua a leggere|leggi tutto|continue lendo|leia mais|devamını oku|подробнее"
    r"|читать (?:далее|дальше|полностью)|ادامه مطلب|اقرأ المزيد"
    r"|the post .{0,300}appeared first on .{1,100}"
)
_BROWSER = (
    r"(?:view|read|open|see) (?:this|it|the)?\s?(?:e-?mail|newsletter|message|version)?.{0,20}"
    r"(?:in|on) (?:your |a |the )?(?:web )?browser|view (?:online|in browser)"
    r"|im browser (?:ansehen|lesen|öffnen)"
)
_SHARE = (
    r"(?:share|teilen|partager|compartir|поделиться)(?: (?:this|on|via|auf|sur|en|в)\b.{0,60})?"
)
# What stands where a text is cut off for those who do not pay.
_PAY = (
    r"(?:please )?(?:subscribe|log ?in|sign ?in|sign up|register)(?: now| today)? (?:to|and) "
    r"(?:read|continue|keep|unlock|get).{0,100}|already a (?:subscriber|member).{0,60}"
    r"|this (?:article|story|post|content) is (?:only )?(?:for|available to|reserved for)"
    r" (?:our )?(?:paying |paid |registered )?(?:subscribers|members).{0,60}"
    r"|(?:la suite|cet article|l['’]article) est réservée?.{0,80}|lisez la suite.{0,80}"
    r"|il vous reste .{1,30} de cet article.{0,100}|déjà abonné.{0,60}"
    r"|(?:jetzt )?weiterlesen mit .{0,80}|jetzt (?:abonnieren|kostenlos testen).{0,80}"
    r"|(?:dieser|diesen) (?:artikel|beitrag|text) .{0,40}(?:abonnenten|plus).{0,60}"
    r"|suscríbete .{0,80}|(?:este )?contenido (?:exclusivo )?(?:es )?para suscriptores.{0,60}"
    r"|contenuto riservato agli abbonati.{0,60}|abbonati per (?:continuare|leggere).{0,60}"
    r"|assine (?:para|já).{0,80}|(?:оформите|купите) подписку.{0,80}"
    r"|(?:материал|текст|статья) доступ\w+ (?:только )?(?:по подписке|подписчикам).{0,60}"
)
_RIGHTS = (
    r"(?:©|\(c\)|copyright\b).{0,150}|(?:.{0,60}\. )?(?:all rights reserved|alle rechte vorbehalten"
    r"|tous droits réservés|(?:todos los )?derechos reservados|todos os direitos reservados"
    r"|tutti i diritti riservati|все права защищены|усі права захищені|wszelkie prawa zastrzeżone"
    r"|alle rechten voorbehouden|版权所有|無断転載(?:を禁じます|禁止)?|무단 ?전재.{0,30}"
    r"|جميع الحقوق محفوظة|تمامی حقوق .{0,40}محفوظ.{0,20}|tüm hakları saklıdır).{0,100}"
)
_ELSEWHERE = re.compile(
    rf"(?i)\W*(?:{_GOES_ON}|{_PAY}|{_RIGHTS}|{_BROWSER}|.{{0,160}}\b(?:{_LEAVES})\b.{{0,160}}|{_SHARE})\W*"
)


def blocks_of(root: HtmlElement | _Element) -> list[str]:
    """Return the blocks of a tree in their order, as lines that read."""
    blocks: list[str] = []
    current: list[str] = []
    for token in (*_tokens(root), None):
        if token is not None:
            current.append(token)
            continue
        for part in _PARTED.split("".join(current)):
            text = wrapped(part)
            if text and text != "–" and not leads_elsewhere(text):
                blocks.append(text)
        current = []
    return blocks


def lines_of(root: HtmlElement | _Element) -> Iterator[str]:
    """Yield the lines of a tree in their order: where a block ends, and where a line is ended."""
    current = ""
    for token in (*_tokens(root), None):
        if token is None or token == BREAK:
            if text := line(current):
                yield text
            current = ""
        else:
            current += token


def leads_elsewhere(block: str) -> bool:
    """Whether a block is there to be pressed (read more, unsubscribe, share) or claims rights."""
    return len(block) <= _LONGEST_ELSEWHERE and _ELSEWHERE.fullmatch(block) is not None


def blocks_of_html(source: str) -> list[str]:
    """Return the blocks of a piece of HTML."""
    from lxml import etree, html  # noqa: PLC0415 - plain text needs none

    if not source.strip():
        return []
    try:
        parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
        # Bytes: a declared encoding in text is an error to lxml.
        return blocks_of(html.document_fromstring(source.encode("utf-8", "replace"), parser))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []


def _tokens(element: HtmlElement | _Element) -> Iterator[str | None]:
    """Yield text, and None where a block ends."""
    name = _name(element)
    if not name or name in _UNREAD or is_hidden(element):
        return
    if name == "br":
        yield BREAK
        return
    if name == "tr" and _is_data(element):
        yield None
        yield " | ".join(
            filter(None, (line("".join(map(str, cell.itertext()))) for cell in element))
        )
        yield None
        return
    is_block = name in _BLOCKS
    if is_block:
        yield None
    if name == "li":
        yield "– "
    yield (element.text or "").replace(BREAK, " ")
    for child in element:
        yield from _tokens(child)
        yield (child.tail or "").replace(BREAK, " ")
    if is_block:
        yield None


def _is_data(row: HtmlElement | _Element) -> bool:
    """Whether a row holds data, and is not there to lay out a letter."""
    cells = [cell for cell in row if _name(cell) in {"td", "th"}]
    if len(cells) < 2:  # noqa: PLR2004 - a row of one cell is a paragraph
        return False
    has_blocks = any(_name(one) in _PARAGRAPHS for cell in cells for one in cell.iter())
    longest = max(len("".join(map(str, cell.itertext()))) for cell in cells)
    return not has_blocks and longest <= _LONGEST_CELL


def is_hidden(element: HtmlElement | _Element) -> bool:
    """Whether a page does not show an element."""
    style = (element.get("style") or "").replace(" ", "").casefold()
    return element.get("hidden") is not None or any(one in style for one in _STYLE_HIDDEN)


def _name(element: HtmlElement | _Element) -> str:
    """Return a tag without its namespace: chapters of books are XML."""
    name: object = element.tag
    return name.rpartition("}")[2].casefold() if isinstance(name, str) else ""
