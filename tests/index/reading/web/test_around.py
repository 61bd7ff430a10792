"""Parts of a page around its article."""

from __future__ import annotations

from time import process_time

import pytest

from index.reading.web.around import drop_outside, is_outside, prune
from index.reading.web.tree import parse

PARAGRAPH = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."


@pytest.mark.parametrize(
    "around",
    [
        '<div class="share-bar"><p>Send this to everybody whom you know and like.</p></div>',
        '<aside class="relatedArticles"><p>Read about the other mill too.</p></aside>',
        '<div id="cookie-consent"><p>We keep small files on your machine for our joy.</p></div>',
        "<p hidden>Nobody sees this sentence, for the page hides it from the eye.</p>",
        '<p><b>Read more:</b> <a href="/x">The other mill is sold too</a></p>',
        '<p><a href="/x">The other mill is sold too</a></p>',
        '<p>Lesen Sie auch: <a href="/x">Die andere Mühle</a></p>',
        '<p>» <a href="/x">Другая мельница</a></p>',
        '<div><span>اقرأ أيضا:</span> <a href="/x">الطاحونة الأخرى</a></div>',
        '<p>関連記事：<a href="/x">もう一つの水車</a></p>',
        '<ul class="links inline"><li><a href="/in">Log in</a> to write a comment</li></ul>',
        "<template><p>Words that the page makes cards of.</p></template>",
        "<amp-ad><div>Buy an umbrella today, says the rain.</div></amp-ad>",
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>who says so?</span></p></div>',
        '<div><div><a href="/x">The other mill is sold</a><b>4 March, 12:10</b></div></div>',
        '<div><a href="#cmnt_ref1">[a]</a><a href="#cmnt_ref2">[b]</a>who says so?</div>',
        '<div class="author-box"><p>Ann Lee writes about mills and keeps bees.</p></div>',
        "<del>The mill is sold on Thursday.</del>",
        '<sup class="reference"><a href="#n1">[1]</a></sup>',
        '<sup><a href="#fn3">3</a></sup>',
        '<span class="mw-editsection">[<a href="/e">edit</a>]</span>',
        '<p style="display: none">Nobody sees this sentence, for the page hides it.</p>',
    ],
)
def test_what_stands_around_an_article_goes(around: str) -> None:
    tree = parse(f"<body><p>{PARAGRAPH * 3}</p>{around}</body>".encode(), "a.html")
    prune(tree)
    assert tree.text_content() == PARAGRAPH * 3


def test_what_holds_the_article_stays_whatever_it_is_called() -> None:
    tree = parse(f'<body><div class="share"><p>{PARAGRAPH}</p></div></body>'.encode(), "a.html")
    prune(tree)
    assert tree.text_content() == PARAGRAPH


@pytest.mark.parametrize(
    "inside",
    [
        '<p>Read the <a href="/x">report of the board</a> on the mill.</p>',
        '<p>The owner, <a href="/x">Ruth Holm</a>, was not there.</p>',
        '<p><a name="top">The mill is sold.</a></p>',
        '<div><h2><a href="#two">Who sold it</a></h2><p>Nobody knows.</p></div>',
        "<p>Carbonic acid is H<sub>2</sub>CO<sub>3</sub>, and 10<sup>3</sup> are a thousand.</p>",
        "<p>Prices<sup>1</sup> have doubled.</p>",
        '<ul><li><a href="/x">Rye and oats</a></li></ul>',
        '<div class="teaser-text"><p>The mill has a new owner, and the owls have not.</p></div>',
    ],
)
def test_what_belongs_to_an_article_stays(inside: str) -> None:
    tree = parse(f"<body><p>{PARAGRAPH * 3}</p>{inside}</body>".encode(), "a.html")
    whole = tree.text_content()
    prune(tree)
    assert tree.text_content() == whole


@pytest.mark.parametrize(
    "name",
    [
        'id="comments"', 'class="comments-area"', 'class="commentlist"', 'id="disqus_thread"',
        'id="onetrust-consent-sdk"', 'class="cookie-banner"', 'role="dialog"', 'class="gdpr wall"',
    ],
)  # fmt: skip
def test_comments_and_dialogs_go_though_they_are_longer_than_the_article(name: str) -> None:
    article = f"<main><h1>Mill</h1><p>{PARAGRAPH * 6}</p></main>"
    long = "<p>We keep small files on your machine, and so do our partners.</p>" * 40
    tree = parse(f"<body>{article}<div {name}>{long}</div></body>".encode(), "a.html")
    prune(tree)
    assert tree.text_content() == f"Mill{PARAGRAPH * 6}"


def test_what_says_that_it_has_comments_holds_the_article() -> None:
    page = f'<body><div class="has-comments"><h1>Mill</h1><p>{PARAGRAPH * 9}</p></div></body>'
    tree = parse(page.encode(), "a.html")
    prune(tree)
    assert PARAGRAPH in tree.text_content()


def test_a_page_of_links_keeps_them() -> None:
    page = "".join(f'<p><a href="/{at}">The mill of {at} is sold</a></p>' for at in range(9))
    tree = parse(f"<body>{page}</body>".encode(), "a.html")
    prune(tree)
    assert "The mill of 8 is sold" in tree.text_content()


def test_what_stands_in_comments_is_outside() -> None:
    page = (
        "<body><article><time>1</time></article>"
        "<div id='comments'><p><time>2</time></p></div><footer><time>3</time></footer></body>"
    )
    tree = parse(page.encode(), "a.html")
    assert [is_outside(one) for one in tree.iter("time")] == [False, True, True]
    drop_outside(tree)
    assert tree.text_content() == "1"


@pytest.mark.parametrize(
    "asking",
    [
        '<div id="sp_message_container_1"><div>{}</div></div>',
        '<div id="onetrust-banner-sdk">{}</div>',
        '<div id="didomi-host">{}</div>', '<div class="qc-cmp2-container">{}</div>',
        '<div id="CybotCookiebotDialog">{}</div>', '<div id="usercentrics-root">{}</div>',
    ],
)  # fmt: skip
def test_what_asks_for_consent_goes_however_long_it_is(asking: str) -> None:
    words = "We and our 173 partners keep a small file on your machine. " * 40
    tree = parse(f"<body><p>{PARAGRAPH * 6}</p>{asking.format(words)}</body>".encode(), "a.html")
    prune(tree)
    assert tree.text_content() == PARAGRAPH * 6


def test_what_a_page_says_is_paid_for_stays() -> None:
    page = f'<body><p>{PARAGRAPH * 6}</p><div class="paywall x"><p>{PARAGRAPH}</p></div></body>'
    tree = parse(page.encode(), "a.html")
    prune(tree, frozenset({"paywall"}))
    assert tree.text_content() == PARAGRAPH * 7
    prune(tree)
    assert tree.text_content() == PARAGRAPH * 6


def test_who_sent_it_stands_at_the_foot_of_its_head() -> None:
    page = (
        '<article><footer class="node__meta">By Ann Lee</footer><footer>Imprint</footer></article>'
    )
    tree = parse(page.encode(), "a.html")
    assert [is_outside(one) for one in tree.iter("footer")] == [False, True]


def test_a_block_of_dated_links_is_read_once() -> None:
    links = '<p><a href="/x">The other mill is sold</a> 3 May</p>' * 1_500
    tree = parse(f"<body><div>{links}</div></body>".encode(), "a.html")
    begin = process_time()
    prune(tree)
    assert process_time() - begin < 1


def test_what_holds_the_article_is_looked_for_once_in_each_element() -> None:
    page = f'<body><div class="ad"><h1>Mill</h1>{"<p>sold</p>" * 800}</div></body>'
    tree = parse(page.encode(), "a.html")
    begin = process_time()
    drop_outside(tree)
    assert process_time() - begin < 0.5
    assert len(list(tree.iter("p"))) == 800
