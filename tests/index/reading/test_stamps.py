"""Lines that say nothing but when an article was published."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from index.reading.stamps import stamp

DAY = date(2023, 8, 14)
# Each says that it is of the 14th of August 2023.
STAMPS = [
    "Last updated on Monday 14 August 2023 at 17.30",
    "August 14th, 2023 | 5:30 p.m. ET",
    "First published on Mon 14 Aug 2023 17.30 CEST",
    "Aug. 14, 2023, 5:30 PM UTC / Updated Aug. 15, 2023",
    "Posted at 3:04 PM, Aug 14, 2023 and last updated 9:15 AM, Aug 15, 2023",
    "By Ann Lee, Staff Writer | Published 14 August 2023 | 4 min read",
    "Erstellt: 14.08.2023 Aktualisiert: 15.08.2023, 08:10 Uhr",
    "Montag, 14. August 2023, 17:30 Uhr",
    "Von Jan Ott, 14. Aug. 2023 – 17:30 Uhr",
    "Veröffentlicht am Montag, 14. August 2023 | Lesedauer: 3 Minuten",
    "Par Luc Noir | Publié le 14/08/2023 à 17:30",
    "Publié le 14 août 2023 à 17h30 - Mis à jour le 15 août 2023",
    "Publicado: 14 de agosto de 2023 a las 17:30 horas",
    "14 ago 2023 - 17:30 CEST",
    "Redacción | Madrid | 14/08/2023 | Actualizado a las 17:30h.",
    "di Luca Neri, pubblicato il 14 agosto 2023 alle 17:30",
    "lunedì 14 agosto 2023, ore 17.30",
    "Segunda-feira, 14 de agosto de 2023, às 17h30",
    "14 ago. 2023 17h30 - Atualizado 15 ago. 2023",
    "Опубликовано 14 августа 2023 г. в 17:30",
    "14.08.2023 17:30 (обновлено: 18:10 15.08.2023)",
    "14 серп. 2023, 17:30",
    "понеділок, 14 серпня 2023 р.",
    "Giriş Tarihi: 14.08.2023 17:30 Son Güncelleme: 15.08.2023 08:10",
    "14 Ağustos 2023, Pazartesi",
    "نُشر في: 14 أغسطس 2023، 17:30",
    "الإثنين 14 أغسطس/آب 2023 - 17:30",
    "تاریخ انتشار: ۲۳ مرداد ۱۴۰۲ - ۱۷:۳۰",
    "۱۴۰۲/۰۵/۲۳ ۱۷:۳۰",
    "发布时间：2023-08-14 17:30:00 来源：日报",
    "2023年08月14日17:30 | 来源：日报 | 作者：王明",
    "Gepubliceerd op 14 augustus 2023 om 17.30 uur",
    "Opublikowano: 14 sierpnia 2023, godz. 17:30",
]
# A day stands in each, of something that the article tells of.
NONE = [
    "",
    "From 14 August 2023 all dogs need a leash.",
    "The battle of 14 August 1385 changed the land for good",
    "Am 14. August 2023 begann die Schlacht",
    "Fair to open on 14 August 2023",
    "When: Monday 14 August 2023, 19:30",
    "Wo: Halle 4, Montag, 14. August 2023, 19:30 Uhr",
    "Ann Lee, 14 August 1993 - 5 May 2020",
    "Exhibition from 14 August 2023 to 20 September 2023",
    "Mar adentro, 20 años después",
    "Modell 14.08.23 im Test",
    "Tel. 01.02.03.04.05",
    "Le 14 août 2023, le bac a coulé",
    "14 августа 2023 года паром затонул",
    "2023年8月14日渡轮沉没",
    "غرقت العبارة في 14 أغسطس 2023",
    "Published 2 hours ago",
]


@pytest.mark.parametrize("line", STAMPS)
def test_a_line_that_only_dates_an_article_gives_its_day(line: str) -> None:
    assert stamp(line) == DAY


@pytest.mark.parametrize("line", NONE)
def test_a_day_that_is_told_of_stamps_nothing(line: str) -> None:
    assert stamp(line) is None


@pytest.mark.parametrize("part", ["A", "A ", "3 ", "A: ", "3 May 2023 "])
def test_a_long_line_takes_no_time(part: str) -> None:
    started = process_time()
    stamp(part * 100_000)
    assert process_time() - started < 1
