"""Long word lists beside a language's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.errors import LanguageFault
from index.languages import LANGUAGES
from index.languages.lists import faults, first_names, nouns, talk
from index.query.synonyms import near_words

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, content: str) -> Path:
    path = folder / "xx.txt"
    path.write_text(content, encoding="utf-8")
    return path


def test_nouns_are_read_by_section(tmp_path: Path) -> None:
    path = written(tmp_path, "# kwa\n[person]\nkwatha, kwathi,\nkwa tha\n[group]\nzenda # hills\n")
    assert nouns(path) == {"person": ("kwatha", "kwathi", "kwa tha"), "group": ("zenda",)}


def test_phrases_of_talk_go_on_in_the_next_line(tmp_path: Path) -> None:
    path = written(tmp_path, "[thanks]\nkwa tha, kwa\nlo\n[beside]\nzenda\n")
    assert talk(path) == {"thanks": ("kwa tha", "kwa lo"), "beside": ("zenda",)}


def test_first_names_have_a_gender(tmp_path: Path) -> None:
    assert first_names(written(tmp_path, "m Tarn\nf Ida Lou\nu Kim\n")) == {
        "Tarn": "m",
        "Ida Lou": "f",
        "Kim": "u",
    }


@pytest.mark.parametrize(
    ("content", "reason"),
    [("[persson]\n", "line 1: .persson. is no section"), ("kwatha\n", "before the first")],
)
def test_a_fault_in_nouns_is_told_with_its_line(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(LanguageFault, match=reason):
        nouns(written(tmp_path, content))


@pytest.mark.parametrize("content", ["x Tarn\n", "m\n"])
def test_a_name_without_a_gender_is_a_fault(tmp_path: Path, content: str) -> None:
    with pytest.raises(LanguageFault, match="line 1"):
        first_names(written(tmp_path, content))


def test_a_list_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LanguageFault, match="none"):
        nouns(tmp_path / "none.txt")


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_our_own_lists_can_be_read(code: str) -> None:
    for kind, reads in (("nouns", nouns), ("names", first_names), ("talk", talk)):
        path = LANGUAGES.beside(code, kind)
        assert path is None or reads(path)


def test_a_phrase_may_go_on_in_the_next_line(tmp_path: Path) -> None:
    path = tmp_path / "xx.nouns.txt"
    path.write_text("[group]\nharbour office, met\noffice\n[place]\nquay\n[group]\nmill\n", "utf-8")
    assert nouns(path) == {"group": ("harbour office", "met office", "mill"), "place": ("quay",)}


@pytest.mark.parametrize(
    "code", [code for code in LANGUAGES.codes if LANGUAGES.beside(code, "synonyms")]
)
def test_every_list_of_synonyms_can_be_read_and_no_word_stands_for_many(code: str) -> None:
    groups = near_words(code)
    assert len(groups) > 200
    assert max(map(len, groups.values())) < 60  # with the forms of each, where there are no stems


def test_what_is_wrong_with_any_list_beside_a_file_is_said(tmp_path: Path) -> None:
    for kind, content in (
        ("nouns", "[persn]\n"),
        ("names", "x Tarn\n"),
        ("talk", "[thanks]\nkwa\n"),
    ):
        (tmp_path / f"xx.{kind}.txt").write_text(content, encoding="utf-8")
    told = [str(fault) for fault in faults(tmp_path / "xx.toml")]
    assert [one.partition(": ")[0] for one in told] == [
        f"{tmp_path}/xx.nouns.txt, line 1",
        f"{tmp_path}/xx.names.txt, line 1",
    ]
