"""Words of the article found in pages: `python -m bench.extraction [--verbose]`.

The pages are those of `bench.templates`: 60, as 20 content systems make them, around stories in
three languages. F1 is that of runs of four words, as in the article-extraction-benchmark of Zyte:
the text that is read against the lead and the paragraphs of the story, on average of all pages.
Captions of pictures are no part of either: they are stored as asides, which never answer before a
sentence of the text does. Beside it stands the share of pages whose text begins with the lead, and
of those with a picture the share that have its caption as their one aside, without the credit.
Ends with 1 where one is lower than `LEAST`. It keeps what is good so; pages that nobody here has
made are harder.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from statistics import mean
from typing import NamedTuple

from bench.templates import STORIES, TEMPLATES
from index import Article, ReadingError, read

# The least F1, and the least share of leads and of captions that are kept.
LEAST = 0.95
RUN = 4
_WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """Scores of a page: the precision and recall of its words, and whether it keeps its lead.

    `keeps_caption` is None on a page without a picture.
    """

    page: str
    precision: float
    recall: float
    keeps_lead: bool
    keeps_caption: bool | None


def scores() -> list[Score]:
    """Return the scores of all pages."""
    found = []
    for template in TEMPLATES:
        for story in STORIES:
            name = f"{template.__name__}-{story.language}.html"
            page = template(story)
            [item] = read(page.encode(), name)
            text = item.text if isinstance(item, Article) else ""
            told = Counter(_runs(item.told if isinstance(item, Article) else ""))
            wanted = Counter(_runs("\n".join((story.lead, *story.paragraphs))))
            both = (told & wanted).total()
            found.append(
                Score(
                    name,
                    both / max(1, told.total()),
                    both / wanted.total(),
                    text.startswith(story.lead),
                    _asides(item) == [story.caption] if story.caption in page else None,
                )
            )
    return found


def f1(found: list[Score]) -> float:
    """Return the F1 of pages: of their precision and their recall, each on average."""
    precision, recall = mean(one.precision for one in found), mean(one.recall for one in found)
    return 2 * precision * recall / (precision + recall)


def kept(found: list[Score]) -> float:
    """Return the share of pages whose text begins with the lead."""
    return mean(one.keeps_lead for one in found)


def captions(found: list[Score]) -> float:
    """Return the share of pages with a picture that keep its caption as their one aside."""
    return mean(one.keeps_caption for one in found if one.keeps_caption is not None)


def _asides(item: Article | ReadingError) -> list[str]:
    if isinstance(item, ReadingError):
        return []
    told = item.told.split("\n\n")
    return [one for one in item.text.split("\n\n") if one not in told]


def _runs(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return [tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))]


def main() -> int:
    """Print the scores of all pages together, with `--verbose` of each that is not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true")
    found = scores()
    if parser.parse_args().verbose:
        for one in found:
            if min(one.precision, one.recall, one.keeps_lead, one.keeps_caption is not False) < 1:
                print(
                    f"{one.page}: {one.precision:.3f} {one.recall:.3f} lead: {one.keeps_lead} "
                    f"caption: {one.keeps_caption}"
                )
    print(
        f"{len(found)} pages, F1 {f1(found):.3f}, leads kept {kept(found):.3f}, captions kept "
        f"{captions(found):.3f}"
    )
    return 0 if min(f1(found), kept(found), captions(found)) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
