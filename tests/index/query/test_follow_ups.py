"""Questions that go on from the one before."""

import pytest

from index.query.follow_ups import is_follow_up


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("and in Rostock?", "en"),
        ("when?", "en"),
        ("what did she say about it?", "en"),
        ("where was he born?", "en"),
        ("und in Rostock?", "de"),
        ("а в Ростоке?", "ru"),
        ("y en Rostock?", "es"),
    ],
)
def test_what_says_too_little_goes_on(question: str, language: str) -> None:
    assert is_follow_up(question, language)


@pytest.mark.parametrize(
    "question",
    ["how long did dockers strike in Varna?", "Hedda Marr", "who closed the bridge?"],
)
def test_what_says_enough_stands_alone(question: str) -> None:
    assert not is_follow_up(question, "en")
