"""Deciding among candidates: a softmax over sums of weights (multinomial logit).

The weights are fitted by `python -m bench.speakers fit`; weights.txt names what they come from.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Option(Protocol):
    """Something that can be chosen for its features."""

    @property
    def features(self) -> tuple[str, ...]:
        """The names of what speaks for it or against it."""


Chosen = TypeVar("Chosen", bound=Option)


class Weights(NamedTuple):
    """The weight of each feature, for choosing anchors and for choosing speakers."""

    anchors: Mapping[str, float]
    speakers: Mapping[str, float]


def decide(
    options: Sequence[Chosen], weights: Mapping[str, float]
) -> tuple[Chosen, float]:
    """Return the most likely option and its probability."""
    found = probabilities(options, weights)
    place = max(range(len(found)), key=found.__getitem__)
    return options[place], found[place]


def probabilities(options: Sequence[Option], weights: Mapping[str, float]) -> list[float]:
    """Return the probability of each option; together they are 1."""
    get = weights.get
    sums = [sum(get(name, 0.0) for name in one.features) for one in options]
    top = max(sums)
    powers = [exp(one - top) for one in sums]
    total = sum(powers)
    return [one / total for one in powers]


@cache
def fitted() -> Weights:
    """Return the weights that come with the program."""
    tables: dict[str, dict[str, float]] = {"anchors": {}, "speakers": {}}
    table: dict[str, float] = {}
    content = files("index.statements.attribution").joinpath("weights.txt").read_text("utf-8")
    for line in content.splitlines():
        if line.startswith("["):
            table = tables[line.strip("[]")]
        elif line and not line.startswith("#"):
            weight, _, name = line.partition(" ")
            table[name] = float(weight)
    return Weights(tables["anchors"], tables["speakers"])
