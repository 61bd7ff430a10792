"""Subtitles: what is said, in paragraphs, each under the time at which it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Reason
from index.marks import Marks
from index.models import Article
from index.reading.blocks import ends_sentence, joined_with_starts, line
from index.reading.encoding import decode
from index.reading.plain import id_from_name, title_from_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CUE = re.compile(
    r"(?m)^[ \t]*(?:(\d{1,3}):)?(\d\d):(\d\d)[.,]\d{1,3}"
    r"(?:[ \t]+-->[ \t]+|,(?=\d{1,3}:\d\d:\d\d\.))"
    r"(?:(\d{1,3}):)?(\d\d):(\d\d)[.,]\d{1,3}[^\n]*$"
)
_TAG = re.compile(r"</?[^<>\n]{1,100}>|\{\\[^{}\n]{1,100}\}")
# Sounds that are heard and not said: [Music], ♪.
_SOUND = re.compile(r"\[[^\[\]\n\d]{1,40}\]|[♪♫]+")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "", "&rlm;": ""}
_NUMBER = re.compile(r"\n[ \t]*\d{1,7}[ \t]*\n*\Z")
# Seconds: a paragraph ends where a sentence does once it has lasted so long, or at such a silence.
_PARAGRAPH_S, _SILENCE_S = 45, 4
# Rolling captions say the line before again.
_LEAST_REPEATED = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that are shown from one time to another, in seconds."""

    start: int
    end: int
    text: str


def read(content: bytes, name: str) -> Iterator[Article]:
    """Yield the one article of a file of subtitles. Raises EmptyInput, NotText."""
    found = list(_new_words(cues(decode(content, name))))
    text, starts = joined_with_starts(_paragraphs(found))
    if not text:
        raise EmptyInput(name, Reason.NO_TEXT)
    yield Article(
        source_id=id_from_name(name),
        title=title_from_name(name),
        text=text,
        marks=Marks("time", tuple(starts)),
    )


def cues(text: str) -> list[Cue]:
    """Return the cues of SRT or WebVTT in their order, without their markup."""
    times = list(_CUE.finditer(text))
    if not times:
        return []
    ends = [found.start() for found in times[1:]] + [len(text)]
    return [
        Cue(
            _seconds(found[1], found[2], found[3]),
            _seconds(found[4], found[5], found[6]),
            _plain(text[found.end() : end], last=end == len(text)),
        )
        for found, end in zip(times, ends, strict=True)
    ]


def _seconds(hours: str | None, minutes: str, seconds: str) -> int:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)


def _plain(body: str, *, last: bool) -> str:
    """Return the words of a cue; behind them stands the number or the name of the next one."""
    if not last:
        body = _NUMBER.sub("\n", body.rstrip() if body.endswith("\n") else body)
    # A blank line ends a cue: the next lines are a note, or a name.
    words = _TAG.sub("", body.strip("\n").partition("\n\n")[0])
    for entity, sign in _ENTITIES.items():
        words = words.replace(entity, sign)
    return _SOUND.sub("", words)


def _new_words(found: Sequence[Cue]) -> Iterator[Cue]:
    """Yield cues without the lines that the cue before has shown already."""
    before: list[str] = []
    for cue in found:
        lines = [line(one) for one in cue.text.split("\n") if line(one)]
        new = list(lines)
        while new and before and new[0] in before and len(new[0]) > _LEAST_REPEATED:
            new.pop(0)
        before = lines or before
        if new:
            yield Cue(cue.start, cue.end, " ".join(new))


def _paragraphs(found: Sequence[Cue]) -> Iterator[tuple[str, Sequence[tuple[int, int]]]]:
    """Yield paragraphs, each behind its time, with the places where their cues begin."""
    held: list[Cue] = []
    for cue in found:
        ended = bool(held) and ends_sentence(held[-1].text)
        if ended and (cue.start - held[0].start > _PARAGRAPH_S or _silent(held[-1], cue)):
            yield from _paragraph(held)
            held = []
        held.append(cue)
    if held:
        yield from _paragraph(held)


def _silent(before: Cue, cue: Cue) -> bool:
    return cue.start - before.end > _SILENCE_S


def _paragraph(held: Sequence[Cue]) -> Iterator[tuple[str, Sequence[tuple[int, int]]]]:
    begins, place = [], 0
    for cue in held:
        begins.append((place, cue.start))
        place += len(cue.text) + 1
    yield _time(held[0].start), ((0, held[0].start),)
    yield " ".join(cue.text for cue in held), begins


def _time(seconds: int) -> str:
    return f"[{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}]"
