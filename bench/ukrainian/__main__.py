"""Ukrainian nouns in all their cases: `python -m bench.ukrainian`.

Writes index/languages/uk.nouns.txt anew, from nouns.txt and by the rules of declension.py.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from bench.ukrainian.declension import declined
from index.languages.lists import nouns

SOURCE = Path(__file__).with_name("nouns.txt")
LIST = Path("index/languages/uk.nouns.txt")
WIDTH = 118
HEAD = """\
# українська: what nouns and names tell of who speaks. Words between commas; # begins a comment.
# Made by `python -m bench.ukrainian`, with rules and a list of the project's own: change those.
"""
# The sections of whom or what is meant when one is spoken of: those of many stand in another one.
MANY = {
    "person_m": "persons", "person_f": "persons", "person": "persons",
    "demonyms_m": "demonyms", "demonyms_f": "demonyms",
}  # fmt: skip
ONLY_MANY = frozenset(MANY.values())
# One of these is named at a time.
ONLY_ONE = frozenset({"title_m", "title_f", "title", "place_names"})
IN_ALL_CASES = frozenset({"group", "place", "document", "thing", "time", "kin_m", "kin_f"})
DECLINED = MANY.keys() | ONLY_MANY | ONLY_ONE | IN_ALL_CASES


def forms(source: Path = SOURCE) -> dict[str, list[str]]:
    """Return all forms of each section, in the order of the alphabet."""
    found: dict[str, set[str]] = {}
    listed = nouns(source)
    as_they_are = {name: [*words] for name, words in listed.items() if name not in DECLINED}
    written = {name: [one.split() for one in listed[name]] for name in listed if name in DECLINED}
    many: dict[str, set[str]] = {section: set() for section in ONLY_MANY}
    for section, words in written.items():
        found[section] = set()
        for word in words:
            made = declined(*word)
            if section in ONLY_MANY:
                many[section] |= made.plural
            elif section in MANY:
                found[section] |= made.singular
                many[MANY[section]] |= made.plural | _neuter(*word)
            elif section in ONLY_ONE and made.singular:
                found[section] |= made.singular
            else:
                found[section] |= made.singular | made.plural
    _part(found, {name: {word[0] for word in words} for name, words in written.items()})
    for section, others in many.items():
        singular = [found[name] for name, to in MANY.items() if to == section]
        found[section] = others.difference(*singular)
    return {name: sorted(words, key=_sorted) for name, words in found.items()} | as_they_are


def _part(found: dict[str, set[str]], nouns_of: dict[str, set[str]]) -> None:
    """Take from each section what is more likely another one's: "онука" is she, of "онук" too.

    A noun in its first case goes before a form of another one, a man's before a woman's.
    """
    for section in found:
        others = [words for other, words in nouns_of.items() if other != section]
        found[section] -= set().union(*others) - nouns_of[section]
    for section in ("person", "title", "kin", "demonyms"):
        found[f"{section}_f"] -= found[f"{section}_m"] - nouns_of[f"{section}_f"]


def _neuter(noun: str, *marks: str) -> set[str]:
    """Return the neuter of an adjective that says where something is from: "київське"."""
    return {noun[:-2] + "е"} if "adj" in marks and noun.endswith("ький") else set()


def _sorted(word: str) -> tuple[str, str]:
    """Return what a word is sorted by: і stands behind и, not behind я."""
    letters = word.casefold().replace("'", "")
    for letter, before in (("ґ", "г"), ("є", "е"), ("і", "и"), ("ї", "и")):
        letters = letters.replace(letter, before + "я")
    return letters, word


def content() -> str:
    """Return what index/languages/uk.nouns.txt holds."""
    sections = [
        f"\n[{name}]\n{textwrap.fill(', '.join(words), WIDTH, break_on_hyphens=False)}\n"
        for name, words in forms().items()
    ]
    return HEAD + "".join(sections)


if __name__ == "__main__":
    LIST.write_text(content(), encoding="utf-8")
