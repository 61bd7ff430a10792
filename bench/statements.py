"""Speed and robustness of reading statements: `python -m bench.statements [ARTICLES.jsonl ...]`.

Prints how many articles of 800 words are read in a second on one core, how long 1 MB of the worst
patterns takes, whether random and mutated texts give spans that slice back, and, for each .jsonl
with marked quotations, what F1 is lost where its marks are rewritten to another style. Ends with 1
where any of it misses its target.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.articles import article
from bench.styles import STYLES, Read, articles, rewritten, scores
from index.ingest.prepare import prepare
from index.reading import read
from index.statements import statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from index.models import Article

WORDS_AN_ARTICLE = 800
LEAST_A_SECOND = 120
LONGEST_SECONDS = 5.0
MOST_LOST = 0.01
PATTERNS = {
    "a mark opened in each paragraph": '"a\n\n',
    "a mark opened at each word": '"a ',
    "one behind commas": '"a, ',
    "single marks": "'a ",
    "curly single marks": "‘a ",
    "nothing but straight marks": '"',
    "nothing but opening marks": "“",
    "nothing but closing marks": "”",
    "empty quotations": "“”",
    "quotations without spaces": "「中」",
    "marks of two kinds": '"a» ',
    "inches": '1" ',
    "quotation and cue by turns": '"A," said X. ',
    "a pronoun in each paragraph": '"A b c d e f," he said.\n\n',
    "surnames": 'Ab Cd said "x y z". Cd said "y". ',
    "signatures": '"A." — Ab Cd\n\n',
    "terms within sentences": 'Ab "c" de. ',
    "a verb": "said ",
    "a participle": "saying ",
    "a phrase": "according to ",
    "brackets": "Ab (c) said ",
    "reports": "X said that a b c. ",
    "claims": "Ab's claim that ",
    "turns": "MARR: Yes.\n\nTILL: No.\n\n",
    "dashes": "— a — ",
    "dashes in each paragraph": "— a\n\n",
    "a line each": "a\n",
    "headings": "a\n\n",
    "names": "Ab Cd ",
    "a long role": "Ab of the ",
    "titles": "Mr. ",
    "initials": "A. ",
    "list numbers": "1. ",
    "letters of a list": "(a) ",
    "days": "3. Oktober ",
    "sentences without spaces": "中。",
    "commas without spaces": "中、",
    "letters": "a",
    "spaces": " a" + " " * 200,
    "colons": "a: ",
    "dots": ". ",
    "addresses": "http://a.b/c?d=e&f ",
}
# Bits that mutate a text: marks of all kinds, words that attribute, and what joins or parts.
BITS = (
    *"\"“”„‟«»‹›「」『』＂‘’'—–-:;,.!?…()[]\n\t \xa0\u200b\u202e\ud800\U0001f600éЖعم中0",
    *(" said ", " he ", " that ", "\n\n", " according to ", "``", "''", "MARR: ", "\n— ", " so "),
    *(" сказал ", " sagte ", " قال ", " dit ", " dijo ", " گفت ", " dedi ", "说", " Mr. ", "’s "),
)
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru", "uk", "ar", "fa", "tr", "zh", "xx")


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes one core."""
    started = time.process_time()
    work()
    return time.process_time() - started


def made_up(count: int) -> list[Read]:
    """Return articles of common English words and invented names."""
    return [Read(article(number, WORDS_AN_ARTICLE)["text"], "en") for number in range(count)]


def speed(name: str, read_before: list[Read]) -> bool:
    """Print how many articles a second are read, each counted by its words."""
    count = sum(len(one.text.split()) for one in read_before) / WORDS_AN_ARTICLE
    took = seconds(lambda: [statements(one.text, one.language) for one in read_before])
    met = count / took >= LEAST_A_SECOND
    print(f"| {name} | {count / took:,.0f} | {LEAST_A_SECOND} | {_told(met)} |", flush=True)
    return met


def whole_way(content: bytes) -> None:
    """Take a file to articles with their language, passages, terms and statements."""
    for one in read(content, "pattern.txt"):
        prepare(_article(one))


def _article(one: Article | Exception) -> Article:
    if isinstance(one, Exception):
        raise one
    return one


def patterns(size: int, only: str) -> bool:
    """Print how long each pattern takes, repeated to `size` characters."""
    print(f"\n| {size:,} characters of | statements, s | whole way, s | at most | |")
    print("|---|---|---|---|---|")
    all_met = True
    for name, pattern in PATTERNS.items():
        if only not in name:
            continue
        text = (pattern * (size // len(pattern) + 1))[:size]
        took = seconds(lambda text=text: statements(text, "en"))  # type: ignore[misc]
        whole = seconds(lambda text=text: whole_way(("Ab\na\n" + text).encode()))  # type: ignore[misc]
        met = took <= LONGEST_SECONDS
        all_met = all_met and met
        row = f"| {name} | {took:.2f} | {whole:.2f} | {LONGEST_SECONDS:.0f} | {_told(met)} |"
        print(row, flush=True)
    return all_met


def mutated(number: int, sources: list[Read]) -> tuple[str, str]:
    """Return a random text, or a part of an article with bits put in and characters left out."""
    generator = random.Random(number)
    if number % 3 == 0:
        text = "".join(generator.choices(BITS, k=generator.randrange(120)))
        return text, generator.choice(LANGUAGES)
    source = generator.choice(sources)
    start = generator.randrange(len(source.text))
    text = source.text[start : start + generator.randrange(20, 500)]
    for _ in range(generator.randrange(1, 9)):
        place = generator.randrange(len(text) + 1)
        text = text[:place] + generator.choice(BITS) + text[place + generator.randrange(4) :]
    return text, source.language if number % 3 == 1 else generator.choice(LANGUAGES)


def slices_back(text: str, language: str) -> bool:
    """Whether each span of each statement is a stretch of words of the text, marks around it."""
    for one in statements(text, language):
        others = [span for span in (one.speaker, one.mention, one.cue) if span]
        if one.marked.end > len(text) or not one.marked.holds(one.span):
            return False
        words = [span.of(text) for span in (one.span, *others)]
        if not all(said and said == said.strip() for said in words):
            return False
    return True


def texts(count: int, sources: list[Read]) -> bool:
    """Print how many of the mutated texts fail, and the first that does."""
    failed = []
    for number in range(count):
        text, language = mutated(number, sources)
        try:
            good = slices_back(text, language)
        except Exception as error:  # noqa: BLE001 - counting what is raised is the point
            good = False
            print(f"raised {error!r}")
        if not good:
            failed.append((text, language))
    print(f"\n{count:,} random and mutated texts: {len(failed)} of them failed")
    if failed:
        print(f"the first: {failed[0]!r}")
    return not failed


def styles(name: str, read_before: list[Read]) -> bool:
    """Print F1 with the marks rewritten to each style, and what is lost by it."""
    if not any(one.marked for one in read_before):
        return True
    before = scores(read_before)
    print(f"\n| {name} | strict F1 | lenient F1 | at least | |")
    print("|---|---|---|---|---|")
    print(f"| as it is | {before[0]:.4f} | {before[1]:.4f} | | |")
    all_met = True
    for style in STYLES:
        after = scores(rewritten(one, style) for one in read_before)
        met = all(a >= b - MOST_LOST for a, b in zip(after, before, strict=True))
        all_met = all_met and met
        least = f"{before[0] - MOST_LOST:.4f}, {before[1] - MOST_LOST:.4f}"
        row = f"| `{style}` | {after[0]:.4f} | {after[1]:.4f} | {least} | {_told(met)} |"
        print(row, flush=True)
    return all_met


def _told(met: bool) -> str:  # noqa: FBT001 - what is told is whether
    return "met" if met else "**missed**"


def measured(sets: dict[str, list[Read]], options: argparse.Namespace) -> Iterable[bool]:
    """Measure what there is to measure, and yield whether each part met its target."""
    own = made_up(200)
    statements(own[0].text, "en")
    if not options.only:
        print("| articles of 800 words | a second | at least | |\n|---|---|---|---|")
        yield speed("made up", own)
        for name, one in sets.items():
            yield speed(name, one)
    yield patterns(options.size, options.only)
    if not options.only:
        yield texts(options.texts, [*own, *(one for read_in in sets.values() for one in read_in)])
        for name, one in sets.items():
            yield styles(name, one)


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.statements", description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path, help=".jsonl of articles, or of quotations")
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of each pattern")
    parser.add_argument("--texts", type=int, default=100_000, help="random and mutated texts")
    parser.add_argument("--only", default="", help="only the patterns whose names hold this")
    options = parser.parse_args()
    sets = {f"{path.parent.name}/{path.stem}": articles(path) for path in options.sets}
    sys.exit(0 if all([*measured(sets, options)]) else 1)


if __name__ == "__main__":
    main()
