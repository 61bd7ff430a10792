"""Language files: parsed, and checked against the schema."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from index.errors import LanguageFault
from index.languages import checks
from index.languages.schema import SECTIONS, SIDE_BY_SIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from index.languages.keys import Key, Kind

Values = dict[str, dict[str, Any]]
# The end of a line of a pair that goes on in the next line.
_GOES_ON = re.compile(r"([,/])[^\S\n]*\n")


def read(path: Path) -> Values:
    """Return the values of a file by section and key.

    Raises LanguageFault, which names file, section, key and reason.
    """
    values, wrong = _checked(path)
    if wrong:
        raise wrong[0]
    return values


def faults(path: Path) -> Sequence[LanguageFault]:
    """Return what is wrong with a file."""
    return _checked(path)[1]


def _checked(path: Path) -> tuple[Values, list[LanguageFault]]:
    """Return what is right of a file, and what is wrong with the rest."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return {}, [LanguageFault(f"{path}: {error}")]
    values: Values = {}
    wrong: list[LanguageFault] = []
    for section, keys in content.items():
        known = SECTIONS.get(section)
        if known is None or not isinstance(keys, dict):
            wrong.append(LanguageFault(f"{path}: [{section}] is none of {', '.join(SECTIONS)}"))
            continue
        own = values[section] = {}
        for key, value in keys.items():
            try:
                own[key] = _value(value, known.get(key))
            except ValueError as error:
                wrong.append(LanguageFault(f"{path}: [{section}] {key}: {error}"))
    return values, wrong + list(_unlike(path, values))


def _unlike(path: Path, values: Values) -> Iterator[LanguageFault]:
    """Yield what is wrong with keys whose words belong together one by one."""
    for section, *keys in SIDE_BY_SIDE:
        own = values.get(section, {})
        counts = [len(own.get(key, ())) for key in keys]
        if len(set(counts)) > 1:
            told = " and ".join(f"{n} in {key}" for key, n in zip(keys, counts, strict=True))
            yield LanguageFault(
                f"{path}: [{section}] {keys[0]}: does not fit, word by word: {told}"
            )


def _value(value: object, key: Key | None) -> Any:  # noqa: ANN401 - what the schema says
    """Return a value as the kind of its key has it. Raises ValueError, which says what is wrong."""
    if key is None:
        raise ValueError("is no key of this section")
    found = _of_kind(value, key.kind)
    if key.check:
        key.check(found)
    return found


def _of_kind(value: object, kind: Kind) -> Any:  # noqa: ANN401 - what the kind says
    if kind == "flag":
        if not isinstance(value, bool):
            raise ValueError("is not true or false")
        return value
    if not isinstance(value, str):
        raise ValueError("is not a string")  # noqa: TRY004 - one error for what a file holds
    if kind == "text":
        return value
    if kind == "groups":
        return tuple(_group(line) for line in value.splitlines() if line.strip())
    if kind == "pairs":
        lines = _GOES_ON.sub(r"\1 ", value).splitlines()
        return tuple(_pair(line) for line in lines if line.strip())
    words = _between_commas(value.casefold() if kind == "words" else value)
    if kind != "names":
        checks.once(words)
    if kind == "phrases":
        checks.with_word(words)
    return words


def _group(line: str) -> tuple[str, ...]:
    group = _between_commas(line)
    if len(group) == 1:
        raise ValueError(f"{group[0]!r} stands alone in its line: a group has at least two words")
    several = next((word for word in group if " " in word), None)
    if several:
        raise ValueError(f"{several!r} is not one word")
    return group


def _pair(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    sides = [_between_commas(side.casefold()) for side in line.split("/")]
    if len(sides) != 2 or not all(sides):  # noqa: PLR2004 - the sides of a pair
        raise ValueError(f"{line.strip()!r} has no two sides with a slash between them")
    one, other = sides
    checks.once((*one, *other))
    return one, other


def _between_commas(written: str) -> tuple[str, ...]:
    """Return the words or phrases between commas, one space inside where there are more."""
    words = (" ".join(word.split()) for word in written.split(","))
    return tuple(word for word in words if word)
