"""The question in a long message that tells much beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query.long_messages import questions_within

MESSAGES = [
    json.loads(line)
    for line in Path(__file__)
    .with_name("long_messages.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.mark.parametrize("case", MESSAGES)
def test_the_question_is_found_where_there_is_one_beside_other_things(
    case: dict[str, str | None],
) -> None:
    found = questions_within(case["message"] or "", case["language"] or "")
    assert next(iter(found), None) == case["question"]


def test_words_before_the_one_that_asks_may_be_left_out() -> None:
    message = (
        "ciao a tutti, sono arrivato ieri con mio fratello e sua moglie e non si parla d'altro che "
        "del ponte, insomma per farla breve chi ha pagato il ponte di Varna?"
    )
    assert questions_within(message, "it")[-1] == "chi ha pagato il ponte di Varna?"


@given(st.text(max_size=600), st.sampled_from(["en", "de", "zh", "ar", "tr"]))
def test_what_is_found_stands_in_the_message(message: str, language: str) -> None:
    for question in questions_within(message, language):
        assert question.rstrip("?؟？").strip() in message
