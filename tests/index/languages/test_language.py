"""Language files: what is read of them, and what is said of one that cannot be used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from index.languages import LANGUAGES, LanguageFault, Languages

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, content: str, code: str = "xx") -> Languages:
    (folder / f"{code}.toml").write_text(content, encoding="utf-8")
    return Languages(folder)


def test_no_file_of_the_project_has_a_fault() -> None:
    assert [str(fault) for fault in LANGUAGES.faults()] == []
    assert "en" in LANGUAGES


def test_words_stand_between_commas_and_lines(tmp_path: Path) -> None:
    languages = write(tmp_path, '[speech]\nsaid = """\nkwatha, Kwathi,\n  kwa tha"""\n')
    assert languages["xx"].ordered("speech", "said") == ("kwatha", "kwathi", "kwa tha")


def test_a_language_without_a_file_has_no_words(tmp_path: Path) -> None:
    assert Languages(tmp_path)["qq"].words("speech", "said") == frozenset()


def test_an_earlier_folder_goes_before_a_later_one(tmp_path: Path) -> None:
    own, further = tmp_path / "own", tmp_path / "further"
    for folder, word in ((own, "one"), (further, "two")):
        folder.mkdir()
        write(folder, f'[speech]\nsaid = "{word}"\n')
    assert Languages(further, own)["xx"].words("speech", "said") == {"two"}


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("[speech\n", "xx.toml", "Expected"),
        ('[sppech]\nsaid = "a"\n', "[sppech]", "is none of"),
        ('[speech]\nsayed = "a"\n', "[speech] sayed", "is none of"),
        ("[speech]\nsaid = 3\n", "[speech] said", "is not a string"),
        ('[speech]\nsaid = "a, b, A"\n', "[speech] said", "'a' stands there twice"),
        ('[writing]\nunspaced = "yes"\n', "[writing] unspaced", "is not true or false"),
    ],
)
def test_a_fault_names_the_file_the_key_and_the_reason(
    tmp_path: Path, content: str, place: str, reason: str
) -> None:
    languages = write(tmp_path, content)
    with pytest.raises(LanguageFault) as fault:
        languages["xx"]
    assert "xx.toml" in str(fault.value)
    assert place in str(fault.value)
    assert reason in str(fault.value)
    assert [str(one) for one in languages.faults()] == [str(fault.value)]


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "xx.toml").write_bytes(b"\xff")
    assert "xx.toml" in str(next(Languages(tmp_path).faults()))


def test_a_misspelled_key_in_the_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        LANGUAGES["en"].words("speech", "sayed")


def test_a_new_language_needs_a_file_and_no_code(tmp_path: Path) -> None:
    write(
        tmp_path,
        '[writing]\nname = "Zenda"\n[speech]\nsaid = "kwatha"\nhe = "vo"\ndeterminers = "li"\n',
        "zq",
    )
    article = {
        "id": "1",
        "title": "Ponte",
        "text": "“Li ponte za morta,” kwatha Hedda Marr.",
        "language": "zq",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(article), encoding="utf-8")
    printed = subprocess.run(
        [sys.executable, "-m", "bot", "quotes", str(tmp_path / "a.jsonl")],
        env=os.environ | {"QUOTH_LANGUAGES": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    [quote] = json.loads(printed)["quotes"]
    assert (quote["text"], quote["speaker"]) == ("Li ponte za morta,", "Hedda Marr")


def test_the_check_says_what_is_wrong_and_fails(tmp_path: Path) -> None:
    write(tmp_path, '[speech]\nsayed = "a"\n')
    checked = subprocess.run(
        [sys.executable, "-m", "index.languages", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 1
    assert "[speech] sayed" in checked.stderr
