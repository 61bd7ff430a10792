"""Pages as the systems of newspapers make them: standfirsts, boxes, teasers, hashed classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.templates.stories import day
from bench.templates.systems import body, linked

if TYPE_CHECKING:
    from bench.templates.stories import Story

OTHERS = "Other news of the day"


def _meta(story: Story) -> str:
    return (
        f'<meta property="og:title" content="{story.title}"><meta name="author" '
        f'content="{story.author}"><meta property="article:published_time" '
        f'content="{story.published}T06:00:00Z"><meta name="description" content="{story.lead}">'
    )


def standfirst(story: Story) -> str:
    """Return a paper that names its parts by data attributes, with boxes between the paragraphs."""
    first, *rest = story.paragraphs
    box = (
        f'<aside data-component="rich-link"><h4>{OTHERS}</h4><a href="/x">Read more</a></aside>'
        f'<div data-component="newsletter"><h2>{story.around[1]}</h2><p>Every day at six.</p></div>'
    )
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{story.title} |
{story.site}
</title>{_meta(story)}</head><body><header><nav data-component="nav"><ul><li>News</li></ul></nav>
</header><main><article><div data-name="headline"><h1 class="dcr-1w6">{story.title}</h1></div>
<div data-name="standfirst"><p>{story.lead}</p></div><address><a rel="author" href="/a">
{story.author}</a></address><div class="dcr-body"><p>{first}</p>{box}
{"".join(f"<p>{one}</p>" for one in rest)}</div></article></main><section><h2>{story.around[0]}</h2>
<ol><li><a href="/1">{OTHERS}</a></li></ol></section><footer>© 2026</footer></body></html>"""


def hashed(story: Story) -> str:
    """Return a site of components whose classes are letters by chance."""
    parts = "".join(
        f'<div data-component="text-block" class="sc-7b{n}"><p class="sc-h">{one}</p></div>'
        for n, one in enumerate(story.paragraphs)
    )
    return f"""<!DOCTYPE html><html
lang="{story.language}"><head><title>{story.title}</title></head>
<body><div id="__next"><header role="banner"><nav><a href="/">{story.site}</a></nav></header><main>
<article class="sc-ae3"><h1 class="sc-f98">{story.title}</h1><div data-component="byline-block">
<time datetime="{story.published}T05:12:33Z">2 days ago</time><span class="byline-name">
{story.author}</span></div><div data-component="text-block"><p><b>{story.lead}</b></p></div>
<div data-component="ad-slot">ADVERTISEMENT</div>{parts}<div data-component="links-block"><ul>
<li><a href="/1">{OTHERS}</a></li><li><a href="/2">{OTHERS} again</a></li></ul></div></article>
</main><div data-testid="related"><h2>{story.around[0]}</h2><a href="/3"><h3>{OTHERS}</h3></a></div>
<footer><p>{story.around[1]}</p></footer></div></body></html>"""


def typo3(story: Story) -> str:
    """Return an article of TYPO3's system for news."""
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{story.title} -
{story.site}
</title><meta name="generator" content="TYPO3 CMS"></head><body><div id="cmpbox"><p>We and our 300
partners use cookies.</p></div><ul class="nav"><li><a href="/">{story.site}</a></li></ul><div
class="news news-single"><div class="article"><h1>{story.title}</h1><div class="news-meta"><time
datetime="{story.published}">{day(story)}</time> <span
class="news-author">{story.author}</span></div>
<div class="teaser-text"><p>{story.lead}</p></div><div class="news-img-wrap"><img src="a.jpg"><p
class="news-img-caption">{story.caption}</p></div><div class="news-text-wrap">{body(story)}</div>
<div class="news-related-wrap"><h4>{story.around[0]}</h4><ul><li><a href="/1">{OTHERS}</a></li></ul>
</div></div></div><div class="footer"><p>{story.around[1]}</p></div></body></html>"""


def amp(story: Story) -> str:
    """Return a page for telephones, of elements of its own."""
    return f"""<!doctype html><html amp lang="{story.language}"><head><title>{story.title}</title>
{linked(story)}</head><body><amp-sidebar id="s"><ul><li>{OTHERS}</li></ul></amp-sidebar><article>
<h1>{story.title}</h1><h2>{story.lead}</h2><amp-social-share type="x"></amp-social-share><amp-img
src="a.jpg"></amp-img><div class="article_body">{body(story)}<amp-ad width="300">{OTHERS}</amp-ad>
<section class="more"><header>{story.around[0]}</header><ul><li><a href="/1">{OTHERS}</a></li></ul>
</section></div></article><amp-consent id="c"><p>300 partners</p></amp-consent><footer><p>
{story.around[1]}</p></footer></body></html>"""


def joomla(story: Story) -> str:
    """Return an article of Joomla, with its list of details."""
    return f"""<!DOCTYPE html><html
lang="{story.language}"><head><title>{story.title}</title></head>
<body class="com_content view-article"><div class="breadcrumb"><a href="/">{story.site}</a></div>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header">
<h1 itemprop="headline">{story.title}</h1></div><dl class="article-info muted"><dd class="createdby"
itemprop="author" itemscope><span itemprop="name">{story.author}</span></dd><dd class="published">
<time datetime="{story.published}T10:00:00+00:00" itemprop="datePublished">{day(story)}</time></dd>
</dl><figure class="item-image"><img src="a.jpg"><figcaption
class="caption">{story.caption}</figcaption></figure><div itemprop="articleBody"><p>{story.lead}</p>
{body(story)}</div><ul class="pager pagenav">
<li><a href="/1">{OTHERS}</a></li></ul></div><div class="moduletable"><h3>{story.around[0]}</h3><ul>
<li><a href="/2">{OTHERS}</a></li></ul><p>{story.around[1]}</p></div></body></html>"""


def legacy(story: Story) -> str:
    """Return a page of an old program: spans with ids for parts, and empty lines for paragraphs."""
    text = "<br><br>".join((story.lead, *story.paragraphs))
    return f"""<HTML><HEAD><title>{story.site}</title><meta name="author" content="{story.author}">
</HEAD><body><form name="Form1" method="post" action="news.aspx"><input type="hidden"
name="x"><table
width="770"><tr><td width="150"><a href="1">Home</a><br><a href="2">{OTHERS}</a></td><td><span
id="lblTitle" class="title">{story.title}</span><br><span class="date">{day(story)}</span><br><br>
<span id="lblText">{text}</span></td><td><b>{story.around[0]}</b><br><a href="3">{OTHERS}</a><br>
<a href="4">{story.around[1]}</a></td></tr></table></form></body></HTML>"""


def wire(story: Story) -> str:
    """Return an agency, each paragraph in an element that a test would find."""
    parts = "".join(
        f'<div data-testid="paragraph-{n}">{one}</div>'
        for n, one in enumerate((story.lead, *story.paragraphs))
    )
    return f"""<html lang="{story.language}"><head><title>{story.title} | {story.site}</title>
{_meta(story)}</head><body><nav>{OTHERS}</nav><article data-testid="Article"><h1
data-testid="Heading">
{story.title}</h1><div class="article-body">{parts}<div
data-testid="Advertisement"><div>Advertisement ·
Scroll to continue</div></div><p data-testid="SignOff">{story.author}</p></div></article><div
data-testid="ReadNext"><h2>{story.around[0]}</h2><ul><li><h3><a
href="/x">{OTHERS}</a></h3></li></ul>
</div><footer>{story.around[1]}</footer></body></html>"""


TEMPLATES = (standfirst, hashed, typo3, amp, joomla, legacy, wire)
