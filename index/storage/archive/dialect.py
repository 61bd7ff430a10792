"""The SQL of the library in PostgreSQL's words: pure.

It is written in what SQLite and PostgreSQL have in common, but for a few phrases that one of them
spells otherwise. Those are here, and no statement need be written twice.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count
from typing import Final

# Number of translated statements that are kept: the library has about a hundred.
_KEPT = 512
# Patterns of what SQLite says, and what PostgreSQL says for it.
_PHRASES: Final = (
    # A list of names or numbers is one parameter, written as JSON.
    (
        r"\b(name|url) IN \(SELECT value FROM json_each\((\?\d?)\)\)",
        r"\1 IN (SELECT value FROM json_array_elements_text(CAST(\2 AS json)))",
    ),
    (
        r"\(SELECT value FROM json_each\((\?\d?)\)\)",
        r"(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(\1 AS json)))",
    ),
    (
        r"json_each\(passages\) AS one",
        "json_array_elements(CAST(passages AS json)) WITH ORDINALITY AS one (value, key)",
    ),
    (r"json_extract\(one\.value, '\$\[(\d)\]'\)", r"(one.value ->> \1)"),
    (
        r"json_group_array\(json_array\(([^()]*)\)\)",
        r"CAST(coalesce(json_agg(json_build_array(\1)), '[]') AS TEXT)",
    ),
    (r"CAST\(text AS BLOB\)", "convert_to(text, 'UTF8')"),
    (r"randomblob\(8\)", "uuid_send(gen_random_uuid())"),
    (
        r"CAST\(strftime\('%s', 'now'\) AS INTEGER\)",
        "CAST(extract(epoch FROM now()) AS BIGINT)",
    ),
    (
        r"strftime\('%Y-%m-%dT%H:%M:%fZ', 'now'\)",
        """to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')""",
    ),
    # A parameter that is NULL for "all" has no type by itself.
    (r"(\?\d) IS NULL", r"CAST(\1 AS TEXT) IS NULL"),
    # Words that tell SQLite's planner in which order to go.
    (r"\bCROSS JOIN\b", "JOIN"),
)
_TRANSLATED: Final = tuple((re.compile(phrase), words) for phrase, words in _PHRASES)
_PARAMETER = re.compile(r"\?(\d*)")


@lru_cache(_KEPT)
def translated(sql: str) -> str:
    """Return a statement as PostgreSQL takes it, with numbered parameters."""
    for phrase, words in _TRANSLATED:
        sql = phrase.sub(words, sql)
    numbers = count(1)
    return _PARAMETER.sub(lambda found: f"${found[1] or next(numbers)}", sql)


def sent(parameters: tuple[object, ...] | list[object]) -> list[object]:
    """Return parameters as PostgreSQL takes them: no truth values, and no NUL in a text.

    No text that is stored holds a NUL. One that is looked for is not found then, as it should be.
    """
    return [_sent(one) for one in parameters]


def _sent(one: object) -> object:
    if isinstance(one, bool):
        return int(one)
    if isinstance(one, str) and "\0" in one:
        return one.replace("\0", "�")
    return one
