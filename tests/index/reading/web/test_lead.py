"""The lead of an article."""

from __future__ import annotations

import pytest

from index.reading.web.lead import lead, leads_between
from index.reading.web.tree import parse

LEAD = "The last mill of the valley has a new owner, who paid ninety thousand crowns for it."
FIRST = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye again."


def between(middle: str) -> list[str]:
    page = f"<p>{LEAD[:-1]}, and so on.</p><h1>Mill sold</h1>{middle}<div><p>{FIRST}</p></div>"
    return leads_between(parse(page.encode(), "a.html"), "Mill sold", [FIRST])


@pytest.mark.parametrize(
    "middle",
    [
        f"<p>{LEAD}</p>", f'<div class="teaser-text"><p>{LEAD}</p></div>', f"<div>{LEAD}</div>",
        f"<p>By Ann Lee</p><h2>{LEAD}</h2><p>2 March 2026</p>",
    ],
)  # fmt: skip
def test_what_stands_between_headline_and_text_leads_in(middle: str) -> None:
    assert between(middle) == [LEAD]


@pytest.mark.parametrize(
    "middle",
    [
        "", "<p>By Ann Lee</p>", "<p>An old mill is sold.</p>", f"<p>{LEAD[:-1]}</p>",
        f'<p><a href="/x">{LEAD}</a></p>', f"<figure><p>{LEAD}</p></figure>",
        f"<aside><p>{LEAD}</p></aside>", f"<p>{LEAD}</p><p>{LEAD} a.</p><p>{LEAD} b.</p>",
    ],
)  # fmt: skip
def test_other_lines_do_not(middle: str) -> None:
    assert between(middle) == []


@pytest.mark.parametrize(
    "said",
    [
        "谷地最后一座磨坊有了新主人，他为此付了九万克朗。",
        "לטחנה האחרונה בעמק יש בעלים חדש, והוא שילם תשעים אלף כתר.",
    ],
)
def test_scripts_that_say_much_in_few_characters_have_short_leads(said: str) -> None:
    assert between(f"<h2>{said}</h2>") == [said]


def test_the_block_that_begins_as_the_description_does_is_the_lead() -> None:
    tree = parse(f"<header><p>{LEAD}</p></header><p>{FIRST}</p>".encode(), "a.html")
    assert lead(tree, [FIRST], f"{LEAD[:70]}…") == LEAD
    assert lead(tree, [LEAD, FIRST], LEAD) is None
    assert lead(tree, [FIRST], "short") is None
