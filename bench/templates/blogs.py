"""Pages as the systems of blogs and newsletters make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.templates.papers import OTHERS
from bench.templates.stories import day
from bench.templates.systems import body, linked

if TYPE_CHECKING:
    from bench.templates.stories import Story


def blogger(story: Story) -> str:
    """Return a post of Blogger, in blocks with empty ones between them."""
    text = "<div><br></div>".join(f"<div>{one}</div>" for one in story.paragraphs)
    picture = (
        '<table class="tr-caption-container"><tr><td><a href="a.jpg"><img src="a.jpg"></a></td>'
        f'</tr><tr><td class="tr-caption">{story.caption}</td></tr></table>'
    )
    return f"""<!DOCTYPE html><html><head><title>{story.site}: {story.title}</title></head><body>
<div id="header"><h1 class="title"><a href="/">{story.site}</a></h1></div><div class="blog-posts
hfeed"><div class="post hentry"><h3 class="post-title entry-title"
itemprop="name">{story.title}</h3>
<div class="post-body entry-content"><div>{story.lead}</div>{picture}<div><br></div>{text}</div><div
class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author"
itemscope><span itemprop="name">{story.author}</span></span></span> <abbr class="published"
itemprop="datePublished" title="{story.published}T20:12:00+01:00">8:12 PM</abbr><div
class="post-share-buttons"><a href="/s">Facebook</a></div></div></div><div class="comments"
id="comments"><h4>1 comment:</h4><p>What a fine wheel, I must see it at once.</p></div></div>
<div class="sidebar"><h2>{story.around[0]}</h2><ul><li><a href="/1">{OTHERS}</a></li></ul><p
class="newsletter">{story.around[1]}</p></div></body></html>"""


def medium(story: Story) -> str:
    """Return a story of Medium, with buttons between its head and its text."""
    parts = "".join(f'<p class="pw-post-body-paragraph">{one}</p>' for one in story.paragraphs)
    return f"""<!doctype html><html lang="{story.language}"><head><title>{story.title} | by
{story.author} | {story.site}</title><meta property="og:title" content="{story.title}"><meta
property="article:published_time" content="{story.published}T06:11:22Z"><meta name="author"
content="{story.author}"></head><body><div id="root"><a href="/">Open in app</a><article><section>
<h1 class="pw-post-title">{story.title}</h1><h2 class="pw-subtitle-paragraph">{story.lead}</h2><div>
<button>Follow</button><span data-testid="storyReadTime">4 min
read</span><button>Share</button></div>
<figure><img src="a.jpg"><figcaption>{story.caption} (photo: T.
Roth)</figcaption></figure>{parts}</section>
</article><div><h2>{story.around[0]}</h2><a href="/1"><h2>{OTHERS}</h2></a><a href="/2"><h2>{OTHERS}
too</h2></a></div><form><input type="email"><p>{story.around[1]}</p></form></div></body></html>"""


def newsletter(story: Story) -> str:
    """Return a letter of Substack, with a form in the middle of it."""
    first, *rest = story.paragraphs
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{story.title}</title>
{linked(story)}</head><body><div class="main-menu"><a href="/">{story.site}</a><button>Sign
in</button>
</div><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">
{story.title}</h1><h3 class="subtitle">{story.lead}</h3></div><div class="body
markup"><p>{first}</p>
<div class="subscription-widget-wrap"><div
class="subscription-widget"><p>{story.around[1]}</p><form>
<input type="email"></form></div></div>{"".join(f"<p>{one}</p>" for one in rest)}<p
class="button-wrapper"><a class="button" href="/s">Share {story.site}</a></p></div></article><div
class="comments-page"><h4>Discussion</h4><p>What a fine wheel, I must see it at once.</p></div><div
class="portable-archive"><h4>{story.around[0]}</h4><a href="/1">{OTHERS}</a></div></body></html>"""


def generated(story: Story) -> str:
    """Return a page of a generator of sites, with contents, tags and the posts beside it."""
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{story.title} ::
{story.site}</title></head><body><header class="header"><a href="/">{story.site}</a></header><main
class="post"><h1 class="post-title">{story.title}</h1><div class="post-meta"><time class="post-date"
datetime="{story.published}">{story.published}</time><span class="post-author">{story.author}</span>
</div><span class="post-tags">#<a href="/t">mills</a></span><details class="toc"><summary>Table of
Contents</summary><ul><li><a href="#a">{OTHERS}</a></li></ul></details><div class="post-content"><p>
{story.lead}</p>{body(story)}</div><div class="pagination"><span>{story.around[0]}</span><a
href="/1">{OTHERS}</a></div></main><footer class="footer"><p>{story.around[1]}</p></footer></body>
</html>"""


def builder(story: Story) -> str:
    """Return a page of a builder of sites, block in block in block."""
    parts = "".join(
        f'<div class="sqs-block html-block"><div class="sqs-block-content"><p>{one}</p></div></div>'
        for one in (story.lead, *story.paragraphs)
    )
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{story.title} —
{story.site}</title><meta property="og:site_name" content="{story.site}"><meta property="og:title"
content="{story.title} — {story.site}"><meta itemprop="datePublished" content="{story.published}">
<meta itemprop="author" content="{story.author}"></head><body><header><nav><a href="/">{story.site}
</a></nav></header><main><article class="BlogItem"><h1 class="BlogItem-title">{story.title}</h1><div
class="sqs-layout"><div class="row"><div class="col">{parts}</div></div></div></article><section
class="BlogItem-pagination"><a href="/1"><h2>{OTHERS}</h2></a></section></main><footer><h3>
{story.around[0]}</h3><p>{story.around[1]}</p></footer></body></html>"""


def bare(story: Story) -> str:
    """Return a page that says nothing for machines: a heading, a name and a day, paragraphs."""
    return f"""<html><head><title>{story.title}</title></head><body><h1>{story.title}</h1><p><a
rel="author" href="/a">{story.author}</a>, {day(story)}</p><p>{story.lead}</p>{body(story)}<p>
<a href="/1">{OTHERS}</a> | <a href="/2">{story.around[1]}</a></p></body></html>"""


TEMPLATES = (blogger, medium, newsletter, generated, builder, bare)
