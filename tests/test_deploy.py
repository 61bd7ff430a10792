"""The files to deploy the bot fit the bot: names of figures, settings, commands."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bench.debian.dockerfile import stages
from bench.debian.service import commands
from bot.config import EXAMPLES
from bot.metrics import Metrics
from bot.stopping import STOPPED_WITHIN_S

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
ALERTS = (DEPLOY / "alerts.yml").read_text(encoding="utf-8")
BOARD: dict[str, Any] = json.loads((DEPLOY / "grafana-dashboard.json").read_text(encoding="utf-8"))
RULES = re.findall(r"^ +expr: (.+)$", ALERTS, re.MULTILINE)
PANELS = [target["expr"] for panel in BOARD["panels"] for target in panel["targets"]]


def names() -> set[str]:
    """Return the names of all that is measured, with the endings that samples have."""
    metrics = Metrics()
    metrics.update("message")
    metrics.request("getMe", 200)
    metrics.queue.labels("received").set(0)
    families = text_string_to_metric_families(metrics.page().decode())
    return {sample.name for family in families for sample in family.samples}


@pytest.mark.parametrize("expression", [*RULES, *PANELS])
def test_rules_and_panels_ask_for_what_is_measured(expression: str) -> None:
    asked = set(re.findall(r"\b(?:quoth|process)_\w+", expression))
    assert asked - names() == set()


def test_every_figure_of_ours_is_on_the_page_and_in_a_rule_or_a_panel() -> None:
    text = (ROOT / "docs" / "production.md").read_text(encoding="utf-8")
    ours = {re.sub(r"_(bucket|count|sum)$", "", one) for one in names() if one.startswith("quoth")}
    assert {one for one in ours if f"`{one.removesuffix('_info')}" not in text} == set()
    shown = " ".join([*RULES, *PANELS])
    assert {one for one in ours if one not in shown} == {"quoth_info"}


def test_panels_are_numbered_and_lie_side_by_side() -> None:
    numbers = [panel["id"] for panel in BOARD["panels"]]
    assert len(set(numbers)) == len(numbers)
    places = [
        (x, y)
        for panel in BOARD["panels"]
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    assert len(set(places)) == len(places)
    assert max(x for x, _ in places) < 24


@pytest.mark.skipif(not shutil.which("promtool"), reason="Prometheus is not on this machine")
@pytest.mark.parametrize(
    ("check", "file"),
    [
        (("check", "rules"), "alerts.yml"),
        (("test", "rules"), "alerts_test.yml"),
        (("check", "config"), "prometheus.yml"),
    ],
)
def test_prometheus_takes_the_rules_and_they_go_off(check: tuple[str, ...], file: str) -> None:
    done = subprocess.run(
        ["promtool", *check, file],  # noqa: S607 - wherever it is installed
        cwd=DEPLOY, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not shutil.which("promtool"), reason="Prometheus is not on this machine")
def test_prometheus_takes_the_names() -> None:
    metrics = Metrics()
    done = subprocess.run(
        ["promtool", "check", "metrics"],  # noqa: S607 - wherever it is installed
        input=metrics.page(), capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = (DEPLOY / "compose.yaml").read_text(encoding="utf-8")
SETTINGS = set(EXAMPLES)


def test_every_setting_that_is_deployed_is_one() -> None:
    for file in (
        "Dockerfile",
        "quoth.service",
        *(one.name for one in DEPLOY.glob("compose*.yaml")),
    ):
        text = (DEPLOY / file).read_text(encoding="utf-8")
        assert set(re.findall(r"\bQUOTH_[A-Z_]+", text)) - SETTINGS == set(), file


def test_the_image_runs_without_rights_and_says_how_it_is() -> None:
    image = stages(DOCKERFILE)[-1]
    assert image.last("USER") == "10001:10001"
    assert image.command[-1] == "run"
    assert image.health == ["python", "-m", "bot.cli.healthy"]
    assert image.environment["QUOTH_DATA"].startswith(f"{image.last('VOLUME')}/")
    assert not any(instruction == "ADD" for instruction, _ in image.steps)


def test_what_the_image_is_made_of_is_what_the_builder_gets() -> None:
    listed = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in listed
    wanted = [line[1:] for line in listed if line.startswith("!")]
    assert [one for one in wanted if not list(ROOT.glob(one))] == []
    assert not any("env" in one or "tests" in one for one in wanted)


def test_the_container_can_do_nothing_that_it_need_not() -> None:
    for line in (
        'user: "10001:10001"', "read_only: true", "cap_drop: [ALL]", "- no-new-privileges:true",
        "restart: unless-stopped", "max-size: 10m", '- "127.0.0.1:9464:9464"',
    ):  # fmt: skip
        assert line in COMPOSE
    grace = re.search(r"stop_grace_period: (\d+)s", COMPOSE)
    assert grace
    assert int(grace[1]) > 2 * STOPPED_WITHIN_S


def test_a_bot_api_server_of_ones_own_starts_as_the_user_that_owns_its_files() -> None:
    text = (DEPLOY / "compose.local-api.yaml").read_text(encoding="utf-8")
    services = re.compile(r"^  (?:quoth|telegram-bot-api|own-files):$", re.MULTILINE)
    _, bot, server, before = services.split(text)
    [folder] = re.findall(r"QUOTH_BOT_API_LOCAL: (\S+)", bot)
    # The script of the image needs rights that are dropped.
    started = re.findall(r"^      - (\S+)$", server.partition("entrypoint:")[2], re.MULTILINE)
    assert started[0] == "telegram-bot-api"
    assert {"--local", f"--dir={folder}", "--http-port=8081"} <= set(started)
    [user] = re.findall(r'^    user: "(.*)"$', server, re.MULTILINE)
    assert f'    user: "{user}"\n' in COMPOSE
    assert f'entrypoint: [chown, "{user}", {folder}]' in before
    assert "condition: service_completed_successfully" in server
    for service in (server, before):
        assert f"volumes:\n      - files:{folder}\n" in service
        assert "cap_drop: [ALL]" in service
    assert re.findall("cap_add: (.*)", text) == ["[CHOWN]"]


def test_an_archive_is_asked_by_who_proves_to_be_let_in() -> None:
    text = (DEPLOY / "compose.archive.yaml").read_text(encoding="utf-8")
    assert "http://" not in text
    assert "ports:" not in text
    for line in (
        'DISABLE_INSTALL_DEMO_CONFIG: "true"', 'plugins.security.ssl.http.enabled: "true"',
        "ssl=on", "QUOTH_SEARCH_USER: quoth", "--auth-host=scram-sha-256",
    ):  # fmt: skip
        assert line in text
    # Every node mounts its own certificate, and nobody's password stands there.
    for node in ("search1", "search2", "search3"):
        assert f"./certificates/{node}:" in text
        assert f"CN={node}" in text
    assert 'hash: ""' in (DEPLOY / "opensearch/internal_users.yml").read_text(encoding="utf-8")


def test_the_pinned_requirements_are_the_versions_that_are_tested() -> None:
    text = (DEPLOY / "requirements.txt").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))
    tested = dict(
        re.findall(r"^([\w.-]+)==(\S+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE)
    )
    same = {_normal(name): version for name, version in tested.items()}
    assert {name for name, version in pinned.items() if same.get(_normal(name)) != version} == set()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {_normal(re.split(r"[\[<>=]", one)[0]) for one in project["dependencies"]}
    lacking = needed - {_normal(name) for name in pinned}
    assert lacking == set(), "make it anew, as its first lines say"
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)
    assert "http" not in re.sub(r"^\w*httpx?\w*==.*|^httpcore.*", "", text, flags=re.MULTILINE)


@pytest.mark.skipif(not shutil.which("make"), reason="make is not on this machine")
def test_the_demo_installs_all_that_is_pinned_but_the_compiler_and_postgresql() -> None:
    told = subprocess.run(
        ["make", "--dry-run", "--always-make", ".venv/.runs-demo"],  # noqa: S607 - anywhere
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    ).stdout  # fmt: skip
    [chooses] = re.findall(r"^(awk .*) > .venv/demo.txt$", told, re.MULTILINE)
    chosen = subprocess.run(
        shlex.split(chooses), cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    ).stdout
    pinned = (DEPLOY / "requirements.txt").read_text(encoding="utf-8")
    names = [set(re.findall(r"^([\w.-]+)==", text, re.MULTILINE)) for text in (pinned, chosen)]
    assert names[0] - names[1] == {"llvmlite", "numba", "psycopg", "psycopg-binary"}
    block = re.split(r"^(?=[\w.-]+==)", pinned, flags=re.MULTILINE)
    assert chosen == "".join(one for one in block if one.split("==")[0] not in names[0] - names[1])


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(
    "shared",
    [
        "User=quoth", "DynamicUser=yes", "StateDirectory=quoth quoth-backups", "UMask=0077",
        "CacheDirectory=quoth", "EnvironmentFile=/etc/quoth/quoth.env",
        "QUOTH_DATA=/var/lib/quoth", "NUMBA_CACHE_DIR=/var/cache/quoth", "/opt/quoth/bin/",
    ],
)  # fmt: skip
def test_quoth_admin_is_where_the_service_is(shared: str) -> None:
    for file in ("quoth.service", "quoth-admin"):
        assert shared in (DEPLOY / file).read_text(encoding="utf-8"), file


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
def test_systemd_takes_the_unit_and_finds_it_exposed_to_little(tmp_path: Path) -> None:
    unit = (DEPLOY / "quoth.service").read_text(encoding="utf-8")
    # Programs and files must be there.
    there = unit.replace("/opt/quoth/bin/python", sys.executable).replace("File=/etc", "File=-/etc")
    (tmp_path / "quoth.service").write_text(there, encoding="utf-8")
    for command in (["verify"], ["security", "--offline=true", "--threshold=25"]):
        done = subprocess.run(
            ["systemd-analyze", *command, str(tmp_path / "quoth.service")],  # noqa: S607 - anywhere
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-300:] + done.stderr


def test_the_commands_of_the_page_are_found_in_their_order() -> None:
    found = commands((ROOT / "docs" / "production.md").read_text(encoding="utf-8"))
    assert found[0] == "apt-get update"
    order = [
        "quoth setup",
        "enable --now quoth",
        "quoth-admin add",
        "healthy",
        "quoth-admin restore",
    ]
    places = [next(n for n, one in enumerate(found) if word in one) for word in order]
    assert places == sorted(places)
