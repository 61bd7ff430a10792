"""The command line as people and programs use it: a process, its streams, its exit code."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from bot.i18n import texts
from tests.bot.cli.command import ENVIRONMENT, articles, quoth
from tests.local_telegram import TOKEN, Refusal, Telegram, free_port, local_telegram

QUESTION = "who said the coalition is pretending?"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


HEAVY = frozenset({"aiohttp", "numba", "PIL", "telegram", "tornado"})
LOADED = """
import atexit, sys
atexit.register(lambda: print(*{name.split(".")[0] for name in sys.modules}, file=sys.stderr))
sys.argv[:1] = ["quoth"]
from bot.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("arguments", "unneeded"),
    [
        (["--help"], HEAVY | {"index", "numpy", "pydantic"}),
        (["list"], HEAVY | {"numpy", "py3langid", "rank_bm25", "rapidfuzz"}),
        (["ask", QUESTION], HEAVY),
        (["verify", "The ferry runs."], HEAVY - {"telegram"}),
    ],
)
def test_a_command_loads_only_what_it_needs(
    tmp_path: Path, data: Path, arguments: list[str], unneeded: frozenset[str]
) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 3), "--data", data)
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        capture_output=True, text=True, check=False, timeout=120,
        env=ENVIRONMENT | {"QUOTH_DATA": str(data)},
    )  # fmt: skip
    loaded = set(done.stderr.split())
    assert "typer" in loaded
    assert loaded.isdisjoint(unneeded)


def test_the_first_answer_of_a_new_installation_waits_for_no_compiler(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing is compiled"
    done = quoth("demo", NUMBA_CACHE_DIR=str(nothing))
    assert "Hedda Marr" in done.stdout
    assert not nothing.exists()


def test_the_demo_answers_its_question_without_a_terminal() -> None:
    done = quoth("demo")
    assert done.returncode == 0
    assert "opposition spokeswoman Councillor Hedda Marr said." in done.stdout.replace("\n│ ", "")
    assert "14 November 2023 · 1001" in done.stdout


def test_an_article_goes_in_and_its_words_come_out(tmp_path: Path, data: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_text('Bridge\n\n"It is closed,” Hedda Marr said.')
    added = quoth("add", file, "--data", data)
    assert (added.returncode, added.stdout, added.stderr) == (0, "", "1 added\n")
    answer = json.loads(quoth("ask", "is it closed?", "--json", "--data", data).stdout)
    assert answer["answered"]
    assert answer["missing"] == []
    [quote] = answer["quotes"]
    assert quote["text"] == '"It is closed,” Hedda Marr said.'
    assert (quote["article_id"], quote["speaker"]) == ("bridge", "Hedda Marr")
    assert (quote["start"], quote["end"]) == (0, len(quote["text"]))
    assert quote["passage"] == {"start": 0, "end": len(quote["text"])}


def test_the_folder_may_be_named_before_the_command_or_in_the_environment(
    tmp_path: Path, data: Path
) -> None:
    file = articles(tmp_path / "a.jsonl", 2)
    assert quoth("--data", data, "add", file).returncode == 0
    listed = quoth("list", QUOTH_DATA=str(data))
    assert listed.stdout == "0\t\tNote 0\n1\t\tNote 1\n"


def test_a_batch_is_answered_in_order(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 9), "--data", data)
    asked = [{"id": f"q{n}", "question": f"note {n}", "other": 1} for n in (5, 3, 8)]
    questions = tmp_path / "questions.jsonl"
    questions.write_text("\n".join(map(json.dumps, asked)) + "\nnonsense\n[]\n{}\n")
    done = quoth("ask", "--batch", questions, "-n", 2, "--data", data)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(a["id"], a["quotes"][0]["article_id"]) for a in answers] == [
        ("q5", "5"), ("q3", "3"), ("q8", "8"),
    ]  # fmt: skip
    assert all(a["elapsed_ms"] > 0 and len(a["quotes"]) <= 2 for a in answers)
    assert done.returncode == 1
    assert [line.split(": ")[0][-6:] for line in done.stderr.splitlines()] == [
        "line 4",
        "line 5",
        "line 6",
    ]


def test_a_batch_may_come_through_a_pipe(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 1), "--data", data)
    done = quoth("ask", "--batch", "-", "--data", data, stdin='{"id": "1", "question": "ferry"}\n')
    assert json.loads(done.stdout)["answered"]


def test_every_failure_is_a_line_and_the_rest_goes_in(tmp_path: Path, data: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    articles(folder / "deep" / "good.jsonl", 3)
    (folder / "empty.txt").write_text("")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text("Not for adding.")
    done = quoth("add", folder, tmp_path / "absent.txt", "--data", data)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"{folder}/empty.txt: it is empty",
        f"{tmp_path}/absent.txt: it cannot be read: No such file or directory",
        "3 added, 2 refused",
    ]


def test_a_folder_without_articles_is_said_so(tmp_path: Path, data: Path) -> None:
    assert "nothing to add" in quoth("add", tmp_path, "--data", data).stderr


def test_what_is_exported_can_be_added_again(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 5), "--data", data)
    out = tmp_path / "out.jsonl"
    assert quoth("export", out, "--data", data).returncode == 0
    quoth("add", out, "--data", tmp_path / "copy")
    both = [quoth("export", "-", "--data", folder).stdout for folder in (data, tmp_path / "copy")]
    assert both[0] == both[1] == out.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.jsonl",
        "copy",
        "data",
        "out.jsonl",
    ]


def test_removing_is_all_or_nothing(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 3), "--data", data)
    failed = quoth("remove", "0", "99", "--data", data)
    assert (failed.returncode, failed.stderr) == (1, "there is no article 99\n")
    assert quoth("remove", "0", "2", "--data", data).returncode == 0
    assert quoth("list", "--data", data).stdout == "1\t\tNote 1\n"


def test_statistics_say_how_much_there_is(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 3, text="Yes {}."), "--data", data)
    assert quoth("stats", "--data", data).stdout == (
        "articles\t3\npassages\t3\ncollections\t1\ncharacters\t18\n"
    )


def test_statements_are_printed_and_nothing_is_stored(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    text = '"It is closed,” Hedda Marr said.'
    file.write_text(json.dumps({"article_id": "7", "text": text}) + "\nnonsense\n")
    done = quoth("quotes", file)
    found: dict[str, Any] = json.loads(done.stdout)
    [quote] = found["quotes"]
    assert (found["article_id"], quote["speaker"], quote["cue"]) == ("7", "Hedda Marr", "said")
    assert text[quote["start"] : quote["end"]] == quote["text"] == "It is closed,"
    assert text[quote["speaker_start"] : quote["speaker_end"]] == "Hedda Marr"
    assert done.returncode == 1
    assert quoth("quotes", tmp_path / "absent").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ask"], "give either a question or --batch FILE"),
        (["ask", "x", "--batch", "y"], "give either a question or --batch FILE"),
        (["run"], "TELEGRAM_BOT_TOKEN is not set"),
        (["nonsense"], "No such command"),
    ],
)
def test_wrong_use_says_what_to_do(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = quoth(*arguments, QUOTH_DATA=str(tmp_path))
    assert done.returncode == 2
    assert said in done.stderr


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    done = quoth("list", QUOTH_DATA=str(tmp_path), QUOTH_OWNERS="ann")
    assert done.returncode == 2
    assert "QUOTH_OWNERS" in done.stderr


def test_a_missing_question_file_is_an_error(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 1), "--data", data)
    done = quoth("ask", "--batch", tmp_path / "absent", "--data", data)
    assert done.returncode == 1
    assert "it is not there" in done.stderr


def test_escape_sequences_in_an_article_do_not_reach_the_terminal(
    tmp_path: Path, data: Path
) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        json.dumps({"id": "\x1b[5m", "title": "\x1b[2J", "text": "A ferry \x1b[31mruns\x07."})
    )
    quoth("add", file, "--data", data)
    done = quoth("ask", "ferry", "--data", data)
    assert "A ferry" in done.stdout
    assert "\x1b" not in done.stdout + quoth("list", "--data", data).stdout


def test_no_answer_says_which_words_are_missing(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 1), "--data", data)
    done = quoth("ask", "zeppelin", "--data", data)
    assert done.stdout == f"{texts.NO_ANSWER}\nNo article mentions “zeppelin”.\n"


def test_killed_while_adding_nothing_is_lost_doubled_or_half_in(tmp_path: Path, data: Path) -> None:
    file = articles(tmp_path / "a.jsonl", 2000, text="First about ferry {}.\n\nSecond paragraph.")
    command = [sys.executable, "-m", "bot", "add", str(file), "--data", str(data)]
    killed = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL)
    database = data / "quoth.sqlite3"
    while killed.poll() is None and not (database.exists() and _size(data) > 300_000):
        time.sleep(0.01)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    before = _counts(data)
    assert before["passages"] == 2 * before["articles"]
    done = quoth("add", file, "--data", data)
    assert done.returncode == 0
    assert _counts(data) == {"articles": 2000, "passages": 2000, "collections": 1} | {
        "characters": _counts(data)["characters"]
    }
    assert before["articles"] < 2000
    assert f"{2000 - before['articles']:,} added" in done.stderr
    answer = json.loads(quoth("ask", "ferry 1234", "--json", "--data", data).stdout)
    assert answer["quotes"][0]["article_id"] == "1234"


def _size(data: Path) -> int:
    size = 0
    for file in data.glob("quoth.sqlite3*"):
        with suppress(FileNotFoundError):  # SQLite takes its journal away when it will
            size += file.stat().st_size
    return size


def _counts(data: Path) -> Counter[str]:
    """Return what `quoth stats` counts; without an article it counts nothing."""
    lines = quoth("stats", "--data", data).stdout.splitlines()
    return Counter({name: int(count) for name, count in (line.split("\t") for line in lines)})


async def _bot(telegram: Telegram, data: Path, **more: str) -> asyncio.subprocess.Process:
    environment = ENVIRONMENT | {
        "TELEGRAM_BOT_TOKEN": TOKEN, "QUOTH_BOT_API_URL": telegram.url, "QUOTH_DATA": str(data),
    } | more  # fmt: skip
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stderr=asyncio.subprocess.PIPE
    )


async def _until_ready(process: asyncio.subprocess.Process) -> str:
    assert process.stderr
    said = ""
    while "ready" not in said:
        line = (await asyncio.wait_for(process.stderr.readline(), 30)).decode()
        assert line, said
        said += line
    return said


async def test_the_bot_says_when_it_is_ready_answers_and_stops_when_told(
    tmp_path: Path, data: Path
) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 2), "--data", data)
    async with local_telegram() as telegram:
        process = await _bot(telegram, data)
        await _until_ready(process)
        chat = telegram.private()
        await chat.says("note 1 ferry")
        assert "Note number 1" in (await chat.reply())["text"]
        commands = next(r for r in telegram.requests if r.method == "setMyCommands")
        assert {"command": "who", "description": texts.COMMAND_WHO} in commands.fields["commands"]
        await asyncio.to_thread(quoth, "add", articles(tmp_path / "b.jsonl", 9), "--data", data)
        await chat.says("note 8 ferry")
        assert "Note number 8" in (await chat.reply())["text"]
        process.terminate()
        assert process.stderr
        rest = (await process.stderr.read()).decode()
        assert await process.wait() == 0
        assert TOKEN not in rest
        assert "privacy mode is on: in groups /ask and replies arrive" in rest


async def test_updates_come_by_webhook_where_one_is_set(tmp_path: Path, data: Path) -> None:
    quoth("add", articles(tmp_path / "a.jsonl", 2), "--data", data)
    async with local_telegram() as telegram:
        port = free_port()
        process = await _bot(
            telegram,
            data,
            QUOTH_WEBHOOK_URL=f"http://127.0.0.1:{port}/hook",
            QUOTH_WEBHOOK_LISTEN=f"127.0.0.1:{port}",
            QUOTH_WEBHOOK_SECRET="a-secret",
        )
        await _until_ready(process)
        chat = telegram.private()
        assert await telegram.post_update(chat, "note 1 ferry", secret="guessed") == 403
        assert await telegram.post_update(chat, "note 1 ferry", secret="a-secret") == 200
        assert "Note number 1" in (await chat.reply())["text"]
        assert chat.sent.empty()
        process.terminate()
        assert await process.wait() == 0


async def test_a_telegram_that_cannot_be_reached_is_tried_again(data: Path) -> None:
    async with local_telegram() as telegram:
        telegram.refuse["getMe"] = [Refusal(502, "Bad Gateway")]
        process = await _bot(telegram, data)
        assert "trying again" in await _until_ready(process)
        process.terminate()
        assert await process.wait() == 0
    process = await _bot(telegram, data)
    assert process.stderr
    await asyncio.wait_for(process.stderr.readline(), 30)
    process.terminate()
    assert await process.wait() == 0


async def test_a_token_that_telegram_refuses_is_told_of_at_once(data: Path) -> None:
    async with local_telegram() as telegram:
        process = await _bot(telegram, data, TELEGRAM_BOT_TOKEN="1:wrong")
        assert process.stderr
        said = (await asyncio.wait_for(process.stderr.readline(), 30)).decode()
        assert "Telegram does not accept TELEGRAM_BOT_TOKEN: check it with @BotFather" in said
        process.terminate()
        assert await process.wait() == 0


@pytest.mark.parametrize(
    ("method", "code"), [("getMe", 401), ("getMe", 403), ("deleteWebhook", 404)]
)
async def test_a_refusal_of_a_moment_does_not_end_it(data: Path, method: str, code: int) -> None:
    async with local_telegram() as telegram:
        telegram.refuse[method] = [Refusal(code, "Unauthorized")]
        process = await _bot(telegram, data)
        assert "Traceback" not in await _until_ready(process)
        process.terminate()
        assert await process.wait() == 0


def test_the_version_is_told() -> None:
    assert quoth("--version").stdout == f"quoth {version('quoth')}\n"


@pytest.mark.parametrize("command", [[], ["ask"], ["users", "list"]])
def test_help_has_a_short_form(command: list[str]) -> None:
    assert quoth(*command, "-h").stdout == quoth(*command, "--help").stdout != ""


@pytest.mark.parametrize(
    "command",
    [
        ["list"], ["ask", "note 1 ferry"], ["verify", "about the ferry"], ["export", "-"],
        ["quotes", "a.jsonl"], ["read", "a.jsonl"], ["help"], ["help", "commands"], ["--help"],
        ["users", "list", "-h"], ["--version"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_nothing_is_said_where_nobody_reads_any_more(tmp_path: Path, command: list[str]) -> None:
    articles(tmp_path / "a.jsonl", 30)
    quoth("add", "a.jsonl", at=tmp_path)
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *command], cwd=tmp_path,
        stdout=writer, stderr=subprocess.PIPE, env=ENVIRONMENT,
    )  # fmt: skip
    os.close(writer)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (141, b"")


@pytest.mark.parametrize("command", [["help", "commands"], ["--version"], ["read", "a.jsonl"]])
def test_a_full_disk_is_told_of_whatever_is_written_to_it(
    tmp_path: Path, command: list[str]
) -> None:
    articles(tmp_path / "a.jsonl", 30)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *command], cwd=tmp_path, text=True,
            stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "The disk is full: make room and try again\n")


@pytest.mark.parametrize("command", ["ask", "ask --batch -"])
def test_without_any_input_nobody_is_asked(data: Path, command: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m bot --data "$1" {command} <&-', sys.executable, data],
        capture_output=True, text=True, env=ENVIRONMENT, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_ctrl_c_ends_it_while_it_is_still_loading() -> None:
    interrupted = (
        "import sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'bot.cli.app': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "from bot.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", interrupted],
        capture_output=True, text=True, env=ENVIRONMENT, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (130, "")
