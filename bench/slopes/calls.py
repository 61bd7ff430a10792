"""Every public function that reads strangers' text, as a call on a text of any length.

`UNTIMED` are the functions that read no text whose length a stranger chooses, with the reason.
"""

from __future__ import annotations

from importlib import import_module
from inspect import getmembers, isclass, unwrap
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from bench.slopes import calls_of_statements, calls_of_text, calls_of_views

if TYPE_CHECKING:
    from bench.slopes.preparing import Prepare

PACKAGES = ("index.text", "index.reading", "index.statements", "index.query", "bot.views")
# Read in a child process that can take only so much processor time, memory and output: that bounds
# their work, and most of it is in libraries.
CONFINED = (
    "index.reading.blocks.", "index.reading.bundles.", "index.reading.documents.",
    "index.reading.markup.", "index.reading.pdf.", "index.reading.subtitles.",
    "index.reading.web.", "index.reading.xml.",
)  # fmt: skip
CALLS: dict[str, Prepare] = {
    **calls_of_text.CALLS, **calls_of_statements.CALLS, **calls_of_views.CALLS
}  # fmt: skip
UNTIMED = {**calls_of_text.UNTIMED, **calls_of_statements.UNTIMED, **calls_of_views.UNTIMED}


def public_functions() -> list[str]:
    """Return the public functions of the packages, each as its module and its name."""
    found = []
    for package in PACKAGES:
        within = import_module(package).__path__
        modules = [package, *(one.name for one in walk_packages(within, f"{package}."))]
        found += [
            f"{module}.{name}"
            for module in modules
            for name, one in getmembers(import_module(module), callable)
            if not name.startswith("_")
            and not isclass(one)
            and getattr(unwrap(one), "__module__", None) == module
        ]
    return [name for name in found if not name.startswith(CONFINED)]
