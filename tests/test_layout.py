"""The layout of the house: no circles, one door, a test a module, one clock, one error tree."""

from __future__ import annotations

import ast
import builtins
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent
# Modules that hold nothing but sentences are tested together.
SENTENCES = Path("bot/i18n/texts")
# The time as the machine has it. What measures how long something takes goes by other clocks.
MACHINE_TIME = re.compile(r"\btime\.time\b|\bdatetime\.(now|today|utcnow)\b|\bdate\.today\b")
# How a clock is passed in that is the machine's where nothing else is said.
OWN_CLOCK = "clock: Callable[[], float] = time.time,"


def test_no_module_needs_itself_through_others_not_even_for_a_type() -> None:
    graph = grimp.build_graph(
        "bot", "index", "bench", exclude_type_checking_imports=False, cache_dir=None
    )
    imported = {one: graph.find_modules_directly_imported_by(one) for one in graph.modules}
    assert circle(imported) == []


def test_the_bot_imports_from_the_library_itself_and_never_from_inside_it() -> None:
    found = {
        str(path.relative_to(ROOT)): names
        for path in sorted((ROOT / "bot").rglob("*.py"))
        if (names := inside_of_index(path.read_text("utf-8")))
    }
    assert found == {}


def inside_of_index(source: str) -> list[str]:
    """Return what is imported from inside the library, also for a type or in a function."""
    return [
        name
        for node in ast.walk(ast.parse(source))
        for name in imported_by(node)
        if name.startswith("index.")
    ]


def imported_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [one.name for one in node.names] if isinstance(node, ast.Import) else []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from index import Library", []),
        ("import index", []),
        ("from indexing.inside import x", []),
        ("import os, index.errors", ["index.errors"]),
        ("def f():\n    from index.engine import kernels", ["index.engine"]),
    ],
)
def test_what_comes_from_inside_is_told_from_what_does_not(source: str, found: list[str]) -> None:
    assert inside_of_index(source) == found


def test_every_module_has_a_test_file_of_its_name() -> None:
    lacking = [
        str(path)
        for path in modules("bot", "index")
        if path.parent != SENTENCES
        and not (ROOT / "tests" / path.parent / f"test_{path.name}").is_file()
    ]
    assert lacking == []


def test_every_test_file_is_of_a_module_a_package_or_several_that_play_together() -> None:
    """Those of several are scenarios; the page has tests in a browser beside its own."""
    named = {
        Path("tests", one.parent, f"test_{one.stem.strip('_')}.py")
        for package in ("bot", "index", "bench")
        for path in (ROOT / package).rglob("*.py")
        for one in (path.relative_to(ROOT), path.relative_to(ROOT).parent)
    }
    lost = [
        str(path)
        for path in (one.relative_to(ROOT) for one in (ROOT / "tests").glob("*/**/test_*.py"))
        if path not in named
        and path.parent.name not in {"scenarios", path.stem.removeprefix("test_")}
        and not path.name.startswith("test_browser")
    ]
    assert lost == []


def test_only_the_clock_of_the_bot_asks_the_machine_for_the_time() -> None:
    """The demo's Telegram is another program, with a time of its own."""
    asking = [
        str(path)
        for path in modules("bot")
        if MACHINE_TIME.search((ROOT / path).read_text("utf-8"))
        and not path.is_relative_to("bot/emulator")
    ]
    assert asking == ["bot/clock.py"]


def test_the_library_asks_the_machine_for_the_time_only_where_it_is_given_no_clock() -> None:
    asking = [
        str(path)
        for path in modules("index")
        if MACHINE_TIME.search((ROOT / path).read_text("utf-8").replace(OWN_CLOCK, ""))
    ]
    assert asking == []


@pytest.mark.parametrize(("package", "base"), [("bot", "BotError"), ("index", "QuothError")])
def test_a_package_has_one_tree_of_errors(package: str, base: str) -> None:
    """The demo's Telegram is another program, with errors of its own."""
    roots = [
        one.name
        for path in modules(package)
        if not path.is_relative_to("bot/emulator")
        for one in ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
        if isinstance(one, ast.ClassDef) and any(map(is_builtin_error, one.bases))
    ]
    assert roots == [base]


def is_builtin_error(base: ast.expr) -> bool:
    found = getattr(builtins, base.id, None) if isinstance(base, ast.Name) else None
    return isinstance(found, type) and issubclass(found, BaseException)


def modules(*packages: str) -> list[Path]:
    return [
        path.relative_to(ROOT)
        for package in packages
        for path in sorted((ROOT / package).rglob("*.py"))
        if not path.name.startswith("__")
    ]


def circle(imported: dict[str, set[str]]) -> list[str]:
    """Return modules each of which imports the next, and the last the first; none if none do."""
    try:
        TopologicalSorter(imported).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def test_a_circle_is_told_in_the_order_of_its_imports() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": set()}) == []
    assert circle({"a": {"b"}, "b": {"a"}}) in (["a", "b", "a"], ["b", "a", "b"])
