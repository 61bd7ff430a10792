"""The project's own questions, asked of its sample articles: answers must not get worse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.app import app

ROOT = Path(__file__).parents[3]
FLOOR = 0.85


def evaluate(*arguments: str | Path) -> tuple[int, dict[str, float], str]:
    result = CliRunner().invoke(app, ["eval", *map(str, arguments)])
    figures = dict(line.split("\t") for line in result.stdout.splitlines())
    return (
        result.exit_code,
        {name: float(figure) for name, figure in figures.items()},
        result.stderr,
    )


def test_the_own_questions_are_answered() -> None:
    code, figures, _ = evaluate(
        ROOT / "tests/eval", "--articles", ROOT / "bot/samples", "--floor", str(FLOOR)
    )
    assert code == 0
    assert figures["questions"] == 40
    assert figures["quote@1"] >= FLOOR
    assert figures["quote@3"] >= 0.9
    assert figures["mean length"] <= 230
    assert (figures["speakers"], figures["speaker wrong"]) == (1, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    article = {"id": "a", "title": "Mill", "text": "The mill closed in 1923. The miller left."}
    (tmp_path / "articles.jsonl").write_text(json.dumps(article), encoding="utf-8")
    return tmp_path


def ask_in(folder: Path, **question: object) -> tuple[int, dict[str, float], str]:
    line = json.dumps({"id": "q", "question": "when did the mill close?"} | question)
    (folder / "questions.jsonl").write_text(line + "\n", encoding="utf-8")
    return evaluate(folder, "--floor", "1")


def test_spans_and_answers_in_words_both_count(folder: Path) -> None:
    for gold in ({"spans": [[19, 23]]}, {"answers": ["1923"]}):
        code, figures, _ = ask_in(folder, article_id="a", **gold)
        assert (code, figures["quote@1"], figures["article@1"]) == (0, 1, 1)


def test_a_figure_below_the_floor_fails(folder: Path) -> None:
    code, figures, said = ask_in(folder, article_id="a", spans=[[1000, 1001]])
    assert (code, figures["quote@1"]) == (1, 0)
    assert "below 1" in said


SAID = {
    "Mill": '"The mill stays shut," Hedda Márr said.',
    "Ferry": '"The ferry is a wreck," it said on a wall.',
}


@pytest.mark.parametrize(
    ("title", "question", "speaker", "verdict"),
    [
        ("Mill", "who said the mill stays shut?", "Hedda Márr", "right"),
        ("Mill", "who said the mill stays shut?", "MARR", "right"),
        ("Mill", "who said the mill stays shut?", ["the miller", "Hedda Maria Marr"], "right"),
        ("Mill", "who said the mill stays shut?", "Olaf Marr", "wrong"),
        ("Mill", "who said the mill stays shut?", None, "wrong"),
        ("Ferry", "who said the ferry is a wreck?", "Olaf Till", "unnamed"),
        ("Ferry", "who said the ferry is a wreck?", None, "right"),
        ("Ferry", "who said that trams are too loud?", "Olaf Till", "unnamed"),
    ],
)
def test_a_named_speaker_is_right_wrong_or_unnamed(
    folder: Path, title: str, question: str, speaker: object, verdict: str
) -> None:
    article = {"id": "a", "title": title, "text": SAID[title]}
    (folder / "articles.jsonl").write_text(json.dumps(article), encoding="utf-8")
    gold = {"article_id": "a", "spans": [[1, 10]], "speaker": speaker}
    _, figures, _ = ask_in(folder, question=question, **gold)
    shares = {name: figures[f"speaker {name}"] for name in ("right", "wrong", "unnamed")}
    assert (figures["speakers"], shares.pop(verdict)) == (1, 1)
    assert set(shares.values()) == {0}


def test_no_figure_is_of_speakers_where_no_question_names_one(folder: Path) -> None:
    _, figures, _ = ask_in(folder, article_id="a", spans=[[19, 23]])
    assert not [name for name in figures if name.startswith("speaker")]


def test_questions_that_no_article_answers_count_apart(folder: Path) -> None:
    lines = [
        {"id": "1", "question": "when did the mill close?", "article_id": "a", "answers": ["1923"]},
        {"id": "2", "question": "who won the regatta of Oerle in spring?", "answers": []},
        {"id": "3", "question": "what does a trumpet cost?", "answers": []},
    ]
    written = "".join(json.dumps(line) + "\n" for line in lines)
    (folder / "questions.jsonl").write_text(written, encoding="utf-8")
    code, figures, _ = evaluate(folder)
    assert (code, figures["questions"], figures["quote@1"]) == (0, 3, 1)
    assert (figures["absent"], figures["silent"]) == (2, 1)
    assert 0 <= figures["calibration error"] < 0.5
    assert figures["right at 0.0"] == 0


@pytest.mark.parametrize(
    ("gold", "why"),
    [
        ({"article_id": "a", "spans": [[0, 1]], "speaker": 7}, "speaker is no name"),
        ({"article_id": "a", "spans": [[0, 1]], "speaker": [" "]}, "speaker is no name"),
        ({"article_id": "a", "answers": ["1924"]}, "does not hold '1924'"),
        ({"article_id": "b", "answers": ["1923"]}, "there is no article b"),
        ({"article_id": "a"}, "'answers'"),
    ],
)
def test_a_set_that_cannot_be_used_says_why(
    folder: Path, gold: dict[str, object], why: str
) -> None:
    code, _, said = ask_in(folder, **gold)
    assert code == 1
    assert "line 1" in said
    assert why in said
