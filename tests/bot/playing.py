"""Situations of people who ask, played in the real application and judged as they would.

A situation has articles and turns: what somebody says (or edits), and what a sensible person
expects of the reply. `docs/evaluation.md` says what the keys mean.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.emulator.rules.entities import found
from bot.i18n import texts
from index import Article, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.emulator.rules.errors import Json
    from index import Library
    from tests.local_telegram import Chat, Telegram

FOLDER = Path(__file__).parent / "situations"
# A line that says whose words follow.
_LEADS = re.compile(r"^[^\n]*\w[^\n]*:\s*$", re.MULTILINE)
_VERDICTS = {texts.EXACT: "exact", texts.HEADLINE: "exact", texts.NEAR: "near"}
_NO_ANSWER = (texts.NO_ANSWER, texts.NEAREST_ARE)
# In seconds: an answer that stays the same is not edited.
_EDITED_S = 3
_SILENT_S, _SOON_S = 1.5, 0.5
_people = count(5_000, 2)
# Parts of messages that are not only text.
_PHOTO: Json = {"photo": [{"file_id": "p", "file_unique_id": "u", "width": 9, "height": 9}]}
_ELSEWHERE: Json = {"id": -10_077, "type": "channel", "title": "News"}
_FORWARDED: Json = {
    "type": "user", "date": 1, "sender_user": {"id": 42, "is_bot": False, "first_name": "Zoe"},
}  # fmt: skip
_EXTERNAL: Json = {
    "origin": {"type": "channel", "date": 1, "message_id": 5, "chat": _ELSEWHERE},
    "chat": _ELSEWHERE, "message_id": 5,
}  # fmt: skip
_OF_SEVERAL = re.compile(r"\d/(\d+)")


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that somebody says, and what is expected; `edits` what was said before.

    Or somebody `sends` a message of these fields, perhaps in a `group`.
    """

    said: str
    expected: Mapping[str, Any]
    edits: bool = False
    sends: Mapping[str, Any] = field(default_factory=dict)
    group: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """Articles, and what somebody says about them in a private chat."""

    kind: str
    language: str
    articles: Sequence[Mapping[str, str]]
    turns: Sequence[Turn]


@dataclass(slots=True)
class Failed:
    """Number of situations that failed, and of those played, by kind."""

    played: dict[str, int] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return sum(self.failed.values()) / sum(self.played.values())


def situations(name: str) -> Iterator[Situation]:
    """Yield the situations of a file, in order."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        turns = [
            Turn(
                turn.get("say", turn.get("edit", "")),
                turn.get("expect", {}),
                "edit" in turn,
                turn.get("send", {}),
                turn.get("in") == "group",
            )
            for turn in one["turns"]
        ]
        yield Situation(one["kind"], one["language"], one["articles"], turns)


async def play(telegram: Telegram, library: Library, played: Sequence[Situation]) -> Failed:
    """Play situations one after the other, each with its own articles and its own person."""
    failed = Failed()
    for situation in played:
        numbers = [await _added(library, one, n) for n, one in enumerate(situation.articles)]
        person = next(_people)
        chat, faults = telegram.private(person), list[str]()
        group = telegram.group(-person, "supergroup")
        message: Json = {}
        reply: Json = {}
        for turn in situation.turns:
            if turn.edits:
                await chat.edits(message, turn.said)
                reply = await _within(chat, _EDITED_S) or reply
            elif turn.sends:
                patience = _SILENT_S if turn.expected.get("silent") else None
                where = group if turn.group else chat
                await send(where, turn.sends, person)
                reply = await _within(where, patience) or {}
            else:
                message = await chat.says(turn.said)
                reply = await chat.reply()
            faults += (f"{one}: {turn.said}" for one in judged(turn, reply))
        if numbers:
            await library.remove(*numbers)
        failed.played[situation.kind] = failed.played.get(situation.kind, 0) + 1
        failed.failed[situation.kind] = failed.failed.get(situation.kind, 0) + bool(faults)
        failed.faults += faults
    return failed


async def _added(library: Library, given: Mapping[str, str], number: int) -> str:
    """Add an article as an uploaded text file would be, and return its number."""
    source_id = str(1_000 + number)
    content = f"{given['title']}\n\n{given['text']}".encode()
    [article] = read(content, f"{source_id}.txt")
    assert isinstance(article, Article)
    day = date.fromisoformat(given["date"]) if given.get("date") else None
    await library.add(replace(article, source_id=source_id, published=day))
    return source_id


async def _within(chat: Chat, patience: float | None) -> Json | None:
    """Return the next reply, None where none comes in so many seconds, if there is a limit."""
    try:
        return await asyncio.wait_for(chat.reply(), patience)
    except TimeoutError:
        return None


async def send(chat: Chat, fields: Mapping[str, Any], person: int) -> None:
    """Send a message of these fields as a person.

    Some stand for more than they say: `reply_text` and `reply_caption` for a message of somebody
    else that this replies to, `external` for one of another chat, `forward` for a forwarded one.
    """
    sent = dict(fields)
    if sent.pop("forward", False):
        sent["forward_origin"] = _FORWARDED
    if text := sent.pop("reply_text", ""):
        sent["reply_to_message"] = await chat.says(text, person + 1)
    if caption := sent.pop("reply_caption", ""):
        sent["reply_to_message"] = chat.sends(_PHOTO | {"caption": caption}, person + 1)
    if quoted := sent.pop("external", ""):
        sent["external_reply"] = _EXTERNAL
        sent["quote"] = {"text": sent.pop("quote", quoted), "position": 0}
    for words, entities in (("text", "entities"), ("caption", "caption_entities")):
        if words in sent:
            sent[entities] = found(sent[words])
    if "reply_to_message" in sent:
        await _within(chat, _SOON_S)  # that may be answered itself
    chat.sends(sent, person)


def judged(turn: Turn, reply: Mapping[str, Any]) -> list[str]:
    """Return which of the expectations a reply does not meet."""
    text, quotes = str(reply.get("text", "")), _quotes(reply)
    expected, faults = turn.expected, list[str]()
    first = _flat(quotes[0]) if quotes else ""
    if "quote" in expected and not any(_flat(one) in first for one in expected["quote"]):
        faults.append("quote")
    answered = bool(quotes) and not any(one in text for one in _NO_ANSWER)
    if expected.get("no_quote") and answered and not turn.said.startswith("/verify"):
        faults.append("no quote")
    if "speaker" in expected and not _names(text, quotes, expected["speaker"]):
        faults.append("speaker")
    if "says" in expected and not any(_flat(one) in _flat(text) for one in expected["says"]):
        faults.append("says")
    if any(_flat(one) in _flat(text) for one in expected.get("says_not", ())):
        faults.append("says not")
    faults += _of_figures(_flat(text), reply, expected)
    if expected.get("silent") and reply:
        faults.append("silent")
    if expected.get("line") and not text:
        faults.append("line")
    if "verdict" in expected and not _is_verdict(text, expected["verdict"]):
        faults.append("verdict")
    return faults


def _of_figures(text: str, reply: Mapping[str, Any], expected: Mapping[str, Any]) -> Iterator[str]:
    """Yield which expectations of other figures, and of how many quotes there are, are not met."""
    if not all(_flat(one) in text for one in expected.get("holds", ())):
        yield "holds"
    if "once" in expected and text.count(_flat(expected["once"])) != 1:
        yield "once"
    if "before" in expected and not _stand_in_order(text, expected["before"]):
        yield "before"
    if "at_most" in expected and _promised(reply) > expected["at_most"]:
        yield "at most"


def _stand_in_order(text: str, parts: Sequence[str]) -> bool:
    """Whether a text has the first part, and not the second before it."""
    first, second = (text.find(_flat(one)) for one in parts)
    return first >= 0 and not 0 <= second < first


def _promised(reply: Mapping[str, Any]) -> int:
    """Return how many quotes the buttons of a reply say that there are."""
    rows = reply.get("reply_markup", {}).get("inline_keyboard", ())
    found = (_OF_SEVERAL.search(one.get("text", "")) for row in rows for one in row)
    return next((int(one[1]) for one in found if one), 1)


def _names(text: str, quotes: Sequence[str], speaker: str | None) -> bool:
    """Whether the reply names somebody beside its quote; of nobody, whether no name leads it."""
    if speaker is None:
        return not _LEADS.search(text.partition(quotes[0])[0]) if quotes else True
    beside = text
    for quote in quotes:
        beside = beside.replace(quote, " ")
    return bool(quotes) and _flat(speaker.split()[-1]) in _flat(beside)


def _is_verdict(text: str, expected: str) -> bool:
    """Whether words are judged so. Words of no article may be like some of an article."""
    said = next((kind for sentence, kind in _VERDICTS.items() if sentence in text), "no")
    return said == expected or (expected, said) == ("no", "near")


def _quotes(reply: Mapping[str, Any]) -> list[str]:
    """Return what a message has in blocks of quotation."""
    raw = str(reply.get("text", "")).encode("utf-16-le")
    return [
        raw[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in reply.get("entities", ())
        if one["type"].endswith("blockquote")
    ]


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()
