"""Commands that ask."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.bot.cli.command import articles, quoth
from tests.index.reading.pdf import scanned

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    quoth("add", articles(tmp_path / "a.jsonl", 3), "--data", folder)
    return folder


def test_a_question_is_answered_in_words_and_as_json(data: Path) -> None:
    assert "Note number 2 about the ferry." in quoth("ask", "note 2 ferry", "--data", data).stdout
    answer = json.loads(quoth("ask", "note 2 ferry", "--json", "--data", data).stdout)
    assert answer["answered"]
    assert answer["quotes"][0]["text"] == "Note number 2 about the ferry."


def test_a_question_that_nothing_answers_is_no_failure(data: Path) -> None:
    done = quoth("ask", "what of the zeppelin?", "--data", data)
    assert done.returncode == 0
    assert "zeppelin" in done.stdout


def test_a_greeting_is_answered_with_an_example_of_the_articles(data: Path) -> None:
    example = quoth("ask", "hello", "--data", data).stdout.strip().rpartition("for example: ")[2]
    assert "ferry" in quoth("ask", example, "--data", data).stdout


def test_a_question_and_a_file_of_them_are_one_too_many(data: Path) -> None:
    assert quoth("ask", "ferry?", "--batch", "-", "--data", data).returncode == 2


def test_words_that_stand_there_and_words_that_do_not(data: Path) -> None:
    assert quoth("verify", "number 2 about the ferry", "--data", data).returncode == 0
    assert quoth("verify", "number 9 about a zeppelin of ours", "--data", data).returncode == 1


def test_quotations_of_a_file_are_json_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Mill\n\n“It turns,” said Ilse Korn.", encoding="utf-8")
    [line] = quoth("quotes", file).stdout.splitlines()
    assert json.loads(line)["quotes"][0]["speaker"] == "Ilse Korn"
    assert quoth("quotes", tmp_path / "absent.txt").returncode == 1


def test_a_floor_that_is_not_reached_is_a_failure(tmp_path: Path) -> None:
    articles(tmp_path / "articles.jsonl", 3)
    question = {"id": "1", "question": "note 2 ferry", "article_id": "2", "answers": ["zeppelin"]}
    (tmp_path / "questions.jsonl").write_text(json.dumps(question), encoding="utf-8")
    assert quoth("eval", tmp_path, "--floor", "0.9").returncode == 1


def test_a_scan_is_added_and_quoted_as_read_by_ocr(tmp_path: Path) -> None:
    scanned.needed()
    (tmp_path / "mill.pdf").write_bytes(scanned.news())
    data, asked = tmp_path / "data", "what will the parish spend the money on?"
    assert quoth("add", tmp_path / "mill.pdf", "--data", data, QUOTH_OCR="on").returncode == 0
    assert "mill · p. 2, read by OCR" in quoth("ask", asked, "--data", data).stdout
    [quote, *_] = json.loads(quoth("ask", asked, "--json", "--data", data).stdout)["quotes"]
    assert (quote["page"], quote["by_ocr"]) == (2, True)
    exported = tmp_path / "all.jsonl"
    other, words = tmp_path / "other", "will spend the money on a new roof for the school"
    quoth("export", exported, "--data", data)
    quoth("add", exported, "--data", other)
    assert "mill · p. 2, read by OCR" in quoth("verify", words, "--data", other).stdout


def test_a_number_shows_its_article(data: Path) -> None:
    shown = quoth("ask", "2", "--data", data).stdout
    assert "Note number 2 about the ferry." in shown
    assert quoth("ask", "99", "--data", data).stdout == "I have no article 99.\n"
