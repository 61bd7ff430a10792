"""A release: its notes are the changelog's, and its README shows its pictures everywhere."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / ".ci" / "release.py"
# The source distribution has no .ci and no .github.
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="this is no checkout")
CHANGELOG = """# Changelog

## [Unreleased]

- soon

## [2.1.0] - 2026-02-03

### Added

- this

## [2.0.0] - 2026-01-02

- that
"""


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


def test_the_notes_are_the_section_of_the_version(script: dict[str, Any]) -> None:
    assert script["notes"]("v2.1.0", "2.1.0", CHANGELOG) == "### Added\n\n- this\n"
    assert script["notes"]("v2.0.0", "2.0.0", CHANGELOG) == "- that\n"


@pytest.mark.parametrize(
    ("tag", "version", "wrong"),
    [
        ("v2.1.0", "2.2.0", "the tag is v2.1.0, and pyproject.toml says 2.2.0"),
        ("2.1.0", "2.1.0", "the tag is 2.1.0"),
        ("v2.2.0", "2.2.0", "no section with a date for 2.2.0"),
    ],
)
def test_what_does_not_agree_is_no_release(
    script: dict[str, Any], tag: str, version: str, wrong: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(wrong)):
        script["notes"](tag, version, CHANGELOG)


def test_the_newest_release_of_the_changelog_could_be_made() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    done = subprocess.run(
        [sys.executable, SCRIPT, "notes", f"v{version}"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_pictures_and_links_lead_to_the_sources_of_the_release(script: dict[str, Any]) -> None:
    made = script["addressed"](
        "![a](docs/a.png) [b](docs/b.md#c) [d](https://d.example) [e](#e)",
        "https://forge.example/me/quoth", "v1.0.0",
    )  # fmt: skip
    assert made == (
        "![a](https://forge.example/me/quoth/raw/v1.0.0/docs/a.png) "
        "[b](https://forge.example/me/quoth/blob/v1.0.0/docs/b.md#c) [d](https://d.example) [e](#e)"
    )
    readme = script["addressed"]((ROOT / "README.md").read_text(), "https://forge.example/q", "v1")
    assert re.findall(r"\]\((?!https://|#)[^)]*\)", readme) == []


def test_the_jobs_of_a_release_have_no_more_rights_than_they_use() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    assert "permissions:\n  contents: read\njobs:" in text
    assert "password: ${{ secrets.PYPI" not in text
    assert "attestations: true" in text
    assert re.search(r"publish:\n    needs: \[check, build\]", text)
    for workflow in (ROOT / ".github/workflows").glob("*.yml"):
        for block in workflow.read_text(encoding="utf-8").split("actions/checkout@")[1:]:
            assert "persist-credentials: false" in block[:80]


def test_the_matrix_of_ci_is_every_python_that_is_supported() -> None:
    text = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    pythons = re.findall(r'"(3\.\d+)"', text)
    assert pythons == re.findall(r'"(3\.\d+)"', (ROOT / "noxfile.py").read_text())
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["classifiers"]
    for one in declared:
        if found := re.search(r"Python :: (3\.\d+)", one):
            assert found[1] in pythons
