"""The article's text in a page."""

from __future__ import annotations

import pytest

from index.reading.web.main_text import main_text
from index.reading.web.metadata import Metadata
from index.reading.web.tree import parse

PARAGRAPH = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."
MORE = "Nobody in the village had thought that anyone would pay so much for a ruin with owls."
LEAD = "The last mill of the valley has a new owner, who paid ninety thousand crowns for it."
AND_MORE = "The owls have been told, says the old miller, and they mean to stay until spring."


def blocks(body: str, known: Metadata | None = None) -> list[str]:
    page = f"<html><body><article>{body}</article></body></html>"
    return main_text(parse(page.encode(), "a.html"), known or Metadata())[0].blocks


def test_paragraphs_headings_lists_and_tables_are_lines_that_read() -> None:
    found = blocks(
        f"<h1>Mill</h1><p>{PARAGRAPH}</p><h2>What is ground ¶</h2><ul><li>rye and oats, says the "
        f"miller</li><li>barley</li></ul><p>{MORE}</p><table><tr><th>Year</th><th>Sacks</th></tr>"
        "<tr><td>2024</td><td>310</td></tr></table>"
    )
    assert "What is ground" in found
    assert "– rye and oats, says the miller\n– barley" in found
    assert "Year | Sacks\n2024 | 310" in found
    assert PARAGRAPH in found


def test_a_lead_that_stands_apart_is_put_in_front() -> None:
    page = (
        f'<html><body><header><div class="dek"><span>{LEAD}</span></div></header>'
        f"<article><p>{PARAGRAPH}</p><p>{MORE}</p></article></body></html>"
    )
    known = Metadata(description=f"{LEAD[:70]}...")
    assert main_text(parse(page.encode(), "a.html"), known)[0].blocks == [LEAD, PARAGRAPH, MORE]


def test_a_description_that_stands_nowhere_is_not_put_in() -> None:
    known = Metadata(
        description="A text of fifty characters and more that only machines get to see."
    )
    assert blocks(f"<p>{PARAGRAPH}</p><p>{MORE}</p>", known) == [PARAGRAPH, MORE]


def test_a_short_article_in_chinese_is_one_and_not_all_of_its_page() -> None:
    said = [
        "磨坊在停了四年以后又转起来了，推动它的是一个在村里做成的橡木轮子。",
        "轮子重三吨，星期六被吊过水坝，两百人站在桥上看着它慢慢放下来。",
        "教区付了八万克朗的一半，其余的钱来自卖面粉口袋、唱歌和蛋糕。",
    ]
    body = f"<h1>磨坊</h1><p>{'</p><p>'.join(said)}</p>"
    assert blocks(body, Metadata(title="磨坊")) == said


def test_title_and_author_are_not_said_again_in_the_text() -> None:
    known = Metadata(title="Mill sold", author="Ann Lee")
    found = blocks(f"<h1>Mill sold</h1><p>By Ann Lee</p><p>{PARAGRAPH}</p><p>{MORE}</p>", known)
    assert found == [PARAGRAPH, MORE]


def test_where_to_write_to_is_no_last_line() -> None:
    said = [PARAGRAPH, MORE, LEAD, AND_MORE]
    written = "".join(f"<p>{one}</p>" for one in said)
    assert blocks(f"{written}<p>Tips go to news@mill.example</p>") == said
    long = (
        "Whoever wants a sack of the first rye that is ground there has to write to "
        "news@mill.example before the end of May."
    )
    assert blocks(f"{written}<p>{long}</p>") == [*said, long]


def test_a_block_of_text_among_paragraphs_is_one() -> None:
    box = f'<div class="box"><div>!</div><div class="text">{LEAD}</div></div>'
    found = blocks(f"<p>{PARAGRAPH}</p>{box}<p>{MORE}</p><div>{AND_MORE}</div>")
    assert found == [PARAGRAPH, LEAD, MORE, AND_MORE]


def test_a_figure_without_a_picture_is_a_box() -> None:
    box = f'<figure class="callout"><div>!</div><div style="width:100%">{LEAD}</div></figure>'
    assert blocks(f"<p>{PARAGRAPH}</p>{box}<p>{MORE}</p>") == [PARAGRAPH, LEAD, MORE]


@pytest.mark.parametrize(
    "above",
    [
        "",
        "<p>By Ida Marr</p>",
        "<p class='date'>3 May 2026</p>",
        "<p>The mill in pictures, from spring to autumn.</p>",
        "<h2>In pictures</h2>",
    ],
)
@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("<figure><img><figcaption>", "</figcaption></figure>"),
        ("<figure><img src=a.jpg><figcaption><p>", "</p></figcaption></figure>"),
        ("<figure><img><figcaption><h3>Spring</h3><p>", "</p></figcaption></figure>"),
        ("<div><img src=a><p class='wp-caption-text'>", "</p></div>"),
    ],
)
@pytest.mark.parametrize("holder", ["article", "div"])
def test_captions_are_the_text_of_an_essay_in_pictures(
    holder: str, begin: str, end: str, above: str
) -> None:
    told = [PARAGRAPH, MORE, LEAD, AND_MORE]
    pictures = "".join(f"{begin}{one}{end}" for one in told)
    page = f"<html><body><h1>Mill sold</h1><{holder}>{above}{pictures}</{holder}></body></html>"
    known = Metadata(title="Mill sold", author="Ida Marr")
    found, _ = main_text(parse(page.encode(), "a.html"), known)
    assert [one for one in found.blocks if one in told] == told
    assert not found.asides


def test_captions_beside_a_short_text_are_asides() -> None:
    captions = "".join(
        f"<figure><img><figcaption>{one}</figcaption></figure>" for one in (LEAD, AND_MORE)
    )
    page = f"<html><body><article><p>{PARAGRAPH}</p>{captions}<p>{MORE}</p></article></body></html>"
    found, _ = main_text(parse(page.encode(), "a.html"), Metadata())
    assert found.blocks == [PARAGRAPH, LEAD, AND_MORE, MORE]
    assert found.asides == {1, 2}


def test_a_long_caption_may_be_all_that_a_page_tells() -> None:
    text = " ".join([PARAGRAPH, MORE, LEAD, AND_MORE] * 5)
    found = blocks(f"<h1>Mill</h1><figure><img><figcaption>{text}</figcaption></figure>")
    assert AND_MORE in found[-1]
