"""Rate limits: in no stretch of time more is granted than a burst and the rate."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.access.rate_limits import PERIOD_S, TIDIED_AFTER, Limit


def test_no_rate_is_no_limit() -> None:
    limit = Limit(0)
    assert {limit.take(1, 0.0) for _ in range(1000)} == {"granted"}
    assert len(limit) == 0


@given(
    st.integers(1, 30),
    st.lists(st.floats(0, 20, allow_nan=False), min_size=1, max_size=200),
)
def test_in_no_time_more_is_granted_than_a_burst_and_the_rate(
    rate: int, pauses: list[float]
) -> None:
    limit, now, granted = Limit(rate), 0.0, []
    for pause in pauses:
        now += pause
        if limit.take(1, now) == "granted":
            granted.append(now)
    for place, first in enumerate(granted):
        for count, last in enumerate(granted[place:], start=1):
            assert count <= rate + rate * (last - first) / PERIOD_S + 1e-3


def test_who_has_had_their_rest_is_forgotten() -> None:
    limit = Limit(5)
    for key in range(10 * TIDIED_AFTER):
        limit.take(key, float(key))
    assert len(limit) <= TIDIED_AFTER + PERIOD_S
