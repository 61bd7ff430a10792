"""Draws the dashboard: `python -m bench.dashboard --record FILE --into docs/dashboard.svg`."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.dashboard.drawing import picture
from bench.dashboard.panels import Prometheus, read
from bench.ports import free_ports

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPLOY = Path(__file__).parents[2] / "deploy"
BOARD = DEPLOY / "grafana-dashboard.json"
TITLE = "The dashboard for Grafana, drawn from what Prometheus answers to its panels"
_STARTED_WITHIN_S = 60.0


@contextmanager
def of_record(record: Path) -> Iterator[str]:
    """Run Prometheus with our settings over the samples of a file, on this machine alone."""
    with tempfile.TemporaryDirectory(prefix="quoth-prometheus-") as place:
        data = Path(place) / "data"
        data.mkdir()
        made = ["promtool", "tsdb", "create-blocks-from", "openmetrics", str(record), str(data)]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
        for name in ("prometheus.yml", "alerts.yml"):
            shutil.copy(DEPLOY / name, place)
        address = f"127.0.0.1:{free_ports(1)[0]}"
        command = [
            "prometheus", f"--config.file={place}/prometheus.yml", f"--storage.tsdb.path={data}",
            "--storage.tsdb.retention.time=10y", f"--web.listen-address={address}",
            "--log.level=error",
        ]  # fmt: skip
        with subprocess.Popen(command) as process:  # noqa: S603 - our own
            try:
                _wait_for(f"http://{address}/-/ready")
                yield f"http://{address}"
            finally:
                process.terminate()


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + _STARTED_WITHIN_S
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - our own
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def end_of(record: Path) -> float:
    """Return the time of the last sample of a file."""
    with record.open("rb") as file:
        file.seek(-200, 2)
        return float(file.read().split()[-3])


def draw(address: str, end: float, hours: float, into: Path) -> None:
    """Ask what each panel asks, and draw the answers. Raises SystemExit where one has none."""
    asked = Prometheus(address, end, hours)
    shown = [(panel, asked.lines(panel)) for panel in read(BOARD)]
    into.write_text(picture(TITLE, shown, end, hours), encoding="utf-8")
    points = sum(len(line.points) for _, lines in shown for line in lines)
    print(f"{into}: {len(shown)} panels, {points:,} points")
    if empty := [panel.title for panel, lines in shown if not lines]:
        print("nothing to show:", ", ".join(empty))


def main() -> None:
    """Read the command line, and draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--record", type=Path, help="samples as OpenMetrics, of bench.watched")
    source.add_argument("--prometheus", help="the address of one that runs")
    parser.add_argument("--hours", type=float, default=24)
    parser.add_argument("--into", type=Path, default=Path("docs/dashboard.svg"))
    given = parser.parse_args()
    if given.prometheus:
        draw(given.prometheus, time.time(), given.hours, given.into)
        return
    with of_record(given.record) as address:
        draw(address, end_of(given.record), given.hours, given.into)


if __name__ == "__main__":
    main()
