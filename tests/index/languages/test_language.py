"""Languages by their code: whose files they are of, and that a new one needs only a file."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import timeit
from typing import TYPE_CHECKING

import pytest

from index.languages import COMMON, LANGUAGES, Languages, files

if TYPE_CHECKING:
    from pathlib import Path

# Made up, for a village that does not exist.
ZENDA = """
[writing]
name = "Zenda"
[terms]
stop_words = "kel, ke, li, za, kwatha"
[questions]
who = "kel"
when = "komo tan*"
[speech]
said = "kwatha"
he = "vo"
[mentions]
determiners = "li"
[forms]
before_words = "w, k"
and = "w"
apart = "z"
"""
# The same, written without spaces.
ZENDO = """
[writing]
name = "Zendo"
unspaced = true
[speech]
said = "说"
[characters]
persons = "长"
"""


def write(folder: Path, content: str, code: str = "xx") -> Languages:
    (folder / f"{code}.toml").write_text(content, encoding="utf-8")
    return Languages(folder)


def quoth(folder: Path, *arguments: object) -> str:
    """Run the command line with the language files of a folder; return what it prints."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        env=os.environ | {"QUOTH_LANGUAGES": str(folder), "QUOTH_DATA": str(folder / "data")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def run(folder: Path, program: str) -> str:
    """Run a program with the language files of a folder; return what it prints."""
    return subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"QUOTH_LANGUAGES": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with an article in the made-up language, beside the language's own file."""
    write(tmp_path, ZENDA, "zq")
    bridge = "Li ponte morta ferra.\n\n“Ke li ponte morta,” kwatha Hedda Marr."
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"id": "1", "title": "Ponte", "text": bridge, "language": "zq"}),
        encoding="utf-8",
    )
    return path


def test_values_are_given_by_kind(tmp_path: Path) -> None:
    content = (
        '[writing]\nname = "Zenda"\nunspaced = true\n[speech]\nsaid = "kwatha, Kwathi"\n'
        '[sentences]\nopeners = "Li, Za"\n[variants]\nverbs = "kwa, ko"\n[questions]\nwho = "kel"'
        '\n[facts]\nopposites = """\nKwa,\nko /\nlo\nta / fa"""'
    )
    own = write(tmp_path, content)["xx"]
    assert (own.code, own.text("writing", "name")) == ("xx", "Zenda")
    assert own.flag("writing", "unspaced")
    assert not own.flag("writing", "dashes")
    assert own.words("speech", "said") == {"kwatha", "kwathi"}
    assert own.ordered("sentences", "openers") == ("Li", "Za")
    assert own.groups("variants", "verbs") == (("kwa", "ko"),)
    assert own.pairs("facts", "opposites") == ((("kwa", "ko"), ("lo",)), (("ta",), ("fa",)))
    assert re.search(own.expression("questions", "who"), "okelo")


def test_a_language_without_a_file_has_no_words(tmp_path: Path) -> None:
    own = Languages(tmp_path)["qq"]
    assert own.words("speech", "said") == frozenset()
    assert own.groups("variants", "verbs") == ()
    assert not re.search(own.expression("questions", "who"), "who")


def test_a_misspelled_key_in_the_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        LANGUAGES["en"].words("speech", "sayed")


def test_the_language_whose_words_count_in_all_has_a_file() -> None:
    assert COMMON in LANGUAGES


def test_an_earlier_folder_goes_before_a_later_one(tmp_path: Path) -> None:
    own, further = tmp_path / "own", tmp_path / "further"
    for folder, word in ((own, "one"), (further, "two")):
        folder.mkdir()
        write(folder, f'[speech]\nsaid = "{word}"\n')
    assert Languages(further, own)["xx"].words("speech", "said") == {"two"}


def test_the_folder_of_the_environment_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, '[speech]\nsaid = "kwatha"\n', "en")
    monkeypatch.setenv(Languages.VARIABLE, str(tmp_path))
    languages = Languages()
    assert languages["en"].words("speech", "said") == {"kwatha"}
    assert languages["de"].words("speech", "said") == LANGUAGES["de"].words("speech", "said")


def test_norwegian_has_one_file_by_whatever_code_a_text_has(tmp_path: Path) -> None:
    languages = write(tmp_path, '[speech]\nsaid = "kwatha"\n', "nb")
    assert languages.codes == ("nb", "no")
    assert languages["no"].code == "no"
    assert languages["no"].words("speech", "said") == {"kwatha"}
    assert LANGUAGES.beside("no", "talk") == LANGUAGES.beside("nb", "talk") is not None


def test_a_file_of_its_own_goes_before_that_of_another_code(tmp_path: Path) -> None:
    write(tmp_path, '[speech]\nsaid = "kwatha"\n', "nb")
    languages = write(tmp_path, '[speech]\nsaid = "kwalo"\n', "no")
    assert languages["no"].words("speech", "said") == {"kwalo"}


def test_every_code_is_that_of_a_file_or_another_for_it() -> None:
    """What is said of a language stands in one place."""
    files_of = {path: code for code, path in LANGUAGES.paths.items() if path.stem == code}
    assert {code for code, path in LANGUAGES.paths.items() if path.stem != code} == {"no"}
    assert set(files_of) == set(LANGUAGES.paths.values())
    contents = [path.read_bytes().split(b"\n", 8)[-1] for path in files_of]
    assert len(set(contents)) == len(contents)


def test_a_file_that_is_not_called_by_a_code_is_a_fault(tmp_path: Path) -> None:
    [fault] = write(tmp_path, ZENDA, "Zenda").faults()
    assert "Zenda.toml: is not called by the code of a language" in str(fault)


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    [fault] = Languages(tmp_path / "none").faults()
    assert str(fault) == f"{tmp_path / 'none'}: is no folder"


def opened_by(code: str) -> set[str]:
    """Return the names of the language files that a process opens which runs some code."""
    program = f"""
import sys
opened = set()
def note(event, arguments):
    if event == "open" and "languages" in str(arguments[0]):
        opened.add(str(arguments[0]).rpartition("/")[2])
sys.addaudithook(note)
import index.workers.__main__
{code}
print(*(name for name in opened if name.endswith((".toml", ".txt"))))
"""
    command = [sys.executable, "-c", program]
    return set(subprocess.run(command, capture_output=True, check=True).stdout.decode().split())


def test_no_file_is_read_before_it_is_needed() -> None:
    assert opened_by("") == set()


def test_words_of_a_language_come_with_those_that_count_in_all(tmp_path: Path) -> None:
    languages = write(tmp_path, '[terms]\nunits = "zoll"')
    assert languages.with_common("xx", "terms", "units") == {"zoll"}
    assert LANGUAGES.with_common("de", "terms", "units") > LANGUAGES[COMMON].words("terms", "units")


def test_a_text_is_read_with_the_files_of_its_own_language_and_the_common_one() -> None:
    read = opened_by("index.statements('„Ja“, sagte Marr.', 'de')")
    lists = {name for name in read if name.endswith(".txt")}
    assert {"de.toml"} <= read - lists <= {"de.toml", f"{COMMON}.toml"}
    # First names of every language are known in every text: people come from everywhere.
    assert {name for name in lists if not name.endswith(".names.txt")} == {"de.nouns.txt"}


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_a_file_is_read_at_once(code: str) -> None:
    """Within 5 ms of processor; under coverage, and on a slow machine, some times that."""
    path, clock = LANGUAGES.paths[code], time.process_time
    assert min(timeit.repeat(lambda: files.read(path), timer=clock, number=1, repeat=10)) < 0.1


def test_a_new_language_needs_a_file_and_no_code(tmp_path: Path, article: Path) -> None:
    [quote] = json.loads(quoth(tmp_path, "quotes", article))["quotes"]
    assert (quote["text"], quote["speaker"]) == ("Ke li ponte morta,", "Hedda Marr")


def test_a_question_in_a_new_language_is_answered(tmp_path: Path, article: Path) -> None:
    """It is known what the question is about, that it asks for a person, and who spoke."""
    quoth(tmp_path, "add", article)
    answer = json.loads(quoth(tmp_path, "ask", "kel kwatha ke li ponte morta ferra?", "--json"))
    assert (answer["answered"], answer["missing"]) == (True, [])
    quote = answer["quotes"][0]
    assert quote["text"] == "“Ke li ponte morta,” kwatha Hedda Marr."
    assert quote["speaker"] == "Hedda Marr"


def test_a_new_language_has_its_own_forms_of_words(tmp_path: Path) -> None:
    """Letters and words that are written onto the next one are no part of a name."""
    write(tmp_path, ZENDA, "zq")
    program = """
from index.statements import statements
for text in ("“Ke li,” kwatha Hedda Marr.", "“Ke li,” kwatha z’Marr Hedda."):
    print([one.speaker.of(text) for one in statements(text, "zq")])
from index.statements.grammar.tokens import tokenised
from index.statements.lexicon import lexicon
from index.models import Span
print([one.text for one in tokenised("z’Marr li", Span(0, 9), [], lexicon("zq"))])
from index.statements.grammar.vocabulary import Vocabulary
print(Vocabulary("zq").forms.and_)
"""
    told = run(tmp_path, program).splitlines()
    assert told[:2] == ["['Hedda Marr']", "['Marr Hedda']"]
    assert told[2:] == ["['z', 'Marr', 'li']", "('w',)"]


def test_a_new_language_without_spaces_has_its_own_characters(tmp_path: Path) -> None:
    write(tmp_path, ZENDO, "zr")
    program = """
from index.statements.grammar.unspaced.dictionary import dictionary
from index.statements.lexicon import lexicon
print(dictionary(lexicon("zr")).characters.persons)
"""
    assert run(tmp_path, program).strip() == "frozenset({'长'})"


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


def test_the_check_reads_the_lists_beside_a_file(tmp_path: Path) -> None:
    (tmp_path / "xx.nouns.txt").write_text("[persn]\nkwa\n", encoding="utf-8")
    [fault] = write(tmp_path, ZENDA).faults()
    assert "xx.nouns.txt, line 1: [persn] is no section of nouns" in str(fault)


def test_letters_are_written_onto_words_of_saying(tmp_path: Path) -> None:
    languages = write(tmp_path, ZENDA.replace("[mentions]", 'joined = "w"\n[mentions]'))
    assert list(languages["xx"].joined(["kwatha"])) == ["kwatha", "wkwatha"]
