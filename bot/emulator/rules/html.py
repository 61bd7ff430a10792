"""Telegram's HTML, parsed into text and entities. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from bot.emulator.rules.entities import ordered
from bot.emulator.rules.errors import Json, Refusal, bad_request
from bot.emulator.rules.limits import utf16

_PLAIN = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
_OTHER = frozenset({"a", "span", "tg-emoji"})
_ATTRIBUTE = re.compile(r"""\s+([a-zA-Z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>=]+))?""")
_TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?)>""")
# The references that Telegram knows; any other stays as it is written.
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});")


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int


def parsed(markup: str) -> tuple[str, list[Json]]:
    """Return the text and the entities of HTML, or refuse it as Telegram does."""
    text, entities, stack, place = "", list[Json](), list[_Open](), 0
    while (start := markup.find("<", place)) >= 0:
        text += _plain(markup[place:start])
        tag = _TAG.match(markup, start)
        byte = len(markup[:start].encode())
        if not tag:
            raise _broken(f"Unclosed start tag at byte offset {byte}")
        closing, name, rest = tag[1], tag[2].lower(), tag[3]
        if closing:
            entities += _closed(stack, name, utf16(text), byte)
        elif name in _PLAIN or name in _OTHER:
            stack.append(_Open(name, _attributes(rest, name, byte), utf16(text)))
        else:
            raise _broken(f'Unsupported start tag "{name}" at byte offset {byte}')
        place = tag.end()
    if stack:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    return text + _plain(markup[place:]), ordered(entities)


def _attributes(rest: str, name: str, byte: int) -> dict[str, str]:
    found = {key.lower(): unescape(value.strip("\"'")) for key, value in _ATTRIBUTE.findall(rest)}
    if name == "span" and found.get("class") != "tg-spoiler":
        raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {byte}')
    return found


def _closed(stack: list[_Open], name: str, end: int, byte: int) -> list[Json]:
    """Take a tag from the stack and return its entity, none where it marks nothing."""
    if not stack:
        raise _broken(f"Unexpected end tag at byte offset {byte}")
    opened = stack.pop()
    if opened.tag != name:
        raise _broken(
            f"Unmatched end tag at byte offset {byte}, "
            f'expected "</{opened.tag}>", found "</{name}>"'
        )
    length = end - opened.offset
    more = _entity(opened, stack)
    return [{"offset": opened.offset, "length": length} | more] if length and more else []


def _entity(opened: _Open, stack: list[_Open]) -> Json:
    tag, attributes = opened.tag, opened.attributes
    if tag == "a":
        return {"type": "text_link", "url": attributes["href"]} if attributes.get("href") else {}
    if tag == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}
    if tag == "span":
        return {"type": "spoiler"}
    if tag == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    if tag == "code" and stack and stack[-1].tag == "pre":
        # <pre><code class="language-x"> is one entity: what the outer one marks.
        language = attributes.get("class", "").removeprefix("language-")
        if language:
            stack[-1].attributes["language"] = language
        return {}
    named = {"language": attributes["language"]} if "language" in attributes else {}
    return {"type": _PLAIN[tag]} | (named if tag == "pre" else {})


def _plain(text: str) -> str:
    return _REFERENCE.sub(lambda match: unescape(match[0]), text)


def _broken(what: str) -> Refusal:
    return bad_request(f"can't parse entities: {what}")
