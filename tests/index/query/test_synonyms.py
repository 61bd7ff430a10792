"""Words that stand for each other."""

from __future__ import annotations

import pytest

from index.query.synonyms import near_words, read_groups, same_words


def test_irregular_forms_and_other_names_stand_for_each_other() -> None:
    assert "said" in same_words("en")["say"]
    assert "daesh" in same_words("en")["isil"]
    assert "dutch" in same_words("en")["netherland"]
    assert "harbour" in same_words("en")["harbor"]


@pytest.mark.parametrize(
    ("language", "short", "title"),
    [("en", "dr", "doctor"), ("es", "dra", "doctor"), ("de", "prof", "professor"),
     ("ru", "проф", "профессор"), ("pl", "dr", "doktor")],
)  # fmt: skip
def test_a_title_is_searched_in_full_as_well(language: str, short: str, title: str) -> None:
    assert any(one.startswith(title) for one in same_words(language)[short])


def test_a_language_without_such_words_has_the_names_of_all() -> None:
    assert "kiev" in same_words("xx")["kyiv"]
    assert "say" not in same_words("xx")


def test_a_library_adds_names_of_its_own() -> None:
    own = read_groups("# ours\nVostok, Orient  # a ship of two names\n\n")
    assert same_words("en", own)["vostok"] == {"vostok", "orient"}
    assert "daesh" in same_words("en", own)["isil"]
    assert "vostok" not in same_words("en")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("Vostok", "line 1: a group has at least two words"),
        ("Kyiv, Kiev\nNew York, Gotham", "line 2: 'New York' is not one word"),
    ],
)
def test_a_group_that_is_none_is_named(written: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_groups(written)


def test_words_mean_nearly_the_same_in_any_form() -> None:
    assert "arrest" in near_words("en")["detain"]
    assert "bought" in near_words("en")["purchas"]
    assert near_words("xx") == {}
