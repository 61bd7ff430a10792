"""The chapter on containers, box by box, as far as it can be done without an engine.

Not run here, for no machine of ours has an engine: `docker build`, `docker compose up` and `exec`.
In their place, what the commands name is looked up in the files they name; the command within the
container is run beside it; and `python -m bench.debian.image` carries out the steps of both images
in a bare Debian, and asks the bot that comes of them.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from bench.debian.dockerfile import stages
from bench.debian.image import derived
from bot.cli.app import app
from bot.config import EXAMPLES, load
from tests.bot.cli.command import articles, quoth

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
PAGE = (ROOT / "docs" / "production.md").read_text(encoding="utf-8")
CHAPTER = PAGE.partition("## In a container\n")[2]
BOXES = re.findall(r"^```text\n(.*?)^```$", CHAPTER, re.MULTILINE | re.DOTALL)
FILES = sorted(one.name for one in DEPLOY.glob("compose*.yaml"))
# Files beside compose.yaml with secrets, which whoever deploys it makes, as the pages say.
MADE = {".env", "archive.env", "telegram-api.env"}


def composed(*files: str) -> dict[str, Any]:
    """Return several files for compose as one: a later one adds to an earlier one's services."""
    whole: dict[str, Any] = {"services": {}, "volumes": {}}
    for name in files:
        one = yaml.safe_load((DEPLOY / name).read_text(encoding="utf-8"))
        for service, fields in one["services"].items():
            known = whole["services"].setdefault(service, {})
            for key, value in fields.items():
                both = isinstance(value, (list, dict)) and type(value) is type(known.get(key))
                known[key] = known[key] | value if both and isinstance(value, dict) else value
        whole["volumes"] |= one.get("volumes", {})
    return whole


def listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])


COMMANDS = [
    line.removeprefix("#").strip()
    for text in (*BOXES, *((DEPLOY / name).read_text(encoding="utf-8") for name in FILES))
    for line in re.findall(r"^(?:#.*?)?(docker compose .*)$", text, re.MULTILINE)
]


def test_the_chapter_has_boxes_of_commands_and_of_a_dockerfile() -> None:
    assert [box.split()[0] for box in BOXES] == ["docker", "FROM"]
    assert len(COMMANDS) == 2 + len(FILES)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_names_files_services_and_commands_that_there_are(command: str) -> None:
    words = shlex.split(command)[2:]
    files = []
    while words[0] == "--file":
        files.append(words[1])
        words = words[2:]
    assert [one for one in files if not (ROOT / one).is_file()] == []
    whole = composed(*(Path(one).name for one in files))
    match words:
        case ["up", "--detach"]:
            pass
        case ["exec", service, "quoth", *rest]:
            assert service in whole["services"]
            assert rest[0] in typer.main.get_command(app).commands  # type: ignore[attr-defined]
        case _:
            pytest.fail(f"nobody looks at {words}")


def test_what_is_executed_in_the_container_says_what_it_should(tmp_path: Path) -> None:
    [executed] = [command for command in COMMANDS if " exec " in command]
    typed = shlex.split(executed.partition(" exec quoth quoth ")[2])
    quoth("--data", tmp_path / "data", "add", articles(tmp_path / "a.jsonl", 3))
    done = quoth(*typed, QUOTH_DATA=str(tmp_path / "data"))
    assert (done.returncode, done.stdout.split()[:2]) == (0, ["articles", "3"])


@pytest.mark.parametrize("name", FILES)
def test_what_a_file_for_compose_mentions_is_there(name: str) -> None:
    whole = composed(*{"compose.yaml", name})
    services, volumes = whole["services"], whole["volumes"]
    for service, fields in services.items():
        assert fields.get("image"), service
        assert set(fields.get("depends_on", [])) <= set(services), service
        assert set(listed(fields.get("env_file"))) <= MADE, service
        for setting in fields.get("environment", {}):
            assert setting in EXAMPLES or not setting.startswith("QUOTH_"), setting
        for mounted in fields.get("volumes", []):
            source = mounted.split(":")[0]
            if source.startswith("./certificates"):
                continue  # deploy/make-certificates makes them
            assert (DEPLOY / source).exists() if source[0] == "." else source in volumes, mounted


def test_the_files_with_secrets_are_named_on_the_pages_and_are_not_in_the_sources() -> None:
    told = CHAPTER + "".join((DEPLOY / name).read_text(encoding="utf-8") for name in FILES)
    assert [one for one in MADE if one not in told] == []
    assert [one for one in MADE if (DEPLOY / one).exists()] == []


def test_the_settings_in_the_container_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for setting, value in composed("compose.yaml")["services"]["quoth"]["environment"].items():
        monkeypatch.setenv(setting, value)
    settings = load()
    image = stages((DEPLOY / "Dockerfile").read_text(encoding="utf-8"))[-1]
    mounted = composed("compose.yaml")["services"]["quoth"]["volumes"][0].partition(":")[2]
    assert mounted == image.last("VOLUME")
    assert settings.data.is_relative_to(mounted)
    assert settings.backup_dir is not None
    assert settings.backup_dir.is_relative_to(mounted)
    port = settings.monitor.rpartition(":")[2]
    assert composed("compose.yaml")["services"]["quoth"]["ports"] == [f"127.0.0.1:{port}:{port}"]


def test_the_image_for_scans_is_made_from_ours_and_ends_without_rights(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    service = composed("compose.yaml")["services"]["quoth"]
    made = derived(PAGE)
    assert made.steps[0] == ("FROM", service["image"])
    assert made.last("USER") == service["user"]
    for setting, value in made.environment.items():
        monkeypatch.setenv(setting, value)
    assert load().reader_of_scans is not None
