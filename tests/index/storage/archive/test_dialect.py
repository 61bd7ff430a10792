"""SQLite's words in PostgreSQL's."""

from __future__ import annotations

import pytest

from index.storage.archive.dialect import sent, translated


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("SELECT ? WHERE a = ?", "SELECT $1 WHERE a = $2"),
        ("a = ?2 AND b = ?1 AND c = ?2", "a = $2 AND b = $1 AND c = $2"),
        ("?1 IS NULL OR a > ?1", "CAST($1 AS TEXT) IS NULL OR a > $1"),
        (
            "name IN (SELECT value FROM json_each(?1))",
            "name IN (SELECT value FROM json_array_elements_text(CAST($1 AS json)))",
        ),
        (
            "number IN (SELECT value FROM json_each(?))",
            "number IN (SELECT CAST(value AS BIGINT) "  # noqa: ISC004 - one is meant
            "FROM json_array_elements_text(CAST($1 AS json)))",
        ),
        (
            'json_group_array(json_array(start, "end"))',
            """CAST(coalesce(json_agg(json_build_array(start, "end")), '[]') AS TEXT)""",
        ),
        ("json_extract(one.value, '$[2]')", "(one.value ->> 2)"),
        ("a CROSS JOIN b USING (c)", "a JOIN b USING (c)"),
        ("SELECT 1", "SELECT 1"),
    ],
)
def test_a_statement_is_put_into_postgresqls_words(written: str, wanted: str) -> None:
    assert translated(written) == wanted


def test_parameters_are_numbers_and_texts_that_postgresql_holds() -> None:
    assert sent((True, "a\0b", "c", None, 7, b"\0")) == [1, "a�b", "c", None, 7, b"\0"]
