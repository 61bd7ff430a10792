"""Names that a question writes in other letters than the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Выборы\nМэр Джон Смит ушёл в отставку.", "what did John Smith do?", "отставку"),
        ("Выборы\nМэр Роберт Смит ушёл в отставку.", "who is Robert Smith?", "отставку"),
        ("Vote\nGovernor Oleg Sokolov stepped down.", "что сделал Олег Соколов?", "stepped down"),
        ("Vote\nGovernor Vera Orlova stepped down.", "кто такая Вера Орлова?", "Orlova"),
        ("Vote\nGovernor Vira Koval stepped down.", "хто така Віра Коваль?", "Koval"),
    ],
)
def test_a_person_is_found_by_a_name_in_other_letters(
    tmp_path: Path, text: str, question: str, answer: str
) -> None:
    found = asked(tmp_path, text, question)
    assert found.answered
    assert answer in first(found)


@pytest.mark.parametrize(
    "question", ["что сделал Олег Сорокин?", "what did John Baker do?", "кто такая Вера Котова?"]
)
def test_a_person_with_another_name_is_not(tmp_path: Path, question: str) -> None:
    texts = ["Vote\nGovernor Oleg Sokolov stepped down.", "Выборы\nМэр Джон Смит ушёл."]
    assert not asked(tmp_path, texts, question).answered
