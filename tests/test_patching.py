"""No test patches our own code: a value that a test needs otherwise is passed in."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parent
OURS = ("bot", "index")
PATCHING = ("setattr", "delattr", "patch", "object")


def is_ours(name: str) -> bool:
    return name.partition(".")[0] in OURS


def imported(tree: ast.Module) -> set[str]:
    """Return the names in a file that mean modules of ours, or something of them."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and is_ours(node.module or ""):
            names |= {one.asname or one.name for one in node.names}
        elif isinstance(node, ast.Import):
            names |= {one.asname or one.name for one in node.names if is_ours(one.name)}
    return names


def patched(source: str) -> Iterator[str]:
    """Yield what is patched of ours, by name or by a module or class that was imported."""
    tree = ast.parse(source)
    ours = imported(tree) | set(OURS)
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and node.args):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        target = node.args[0]
        if called not in PATCHING:
            continue
        if isinstance(target, ast.Constant) and isinstance(target.value, str):
            if is_ours(target.value):
                yield target.value
        elif ast.unparse(target).partition(".")[0] in ours:
            yield ast.unparse(target)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "monkeypatch.setattr('index.opensearch.store.KNOWN', 3)",
            ["index.opensearch.store.KNOWN"],
        ),
        ("from index import pace\nmonkeypatch.setattr(pace, 'NODES', 3)", ["pace"]),
        ("from bot import pace as p\nmonkeypatch.delattr(p.Pace, 'wait')", ["p.Pace"]),
        ("import index.pace\nsetattr(index.pace, 'NODES', 3)", ["index.pace"]),
        ("with mock.patch('bot.pace.Pace'):\n    pass", ["bot.pace.Pace"]),
        ("monkeypatch.setattr('typer.prompt', 3)", []),
        ("import sys\nmonkeypatch.setattr(sys, 'platform', 'x')", []),
        ("from index import pace\nmonkeypatch.setenv('A', 'b')", []),
    ],
)
def test_what_patches_our_code_is_told_from_what_does_not(source: str, found: list[str]) -> None:
    assert list(patched(source)) == found


def test_no_test_patches_our_code() -> None:
    found = {
        str(path.relative_to(TESTS)): names
        for path in TESTS.rglob("*.py")
        if (names := list(patched(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


def test_no_test_puts_a_function_in_the_place_of_a_method() -> None:
    # mypy demands such a comment where one is assigned to.
    mark = "ignore[" + "method-assign"
    assert [one for one in TESTS.rglob("*.py") if mark in one.read_text(encoding="utf-8")] == []
