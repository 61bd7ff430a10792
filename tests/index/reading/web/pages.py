"""Pages as real content systems make them, around articles of our own."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.reading.web.tree import parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True)
class Story:
    """Story that a page is made of, which must be found in it."""

    title: str
    lead: str
    paragraphs: tuple[str, ...]
    author: str
    published: str
    site: str
    language: str = "en"
    around: tuple[str, ...] = field(default=())


STORIES = (
    Story(
        "Grain mill on the Ane gets a new wheel",
        "After four years of silence the mill on the river Ane grinds again, driven by a "
        "wheel of oak that was built in the village.",
        (
            ("The wheel weighs three tonnes and was lifted over the weir on Saturday, while "
            "two hundred people watched from the bridge."),
            ("“We had to learn everything anew,” said the carpenter, Ruth Holm. “Nobody "
            "alive had built one before.”"),
            ("The parish paid half of the 80,000 crowns; the rest came from the sale of "
            "flour sacks, songs and cake."),
            ("From next week the mill is open to school classes on Tuesdays and to everybody "
            "else on Sundays."),
        ),
        "Jonas Brekke",
        "2026-02-07",
        "The Ane Valley Post",
        around=("Most read this week", "Sign up for our morning letter"),
    ),
    Story(
        "Die Fähre nach Lütjen fährt wieder nachts",
        "Nach langem Streit legt die letzte Fähre nach Lütjen ab März wieder um halb zwölf "
        "ab, wie der Gemeinderat am Montag beschlossen hat.",
        (
            ("Acht von elf Mitgliedern stimmten für den neuen Fahrplan, der zunächst bis "
            "Oktober gelten soll."),
            ("„Wer auf der Insel wohnt, darf nicht um acht im Bett sein müssen“, sagte die "
            "Bürgermeisterin Antje Petersen."),
            ("Die Reederei verlangt dafür einen Zuschlag von zwei Euro, den Schüler und "
            "Pflegekräfte nicht zahlen."),
            ("Im vergangenen Winter hatten 41 Menschen auf dem Festland übernachten müssen, "
            "weil das Schiff fort war."),
        ),
        "Hinrich Claasen",
        "2026-01-19",
        "Küstenbote",
        "de",
        around=("Das könnte Sie auch interessieren", "Jetzt abonnieren"),
    ),
    Story(
        "В музее нашли забытую карту залива",
        "Карта залива, которую считали сгоревшей, сто лет пролежала в музее за шкафом с "
        "чучелами, рассказала хранительница Вера Панина.",
        (
            "На карте отмечены две отмели, которых нет ни на одном другом листе того времени.",
            "«Мы двигали шкаф ради ремонта, и она просто упала мне под ноги», — сказала Панина.",
            "Бумагу уже отправили реставраторам, и летом её покажут в главном зале.",
            "Музей просит всех, у кого дома хранятся старые лоции, показать их специалистам.",
        ),
        "Олег Савин",
        "2026-03-02",
        "Залив",
        "ru",
        around=("Читайте также", "Подпишитесь на рассылку"),
    ),
)  # fmt: skip


def _body(story: Story) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in story.paragraphs)


def _linked(story: Story, **more: object) -> str:
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
    letter = story.around[1]
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8">
<title>{story.title} - {story.site}</title><meta property="og:site_name" content="{story.site}">
<meta property="og:title" content="{story.title}"><meta property="article:published_time"
content="{story.published}T08:00:00+00:00"><meta name="author" content="{story.author}"></head>
<body class="post-template-default single single-post"><header class="site-header"><a href="/">
{story.site}</a><nav class="main-navigation"><ul><li><a href="/a">A</a></li></ul></nav></header>
<main><article class="post type-post"><header class="entry-header"><h1 class="entry-title">
{story.title}</h1></header><div class="entry-content"><p>{story.lead}</p>{_body(story)}
<div class="sharedaddy sd-sharing-enabled"><h3>Share</h3><ul><li>Facebook</li></ul></div></div>
</article><section id="comments"><h2>2 thoughts</h2><p>What a fine wheel, I must see it at once.</p>
</section></main><aside class="widget-area"><h2>{story.around[0]}</h2><ul><li><a href="/b">Other
news of the day</a></li></ul><p class="newsletter">{letter}</p></aside></body></html>"""


def newspaper(story: Story) -> str:
    return f"""<!doctype html><html><head><title>{story.title} | {story.site}</title>
{_linked(story)}<link rel="canonical" href="https://post.example/{story.published}/story.html">
</head><body><div class="cookie-banner"><p>We and our 300 partners use cookies to know you.</p>
</div><header><h1>{story.title}</h1><h2 class="standfirst">{story.lead}</h2><div class="byline">
By {story.author}</div></header><div class="article-body">{_body(story)}<div
class="related-articles"><h4>{story.around[0]}</h4><a href="/x">Other news of the day</a></div>
</div><footer><p>© 2026 {story.site}</p><p>{story.around[1]}</p></footer></body></html>"""


def old_tables(story: Story) -> str:
    text = "<br><br>\n".join((story.lead, *story.paragraphs))
    return f"""<HTML><HEAD><TITLE>{story.title}</TITLE>
<META NAME="DATE" CONTENT="{story.published}"><META NAME="AUTHOR" CONTENT="{story.author}"></HEAD>
<BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD WIDTH=120><A HREF="/">Home</A><BR><A HREF="/n">News
</A></TD><TD><FONT SIZE=5><H1>{story.title}</H1></FONT>{text}</TD></TR></TABLE></BODY></HTML>"""


def ghost(story: Story) -> str:
    return f"""<!DOCTYPE html><html lang="{story.language}"><head><title>{story.title}</title>
{_linked(story)}</head><body class="post-template"><div class="gh-head"><a href="/">{story.site}
</a><button>Subscribe</button></div><main><article class="gh-article"><header><h1>{story.title}
</h1><p class="gh-article-excerpt">{story.lead}</p></header><section class="gh-content">
{_body(story)}<blockquote>{story.paragraphs[1]}</blockquote></section></article></main>
<div class="footer-cta"><p>{story.around[1]}</p></div></body></html>"""


def itemprop(story: Story) -> str:
    return f"""<html><head><title>{story.title} — {story.site}</title></head><body>
<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">{story.title}</h1>
<span itemprop="author" itemscope><span itemprop="name">{story.author}</span></span>
<meta itemprop="datePublished" content="{story.published}"><div itemprop="articleBody">
<p><b>{story.lead}</b></p>{_body(story)}</div></div><ul class="pagination"><li><a href="?p=2">2</a>
</li></ul></body></html>"""


def drupal(story: Story) -> str:
    return f"""<!DOCTYPE html><html><head><title>{story.title} | {story.site}</title>
<meta name="dcterms.date" content="{story.published}T12:00+00:00"></head><body
class="path-node page-node-type-article"><div class="region-header"><nav><ul><li><a href="/">Home
</a></li></ul></nav></div><main><h1 class="page-title">{story.title}</h1><div
class="node__submitted">Submitted by <a rel="author" href="/user/3">{story.author}</a></div>
<div class="node__content"><div class="field field--name-body">
<p>{story.lead}</p>{_body(story)}</div></div></main>
<div class="region-sidebar"><h2>{story.around[0]}</h2><p>{story.around[1]}</p></div></body>
</html>"""


def written_by(story: Story) -> str:
    day = {"02": "February", "01": "January", "03": "March"}[story.published[5:7]]
    return f"""<html><head><title>{story.title}</title></head><body><div id="page"><h1>{story.title}
</h1><p class="meta"><time datetime="{story.published}">{int(story.published[8:])} {day} 2026
</time></p><p>{story.lead}</p>{_body(story)}<p>Written by {story.author}.</p></div></body></html>"""


TEMPLATES = (wordpress, newspaper, old_tables, ghost, itemprop, drupal, written_by)


def page(head: str, body: str = "") -> HtmlElement:
    whole = f"<html><head>{head}</head><body>{body}</body></html>"
    return parse(whole.encode(), "a.html")


def linked(**fields: object) -> str:
    data = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'
