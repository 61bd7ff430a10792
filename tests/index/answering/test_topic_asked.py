"""The topic and the speaker of a question about somebody's words."""

from __future__ import annotations

from datetime import date

import pytest

from index.answering.speech import asked_speech
from index.answering.topic_asked import topic_of
from index.query.analysis import analyse
from index.query.weighing import Statistics


@pytest.mark.parametrize(
    ("asked", "about", "named"),
    [
        ("what did Ida Brenn say about the toll bridge?", ["toll", "bridge"], ["Ida", "Brenn"]),
        ("what did Brenn reply?", [], ["Brenn"]),
        ("what did the mayor say about Otto Vale?", ["Otto", "Vale"], ["mayor"]),
    ],
)
def test_whom_and_what_it_asks_about_are_told_apart(
    asked: str, about: list[str], named: list[str]
) -> None:
    question = analyse(asked, ["en"], Statistics(10, lambda _: 1, lambda _: ()), date.min)
    topic = topic_of(asked_speech(asked, "en"), question, {}, {})
    assert topic
    assert topic.strict
    assert [word.text for word in topic.words] == about
    assert [word.text for word in topic.named] == named


@pytest.mark.parametrize("asked", ["who said the bridge is shut?", "is the bridge shut?"])
def test_other_questions_ask_nobody_about_anything(asked: str) -> None:
    question = analyse(asked, ["en"], Statistics(10, lambda _: 1, lambda _: ()), date.min)
    assert topic_of(asked_speech(asked, "en"), question, {}, {}) is None
