"""The time that a question names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query.dates import Period, period

TODAY = date(2018, 3, 15)


@pytest.mark.parametrize(
    ("question", "language", "start", "end"),
    [
        ("what happened in October 2017?", "en", date(2017, 10, 1), date(2017, 10, 31)),
        ("who spoke on 10 October 2017?", "en", date(2017, 10, 10), date(2017, 10, 10)),
        ("who spoke on October 10, 2017?", "en", date(2017, 10, 10), date(2017, 10, 10)),
        ("what opened in the last week of 2016?", "en", date(2016, 12, 25), date(2016, 12, 31)),
        ("what has closed since March?", "en", date(2018, 3, 1), None),
        ("what was built before June 2015?", "en", None, date(2015, 5, 31)),
        ("what closed in November?", "en", date(2017, 11, 1), date(2017, 11, 30)),
        ("what closed last month?", "en", date(2018, 2, 1), date(2018, 2, 28)),
        ("what closed last week?", "en", date(2018, 3, 5), date(2018, 3, 11)),
        ("what closed last year?", "en", date(2017, 1, 1), date(2017, 12, 31)),
        ("what closed in the last 3 days?", "en", date(2018, 3, 12), TODAY),
        ("what closed yesterday?", "en", date(2018, 3, 14), date(2018, 3, 14)),
        ("what closes today?", "en", TODAY, TODAY),
        ("what closed yesterday in Rostock?", "en", date(2018, 3, 14), date(2018, 3, 14)),
        ("what closed last week in Rostock?", "en", date(2018, 3, 5), date(2018, 3, 11)),
        ("what did this man close last week?", "en", date(2018, 3, 5), date(2018, 3, 11)),
        ("what closed this week?", "en", date(2018, 3, 8), TODAY),
        ("what closed in the past 2 months?", "en", date(2018, 1, 14), TODAY),
        ("what closed on the last day of 2016?", "en", date(2016, 12, 31), date(2016, 12, 31)),
        ("what was built in 1917?", "en", date(1917, 1, 1), date(1917, 12, 31)),
        ("was schloss im Oktober 2017?", "de", date(2017, 10, 1), date(2017, 10, 31)),
        ("was schloss seit März 2016?", "de", date(2016, 3, 1), None),
        ("что закрыли 10 октября 2017 года?", "ru", date(2017, 10, 10), date(2017, 10, 10)),
        ("qué se cerró en mayo de 2014?", "es", date(2014, 5, 1), date(2014, 5, 31)),
        ("in 2017, what was closed?", "en", date(2017, 1, 1), date(2017, 12, 31)),
        ("was schloss letzte Woche?", "de", date(2018, 3, 5), date(2018, 3, 11)),
        ("wer sprach im vergangenen Monat?", "de", date(2018, 2, 1), date(2018, 2, 28)),
        ("was geschah in den letzten 3 Tagen?", "de", date(2018, 3, 12), TODAY),
        ("qu'est-ce qui a fermé la semaine dernière ?", "fr", date(2018, 3, 5), date(2018, 3, 11)),
        ("qui a parlé hier ?", "fr", date(2018, 3, 14), date(2018, 3, 14)),
        ("¿qué cerró el mes pasado?", "es", date(2018, 2, 1), date(2018, 2, 28)),
        ("¿qué cerró en los últimos 3 días?", "es", date(2018, 3, 12), TODAY),
        ("che cosa ha chiuso la settimana scorsa?", "it", date(2018, 3, 5), date(2018, 3, 11)),
        ("o que fechou ontem?", "pt", date(2018, 3, 14), date(2018, 3, 14)),
        ("что закрыли на прошлой неделе?", "ru", date(2018, 3, 5), date(2018, 3, 11)),
        ("что закрыли в прошлом году?", "ru", date(2017, 1, 1), date(2017, 12, 31)),
        ("що закрили минулого місяця?", "uk", date(2018, 2, 1), date(2018, 2, 28)),
        ("ماذا أغلق الأسبوع الماضي؟", "ar", date(2018, 3, 5), date(2018, 3, 11)),
        ("هفته گذشته چه بسته شد؟", "fa", date(2018, 3, 5), date(2018, 3, 11)),
        ("geçen ay ne kapandı?", "tr", date(2018, 2, 1), date(2018, 2, 28)),
        ("Mayıs 2014'ten sonra ne kapandı?", "tr", date(2014, 5, 1), None),
        ("2014'ten önce ne kapandı?", "tr", None, date(2013, 12, 31)),
        ("上周什么关了？", "zh", date(2018, 3, 5), date(2018, 3, 11)),
        ("2017年10月发生了什么？", "zh", date(2017, 10, 1), date(2017, 10, 31)),
        ("2014年以前什么关了？", "zh", None, date(2013, 12, 31)),
        ("apa yang ditutup minggu lalu?", "id", date(2018, 3, 5), date(2018, 3, 11)),
        ("what closed on Tuesday?", "en", date(2018, 3, 13), date(2018, 3, 14)),
        ("was schloss am Freitag?", "de", date(2018, 3, 9), date(2018, 3, 10)),
        ("что закрыли во вторник?", "ru", date(2018, 3, 13), date(2018, 3, 14)),
    ],
)
def test_a_time_is_read(question: str, language: str, start: date | None, end: date | None) -> None:
    found = period(question, [language], TODAY)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("language", "since", "until"),
    [
        ("ar", "منذ 2014", "قبل 2014"),
        ("de", "seit 2014", "vor 2014"),
        ("el", "μετά 2014", "μέχρι 2014"),
        ("en", "since 2014", "until 2014"),
        ("es", "después de 2014", "hasta 2014"),
        ("fa", "بعد 2014", "قبل 2014"),
        ("fr", "depuis 2014", "jusqu'en 2014"),
        ("it", "dal 2014", "fino a 2014"),
        ("pt", "desde 2014", "antes de 2014"),
        ("ro", "din 2014", "până în 2014"),
        ("ru", "после 2014", "до 2014"),
        ("uk", "після 2014", "до 2014"),
        ("xx", "since 2014", "before 2014"),
    ],
)
def test_each_language_bounds_a_time_on_one_side(language: str, since: str, until: str) -> None:
    assert period(f"? {since}", [language], TODAY) == Period(
        date(2014, 1, 1), None, words=(len(since) - 2, len(since) + 2)
    )
    assert period(f"? {until}", [language], TODAY).start is None
    assert period(f"? {until}", [language], TODAY).end == date(2013, 12, 31)


def test_a_word_that_ends_like_one_for_since_bounds_nothing() -> None:
    assert period("what closed in Canada 2017?", ["it"], TODAY).end == date(2017, 12, 31)


def test_words_of_any_language_that_the_question_may_be_in_are_understood() -> None:
    assert period("ponte dal 2014", ["en", "it"], TODAY).end is None


@pytest.mark.parametrize(
    "question", ["who may win?", "did 2,000 people march?", "call 0170 2017-555", "why?", ""]
)
def test_what_names_no_time_has_none(question: str) -> None:
    assert not period(question, ["en"], TODAY).bounded


@pytest.mark.parametrize(
    ("question", "languages"),
    [
        ("the latest on the ferry", ["en"]),
        ("最新的消息", ["zh"]),
        ("neueste Meldung", ["de"]),
        ("neueste Meldung", ["en", "de"]),
        ("the latest on Rostock", ["de"]),
    ],
)
def test_the_newest_may_be_asked_for(question: str, languages: list[str]) -> None:
    assert period(question, languages, TODAY).newest


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("la semaine dernière", "fr"),
        ("los últimos 3 días", "es"),
        ("последние 3 дня", "ru"),
        ("آخر 3 أيام", "ar"),
    ],
)
def test_the_last_days_are_no_wish_for_what_is_last(question: str, language: str) -> None:
    found = period(question, [language], TODAY)
    assert found.bounded
    assert not found.newest


def test_a_weekday_speaks_against_nothing() -> None:
    assert period("what closed on Tuesday?", ["en"], TODAY).soft
    assert not period("what closed on Tuesday, 6 March?", ["en"], TODAY).soft


def test_words_of_a_language_that_a_question_is_not_in_say_nothing() -> None:
    assert not period("what did it ultimately cost?", ["en"], TODAY).newest
    assert period("che cosa dice l'ultima notizia?", ["it"], TODAY).newest


@given(st.text(max_size=80), st.sampled_from(["en", "de", "tr", "xx", ""]))
def test_any_text_is_read_without_error(text: str, language: str) -> None:
    found = period(text, [language], TODAY)
    assert found.words is None or found.words[0] < found.words[1]


def test_a_period_holds_its_days() -> None:
    october = Period(date(2017, 10, 1), date(2017, 10, 31))
    assert october.holds(date(2017, 10, 31))
    assert not october.holds(date(2017, 11, 1))
    assert Period(start=date(2017, 1, 1)).holds(TODAY)


# The language, and a question in which no month stands.
NO_MONTH = [
    ("es", "¿Qué encontraron en el mar?"),
    ("es", "¿quién cayó al mar 3 veces?"),
    ("en", "what may happen to the mill?"),
    ("en", "who led the march on the town hall?"),
    ("en", "may the crew sail?"),
    ("fr", "qui a volé sept vélos ?"),
    ("en", "what is on mars?"),
    ("it", "chi non ha mai votato?"),
    ("en", "who set the barn on fire?"),
    ("en", "who came two years ago?"),
    ("pt", "quem está fora do mar?"),
    ("de", "Wer ist Jan Okt?"),
    ("en", "what did Jan say?"),
    ("en", "which august body met?"),
    ("en", "who moved out?"),
    ("en", "what did April Moss say?"),
    ("pt", "qual set foi filmado?"),
    ("en", "did the dec collapse?"),
    ("fr", "qui est parti sur mars ?"),
]
# The language, a question in which one stands, and its month.
MONTH = [
    ("es", "¿Qué pasó en marzo?", 3),
    ("es", "¿qué pasó el 3 de mar. de 2021?", 3),
    ("en", "what happened in May?", 5),
    ("en", "what happened in march 2021?", 3),
    ("fr", "que s'est-il passé en mars ?", 3),
    ("it", "che cosa è successo a maggio?", 5),
    ("de", "Was geschah im Mai?", 5),
    ("en", "what burned on 3 Aug 2021?", 8),
    ("ru", "что было в марте?", 3),
    ("tr", "ocak ayında ne oldu?", 1),
    ("en", "what was said in april?", 4),
    ("fr", "que s'est-il passé en sept. 2021 ?", 9),
]


@pytest.mark.parametrize(("language", "question"), NO_MONTH)
def test_a_word_that_is_another_is_no_month(language: str, question: str) -> None:
    assert not period(question, [language], TODAY).bounded


@pytest.mark.parametrize(("language", "question", "month"), MONTH)
def test_a_month_is_one_where_it_is_said_like_one(language: str, question: str, month: int) -> None:
    start = period(question, [language], TODAY).start
    assert start
    assert start.month == month


def test_news_of_a_day_come_on_the_next() -> None:
    day = Period(date(2017, 10, 9), date(2017, 10, 9))
    assert day.is_told_on(date(2017, 10, 10))
    assert not day.is_told_on(date(2017, 10, 9))
    assert not Period(date(2017, 10, 1), date(2017, 10, 9)).is_told_on(date(2017, 10, 10))
    assert not Period().is_told_on(date(2017, 10, 10))
