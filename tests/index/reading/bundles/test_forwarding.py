"""Letters that are passed on."""

from __future__ import annotations

import pytest

from index.reading.bundles.forwarding import (
    Forwarded,
    forwarded,
    is_forward,
    without_prefixes,
)
from index.reading.dates import parse_date

NOTE, TEXT = "Have a look at this!", "The mill is sold, and nobody knows to whom."
HEADERS = [
    ("---------- Forwarded message ---------", "From: Ann Lee <a@mill.example>",
     "Date: Fri, 2 Jan 2026 at 08:02", "Subject: Mill", "To: Bo <b@mill.example>"),
    ("---------- Forwarded message ---------", "From: *Ann Lee* <a@mill.example>",
     "Date: 2 January 2026", "Subject: Mill", "To: Bo"),
    ("Begin forwarded message:", "", "From: Ann Lee <a@mill.example>", "Subject: Mill",
     "Date: 2 January 2026 at 10:00:00 CET", "To: Bo"),
    ("-----Original Message-----", "From: Ann Lee [mailto:a@mill.example]",
     "Sent: Friday, January 2, 2026 10:00 AM", "To: Bo", "Subject: Mill"),
    ("From: Ann Lee <a@mill.example>", "Sent: 02 January 2026 10:00", "To: Bo", "Cc: Jo",
     "Subject: Mill"),
    ("-------- Forwarded Message --------", "Subject: Mill", "Date: Fri, 2 Jan 2026 10:00:00 +0100",
     "From: Ann Lee <a@mill.example>", "To: Bo"),
    ("-------- Weitergeleitete Nachricht --------", "Betreff: Mill", "Datum: 2. Januar 2026",
     "Von: Ann Lee <a@mill.example>", "An: Bo"),
    ("-----Ursprüngliche Nachricht-----", "Von: Ann Lee", "Gesendet: Freitag, 2. Januar 2026 10:00",
     "An: Bo", "Betreff: Mill"),
    ("Anfang der weitergeleiteten Nachricht:", "", "Von: Ann Lee", "Datum: 2. Januar 2026",
     "An: Bo", "Betreff: Mill"),
    ("---------- Message transféré ---------", "De : Ann Lee <a@mill.example>",
     "Date : 2 janvier 2026", "Objet : Mill", "À : Bo"),
    ("Début du message réexpédié :", "De: Ann Lee", "Date: 2 janvier 2026", "Objet: Mill"),
    ("---------- Mensaje reenviado ---------", "De: Ann Lee", "Fecha: 2 de enero de 2026",
     "Asunto: Mill", "Para: Bo"),
    ("---------- Messaggio inoltrato ---------", "Da: Ann Lee", "Data: 2 gennaio 2026",
     "Oggetto: Mill", "A: Bo"),
    ("---------- Mensagem encaminhada ---------", "De: Ann Lee", "Data: 2 de janeiro de 2026",
     "Assunto: Mill", "Para: Bo"),
    ("-------- Пересылаемое сообщение --------", "От: Ann Lee <a@mill.example>",
     "Дата: 2 января 2026", "Тема: Mill", "Кому: Bo"),
    ("-------- Пересланное письмо --------", "От кого: Ann Lee", "Дата: 2 января 2026",
     "Тема: Mill"),
    ("---------- 转发的邮件 ---------", "发件人: Ann Lee", "日期: 2026年1月2日", "主题: Mill",
     "收件人: Bo"),
    ("---------- 転送メッセージ ---------", "差出人: Ann Lee", "日時: 2026年1月2日", "件名: Mill"),
    ("---------- İletilen ileti ----------".replace("İ", "I"), "Kimden: Ann Lee",
     "Tarih: 2 Ocak 2026", "Konu: Mill", "Kime: Bo"),
    ("---------- Doorgestuurd bericht ---------", "Van: Ann Lee", "Datum: 2 januari 2026",
     "Onderwerp: Mill", "Aan: Bo"),
]  # fmt: skip


@pytest.mark.parametrize("header", HEADERS)
def test_what_a_program_writes_over_it_is_read_and_left_out(header: tuple[str, ...]) -> None:
    above, *fields = header
    together = forwarded([NOTE, "\n".join(header), TEXT])
    apart = forwarded([NOTE, above, " ".join(fields), TEXT])
    for found in (together, *([apart] if ":" not in above.strip(":") else [])):
        assert found.blocks == [NOTE, TEXT]
        assert found.author == "Ann Lee"
        assert str(parse_date(found.published or "")) == "2026-01-02"


@pytest.mark.parametrize(
    "block",
    [
        TEXT,
        "From: the mill. To: the town.",
        "Date: to be told.",
        "An original message from the miller was read out.",
        "He wrote: From: Ann Lee Date: today Subject: none To: me",
    ],
)
def test_other_words_stay(block: str) -> None:
    assert forwarded([block]) == Forwarded([block])


@pytest.mark.parametrize(
    "before", ["Fwd:", "FW: Re:", "WG:", "Enc:", "TR :", "Doorst:", "转发：", "PD:"]
)
def test_a_subject_says_that_a_letter_is_passed_on(before: str) -> None:
    assert is_forward(f"{before} Mill sold")
    assert without_prefixes(f"{before} Mill sold") == "Mill sold"


@pytest.mark.parametrize("before", ["Re:", "AW: AW:", "SV:", "Отв:", "回复：", "Odp:"])
def test_a_subject_says_that_a_letter_answers(before: str) -> None:
    assert not is_forward(f"{before} Mill sold")
    assert without_prefixes(f"{before} Mill sold") == "Mill sold"


@pytest.mark.parametrize("subject", ["Mill sold", "Reward: a mill", "Answer: no", "Forward"])
def test_other_subjects_stay(subject: str) -> None:
    assert not is_forward(subject)
    assert without_prefixes(subject) == subject
