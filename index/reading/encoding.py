"""From bytes to text: which encoding explains them."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from index.errors import EmptyInput, NotText, Reason, TooLarge
from index.reading.guessing import ENOUGH, guess
from index.text.composed import composed

if TYPE_CHECKING:
    from pathlib import Path

# In bytes. Files are read whole, so this bounds memory; Telegram allows bots 20 MB.
LARGEST_FILE = 512 * 1024 * 1024
# Enough to tell an encoding by. In bytes.
SAMPLE = 64 * 1024
TELLING = 4_000
# Broken places in UTF-8, beyond which it is none: so many, or of a hundred characters.
MOST_BROKEN, SHARE_BROKEN = 3, 0.02
# Of a file that is not held whole. In bytes.
BLOCK = 1024 * 1024

# Of what is named, what is written: browsers take the larger set as well.
LARGER_SETS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "big5": "big5hkscs",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "tis-620": "cp874", "windows-874": "cp874",
    "x-mac-roman": "mac_roman", "x-mac-cyrillic": "mac_cyrillic",
}  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# ISO-2022-JP says so where Japanese begins; all its bytes are of ASCII.
_JAPANESE = b"\x1b$"
_LAST_OF_ASCII = 0x7F
_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b\x1a\x85")


def decode(content: bytes, name: str) -> str:
    """Return `content` as text with plain line ends and without a byte order mark.

    UTF-8 that is broken in a few places is read, with � there: see `broken`.
    Raises EmptyInput, TooLarge, or NotText where it is binary or in no known encoding.
    """
    if not content:
        raise EmptyInput(name, Reason.EMPTY)
    if len(content) > LARGEST_FILE:
        raise TooLarge(name, Reason.TOO_MANY_BYTES, megabytes=LARGEST_FILE // 1024 // 1024)
    text = _decoded(content, name).lstrip("\ufeff")
    text = text.replace("\v", "\n")
    if any(ord(character) in _CONTROL for character in set(text)):
        place = next(place for place, one in enumerate(text, 1) if ord(one) in _CONTROL)
        raise NotText(name, Reason.CONTROL_CHARACTERS, place=place)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_utf8(path: Path) -> bool:
    """Whether a file is all UTF-8 text, so that it can be read line by line; raises OSError.

    It is looked through without being held. A line that is as long as a file may be is no line.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    since_line_end = 0
    with path.open("rb") as file:
        try:
            while block := file.read(BLOCK):
                text = decoder.decode(block)
                if any(ord(character) in _CONTROL for character in set(text)):
                    return False
                since_line_end = since_line_end * (b"\n" not in block) + len(block)
                if since_line_end > LARGEST_FILE:
                    return False
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _decoded(content: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], _without_mark(encoding, mark), name)
    if utf16 := _utf16_without_mark(content):
        return _strictly(content, utf16, name)
    if b"\x00" in content[:SAMPLE]:
        raise NotText(name, Reason.BINARY)
    if _JAPANESE in content:
        return _guessed(content, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content, name)


def _without_mark(encoding: str, mark: bytes) -> str:
    if encoding == "utf-8":
        return encoding
    return f"{encoding}-{'le' if mark.startswith(codecs.BOM_UTF16_LE) else 'be'}"


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(
            name, Reason.OTHER_ENCODING, encoding=encoding.upper(), byte=error.start
        ) from error


def _utf16_without_mark(content: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: mostly Latin text has one in every second place."""
    sample = content[:SAMPLE]
    half = len(sample) // 2
    if half == 0 or len(content) % 2:
        return None
    zeros = sample[0 : half * 2 : 2].count(0), sample[1 : half * 2 : 2].count(0)
    # Spaces and full stops alone make a tenth in any script.
    most, least = max(zeros), min(zeros)
    if most < half / 10 or least > most / 10:
        return None
    return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"


def broken(content: bytes, name: str) -> NotText | None:
    """Return where UTF-8 is broken, of content that was read nevertheless."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        if not _has_mark(content) and _is_broken_utf8(content):
            return NotText(name, Reason.BROKEN_BYTES, byte=error.start)
    return None


def _has_mark(content: bytes) -> bool:
    marked = content.startswith(tuple(mark for mark, encoding in _MARKS if encoding != "utf-8"))
    return marked or _utf16_without_mark(content) is not None


def _is_broken_utf8(content: bytes) -> bool:
    """Whether content is UTF-8 but for a few bytes: most of what is not ASCII is whole."""
    text = content.decode("utf-8", "replace")
    lost = text.count("�")
    whole = sum(not one.isascii() for one in text) - lost
    return lost <= max(MOST_BROKEN, whole * SHARE_BROKEN) and whole > 4 * lost


def _guessed(content: bytes, name: str) -> str:
    if _is_broken_utf8(content):
        return content.decode("utf-8", "replace")
    # Only bytes outside ASCII tell one encoding from another: keep the lines that have them.
    lines = [line for line in content.splitlines() if not line.isascii()] or [content]
    found = guess(content, b"\n".join(lines)[:TELLING])
    if found is None or found[1] < ENOUGH:
        place = next((place for place, one in enumerate(content) if one > _LAST_OF_ASCII), 0)
        raise NotText(name, Reason.UNKNOWN_ENCODING, byte=place)
    return composed(content.decode(found[0]))
