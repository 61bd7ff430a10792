"""Pages as content systems make them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.templates.stories import Story


def body(story: Story) -> str:
    """Return the paragraphs behind the lead."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)


def linked(story: Story, **more: object) -> str:
    """Return the data for machines that sites put into a page."""
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": story.site},
            {
                "@type": ["NewsArticle"],
                "headline": story.title,
                "datePublished": f"{story.published}T06:15:00+01:00",
                "dateModified": "2026-09-09T10:00:00+01:00",
                "author": {"@type": "Person", "name": story.author},
                "publisher": {"@type": "Organization", "name": story.site},
                "description": story.lead,
                **more,
            },
        ],
    }
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def wordpress(story: Story) -> str:
    """Return a post of WordPress, with its comments and widgets."""
    letter = story.around[1]
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">
<title>{story.title} - {story.site}</title><meta property="og:site_name" content="{story.site}">
<meta property="og:title" content="{story.title}"><meta property="article:published_time"
content="{story.published}T08:00:00+00:00"><meta name="author" content="{story.author}"></head>
<body class="post-template-default single single-post"><header class="site-header"><a href="/">
{story.site}</a><nav class="main-navigation"><ul><li><a href="/a">A</a></li></ul></nav></header>
<main><article class="post type-post"><header class="entry-header"><h1 class="entry-title">
{story.title}</h1></header><div class="entry-content"><p>{story.lead}</p><div id="attachment_12"
class="wp-caption alignnone"><img src="a.jpg"><p class="wp-caption-text">{story.caption} (Photo:
{story.author})</p></div>{body(story)}
<div class="sharedaddy sd-sharing-enabled"><h3>Share</h3><ul><li>Facebook</li></ul></div></div>
</article><section id="comments"><h2>2 thoughts</h2><p>What a fine wheel, I must see it at once.</p>
</section></main><aside class="widget-area"><h2>{story.around[0]}</h2><figure><img
src="b.jpg"><figcaption>Goats on a bridge</figcaption></figure><ul><li><a href="/b">Other
news of the day</a></li></ul><p class="newsletter">{letter}</p></aside></body></html>"""


def newspaper(story: Story) -> str:
    """Return a newspaper, with linked data and a banner over it."""
    return f"""<!doctype html><html><head><title>{story.title} | {story.site}</title>
{linked(story)}<link rel="canonical" href="https://post.example/{story.published}/story.html">
</head><body><div class="cookie-banner"><p>We and our 300 partners use cookies to know you.</p>
</div><header><h1>{story.title}</h1><h2 class="standfirst">{story.lead}</h2><div class="byline">
By {story.author}</div><figure><img src="a.jpg"><figcaption><span
class="caption">{story.caption}</span> <span class="credit">{story.author}/AFP</span></figcaption>
</figure></header><div class="article-body">{body(story)}<div
class="related-articles"><h4>{story.around[0]}</h4><a href="/x">Other news of the day</a></div>
</div><footer><p>© 2026 {story.site}</p><p>{story.around[1]}</p></footer></body></html>"""


def old_tables(story: Story) -> str:
    """Return a page of the nineties, laid out by tables."""
    text = "<br><br>\n".join((story.lead, *story.paragraphs))
    return f"""<HTML><HEAD><TITLE>{story.title}</TITLE>
<META NAME="DATE" CONTENT="{story.published}"><META NAME="AUTHOR" CONTENT="{story.author}"></HEAD>
<BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD WIDTH=120><A HREF="/">Home</A><BR><A HREF="/n">News
</A></TD><TD><FONT SIZE=5><H1>{story.title}</H1></FONT>{text}</TD></TR></TABLE></BODY></HTML>"""


def ghost(story: Story) -> str:
    """Return a post of Ghost."""
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{story.title}</title>
{linked(story)}</head><body class="post-template"><div class="gh-head"><a href="/">{story.site}
</a><button>Subscribe</button></div><main><article class="gh-article"><header><h1>{story.title}
</h1><p class="gh-article-excerpt">{story.lead}</p></header><section class="gh-content">
{body(story)}<blockquote>{story.paragraphs[1]}</blockquote></section></article></main>
<div class="footer-cta"><p>{story.around[1]}</p></div></body></html>"""


def itemprop(story: Story) -> str:
    """Return a page marked up with microdata."""
    return f"""<html><head><title>{story.title} — {story.site}</title></head><body>
<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">{story.title}</h1>
<span itemprop="author" itemscope><span itemprop="name">{story.author}</span></span>
<meta itemprop="datePublished" content="{story.published}"><div itemprop="articleBody">
<p><b>{story.lead}</b></p>{body(story)}</div></div><ul class="pagination"><li><a href="?p=2">2</a>
</li></ul></body></html>"""


def drupal(story: Story) -> str:
    """Return an article of Drupal."""
    return f"""<!DOCTYPE html><html><head><title>{story.title} | {story.site}</title>
<meta name="dcterms.date" content="{story.published}T12:00+00:00"></head><body
class="path-node page-node-type-article"><div class="region-header"><nav><ul><li><a href="/">Home
</a></li></ul></nav></div><main><h1 class="page-title">{story.title}</h1><div
class="node__submitted">Submitted by <a rel="author" href="/user/3">{story.author}</a></div>
<div class="node__content"><div class="field field--name-body">
<p>{story.lead}</p><figure role="group" class="caption caption-img align-right"><img src="a.jpg">
<figcaption>{story.caption}</figcaption></figure>{body(story)}</div></div></main>
<div class="region-sidebar"><h2>{story.around[0]}</h2><p>{story.around[1]}</p></div></body>
</html>"""


def written_by(story: Story) -> str:
    """Return a page that names its author in its last line."""
    day = {"02": "February", "01": "January", "03": "March"}[story.published[5:7]]
    return f"""<html><head><title>{story.title}</title></head><body><div id="page"><h1>{story.title}
</h1><p class="meta"><time datetime="{story.published}">{int(story.published[8:])} {day} 2026
</time></p><p>{story.lead}</p>{body(story)}<p>Written by {story.author}.</p></div></body></html>"""
