"""The day that a text is of, where it says so at its beginning."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from index import Article
from index.reading import read
from index.reading.datelines import dateline

# The first words of a text, and the day they are of.
DATELINES = [
    ("PARIS, 3 August 2023 - The ferry sank at the pier.", "2023-08-03"),
    ("LENFORD, Aug. 3, 2023 (Agency) — The ferry sank.", "2023-08-03"),
    ("BERLIN, 3. August 2023 (ag) – Die Fähre sank.", "2023-08-03"),
    ("МОСКВА, 3 августа 2023 года. Паром затонул у пристани.", "2023-08-03"),
    ("МОСКВА, 3 авг 2023 — Паром затонул.", "2023-08-03"),
    ("MADRID, 3 de agosto de 2023 (Agencia).- El barco se hundió.", "2023-08-03"),
    ("ROMA, 3 agosto 2023 - Il traghetto è affondato.", "2023-08-03"),
    ("LISBOA, 3 de agosto de 2023 – O barco afundou.", "2023-08-03"),
    ("PARIS, le 3 août 2023 (AG) - Le bac a coulé.", "2023-08-03"),
    ("ANKARA, 3 Ağustos 2023 - Vapur battı.", "2023-08-03"),
    ("القاهرة، ٣ أغسطس ٢٠٢٣ - غرقت العبارة.", "2023-08-03"),
    ("تهران، ۱۲ مرداد ۱۴۰۲ - لنج غرق شد.", "2023-08-03"),
    ("新华社北京2023年8月3日电 渡轮沉没。", "2023-08-03"),
    ("（北京2023年8月3日讯）渡轮沉没。", "2023-08-03"),
    ("（南港二〇二三年八月三日电）渡轮沉没。", "2023-08-03"),
    ("By Ann Lee\n3 August 2023 | 5:30 p.m. ET\n\nThe ferry sank.", "2023-08-03"),
    ("PARIS - 03/08/2023 - Le bac a coulé.", "2023-08-03"),
    ("PARIS (AG) - Aug. 3, 2023. The ferry sank.", "2023-08-03"),
    ("LENFURT. 3. August 2023. Die Fähre sank.", "2023-08-03"),
    ("القاهرة في ٣ أغسطس ٢٠٢٣ - غرقت العبارة.", "2023-08-03"),
    ("تهران - ۱۲ مرداد ۱۴۰۲ - لنج غرق شد.", "2023-08-03"),
    ("二〇二三年八月三日\n\n渡轮沉没。", "2023-08-03"),
    ("Posted on August 3rd, 2023 by admin\n\nThe ferry sank.", "2023-08-03"),
    ("KYIV, 3 серпня 2023 - Пором затонув.", "2023-08-03"),
    ("By Ann Lee\n\nLENFORD (Agency), August 3, 2023 - The ferry sank.", "2023-08-03"),
    ("3 August 2023\n\nThe ferry sank at the pier.", "2023-08-03"),
    ("By Ann Lee | August 3, 2023\n\nThe ferry sank.", "2023-08-03"),
    ("August 3, 2023 | By Ann Lee\n\nThe ferry sank.", "2023-08-03"),
    ("03/08/2023 - Ann Lee\n\nThe ferry sank.", "2023-08-03"),
    ("Von Ina Lehr, 3. August 2023\n\nDie Fähre sank.", "2023-08-03"),
    ("Lenfurt, 3. August 2023\n\nDie Fähre sank.", "2023-08-03"),
    ("Par Anne Lenoir – Publié le 3 août 2023 à 11h00\n\nLe bac a coulé.", "2023-08-03"),
    ("Por Ana Lema — 03/08/2023 22h14\n\nO barco afundou.", "2023-08-03"),
    ("Анна Ленская, 3 августа 2023 г.\n\nПаром затонул.", "2023-08-03"),
    ("Anna Lewa, 3 sierpnia 2023 r., 14:05\n\nProm zatonął.", "2023-08-03"),
    ("בקלם | 3.8.2023, 08:30\n\nהמעבורת טבעה.", "2023-08-03"),
    ("島日報\u30002023年8月3日\n\n渡し船が沈んだ。", "2023-08-03"),
    ("2023年8月3日（木）朝刊\n\n渡し船が沈んだ。", "2023-08-03"),
    ("令和5年8月3日\n\n渡し船が沈んだ。", "2023-08-03"),
    ("南港晚报 2023年08月03日 10:30\n\n渡轮沉没。", "2023-08-03"),
    ("2023. 8. 3. 10:30\n\n배가 가라앉았다.", "2023-08-03"),
    ("วันพฤหัสบดีที่ 3 สิงหาคม พ.ศ. 2566\n\nเรือล่ม", "2023-08-03"),
    ("เผยแพร่: 3 ส.ค. 66 10:30 น.\n\nเรือล่ม", "2023-08-03"),
    ("פורסם: 03.08.23, 10:30\n\nהמעבורת טבעה.", "2023-08-03"),
    ("Published on 3 August 2023 at 10:30\n\nThe ferry sank.", "2023-08-03"),
]
# Days in a text that tell of something else.
TOLD = [
    "The ferry, built on 3 August 1923, sank at the pier.",
    "On 3 August 2023 the council will vote, officials said a year before.",
    "Ann Lee, born in Lenford, 3 August 1943 - she never said where - sings again.",
    "En el mar 12 barcos de 2023 toneladas se hundieron.",
    "In 1402 the tower was built.",
    "She left - on 3 August 2023 - and never came back.",
    "He came to Lenford. 3 August 2023 was the day that all remember.",
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_the_day_at_the_beginning_is_that_of_the_text(text: str, day: str) -> None:
    assert dateline(text) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        *TOLD,
        "",
        "The old ferry, 3 August 1923\n\nIt sank.",
        "Mozart | 5 December 1791\n\nThe composer died.",
        "Born 3 May 1995\n\nShe sings.",
        "彼は 1995年5月3日\n\n生まれた。",
        "1995年5月3日に開業\n\n橋は長い。",
        "発売日 2030年5月3日\n\n本が出る。",
        "Concert Monday 12 May 2025, 19:30\n\nShe sings.",
        "Elections, 5 March 2030\n\nShe runs.",
        "Deadline: 14.08.2031\n\nShe writes.",
        "Date of birth: 3 May 1995\n\nShe sings.",
        "Geboren am 3. Mai 1995\n\nSie singt.",
        "Née le 3 mai 1995\n\nElle chante.",
        "Elecciones, 5 de marzo de 2030\n\nElla va.",
        "Родилась 3 мая 1995\n\nОна поёт.",
        "Great Fire – 2 September 1666\n\nThe city burned.",
        "The Loss of the Ferry at Lenford Quay, 3 August 1923\n\nIt sank.",
        "Ann Lee, 3 August 1943 - 5 May 2020, painted the sea.",
        "The ferry sank.\n\nIt rained.\n\nIt stopped.\n\nParis.\n\nPARIS, 3 August 2023 - It sank.",
        "Brenholt – the storm of 12 March 2019 – was the worst in a century.",
    ],
)
def test_days_that_are_told_of_are_not_that_of_the_text(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize("part", ["A", "A ", "3 ", "A, 3 ", "(", "A,3 2023"])
def test_a_long_line_takes_no_quadratic_time(part: str) -> None:
    started = process_time()
    dateline(part * 100_000)
    assert process_time() - started < 5


def test_an_article_without_a_date_has_that_of_its_text() -> None:
    (article,) = read(b"Ferry sinks\n\nPARIS, 3 August 2023 - The ferry sank.", "a.txt")
    assert isinstance(article, Article)
    assert article.published == date(2023, 8, 3)


def test_a_date_of_its_header_goes_first() -> None:
    line = (
        b'{"id": "1", "title": "A", "published": "2023-08-04",'
        b' "text": "PARIS, 3 August 2023 - It."}'
    )
    (article,) = read(line, "a.jsonl")
    assert isinstance(article, Article)
    assert article.published == date(2023, 8, 4)
