"""Figures of the archive at many passages, as they are computed."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import islice

import pytest

from bench.archive_size.measured import Added, Answered, Asked
from bench.archive_size.plan import Line, Lines, Size, line, told
from bench.archive_size.postings import passages
from bench.corpus import LENGTH, pieces
from bench.processes import private, processor_s, resident
from bench.times import p99

MILLION = 1_000_000
# A line in each figure: 1 kB in PostgreSQL a passage, half of that in the cluster.
SIZES = [
    Size(many, 5e7 + 1000 * many, 500 * many, 1e6 + many, heap)
    for many, heap in ((100_000, 9e8), (300_000, 3e8), (1_000_000, 5e8))
]


def test_a_line_is_the_nearest_to_points() -> None:
    assert line([(0, 1), (2, 3), (4, 5)]) == Line(1, 1)
    assert line([(0, 0), (0, 4), (3, 8)]).at(3) == pytest.approx(8)
    assert line([(7, 3)]) == Line(3, 0)
    assert line([(0, 5), (1, 3)]) == Line(4, 0)
    assert Line(1, 2).at(10) == 21


def test_what_was_measured_is_drawn_out_to_more_passages() -> None:
    planned = Lines.through(SIZES).plan(100 * MILLION, 10, 5)
    assert planned.passages == 10 * MILLION
    assert planned.shard == pytest.approx(5e9)
    assert planned.disk == pytest.approx(2 * (5e10 + 1.01e8) / 5)


def test_the_plan_is_told_as_a_table() -> None:
    written = list(told(SIZES, 100 * MILLION))
    assert "1.000 GB in PostgreSQL, 0.500 GB a copy of the passages" in written[0]
    assert "100,000,000 passages: 100.1 GB in PostgreSQL, 50.0 GB a copy" in written[1]
    assert "| 12 | 6 | 8 million | 4.2 GB | 17 GB |" in written
    assert "0.3 to 0.9 GB were in use" in written[-1]


def test_where_no_articles_were_stored_nothing_is_told_of_them() -> None:
    written = list(told([one._replace(articles=None) for one in SIZES]))
    assert not any("PostgreSQL" in one for one in written)
    assert "100,000,000 passages: 50.0 GB a copy" in written[1]


def test_of_a_hundred_times_99_are_no_longer() -> None:
    assert p99(range(100, 0, -1)) == 99
    assert p99([7.0]) == 7.0


def test_only_whole_passages_are_made_of_articles() -> None:
    first = list(islice(passages(), 8))
    assert [number for number, _ in first] == list(range(1, 9))
    assert {len(own) for _, own in first} == {LENGTH}
    assert list(pieces(["a"] * (LENGTH + 1))) == [["a"] * LENGTH, ["a"]]


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
        assert processor_s(own) - processor_s(own, but=(other.pid,)) >= 0.25
        assert 1 << 20 < private(other.pid) < resident(other.pid)
        other.communicate(b"\n")
    assert processor_s(own) - before >= 0.25
