"""Deciding among candidates: a softmax over sums of weights (multinomial logit).

The weights are fitted by `python -m bench.speakers fit`; weights.txt names what they come from.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence


class Option(Protocol):
    """Something that can be chosen for its features."""

    @property
    def features(self) -> tuple[str, ...]:
        """The names of what speaks for it or against it."""


Chosen = TypeVar("Chosen", bound=Option)


Table = Mapping[str, float]


class Weights(NamedTuple):
    """The weight of each feature: for anchors, what each language adds to them, for speakers.

    Those for speakers are apart for each kind of anaphor, with what is added by how a quotation
    stands ("he, opens"). `bars` are the probabilities from which
    on a speaker is shown, by language.
    """

    anchors: Table
    languages: Mapping[str, Table]
    speakers: Mapping[str, Table]
    bars: Table = {}  # noqa: RUF012 - never changed

    def of_language(self, language: str) -> Table:
        """Return what a language adds to the weights of anchors."""
        return self.languages.get(language, {})

    def of_anaphor(self, table: str) -> Table:
        """Return the weights for speakers that a kind of anaphor stands for."""
        return self.speakers.get(table, {})


def best(options: Sequence[Chosen], shares: Sequence[float]) -> tuple[Chosen, float]:
    """Return the most likely option and its probability."""
    place = max(range(len(options)), key=shares.__getitem__)
    return options[place], shares[place]


def probabilities(
    options: Sequence[Option], weights: Table, more: Table | None = None
) -> list[float]:
    """Return the probability of each option by the sum of its weights; together they are 1."""
    sums = _sums(options, weights)
    if more:
        sums = [one + other for one, other in zip(sums, _sums(options, more), strict=True)]
    top = max(sums)
    powers = [exp(one - top) for one in sums]
    total = sum(powers)
    return [one / total for one in powers]


def _sums(options: Sequence[Option], weights: Table) -> list[float]:
    """Return the sum of weights of each option; features without a weight add nothing."""
    weight = weights.get
    return [sum(filter(None, map(weight, one.features))) for one in options]


@cache
def fitted() -> Weights:
    """Return the weights that come with the program."""
    tables: dict[str, dict[str, float]] = {}
    table: dict[str, float] = {}
    content = files("index.statements.attribution").joinpath("weights.txt").read_text("utf-8")
    for line in content.splitlines():
        if line.startswith("["):
            table = tables.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            weight, _, name = line.partition(" ")
            table[name] = float(weight)
    return weights_of(tables)


def weights_of(tables: Mapping[str, Table]) -> Weights:
    """Return weights by the names of their tables: "anchors", "anchors de", "speakers he"."""
    parted: dict[str, dict[str, Table]] = {"anchors": {}, "speakers": {}, "bars": {}}
    for name, table in tables.items():
        which, _, part = name.partition(" ")
        parted[which][part] = table
    anchors = parted["anchors"].pop("", {})
    bars = parted["bars"].get("", {})
    return Weights(anchors, parted["anchors"], parted["speakers"], bars)
