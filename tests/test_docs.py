"""The documentation says what is: its commands, settings, names and examples are the program's."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any

import pytest
import typer
from babel import Locale

import index
from bench import layers
from bot.access.policy import TABLE, Action
from bot.cli.app import app
from bot.config import EXAMPLES, Settings
from bot.i18n.language import TRANSLATED
from bot.storage import statistics, unanswered
from bot.storage.people import Role
from index import SUFFIXES, errors

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXAMPLE = re.compile(r"```python\n(.*?)```(?:\n\nprints\n\n```text\n(.*?)```)?", re.DOTALL)


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(command: Any, name: str = "quoth") -> Iterator[tuple[str, Any]]:
    """Yield every command that does something, by what one types."""
    inside = getattr(command, "commands", {})
    for own, one in inside.items():
        yield from commands(one, f"{name} {own}")
    if not inside:
        yield name, command


COMMANDS = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_and_folder_that_a_page_names_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"`((?:bench|bot|deploy|docs|index|tests)/[\w./-]*)`", text)
    assert [one for one in named if not (ROOT / one).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_another_file_leads_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_room_of_both_packages_is_on_the_page_of_the_architecture() -> None:
    rooms = [
        f"{package}/{room.name}{'/' if room.is_dir() else ''}"
        for package in ("bot", "index")
        for room in sorted((ROOT / package).iterdir())
        if room.suffix in {".py", ""} and not room.name.startswith("__")
    ]
    text = page("docs/architecture.md")
    assert [room for room in rooms if f"`{room}`" not in text] == []


def test_the_picture_of_the_layers_is_of_today() -> None:
    drawn = layers.PICTURE.read_text(encoding="utf-8")
    assert drawn == layers.of_today(), "draw it anew: .venv/bin/python -m bench.layers"


def test_a_layer_is_drawn_with_all_that_stands_in_it() -> None:
    drawn = layers.picture([layers.Stack("house", (("attic",), ("hall", "kitchen")))])
    assert re.findall(r">(\w+)</text>", drawn) == ["house", "attic", "hall", "kitchen"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_on_the_page_of_the_command_line_with_its_options(name: str) -> None:
    rows = [row for row in page("docs/command-line.md").splitlines() if f"`{name}" in row]
    options = {
        option
        for parameter in COMMANDS[name].params
        if parameter.param_type_name == "option"
        for option in [*parameter.opts, *parameter.secondary_opts]
        if option.startswith("-") and option not in {"--data", "--help"}
    }
    assert rows, f"{name} is missing"
    assert {option for option in options if not any(option in row for row in rows)} == set()


def test_the_page_of_the_command_line_names_no_command_that_there_is_not() -> None:
    named = re.findall(r"^\| `(quoth(?: [a-z]+)+)", page("docs/command-line.md"), re.MULTILINE)
    assert named
    assert set(named) == set(COMMANDS)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_setting_is_on_the_page_for_admins_with_its_default(name: str) -> None:
    field = next(
        field
        for own, field in Settings.model_fields.items()
        if name in {field.validation_alias, own.upper()}
    )
    default = f"./{field.default}" if isinstance(field.default, Path) else field.default
    shown = f"`{default}`" if default else ""
    rows = [row for row in page("docs/admins.md").splitlines() if row.startswith(f"| `{name}`")]
    assert [row.split("|")[2].strip() for row in rows] == [shown]


def test_the_pages_name_the_commands_that_the_bot_reacts_to() -> None:
    known = re.findall(r"[cC]ommand(?:Handler)?\(\s*\"(\w+)\"", page("bot/routing.py"))
    named = re.findall(r"`/([a-z]+)\b", page("docs/users.md") + page("docs/admins.md"))
    assert known
    assert set(named) == set(known)


def test_what_admins_may_is_in_the_table_under_the_role_that_the_policy_asks_for() -> None:
    asked = {
        "/remove": Action.REMOVE, "/export": Action.EXPORT, "/grant": Action.GRANT,
        "/admins": Action.ROLES, "/allow": Action.LET_IN, "/bind": Action.BIND,
        "/stats": Action.STATISTICS, "/unanswered": Action.UNANSWERED, "/access": Action.ACCESS,
        "/add": Action.UPLOAD,
    }  # fmt: skip
    rows = page("docs/admins.md").splitlines()
    for command, action in asked.items():
        row = next(row for row in rows if row.startswith(f"| `{command}"))
        _, _, role, where, _ = row.split("|")
        private, group = TABLE[action][:2]
        needed = private or group
        assert needed is not None
        assert Role[role.strip().upper()] == needed
        places = {(1, 1): "everywhere", (1, 0): "private chat", (0, 1): "groups, topics"}
        assert where.strip() == places[private is not None, group is not None]


def test_what_is_kept_is_told_in_the_numbers_in_force() -> None:
    text = page("docs/privacy.md")
    kept = unanswered.KEPT_S // statistics.DAY
    words = f"the words {kept} days, {unanswered.MOST:,} at most, {unanswered.MOST_OF_ONE} of one"
    assert words in text
    assert f"{statistics.DAYS_COUNTED} days" in text
    assert f"`QUOTH_KEEP_DAYS`, {Settings.model_fields['keep_days'].default}" in text


def test_the_endings_that_are_read_are_on_the_page_of_formats() -> None:
    assert set(re.findall(r"`(\.\w+)`", page("docs/formats.md"))) == SUFFIXES


def test_the_languages_of_the_interface_are_on_the_page_for_users() -> None:
    names = [Locale(code).get_display_name("en") for code in TRANSLATED]
    assert [name for name in names if not name or name not in page("docs/users.md")] == []


def test_every_public_name_is_on_the_page_of_the_python_api() -> None:
    text = page("docs/python.md")
    assert [name for name in index.__all__ if not re.search(rf"\b{name}\b", text)] == []


def test_the_tree_of_errors_is_that_of_the_code() -> None:
    tree = inspect.cleandoc(errors.__doc__ or "").partition("\n\n")[2]
    assert tree
    assert tree in page("docs/python.md")


@pytest.mark.parametrize(
    ("code", "printed"),
    [found for name in ("README.md", "docs/python.md") for found in EXAMPLE.findall(page(name))],
)
async def test_an_example_runs_and_prints_what_the_page_says(
    code: str,
    printed: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    compiled = compile(code, "example", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    running: Any = FunctionType(compiled, {"__name__": "example"})()
    if inspect.isawaitable(running):
        await running
    out = capsys.readouterr().out
    assert out
    assert out == printed or not printed


def test_every_package_that_is_declared_has_its_reason() -> None:
    project = PYPROJECT["project"]
    extras = dict(project["optional-dependencies"])
    to_run_with = extras.pop("archive")
    text = page("docs/dependencies.md")
    to_run, to_work = text.split("## To work on it")
    for declared, part in (
        (project["dependencies"] + to_run_with, to_run),
        ([one for extra in extras.values() for one in extra], to_work),
    ):
        rows = re.findall(r"^\| ([\w, -]+) \|", part, re.MULTILINE)
        reasoned = {name.strip() for row in rows for name in row.split(",")} - {"package"}
        names = {re.split(r"[\[<>=]", one)[0] for one in declared} - {project["name"]}
        assert reasoned == names


def test_the_newest_release_in_the_changelog_is_this_version() -> None:
    newest = re.search(r"^## \[(\d.*?)\]", page("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert newest[1] == PYPROJECT["project"]["version"]
