"""The phrases of an article where they stand."""

from __future__ import annotations

from tests.index.statements.articles import read


def rows(text: str) -> list[list[tuple[str, str]]]:
    """Return by sentence each phrase with its role."""
    register, _ = read(text)
    return [[(one.span.of(text), one.role) for one in row] for row in register.sentences]


def test_a_mention_has_a_role_in_its_sentence() -> None:
    [row] = rows("Hedda Marr saw the mayor with Otto Voss.")
    assert row == [
        ("Hedda Marr", "subject"), ("the mayor", "object"), ("Otto Voss", "governed"),
    ]  # fmt: skip


def test_nothing_of_a_dateline_is_a_mention() -> None:
    [row] = rows("LENNFORD, Kentland (ABC) — Hedda Marr left.")
    assert row == [("Hedda Marr", "subject")]


def test_sentences_are_counted_through_the_article() -> None:
    register, paragraphs = read("Marr came. Voss left.\n\nIda Brenn stayed.")
    assert [one.first_sentence for one in paragraphs] == [0, 2]
    assert [row[0].sentence for row in register.sentences] == [0, 1, 2]
