"""Teasers behind an article, and blocks with links that want something of the reader."""

from __future__ import annotations

import pytest

from index.reading.web.around import prune
from index.reading.web.tree import parse

PARAGRAPH = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."
TEASERS = "".join(
    f'<div class="b"><a href="/{n}">The other mill, number {n}</a><p>It was sold as well.</p></div>'
    for n in range(3)
)


def left(body: str) -> str:
    tree = parse(f"<html><body>{body}</body></html>".encode(), "a.html")
    prune(tree)
    return str(tree.text_content())


@pytest.mark.parametrize(
    "behind",
    [
        f"<section>{TEASERS}</section>",
        f'<div class="col"><div class="t">Seen</div>{TEASERS}</div>',
        "<div><p>Purchase <a href='/l'>Licensing Rights</a></p></div>",
        f"<ul>{'<li><a href=/1>A mill is for sale</a> in May</li>' * 2}</ul>",
        f"<div>{'<a href=/1><b>A mill is for sale</b><i>in May</i></a>' * 2}</div>",
    ],
)
def test_teasers_behind_the_last_paragraph_go(behind: str) -> None:
    kept = left(f"<h1>Mill</h1><p>{PARAGRAPH}</p>" * 5 + behind)
    assert kept.replace("Seen", "") == f"Mill{PARAGRAPH}" * 5


@pytest.mark.parametrize(
    "body",
    [
        f"<section>{TEASERS}</section><p>{PARAGRAPH}</p>",
        f"<p>{PARAGRAPH}</p><div><p>Ann Lee: a mill.</p></div><div><p>Tom: another.</p></div>",
        f"<p>{PARAGRAPH}</p><section>{TEASERS * 20}</section>",
        "<p>It was <a href='/l'>sold</a>.</p>",
    ],
)
def test_what_an_article_lists_stays(body: str) -> None:
    said = f"<p>{PARAGRAPH}</p>" * 4
    whole = parse(f"<html><body>{said}{body}</body></html>".encode(), "a.html").text_content()
    assert left(said + body) == whole


@pytest.mark.parametrize(
    "block",
    [
        "<p>Subscribe to the valley letter <a href='/n'>here</a>.</p>",
        "<p><em>Sign up for news of mills: <a href='/n'>all of them</a></em></p>",
        "<li>Подпишитесь на новости долины <a href='/n'>здесь</a></li>",
        "<p>订阅我们的电子报 <a href='/n'>这里</a></p>",
        "<div>📬 Abonnez-vous à la lettre de la vallée <button>oui</button></div>",
    ],
)
def test_what_wants_something_with_a_link_goes(block: str) -> None:
    assert left(f"<p>{PARAGRAPH}</p>" * 5 + block + f"<p>{PARAGRAPH}</p>") == PARAGRAPH * 6


@pytest.mark.parametrize(
    "block",
    [
        "<p>Subscribe to no party, he told the <a href='/n'>choir</a>.</p>",
        "<p>Sign up for the choir instead.</p>",
        "<p>They subscribe to <a href='/n'>the paper</a> of the next town, as all do here.</p>",
    ],
)
def test_what_an_article_says_stays(block: str) -> None:
    said = f"<p>{PARAGRAPH}</p>" * 5
    whole = parse(f"<html><body>{said}{block}</body></html>".encode(), "a.html").text_content()
    assert left(said + block) == whole
