"""Features of people, for and against their being meant, by name.

There are few different results, and all are asked for at every pronoun of an article: they are
cached. The arguments are positional, with which a cache is faster.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.statements.coreference.entity import Definiteness, Gender, Kind

# Somebody who was mentioned more often is no better known.
KNOWN = 5


@cache
def may_be(anaphor: str, kind: Kind, named: bool, plural: bool, bodies: bool) -> bool:  # noqa: FBT001
    """Whether an anaphor of a kind may stand for somebody or something at all.

    `bodies` is whether "he" and "she" may be a committee or a board.
    """
    somebody = kind in ("person", "maybe")
    if anaphor in ("he", "she"):
        other = (named and kind == "other") or (bodies and kind == "group")
        return not plural and (somebody or other)
    if anaphor == "the":
        return named and somebody and not plural
    if anaphor == "it":
        return not plural and kind in ("group", "document", "other")
    if anaphor == "they":
        return kind not in ("place", "display")
    return somebody or kind == "group" or (kind == "other" and named)


@cache
def itself(
    kind: Kind, definiteness: Definiteness, plural: bool, gender: Gender | None,  # noqa: FBT001
    leaning: Gender | None, shown: Gender | None, clearness: int,
) -> tuple[str, ...]:  # fmt: skip
    """Return what somebody is, and whether and how clearly the gender is the one `shown`.

    `definiteness` is that of the first description of somebody without a name.
    """
    called = f"un{kind}" if definiteness else kind
    names = ["bias", called]
    if definiteness:
        names += [f"first {definiteness}", f"first {definiteness} {called}"]
    if shown:
        agrees = "agrees" if gender == shown else "differs" if gender else "unknown"
        names.append(agrees)
        if gender:
            names.append(f"{agrees} {clearness}")
        else:
            names.append(f"unknown {called}")
            if leaning:
                names.append("leans" if leaning == shown else "leans against")
    if plural:
        names.append("plural")
    return tuple(names)


@cache
def where(
    distance: int, here: bool, role: str, kind: Kind, definiteness: Definiteness  # noqa: FBT001
) -> tuple[str, ...]:  # fmt: skip
    """Return how somebody stood who was named last so many sentences before, 4 for more."""
    near = min(distance, 2)
    return (
        f"distance {distance}",
        *(["here"] if here else []),
        f"{role} {near}",
        f"un{kind} {role} {near}" if definiteness else f"{kind} {role} {near}",
        *([f"first {definiteness} {role} {near}"] if definiteness else []),
    )


@cache
def before(new: str, known: int, acted: bool, rank: int, often: int) -> tuple[str, ...]:  # noqa: FBT001
    """Return how somebody was named before.

    `new` is how somebody stands who is new in this sentence or the one before, "here" for somebody
    new in the paragraph; `acted` is whether somebody was the subject of a sentence not long before.
    """
    names = ["new here"] if new else []
    if new and new != "here":
        names.append(f"new {new}")
    names.append(f"known {known}")
    if acted:
        names.append("was subject")
    return (*names, f"rank {rank}", f"named {often}")


@cache
def ahead(
    step: int, here: bool, subject: bool, named: bool, only: bool, place: int  # noqa: FBT001
) -> tuple[str, ...]:  # fmt: skip
    """Return how somebody stands behind a quotation, `step` sentences on."""
    beyond = "" if here else " paragraph"
    names = [f"ahead {step}{beyond}"]
    if subject:
        names.append(f"ahead subject {step}{beyond}")
        if named:
            names.append(f"ahead named {step}{beyond}")
        if only:
            names.append(f"ahead only {step}{beyond}")
    return (*names, f"ahead rank {place}")
