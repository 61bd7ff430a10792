"""Day and author that a page shows beside its headline."""

from __future__ import annotations

from datetime import date

import pytest

from index.reading.web.headline import author_beside, beside, date_above, date_beside, headline
from index.reading.web.tree import parse

TITLE = "The mill is sold"
TEXT = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye there again."


def lines(*behind: str) -> list[str]:
    shown = "".join(f"<div>{one}</div>" for one in behind)
    page = f"<body><p>Menu</p><h1>{TITLE}</h1>{shown}<p>{TEXT}</p><p>{TEXT}</p></body>"
    return beside(parse(page.encode(), "a.html"), TITLE)


@pytest.mark.parametrize(
    "written",
    [
        "2 March 2026", "March 2, 2026", "Monday, 2 March 2026, 14:05", "02.03.2026, 18:05 Uhr",
        "Published: March 2, 2026 at 9:00 a.m. | Updated: March 9, 2026 at 4:10 p.m.",
        "Published 5:41 PM EDT, March 2, 2026", "Von Anke Dörfler, 2. März 2026",
        "Publié le 2 mars 2026 à 19h32, modifié le 3 mars 2026", "2 mar 2026 - 19:20 CET",
        "Madrid - 2 de marzo de 2026", "2 marca 2026", "2 марта 2026, 14:05", "02.03.2026 14:05",
        "2026年3月2日 18時30分", "2026-03-02 22:41:10　来源：滨河日报", "2 Mart 2026",
        "2 mars 2026", "Posted on March 2, 2026 by Ruth Holm", "2 مارس 2026", "2 marzo 2026",
        "2 марта 2026 г.",
    ],
)  # fmt: skip
def test_the_day_is_read_beside_the_headline(written: str) -> None:
    tree = parse(b"<p>none", "a.html")
    assert date_beside(tree, lines(written)) == date(2026, 3, 2)
    # A lead may stand between.
    assert date_beside(tree, lines(TEXT, written)) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "written",
    [
        "It was built on 3 May 1840 by the grandfather of its last owner, who lived in the town.",
        "The fire of 3 May 1840 is still told of by all the old people.",
        "Updated 2 March 2026", "Last modified: 2 March 2026", "Aktualisiert am 2. März 2026",
        "Mis à jour le 2 mars 2026", "Обновлено 2 марта 2026", "4 min read", "Ruth Holm", "",
    ],
)  # fmt: skip
def test_no_day_is_made_up(written: str) -> None:
    assert date_beside(parse(b"<p>none", "a.html"), lines(written)) is None


def test_a_day_is_told_by_the_name_of_its_place() -> None:
    before = parse(b"<span class='news-date'>2 marca 2026</span><h1>M</h1>", "a.html")
    assert date_beside(before, []) == date(2026, 3, 2)
    two = parse(b"<p class='date'>2 marca 2026</p><p class='date'>3 marca 2026</p>", "a.html")
    assert date_beside(two, []) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("By Ruth Holm", "Ruth Holm"),
        ("By Ruth Holm, March 2, 2026", "Ruth Holm"),
        ("By RUTH HOLM", "RUTH HOLM"),
        ("by Ruth de Holm | 2 March 2026", "Ruth de Holm"),
        ("Written by Ruth Holm in Ostwick", "Ruth Holm"),
        ("Von Jürgen Weiß, Niederau", "Jürgen Weiß"),
        ("Par Hélène Garrigue", "Hélène Garrigue"),
        ("Por Rosa Llanos - 2 de marzo", "Rosa Llanos"),
        ("Автор: Вера Лапина", "Вера Лапина"),
        ("2026-03-02　来源：日报　作者：林小雨", "林小雨"),
        ("文／林小雨", "林小雨"),
        ("Posted on March 2, 2026 by Ruth Holm", "Ruth Holm"),
        ("2. März 2026, von Anke Dörfler", "Anke Dörfler"),
        ("2 марта 2026 | Автор: Вера Лапина", "Вера Лапина"),
        ("By the river stands a mill", None),
        ("Von wegen", None),
        ("Anna Holm | 2 March 2026, 14:05", "Anna Holm"),
        ("Hélène Garrigue Publié le 02/03/2026 à 08h00", "Hélène Garrigue"),
        ("سلمى بنعيسى الاثنين 2 مارس 2026", "سلمى بنعيسى"),
        ("<ul><li><i></i> 한지우 기자</li><li>2026.03.02 06:00</li></ul>", "한지우"),
        ("Anna Holm<div>Mill correspondent</div><div>2 March 2026</div>", "Anna Holm"),
        ("<a href='/'>Anna Holm</a> · <div>5 min read · 2 March 2026</div>", "Anna Holm"),
        ("<b>Anna Holm</b> <a href='/'>a at mill.example</a><br>Mon Mar 2 09:11 2026", "Anna Holm"),
        ("Local News<div>2 March 2026</div>", None),
        ("Local News | 2 March 2026", None),
        ("Anna Holm", None),
        ("By Friday, the mill was sold to somebody who had never seen it.", None),
        ("Ostwick", None),
    ],
)
def test_the_author_is_read_beside_the_headline(written: str, name: str | None) -> None:
    assert author_beside(lines(written)) == name


@pytest.mark.parametrize(
    ("page", "body", "title"),
    [
        ("Harbour notes: The mill is sold",
         "<h1>Harbour notes</h1><h3 class='post-title entry-title'>The mill is sold</h3>",
         "The mill is sold"),
        ("Gazette - The mill is sold", "<b>Gazette</b><br><font><b>The mill is sold</b></font>",
         "The mill is sold"),
        ("The mill is sold | Gazette", "<p>Gazette</p><p>The mill is sold</p>",
         "The mill is sold"),
        ("水車が売れる｜みなと新聞", "<p><b>水車が売れる</b></p>", "水車が売れる"),
        ("The mill - sold", "<p>The mill - sold</p><p>sold</p>", "The mill - sold"),
        ("The mill is sold", "<p>Nothing</p>", None),
        ("Gazette: The mill is sold", "<h1>Gazette</h1><p>The mill is sold</p>", None),
    ],
)  # fmt: skip
def test_the_headline_is_what_stands_on_the_page(page: str, body: str, title: str | None) -> None:
    assert headline(parse(f"<body>{body}</body>".encode(), "a.html"), page) == title


def test_nothing_is_beside_a_headline_that_is_not_shown() -> None:
    tree = parse(b"<p>The mill.</p><p>2 March 2026</p>", "a.html")
    assert beside(tree, "Other") == beside(tree, None) == []


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<font size=5><b>{TITLE}</b></font><br><font size=3>{TEXT}</font>", TITLE),
        (f"<font size='+2'>{TITLE}</font><p>{TEXT}", TITLE),
        (f"<p class='c3 title'>{TITLE}</p><p>{TEXT}", TITLE),
        (f"<p class=MsoTitle>{TITLE}</p><p>{TEXT}", TITLE),
        (f"<font size=5>{TITLE}</font><font size=5>Another</font><p>{TEXT}", None),
        (f"<font size=2>{TITLE}</font><p>{TEXT}", None),
    ],
)
def test_a_page_without_headings_sets_its_title_apart(body: str, title: str | None) -> None:
    assert headline(parse(f"<body>{body}</body>".encode(), "a.html"), "The Post") == title


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("<div><span>2 March 2026</span></div>", date(2026, 3, 2)),
        ("<p>دوشنبه ۱۱ اسفند ۱۴۰۴ - ۱۰:۲۰</p>", date(2026, 3, 2)),
        ("<p>News</p><p>2. März 2026, 10:20 Uhr</p>", date(2026, 3, 2)),
        ("<p>2 March 2026</p><p>3 March 2026</p>", None),
        ("<p>Updated 2 March 2026</p>", None),
        ("<p>The fire of 2 March 2026 is still told of.</p>", None),
    ],
)
def test_a_day_may_stand_over_the_headline(above: str, day: date | None) -> None:
    page = f"<p>1 May 2026</p><div>{above}<h1>{TITLE}</h1></div><p>{TEXT}</p>"
    assert date_above(parse(page.encode(), "a.html")) == day


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ('<h1><a href="/">The Post</a></h1>', "Mill sold"),
        ('<h1><a href="https://post.example/">The Post</a></h1>', "Mill sold"),
        ('<h1><a href="/mill">The Post</a></h1>', None),
        ("<h1>The Post</h1>", None),
        ('<h1><a href="/">The Post</a></h1><h1>Mill</h1>', None),
    ],
)
def test_under_the_name_of_the_site_the_next_heading_is_the_headline(
    first: str, title: str | None
) -> None:
    tree = parse(f"{first}<h2>Mill sold</h2><h3>Comments</h3>".encode(), "a.html")
    assert headline(tree, "Mill sold « The Post") == title
