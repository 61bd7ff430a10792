"""Guest of an interview."""

from __future__ import annotations

import pytest

from index.statements.spans.interviews import interviewee


@pytest.mark.parametrize(
    ("head", "questions", "name"),
    [
        ("Interview with Ida Brenn in the hall", ["Why wood?"], "Ida Brenn"),
        ("Interview with coach Ida Brenn", ["Why wood?"], "Ida Brenn"),
        ("Jon Marr met Ida Brenn.", [" Ms Brenn, why wood?", "And now?"], "Ida Brenn"),
        ("Jon Marr met Ida Brenn.", [" Brenn, why wood?"], "Ida Brenn"),
    ],
)
def test_a_line_or_the_questions_name_the_guest(head: str, questions: list[str], name: str) -> None:
    found = interviewee(head, questions, "en")
    assert found
    assert found.of(head) == name


@pytest.mark.parametrize(
    ("head", "questions"),
    [
        ("Jon Marr met Ida Brenn.", ["Why wood?"]),
        ("Jon Marr met Ida Brenn.", ["Like Marr, you prefer wood?"]),
        ("Jon Marr met Ida Brenn.", ["Ms Brenn, why wood?", "Mr Marr, and you?"]),
        ("Jon Brenn and Ida Brenn build boats.", ["Ms Brenn, why wood?"]),
        ("Interview with friends of Ida Brenn", ["Why wood?"]),
        ("", ["Ms Brenn, why wood?"]),
    ],
)
def test_in_doubt_it_is_nobody(head: str, questions: list[str]) -> None:
    assert interviewee(head, questions, "en") is None
