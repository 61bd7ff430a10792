"""Rules for telling who speaks, tried for their effect: `python -m bench.rules [MODULE ...]`.

A rule is a private function or method of index/statements that says yes or no, or returns
something or None. Each is switched off by itself, and all texts with quotations in bench/cases and
tests/index/statements in which it said anything are read anew. Prints a line for each rule: the
number of texts whose statements differ then, its lines of code, and its place. A rule that changes
nothing has a test with a sentence in which it is right, or it is not needed.

MODULE is part of a module's name ("grammar.verbs"); without one all are tried, which takes ten
minutes. Effects of a rule on a language's words, once for all texts, are not seen.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.gold import CASES
from index.languages import LANGUAGES
from index.statements.extraction import statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from index.models import Statement

_ROOM = "index.statements"
FOLDERS = (CASES, Path(__file__).parents[1] / "tests" / "index" / "statements")
_BLOCK = re.compile(r"(?m)^====.*\n")
# "Hedda Marr | “It is closed,” ...", "- The term “open harbour” ..."
_EXPECTED = re.compile(r"^(?:[^|]*\| |[-=] )")
# A string of a test is a text if it is so long, in characters, and may quote somebody.
_LONG = 25
_QUOTING = re.compile(r"[\"'“”„«»‘’「」:—]")


class Text(NamedTuple):
    """An article or a sentence, in a language."""

    words: str
    language: str


class Rule(NamedTuple):
    """A function `name` of `owner`, a module or a class, and what it returns where it is off."""

    owner: Any
    name: str
    place: str
    lines: int
    off: bool | None

    @property
    def function(self) -> Callable[..., object]:
        """The rule as it is now."""
        found: Callable[..., object] = vars(self.owner)[self.name]
        return found


def rules(part: str = "") -> list[Rule]:
    """Return the rules of the modules of index/statements that have `part` in their names."""
    found: list[Rule] = []
    for one in walk_packages(import_module(_ROOM).__path__, f"{_ROOM}."):
        if one.ispkg or part not in one.name:
            continue
        module, place = import_module(one.name), one.name.removeprefix(f"{_ROOM}.")
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        found += _of(module, place, tree.body)
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                found += _of(getattr(module, node.name), place, node.body, f"{node.name}.")
    return found


def _of(owner: object, place: str, body: Sequence[ast.stmt], within: str = "") -> Iterator[Rule]:
    for node in body:
        if not isinstance(node, ast.FunctionDef) or not re.match(r"_[^_]", node.name):
            continue
        returned = ast.unparse(node.returns) if node.returns else ""
        if returned == "bool" or "| None" in returned:
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            off = False if returned == "bool" else None
            where = f"{place}:{node.lineno} {within}{node.name}"
            yield Rule(owner, node.name, where, lines, off)


def texts(folders: Sequence[Path] = FOLDERS) -> list[Text]:
    """Return the texts of folders: of cases, of articles and sentences in files, of tests."""
    found: dict[Text, None] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            found.update(dict.fromkeys(_texts_of(path)))
    return list(found)


def _texts_of(path: Path) -> Iterator[Text]:
    if path.suffix == ".jsonl":
        for line in path.read_text("utf-8").splitlines():
            case = json.loads(line)
            yield Text(case["text"], case.get("language", path.stem))
    elif path.suffix == ".txt" and path.stem in LANGUAGES:
        content = path.read_text("utf-8")
        blocks = [one.partition("\n----\n")[0] for one in _BLOCK.split(content)[1:]]
        for one in blocks or content.splitlines():
            yield Text(_EXPECTED.sub("", one), path.stem)
    elif path.suffix == ".py":
        yield from _strings(ast.parse(path.read_text("utf-8")), "en")


def _strings(node: ast.AST, language: str) -> Iterator[Text]:
    """Yield the strings that may be texts, in the language whose code stands beside them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if len(node.value) > _LONG and _QUOTING.search(node.value):
            yield Text(node.value, language)
        return
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            yield from _strings(value, _code(key) or language)
        return
    beside = list(ast.iter_child_nodes(node))
    named = next((code for one in beside if (code := _code(one))), None)
    for one in beside:
        yield from _strings(one, named or language)


def _code(node: ast.AST | None) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) and value in LANGUAGES else None


@contextmanager
def _instead(rule: Rule, function: Callable[..., object]) -> Iterator[None]:
    """Have a function in the place of a rule."""
    own = rule.function
    setattr(rule.owner, rule.name, function)
    try:
        yield
    finally:
        setattr(rule.owner, rule.name, own)


def _heard(rule: Rule, heard: set[str]) -> Callable[..., object]:
    """Return a rule that notes when it says anything."""
    own = rule.function

    @wraps(own)
    def noting(*given: object, **named: object) -> object:
        said = own(*given, **named)
        if said is not rule.off:
            heard.add(rule.place)
        return said

    return noting


def effects(tried: Sequence[Rule], read: Sequence[Text]) -> Iterator[tuple[Rule, int]]:
    """Yield each rule with the number of texts whose statements are others without it."""
    usual = [statements(*one) for one in read]
    said = _said(tried, read)
    for rule in tried:
        with _instead(rule, lambda *_, off=rule.off, **__: off):
            yield rule, sum(_without(read[n]) != usual[n] for n in said[rule.place])


def _said(tried: Sequence[Rule], read: Sequence[Text]) -> dict[str, list[int]]:
    """Return by its place in which texts each rule says anything."""
    found: dict[str, list[int]] = {rule.place: [] for rule in tried}
    heard: set[str] = set()
    own = [rule.function for rule in tried]
    try:
        for rule in tried:
            setattr(rule.owner, rule.name, _heard(rule, heard))
        for number, one in enumerate(read):
            heard.clear()
            statements(*one)
            for place in heard:
                found[place].append(number)
    finally:
        for rule, function in zip(tried, own, strict=True):
            setattr(rule.owner, rule.name, function)
    return found


def _without(one: Text) -> list[Statement] | None:
    """Return the statements of a text while a rule is off, None where nothing goes without it."""
    try:
        return statements(*one)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return None


def main() -> None:
    """Read the command line, try the rules, and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.rules", description=__doc__)
    parser.add_argument("modules", nargs="*", default=[""])
    tried = [rule for part in parser.parse_args().modules for rule in rules(part)]
    read = texts()
    print(f"{len(tried)} rules, {len(read)} texts")
    for rule, changed in effects(tried, read):
        print(f"{changed:>6} {rule.lines:>3} {rule.place}", flush=True)


if __name__ == "__main__":
    main()
