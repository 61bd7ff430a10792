"""Mail: letters and newsletters, whole mailboxes, and pages that browsers save as mail (MHTML)."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.utils import parseaddr
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Malformed, Reason, TooLarge
from index.reading.bundles.entries import Entry, article
from index.reading.bundles.foot import without_foot
from index.reading.bundles.forwarding import forwarded, is_forward, without_prefixes
from index.reading.buttons import without_buttons
from index.reading.content import kind_of
from index.reading.encoding import LARGER_SETS
from index.reading.kinds import Kind
from index.reading.markup import all_blocks_of_html
from index.reading.plain import id_from_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

    from index.errors import ReadingError
    from index.models import Article

SAMPLES = (
    (
        b"From: =?utf-8?q?A?= <a@mill.example>\nSubject: =?utf-8?q?Mill?=\nMIME-Version: 1.0\n"
        b"Date: Fri, 2 Jan 2026 10:00:00 +0100\nContent-Type: multipart/alternative; boundary=b\n\n"
        b"--b\nContent-Type: text/plain\n\nThe mill is sold.\n"
        b"--b\nContent-Type: text/html; charset=utf-8\n"
        b"Content-Transfer-Encoding: quoted-printable\n\n<p>The mill is sold.\n--b--\n"
    ),
)
# In bytes: longer headers take the library minutes and gigabytes. Parts in parts, and of a mailbox.
LONGEST_HEADER, MOST_PARTS, MOST_MESSAGES = 256 * 1024, 200, 10_000
_FROM_LINE = re.compile(rb"(?:\A|\r?\n\r?\n)From [^\r\n]+\r?\n(?=[A-Za-z-]+:)")
# Mailboxes put a sign before what would begin a letter of theirs.
_QUOTED_FROM = re.compile(rb"(?m)^>(>*From )")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
# Apple's program writes how long a letter is before it, and what it knows of it behind it.
_APPLE = re.compile(rb"(\d{1,12})[ \t]*\r?\n(?=[A-Za-z-]{2,60}:)")
_WESTERN = "cp1252"
_SIGNATURE = re.compile(r"(?m)^-- ?$")
# Attribution above quoted words: "On Monday, Ann <ann@mill.example> wrote:". If it goes over two
# lines, the first ends no sentence, but for an abbreviation: "p.m.".
_ANSWERED = re.compile(
    r"(?m)^(?=.{0,200}[\d@])(?:[^\n>][^\n]{0,200}(?<![^\W_]{2}[.!?])(?<![:：。？！])\n)?"
    r"[^\n>][^\n]{0,200}[:：]\n+(?=>)"
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Errors of reading a header that breaks the rules.
_BROKEN_HEADER = (
    ValueError, ArithmeticError, AttributeError, TypeError, LookupError, RecursionError,
    MessageError,
)  # fmt: skip


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield the article of a letter or a page, or all of a mailbox. Raises ReadingError."""
    if apple := _APPLE.match(content):
        content = content[apple.end() :][: int(apple[1])]
    kind = kind_of(content)
    if kind == Kind.MHTML:
        yield from _page(content, name)
        return
    if kind != Kind.MBOX:
        yield from _articles(content, name)
        return
    starts = [found.end() for found in _FROM_LINE.finditer(content)]
    if len(starts) > MOST_MESSAGES:
        raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_MESSAGES)
    # None where the first line is not as long or as plain as it looked.
    starts = starts or [0]
    ends = [*[found.start() for found in _FROM_LINE.finditer(content)][1:], len(content)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        try:
            letter = _QUOTED_FROM.sub(rb"\1", content[start:end])
            yield from _articles(letter, name, number)
        except (EmptyInput, Malformed, TooLarge) as error:
            yield error


def _parsed(content: bytes, name: str) -> EmailMessage:
    """Return a message. Raises TooLarge, or Malformed where it is none."""
    end = _HEADER_END.search(content)
    if (end.start() if end else len(content)) > LONGEST_HEADER:
        raise TooLarge(name, Reason.LONG_HEADER, kilobytes=LONGEST_HEADER // 1024)
    lowered = content.lower()
    if lowered.count(b"boundary=") + lowered.count(b"message/rfc822") > MOST_PARTS:
        raise TooLarge(name, Reason.TOO_MANY_PARTS, limit=MOST_PARTS)
    try:
        return message_from_bytes(content, policy=policy.default)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise Malformed(name, Reason.BROKEN) from error


def _articles(
    content: bytes, name: str, number: int | None = None
) -> Iterator[Article | ReadingError]:
    """Yield the article of a letter, and those of the letters that are attached to it."""
    message = _parsed(content, name)
    attached = [
        inner
        for part in message.walk()
        if part.get_content_type() == "message/rfc822"
        for inner in part.iter_parts()
    ]
    own = article(_letter(message, name), name, number)
    if not (attached and isinstance(own, EmptyInput)):
        yield own
    for place, inner in enumerate(attached, start=1):
        with suppress(Malformed):  # parts of letters are called letters as well
            yield article(_letter(inner, name), f"{id_from_name(name)}-{number or 0}-{place}")


def _letter(message: MIMEPart, name: str) -> Entry:
    if not any(_header(message, one) for one in ("From", "To", "Subject", "Date")):
        raise Malformed(name, Reason.BROKEN)
    sender, address = parseaddr(_header(message, "From"))
    subject = _header(message, "Subject")
    passed = forwarded(_blocks(message))
    is_passed_on = is_forward(subject)
    return Entry(
        blocks=passed.blocks,
        id=_header(message, "Message-ID").strip("<> ") or None,
        title=without_prefixes(subject),
        published=(passed.published if is_passed_on else None) or _header(message, "Date"),
        author=(passed.author if is_passed_on else None) or sender or address,
    )


def _header(message: MIMEPart, name: str) -> str:
    try:
        return str(message.get(name, "")).replace("\n", " ")
    except _BROKEN_HEADER:
        return ""  # the library gives up on headers that break its rules in many ways


def _blocks(message: MIMEPart) -> list[str]:
    markup = _body(message, "html")
    if blocks := without_buttons(without_foot(all_blocks_of_html(markup))):
        return blocks
    text = _SIGNATURE.split(_body(message, "plain"))[0]
    text = _ANSWERED.sub("\n", text)
    paragraphs = (
        " ".join(one for one in part.splitlines() if not one.startswith(">")).strip()
        for part in _BLANK_LINE.split(text)
    )
    return without_buttons(without_foot(list(paragraphs)))


def _body(message: MIMEPart, subtype: str) -> str:
    """Return the first text of a kind that is no attachment, "" where there is none."""
    for part in _parts(message):
        if part.get_content_type() == f"text/{subtype}" and not _is_attached(part):
            return _text(part)
    return ""


def _parts(message: MIMEPart) -> Iterator[MIMEPart]:
    """Yield the parts of a letter, and not those of the letters that are attached to it."""
    yield message
    if message.is_multipart():
        for part in message.iter_parts():
            if part.get_content_type() != "message/rfc822":
                yield from _parts(part)


def _is_attached(part: MIMEPart) -> bool:
    return _header(part, "Content-Disposition").casefold().startswith("attachment")


def _text(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    said = (part.get_content_charset() or "utf-8").casefold()
    charset = LARGER_SETS.get(said, said)
    if charset == _WESTERN:
        with suppress(UnicodeDecodeError):  # programs that write UTF-8 often say this
            return content.decode().replace("\r\n", "\n")
    try:
        text = content.decode(charset, "replace")
    except (LookupError, ValueError):
        text = content.decode("utf-8", "replace")
    return text.replace("\r\n", "\n")


def _page_bytes(part: EmailMessage) -> bytes:
    """Return a page as it is written: in what its letter says, or what itself says."""
    payload = part.get_payload(decode=True)
    if part.get_content_charset() is None and isinstance(payload, bytes):
        return payload
    return _text(part).encode()


def _page(content: bytes, name: str) -> Iterator[Article]:
    """Yield the article of a page that a browser saved with all that belongs to it."""
    from index.reading.web import page  # noqa: PLC0415 - letters need none

    message = _parsed(content, name)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            for found in page.read(_page_bytes(part), name):
                saved = _header(message, "Snapshot-Content-Location") or _header(
                    part, "Content-Location"
                )
                is_address = saved.startswith(("http://", "https://"))
                yield replace(found, url=found.url or (saved if is_address else None))
            return
    raise EmptyInput(name, Reason.NO_ARTICLE)
