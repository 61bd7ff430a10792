"""Letters that are passed on: what their first writer wrote, by whom and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.reading.blocks import line
from index.reading.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence

# What programs write over a letter that they pass on, in the languages that they speak.
_MARK = re.compile(
    r"(?i)\W*(?:begin )?(?:forwarded message|forwarded by .{0,80}|original message"
    r"|original-nachricht|(?:anfang der )?weitergeleiteten? (?:nachricht|e-mail)"
    r"|ursprüngliche nachricht"
    r"|(?:début du )?message (?:transféré|réexpédié)|message d['’]origine"
    r"|(?:inicio del )?mensaje (?:reenviado|original)|(?:inizio )?messaggio (?:inoltrato|originale)"
    r"|(?:início da )?mensagem (?:encaminhada|original)|doorgestuurd bericht|oorspronkelijk bericht"
    r"|(?:начало )?(?:пересылаемо[ег]о?|пересланно[ег]о?|исходно[ег]о?) (?:сообщени[ея]|письм[оа])"
    r"|wiadomość przekazana|treść przekazanej wiadomości|vidarebefordrat (?:meddelande|mail)"
    r"|iletilen (?:ileti|mesaj)|转发的?(?:邮件|消息)|原始邮件|転送(?:された)?メッセージ"
    r"|رسالة (?:محولة|معاد توجيهها))"
    r"\W*"
)
_FROM = r"(?:from|von|de|da|van|från|fra|от кого|от|od|kimden|gönderen|发件人|差出人|من|expéditeur)"
_DATE = (
    r"(?:date|sent|datum|gesendet|envoyé|fecha|enviado(?: el)?|data|inviato|verzonden|дата"
    r"|отправлено|skickat|tarih|发送时间|日期|日時|送信日時|التاريخ)"
)
_OTHER = (
    r"(?:to|cc|subject|reply-to|an|betreff|kopie|à|objet|para|asunto|a|oggetto|assunto|aan|onderwerp"
    r"|кому|тема|копия|do|temat|dw|till|ämne|kime|konu|收件人|主题|抄送|宛先|件名|إلى|الموضوع)"
)
_FIELD = re.compile(
    rf"(?i)(?:(?<=\s)|^)(?:(?P<sender>{_FROM})|(?P<day>{_DATE})|{_OTHER})\s?[:：]\s"
)
# Fields that a header has at least, and its length in characters at most.
_LEAST_FIELDS, _LONGEST = 3, 1_500
_ADDRESS = re.compile(r"\s*[<\[(](?:mailto:)?[^<>\s]+@[^<>\s]+[>\])]")


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What a letter passes on, without what says so, and what that says."""

    blocks: Sequence[str]
    author: str | None = None
    published: str | None = None


def forwarded(blocks: Sequence[str]) -> Forwarded:
    """Return a letter's blocks without the headers of other letters, and what the first says."""
    kept: list[str] = []
    author = published = None
    for block in blocks:
        text = line(block)
        mark = _MARK.match(text)
        rest = text[mark.end() :] if mark else text
        fields = list(_FIELD.finditer(rest)) if len(rest) <= _LONGEST else []
        if mark and not rest:
            continue
        if len(fields) < _LEAST_FIELDS or fields[0].start() > 0:
            kept.append(block)
            continue
        if author is None and published is None:
            said = _said(rest, fields)
            author, published = (
                _ADDRESS.sub("", said.get("sender", "")).strip(" *"),
                said.get("day"),
            )
    return Forwarded(kept, author or None, published)


def _said(text: str, fields: Sequence[re.Match[str]]) -> dict[str, str]:
    ends = [*(one.start() for one in fields[1:]), len(text)]
    said: dict[str, str] = {}
    for field, end in zip(fields, ends, strict=True):
        value = text[field.end() : end].strip(" *\t")
        if field["sender"]:
            said.setdefault("sender", value)
        elif field["day"] and parse_date(value):
            said.setdefault("day", value)
    return said
