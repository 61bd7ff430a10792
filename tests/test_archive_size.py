"""What is computed of the archive at many passages."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from bench.archive_size.measured import Added, Answered, Asked
from bench.archive_size.plan import Line, Lines, Size, line, told
from bench.archive_size.processes import processor_s, resident

MILLION = 1_000_000
# A line in each figure: 1 kB in PostgreSQL a passage, half of that in the cluster, 90 MB and 100
# bytes a passage of the heap, 20 ms and 3 ms for each million passages of a shard.
SIZES = [
    Size(
        many,
        3,
        3,
        5e7 + 1000 * many,
        500 * many,
        1e6 + many,
        2.7e8 + 200 * many,
        20 + many / MILLION,
        60,
    )
    for many in (100_000, 300_000, 1_000_000)
]


def test_a_line_is_the_nearest_to_points() -> None:
    assert line([(0, 1), (2, 3), (4, 5)]) == Line(1, 1)
    assert line([(0, 0), (0, 4), (3, 8)]).at(3) == pytest.approx(8)
    assert line([(7, 3)]) == Line(3, 0)
    assert line([(0, 5), (1, 3)]) == Line(4, 0)
    assert Line(1, 2).at(10) == 21


def test_what_was_measured_is_drawn_out_to_more_passages() -> None:
    lines = Lines.through(SIZES)
    planned = lines.plan(100 * MILLION, 10, 5)
    assert planned.shard == pytest.approx(5e9)
    assert planned.disk == pytest.approx(2 * (5e10 + 1.01e8) / 5)
    assert planned.heap == pytest.approx(9e7 + 2 * 20 * MILLION * 100)
    assert planned.median_ms == pytest.approx(20 + 3 * 10)
    # A shard more takes half a millisecond, beside what it takes from the others.
    more = replace(SIZES[-1], shards=12, median_ms=20 + 3 / 12 + 9 * 0.5)
    lines = Lines.through([*SIZES, more])
    assert lines.shard_ms == pytest.approx(0.5)
    assert lines.plan(MILLION, 12, 3).median_ms == pytest.approx(more.median_ms)
    assert lines.plan(MILLION, 3, 3).median_ms == pytest.approx(SIZES[-1].median_ms)


def test_the_plan_is_told_as_a_table() -> None:
    written = list(told(SIZES, 100 * MILLION))
    assert "100,000,000 passages: 100 GB in PostgreSQL, 50 GB a copy" in written[1]
    assert "| 12 | 6 | 4.2 GB | 17 GB | 3.4 GB | 6.8 GB | 45 ms |" in written


def test_figures_are_of_one_article_and_of_one_question() -> None:
    assert "40 a second; an article takes 20.0 ms to store and 5.0" in str(
        Added(100, 2.0, 0.5, 0.7, 0.2, 0.3)
    )
    asked = [Asked(float(number), 2.0, 2 + (number == 7)) for number in range(1, 101)]
    answered = Answered.of([*asked, Asked(500.0, 2.0, 5)], 606, 0.101, 0.202)
    assert (answered.median_ms, answered.p99_ms, answered.most_requests) == (51, 100, 5)
    assert (answered.statements, answered.postgres_ms, answered.nodes_ms) == (6, 1, 2)
    assert answered.over_three == pytest.approx(1 / 101)


def test_the_processor_time_of_a_process_is_with_that_of_those_it_started() -> None:
    own = os.getpid()
    busy = "import sys, time\nwhile time.process_time() < 0.3: pass\nprint(flush=True)\ninput()"
    before = processor_s(own)
    with subprocess.Popen(
        (sys.executable, "-c", busy), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        alone = processor_s(other.pid)
        assert 0.25 < alone < 60
        assert processor_s(own) - before >= 0.25
        assert processor_s(own, but=(other.pid,)) < processor_s(own)
        assert resident(other.pid) > 1 << 20
        other.communicate(b"\n")
    assert processor_s(own) - before >= 0.25
