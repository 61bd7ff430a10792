"""The dashboard is drawn from what Prometheus answers to its panels."""

from __future__ import annotations

import json
import shutil
import threading
import xml.etree.ElementTree as ET
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from bench.dashboard import __main__ as program
from bench.dashboard.drawing import measure, picture, rounded
from bench.dashboard.panels import Line, Prometheus, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

END = 1_700_000_000.0
SVG = "{http://www.w3.org/2000/svg}"


class Answers(BaseHTTPRequestHandler):
    """Prometheus that knows one series, and remembers what it was asked."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(parse_qs(urlsplit(self.path).query)["query"][0])
        values = [[END - 60, "3"], [END, "NaN"], [END, "4"]]
        found = [{"metric": {"outcome": "answered"}, "values": values}]
        body = json.dumps({"data": {"result": found}}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    Answers.asked = []
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_every_panel_is_drawn_in_its_place(address: str, tmp_path: Path) -> None:
    program.draw(address, END, 6, tmp_path / "board.svg")
    drawn = ET.fromstring((tmp_path / "board.svg").read_text())  # noqa: S314 - our own
    titles = [one.text for one in drawn.iter(f"{SVG}text") if one.get("class") == "title"]
    assert titles == [panel.title for panel in read(program.BOARD)]
    assert len(Answers.asked) == sum(len(panel.questions) for panel in read(program.BOARD))
    assert not any("$" in one for one in Answers.asked)


def test_a_line_has_its_legend_and_no_point_that_is_no_number(address: str) -> None:
    panel = next(one for one in read(program.BOARD) if one.title == "Questions")
    lines = Prometheus(address, END, 1).lines(panel)
    assert lines == [Line("answered", ((END - 60, 3.0), (END, 4.0)))]


def test_a_panel_that_has_nothing_to_show_says_so() -> None:
    panel = next(one for one in read(program.BOARD) if one.kind == "stat")
    assert "No data" in picture("nothing", [(panel, [])], END, 1)


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (1234, "short", "1,234"), (0.25, "short", "0.25"), (0.284, "percentunit", "28.4 %"),
        (3 << 20, "bytes", "3 MiB"), (0.0042, "s", "4.2 ms"), (90, "s", "1.5 min"),
        (7200, "s", "2 hours"), (172_800, "s", "2 days"),
    ],
)  # fmt: skip
def test_a_value_is_written_in_its_unit(value: float, unit: str, written: str) -> None:
    assert measure(value, unit) == written


@pytest.mark.parametrize(("most", "top"), [(0, 1), (0.03, 0.04), (1, 1), (7, 8), (9, 10), (45, 80)])
def test_the_top_of_a_panel_is_a_round_number(most: float, top: float) -> None:
    assert rounded(most) == pytest.approx(top)


@pytest.mark.skipif(
    not (shutil.which("prometheus") and shutil.which("promtool")),
    reason="Prometheus is not on this machine",
)
def test_a_real_prometheus_answers_from_a_record(tmp_path: Path) -> None:
    record = tmp_path / "record"
    labels = 'job="quoth",instance="simulated"'
    samples = [f"quoth_articles{{{labels}}} 7 {END - 15 * n:.0f}" for n in range(20, -1, -1)]
    record.write_text("\n".join([*samples, "# EOF", ""]))
    assert program.end_of(record) == END
    panel = next(one for one in read(program.BOARD) if one.title == "Articles")
    with program.of_record(record) as address:
        [line] = Prometheus(address, END, 0.05).lines(panel)
    assert line.legend == "simulated"
    assert {value for _, value in line.points} == {7.0}
