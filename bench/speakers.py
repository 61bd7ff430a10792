"""Weights for naming speakers, fitted and scored: `python -m bench.speakers fit | score [FOLDER]`.

`score` prints for each language how many speakers are right, how many only described with the
words at the quotation ("the mayor"), how many are wrong, of all quotations found, and how many
of what nobody said carry a name.

`fit` fits the weights on every second article (half A) of FOLDER (bench/cases if none is given),
writes them to --out, and prints both halves: weights that help A and not B are not kept. It begins
at the weights that come with the program and moves them by as little as the articles ask: those
stay true to what they were fitted on before.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bench.gold import CASES, Case, Said, cases
from index.statements.attribution.decision import Weights, fitted, weights_of
from index.statements.certainty import bar
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.models import Span
    from index.statements.attribution.anaphor import Anaphor
    from index.statements.attribution.anchors import Anchor
    from index.statements.attribution.candidates import Candidate
    from index.statements.coreference.register import Register

STRENGTH, STEPS, RATE = 3.0, 400, 0.05
# Strength of the pull back to a weight that comes with the program; STRENGTH is that back to zero.
KEPT = 30.0
# A smaller weight decides nothing: its name is left out, whether it was there before or not.
SMALLEST = 0.03


# The kinds of quotations beside which words say who speaks.
_BY_WORDS = frozenset({"name", "description", "pronoun"})


HEAD = """\
# The weights of features for telling who speaks, by tables: weight, then name of the feature.
# Fitted with `python -m bench.speakers fit`; docs/evaluation.md says on what."""


class Example(NamedTuple):
    """A decision as it should be: the features of each option, and which of them are right.

    They are several where several words at a quotation lead to its speaker.
    """

    options: tuple[tuple[str, ...], ...]
    right: frozenset[int]


class Teacher:
    """Sees an article's decisions, notes what is right, and has it taken."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.anchors: list[Example] = []
        self.speakers: list[Example] = []

    def begin(self, register: Register) -> None:
        """See who the article names."""
        self.register = register

    def anchor(
        self, quotation: Span, options: Sequence[Anchor], chosen: Anchor, sure: float
    ) -> tuple[Anchor, float]:
        """Note which words say who speaks."""
        said = self.case.at(quotation)
        if said is None or (said.mention is None and said.kind in _BY_WORDS):
            return chosen, sure  # a case need not say which words they are
        right = len(options) - 1
        if (place := self.case.mention_of(said)) is not None:
            for number, one in enumerate(options[:-1]):
                span = one.mention.span if one.mention else None
                if span and span.start < place[1] and place[0] < span.end:
                    right = number
                    break
        language = self.case.language
        self.anchors.append(
            Example(
                tuple(
                    (
                        *(f"anchors:{name}" for name in one.features),
                        *(
                            f"anchors {language}:{name}"
                            for name in one.features
                            if name[0].isupper()
                        ),
                    )
                    for one in options
                ),
                frozenset({right, *self._leading(options, said)}),
            )
        )
        return options[right], 1.0

    def _leading(self, options: Sequence[Anchor], said: Said) -> Iterator[int]:
        """Yield which names and descriptions mean who speaks."""
        for number, one in enumerate(options):
            if one.mention is None or one.mention.phrase.form == "pronoun" or said.nobody:
                continue
            entity = self.register.entity(one.mention)
            if entity and entity.full and said.is_right(entity.full.of(self.case.text)):
                yield number

    def speaker(
        self, quotation: Span, anaphor: Anaphor, options: Sequence[Candidate],
        chosen: Candidate, sure: float,
    ) -> tuple[Candidate, float]:  # fmt: skip
        """Note whom a pronoun or no word at all stands for."""
        said = self.case.at(quotation)
        if said is None:
            return chosen, sure
        right = [number for number, one in enumerate(options) if self._is(one, said)]
        right = right or [len(options) - 1]
        tables = [anaphor.table, *([anaphor.own_table] if anaphor.context else [])]
        rows = tuple(
            tuple(f"speakers {table}:{name}" for table in tables for name in one.features)
            for one in options
        )
        self.speakers.append(Example(rows, frozenset(right)))
        return options[right[0]], 1.0

    def _is(self, one: Candidate, said: Said) -> bool:
        shown = one.entity.full if one.entity else None
        return bool(shown and not said.nobody and said.is_right(shown.of(self.case.text)))


def fit(read: Sequence[Case]) -> Weights:
    """Fit weights on the decisions of all cases; from which on a speaker is shown, stays."""
    teachers = [Teacher(case) for case in read]
    for teacher in teachers:
        statements(teacher.case.text, teacher.case.language, teacher)
    start = _by_name(fitted())
    found = start | solve([one for teacher in teachers for one in teacher.anchors], start)
    found |= solve([one for teacher in teachers for one in teacher.speakers], start)
    tables: dict[str, dict[str, float]] = defaultdict(dict)
    for name, weight in found.items():
        if abs(weight) >= SMALLEST:
            table, _, feature = name.partition(":")
            tables[table][feature] = round(weight, 2)
    tables["bars"] = dict(fitted().bars)
    return weights_of(tables)


def _by_name(weights: Weights) -> dict[str, float]:
    """Return weights by the names that examples have for them."""
    tables = {"anchors": weights.anchors}
    tables |= {f"anchors {name}": one for name, one in weights.languages.items()}
    tables |= {f"speakers {name}": one for name, one in weights.speakers.items()}
    return {
        f"{table}:{name}": weight for table, one in tables.items() for name, weight in one.items()
    }


def solve(examples: Sequence[Example], start: Mapping[str, float]) -> dict[str, float]:
    """Return the weights of a softmax regression with an L2 penalty, by Adam.

    The penalty is for how far a weight moves from where it starts, 0 where `start` has none.
    """
    names = sorted({n for one in examples for option in one.options for n in option})
    number = {name: place for place, name in enumerate(names)}
    columns, rows, groups, right = [], [], [], []
    row = 0
    for group, one in enumerate(examples):
        for place, option in enumerate(one.options):
            right.append(float(place in one.right))
            columns += [number[name] for name in option]
            rows += [row] * len(option)
            groups.append(group)
            row += 1
    column, at, group_of = np.array(columns), np.array(rows), np.array(groups)
    wanted = np.array(right)
    begin = np.array([start.get(name, 0.0) for name in names])
    strength = np.array([KEPT if name in start else STRENGTH for name in names])
    starts = np.searchsorted(group_of, np.arange(len(examples)))
    weights, first, second = begin.copy(), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        sums = np.bincount(at, weights[column], row)
        powers = np.exp(sums - np.maximum.reduceat(sums, starts)[group_of])
        right_powers = powers * wanted
        error = powers / np.add.reduceat(powers, starts)[group_of]
        error -= right_powers / np.add.reduceat(right_powers, starts)[group_of]
        slope = np.bincount(column, error[at], len(names)) + strength * (weights - begin)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, map(float, weights), strict=True))


def score(read: Iterable[Case], weights: Weights | None = None) -> dict[str, list[int]]:
    """Return by language: gold, found, right, described, wrong, and what nobody said, named."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for case in read:
        row = counts[case.language]
        found = statements(case.text, case.language, None, weights)
        for said in case.said:
            hit = next((o for o in found if o.kind != "indirect" and said.is_at(o.span)), None)
            shown = hit and hit.speaker and hit.sure >= bar(case.language)
            name = hit.speaker.of(case.text) if hit and hit.speaker and shown else None
            if said.nobody:
                row[5] += name is not None
                continue
            row[0] += 1
            row[1] += hit is not None
            if name is not None:
                row[2 if said.is_right(name) else 3 if said.is_described(name) else 4] += 1
    return counts


def table(title: str, counts: Mapping[str, Sequence[int]]) -> None:
    """Print the figures of each language."""
    print(f"\n| {title} | quotations | found | right | described | wrong | nobody's, named |")
    print("|---|---|---|---|---|---|---|")
    for language, (gold, found, right, described, wrong, nobody) in sorted(counts.items()):
        many = max(found, 1)
        print(
            f"| {language} | {gold} | {found / max(gold, 1):.3f} | {right / many:.3f}"
            f" | {described / many:.3f} | {wrong / many:.3f} | {nobody} |"
        )


def write(weights: Weights, path: Path) -> None:
    """Write weights in the form of weights.txt."""
    tables = {"anchors": weights.anchors, "bars": weights.bars}
    tables |= {f"anchors {name}": one for name, one in weights.languages.items()}
    tables |= {f"speakers {name}": one for name, one in weights.speakers.items()}
    lines = [HEAD]
    for name, one in sorted(tables.items()):
        lines.append(f"[{name}]")
        lines += [f"{weight:.2f} {feature}" for feature, weight in sorted(one.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line, fit or score, and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.speakers", description=__doc__)
    parser.add_argument("what", choices=("fit", "score"))
    parser.add_argument("folder", nargs="?", type=Path, default=CASES)
    parser.add_argument("--out", type=Path, help="where fitted weights are written to")
    parser.add_argument("--both", action="store_true", help="fit on both halves")
    options = parser.parse_args()
    read = list(cases(options.folder))
    halves = {"A": read[::2], "B": read[1::2]}
    weights = None
    if options.what == "fit":
        weights = fit(read if options.both else halves["A"])
        if options.out:
            write(weights, options.out)
    for name, half in halves.items():
        table(f"half {name}", score(half, weights))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
