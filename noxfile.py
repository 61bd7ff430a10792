"""The tests on every Python that is supported: `.venv/bin/nox`.

A Python that is not installed is skipped, and nox says so. What stands after `--` goes to pytest:
`.venv/bin/nox -s tests-3.12 -- tests/index`. `.venv/bin/nox -s package` builds the distribution
and lets it answer from outside the sources.
"""

from __future__ import annotations

from pathlib import Path

import nox

nox.options.sessions = ["tests"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False

PINNED = {"PIP_CONSTRAINT": str(Path(__file__).with_name("constraints.txt"))}


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def tests(session: nox.Session) -> None:
    """Run the tests with the versions in constraints.txt."""
    session.install("--editable", ".[dev]", env=PINNED)
    session.run("python", "-m", "pytest", "--numprocesses", "auto", *session.posargs)


@nox.session
def package(session: nox.Session) -> None:
    """Build the distribution, install the wheel that comes of it, and try the demo there."""
    built = Path(session.create_tmp()) / "dist"
    session.install("build", env=PINNED)
    session.run("python", "-m", "build", "--outdir", str(built))
    session.install(str(max(built.glob("*.whl"))), env=PINNED)
    session.chdir(built)
    session.run("quoth", "demo", "--terminal")
