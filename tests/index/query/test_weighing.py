"""Words of a question, weighed."""

from __future__ import annotations

from index.query.sounds import Similar
from index.query.weighing import Statistics, Word, by_its_opposite, is_slip, weighed
from index.text.stems import joined_term

HELD = {"close": 6, "bridg": 10, "web": 3, "site": 4, "lighthous": 2, "木橋": 5, "went": 7}


def words(text: str, term: str, language: str = "en", *, slips: bool = True) -> list[Word]:
    statistics = Statistics(
        100,
        lambda one: HELD.get(one, 0),
        lambda one: [Similar("lighthous", 0.95)] if one in {"lihgthous", "lighthouses"} else [],
        pairs_with=lambda one: ["木桥"] if one == "桥" else [],
        near=lambda terms: list(terms) == ["web", "site"],
    )
    return list(
        weighed(text, 4, frozenset({term}), [language], statistics, opens=False, slips=slips)
    )


def test_a_word_that_is_held_stays_what_it_is() -> None:
    [word] = words("bridges", "bridg")
    assert (word.text, word.start, word.variants, word.held) == (
        "bridges",
        4,
        frozenset({"bridg"}),
        True,
    )


def test_other_words_stand_for_it() -> None:
    [word] = words("go", "go")
    assert {"go", "went", "gone"} <= word.variants


def test_one_that_is_not_is_taken_apart_before_it_is_respelled() -> None:
    assert [set(word.variants) for word in words("website", "websit")] == [{"web"}, {"site"}]
    [word] = words("lihgthouse", "lihgthous")
    assert (word.variants, word.respelled, word.missed) == (frozenset({"lighthous"}), True, False)


def test_one_that_is_not_is_told_by_what_means_nearly_the_same_unless_it_is_a_name() -> None:
    [word] = words("shut", "shut")
    assert (word.variants >= {"close"}, word.nearly, word.missed) == (True, True, False)
    [name] = words("Shut", "shut")
    assert (name.nearly, name.missed) == (False, True)


def test_one_that_is_held_is_told_by_no_other() -> None:
    [word] = words("close", "close")
    assert (word.variants, word.nearly) == (frozenset({"close"}), False)


def test_a_character_stands_for_the_pairs_that_hold_it() -> None:
    assert "木桥" in words("橋", "橋", "ja")[0].variants


def test_what_is_nowhere_is_missed() -> None:
    [word] = words("ferry", "ferri")
    assert word.missed


def test_what_begins_like_a_known_word_is_searched_and_is_not_the_word() -> None:
    [word] = words("Lighthouses", "lighthouses")
    assert (word.missed, word.related) == (True, frozenset({"lighthous"}))


def test_a_word_that_differs_in_a_letter_is_a_slip() -> None:
    [word] = words("lihgthouse", "lihgthous")
    assert word.slip
    assert is_slip("mirror", "miror")
    assert is_slip("diameter", "diametre")
    assert not is_slip("rain", "main")
    assert not is_slip("lighthous", "lightning")


def test_a_word_that_is_nowhere_is_told_by_its_opposite() -> None:
    statistics = Statistics(100, lambda one: 5 if one == "close" else 0, lambda _: [])
    [word] = weighed("open", 4, frozenset({"open"}), ["en"], statistics, opens=False)
    told = by_its_opposite(word, ["en"], statistics)
    assert told.held
    assert "close" in told.variants
    [other] = weighed("zinc", 4, frozenset({"zinc"}), ["en"], statistics, opens=False)
    assert by_its_opposite(other, ["en"], statistics) == other


def test_a_word_is_found_as_it_is_joined_to_another() -> None:
    joined = joined_term(("نانوای",), "fa")
    statistics = Statistics(100, lambda one: 5 if one == joined else 0, lambda _: [])
    [word] = weighed("نانوا", 4, frozenset({"نانوا"}), ["fa"], statistics, opens=False)
    assert word.held


def test_a_slip_for_a_held_word_is_no_doubt_of_much() -> None:
    [word] = words("brigdes", "brigd")
    assert (word.respelled, word.slip, word.typo) == (True, True, True)
    assert word.variants == {"bridg"}
    assert not words("brigdes", "brigd", slips=False)[0].respelled


def test_letters_that_are_exchanged_are_a_slip_in_short_words() -> None:
    assert is_slip("trma", "tram")
    assert not is_slip("tram", "trap")
