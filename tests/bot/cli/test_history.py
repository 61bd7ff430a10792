"""Questions that are kept for the next time."""

from __future__ import annotations

from pathlib import Path

from bot.cli.history import MOST, KeptQuestions, place

DAY_S = 86_400


def test_what_was_asked_is_there_the_next_time_the_newest_first(tmp_path: Path) -> None:
    file = tmp_path / "state" / "questions.jsonl"
    first = KeptQuestions(file, 14, lambda: 0.0)
    first.store_string("who said it?")
    first.store_string("und wer noch? \u2028 ja")
    assert list(KeptQuestions(file, 14, lambda: 0.0).load_history_strings()) == [
        "und wer noch? \u2028 ja", "who said it?",
    ]  # fmt: skip
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0


def test_what_is_too_old_or_too_much_or_no_question_is_forgotten_on_disk(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    KeptQuestions(file, 14, lambda: 0.0).store_string("old")
    with file.open("a") as out:
        out.write('{"asked": 1\n[]\n' + "[" * 100_000 + "\n")
    for number in range(MOST + 5):
        KeptQuestions(file, 14, lambda: 13.0 * DAY_S).store_string(f"new {number}")
    late = KeptQuestions(file, 14, lambda: 14.0 * DAY_S)
    kept = list(late.load_history_strings())
    assert (len(kept), kept[0], kept[-1]) == (MOST, f"new {MOST + 4}", "new 5")
    assert "old" not in file.read_text()
    assert len(file.read_text().splitlines()) == MOST
    assert file.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [file]


def test_a_question_behind_a_space_is_not_kept(tmp_path: Path) -> None:
    KeptQuestions(tmp_path / "questions.jsonl", 14, lambda: 0.0).store_string(" in confidence?")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_keeps_nothing_and_says_nothing() -> None:
    nowhere = KeptQuestions(Path("/dev/null/quoth/questions.jsonl"), 14, lambda: 0.0)
    nowhere.store_string("who?")
    assert list(nowhere.load_history_strings()) == []


def test_the_place_is_the_users_own() -> None:
    assert place({"XDG_STATE_HOME": "/var/s"}) == Path("/var/s/quoth/questions.jsonl")
    at_home = Path.home() / ".local/state/quoth/questions.jsonl"
    assert place({}) == place({"XDG_STATE_HOME": "relative"}) == at_home
