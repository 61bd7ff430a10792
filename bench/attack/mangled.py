"""Attack by mangled files: of every format, cut, doubled, mixed, with bytes changed by chance."""

from __future__ import annotations

import json
import os
import traceback
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from bench.attack.format_samples import samples, zipped
from bench.attack.outcome import Outcome
from index import Article, ReadingError
from index.reading import read, warm_up
from index.workers.child import Limits
from index.workers.confined import Cell, Exceeded

if TYPE_CHECKING:
    import random

# Pieces of files of some format, which may stand in the wrong place.
PIECES = (
    b"<", b">", b"</p>", b"<p>", b"<![CDATA[", b"]]>", b"&#0;", b"&#xD800;", b"&amp;", b"<!--",
    b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbf\xbe", b"\r\n\r\n", b"\r\n.\r\n", b"--xx",
    b"--> ", b"99:99:99,999 --> 00:00:00,000", b"{", b"}", b"\\bin9999 ", b"\\u-1?", b"\\'", b'"',
    b",", b"\t", b"-1", b"99999999999999999999", b"0", b"1e999", b"NaN", b"null", b"[[[[[[[[",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: text/html; charset=utf-7\r\n",
    b"=?utf-16?b?//79?=", b"endobj", b"stream", b"/Kids[2 0 R]", b"xmlns:a='b'",
    b"style='display:none'",
    b"<table><tr><td>", b"\xe2\x80\xae", b"\xf3\xa0\x81\x81", b"2026-02-30", b"0000-00-00",
)  # fmt: skip
LIMITS = Limits(processor_s=10, wall_s=30.0)
# A file is changed in so many places at most; every so many of an archive are changed as they lie.
MOST_CHANGES, RAW_EVERY = 6, 4


async def files(amount: int, _folder: Path, chance: random.Random) -> Outcome:
    """Read mangled files in confined children: each becomes articles, or is refused in words.

    A file for which a reader had no words, that took too long or that ended its child is kept in
    the folder that ATTACK_KEEP names, if it does.
    """
    outcome = Outcome("mangled files")
    known = samples()
    for name, content in known.items():
        warm_up(content, name)
    counts: Counter[str] = Counter()
    cell = Cell(_told, LIMITS)
    for _ in range(amount):
        name = chance.choice(list(known))
        content = mangled(known[name], chance)
        cell = cell if cell.fresh else _next(cell)
        told = cell.do((content, name))
        if isinstance(told, Exceeded):
            told = f"its child was ended: {told.name}"
        counts[told.partition(":")[0]] += 1
        if told not in {"read", "refused"}:
            outcome.failures.append(f"{name}: {told}")
            _keep(content, f"{len(outcome.failures)}-{name}")
        outcome.amount += 1
    cell.end(Exceeded.WAIT)
    outcome.remark = json.dumps(counts)
    return outcome


def mangled(content: bytes, chance: random.Random) -> bytes:
    """Return a file with changes by chance; those of archives are mostly inside."""
    if content.startswith(b"PK") and chance.randrange(RAW_EVERY):
        try:
            with ZipFile(BytesIO(content)) as archive:
                members: dict[str, str | bytes] = {
                    one: archive.read(one) for one in archive.namelist()
                }
        except BadZipFile:
            return content
        name = chance.choice(list(members))
        members[name] = mangled(bytes(archive_member(members, name)), chance)
        return zipped(members)
    changed = bytearray(content)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        _change(changed, chance)
    return bytes(changed)


def archive_member(members: dict[str, str | bytes], name: str) -> bytes:
    """Return a member's content as bytes."""
    content = members[name]
    return content.encode() if isinstance(content, str) else content


def _change(content: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(content) + 1)
    end = min(len(content), place + int(chance.paretovariate(0.5)))
    match chance.randrange(6):
        case 0:
            content[place:place] = chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 500))
        case 1:
            del content[place:end]
        case 2:
            content[place:place] = content[place:end]
        case 3:
            content[place:end] = chance.randbytes(min(end - place, 200))
        case 4:
            elsewhere = chance.randrange(len(content) + 1)
            content[place:end] = content[elsewhere : elsewhere + end - place]
        case _:
            if content:
                content[min(place, len(content) - 1)] ^= 1 << chance.randrange(8)


def _told(request: tuple[bytes, str]) -> str:
    """Read a file; say what was wrong with what came of it, or that nothing was."""
    try:
        items = list(read(*request))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is a failure
        return "no words: " + " | ".join(traceback.format_exc().splitlines()[-4:])[:400]
    for item in items:
        if isinstance(item, ReadingError):
            str(item)
        elif wrong := _wrong(item):
            return f"a wrong article: {wrong}"
    return "read" if any(isinstance(item, Article) for item in items) else "refused"


def _wrong(article: Article) -> str:
    fields = (article.source_id, article.title, article.text, article.author, article.publisher)
    for one in filter(None, (*fields, article.url, article.language)):
        try:
            one.encode()
        except UnicodeEncodeError:
            return f"half a character in {one[:40]!r}"
        if "\0" in one:
            return f"a NUL in {one[:40]!r}"
    if not article.title.strip() or not article.source_id.strip():
        return "it has no title or no id"
    if article.marks and article.marks.starts[-1][0] >= len(article.text):
        return "its pages go on behind its text"
    return ""


def _next(cell: Cell[tuple[bytes, str], str]) -> Cell[tuple[bytes, str], str]:
    cell.end(Exceeded.WAIT)
    return Cell(_told, LIMITS)


def _keep(content: bytes, name: str) -> None:
    if folder := os.environ.get("ATTACK_KEEP"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        (Path(folder) / name).write_bytes(content)
