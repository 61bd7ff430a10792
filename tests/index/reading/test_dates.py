"""Publication dates as sites write them."""

from __future__ import annotations

from datetime import date

import pytest

from index.reading.dates import parse_date


@pytest.mark.parametrize(
    "written",
    [
        "10 October 2017", "Tuesday, 10 October 2017", "10 Oct. 2017", "October 10, 2017",
        "2017-10-10", "2017-10-10T08:30:00Z", "10.10.2017", "10th October, 2017", "2017/10/10",
    ],
)  # fmt: skip
def test_these_all_name_the_same_day(written: str) -> None:
    assert parse_date(written) == date(2017, 10, 10)


@pytest.mark.parametrize(
    "written", ["", "yesterday", "31 February 2017", "99.99.2017", "10 Foo 2017"]
)
def test_these_name_none(written: str) -> None:
    assert parse_date(written) is None
