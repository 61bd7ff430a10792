"""No files import each other in a circle, imports that only types need included."""

from __future__ import annotations

import grimp
import pytest

PACKAGES = ("index.languages", "index.query", "index.statements", "index.text")


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("index", exclude_type_checking_imports=False)


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_is_needed_by_one_that_it_needs(graph: grimp.ImportGraph, package: str) -> None:
    inside = {one for one in graph.modules if one.startswith(package)}
    assert len(inside) > 1
    for module in inside:
        needed = graph.find_modules_directly_imported_by(module)
        circle = [one for one in needed if module in graph.find_upstream_modules(one)]
        assert not circle, f"{module} and {', '.join(circle)}"
