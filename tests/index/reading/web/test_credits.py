"""Elements that say who made a page's pictures."""

from __future__ import annotations

import pytest

from index.reading.web.captions import without_captions
from index.reading.web.credits import drop_credits
from index.reading.web.placed_captions import with_captions
from index.reading.web.tree import parse
from tests.index.reading.single import one

FIRST = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."
SECOND = "Nobody in the village had thought that anyone would pay so much for a ruin with owls."
THIRD = "The owls have been told, says the old miller, and they mean to stay until spring."


def shown(body: str) -> str:
    """Return the words of a page from which the credits are taken out."""
    tree = parse(f"<html><body>{body}</body></html>".encode(), "a.html")
    drop_credits(tree.xpath(".//figcaption|.//*[@class='caption']"))
    return " ".join(tree.text_content().split())


@pytest.mark.parametrize(
    "paragraph",
    [
        "As <cite>The Herald</cite> wrote, <small>not without reason</small>, it was sold.",
        "The <a class='agency-link'>Rivers Agency</a> closed it.",
        "Her <em class='rights'>human rights</em> were heard.",
        "The bank gave <b class='credit-amount'>a million</b>.",
        "Oak, writes <cite>The Herald</cite>",
    ],
)
@pytest.mark.parametrize(
    "caption",
    [
        "<img><p class='caption'>The wheel of oak</p>",
        "<img><span class='caption'>The wheel of oak</span>",
        "<p class='caption'>Our weekly column</p>",
        "<div class='box'><img><div class='caption'>The wheel of oak</div></div>",
    ],
)
def test_a_paragraph_beside_a_picture_keeps_its_words(caption: str, paragraph: str) -> None:
    for holder in ("article", "div", "figure"):
        page = f"<{holder}>{caption}<p>{paragraph}</p><p>{FIRST}</p></{holder}>"
        tree = parse(f"<html><body>{page}</body></html>".encode(), "a.html")
        told = " ".join(parse(paragraph.encode(), "a.html").text_content().split())
        assert told in " ".join(without_captions(tree).text_content().split())
        with_captions(tree, [FIRST])
        assert told in " ".join(tree.text_content().split())


def test_an_article_keeps_the_names_of_papers_and_agencies() -> None:
    article = one(
        "<html><body><h1>Mill</h1><article><img><p class='caption'>The wheel of oak</p><p>As <cite>"
        "The Herald</cite> wrote on Friday, <small>not without reason</small>, the <a href=x class="
        f"agency-link>Rivers Agency</a> sold it.</p><p>{SECOND}</p><p>{THIRD}</p></article></body>",
        "a.html",
    )
    said = "As The Herald wrote on Friday, not without reason, the Rivers Agency sold it."
    assert said in article.text


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img><figcaption>Oak <span class=credit>Ida Marr</span></figcaption></figure>",
        "<figure><img><figcaption><b class=credit>Ida Marr</b> Oak</figcaption></figure>",
        "<figure><img><figcaption>Oak</figcaption><small>Ida Marr</small></figure>",
        "<figure><img><figcaption>Oak</figcaption><p class=credit>Ida Marr</p></figure>",
        "<figure><img><figcaption>Oak<br><small>AP/Ida Marr</small></figcaption></figure>",
        "<figure><img><figcaption><p>Oak</p><cite>Ida Marr</cite></figcaption></figure>",
        "<figure><img><figcaption><b><!-- -->Oak</b> <i class=credit>AP</i></figcaption></figure>",
        "<div><img><p class=caption>Oak</p><p class=credit>Ida Marr</p></div>",
        "<div><div><img></div><div><i class=caption>Oak</i> <cite>Ida Marr</cite></div></div>",
    ],
)
def test_what_is_called_a_credit_is_left_out_of_a_picture(picture: str) -> None:
    assert shown(f"{picture}<p>{FIRST}</p>").replace(" ", "") == f"Oak{FIRST}".replace(" ", "")


@pytest.mark.parametrize(
    "caption",
    [
        "Anna <small>(left)</small> and her brother <cite>Hugo</cite>",
        "Anna <em class='attribution'>Marr</em>, the mayor",
        "<em class='attribution'>Anna Marr</em>, the mayor",
        "<small>Anna and her brother</small>",
        "Anna <i><small class='credit'>Marr</small><!-- no --> and her brother</i>",
        f"Anna <span class='credit'>{FIRST} {SECOND}</span>",
    ],
)
def test_words_of_a_caption_are_no_credit(caption: str) -> None:
    told = " ".join(parse(f"<p>{caption}</p>".encode(), "a.html").text_content().split())
    assert shown(f"<figure><img><figcaption>{caption}</figcaption></figure>") == told
