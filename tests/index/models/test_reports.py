"""Reports of the outcome of adding articles."""

from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING

from index.errors import EmptyInput, Reason
from index.models import Added, Replaced, Report

if TYPE_CHECKING:
    from index import Article


def test_a_report_goes_to_another_process_as_it_is(bridge: Article) -> None:
    replaced = Replaced("Bridge to close", date(2023, 10, 9))
    report = Report(
        (Added(bridge, "replaced", 2, replaced=replaced),), (EmptyInput("a.txt", Reason.EMPTY),)
    )
    read = pickle.loads(pickle.dumps(report))  # noqa: S301 - written here
    assert read.added == report.added
    assert str(read.failures[0]) == str(report.failures[0])
