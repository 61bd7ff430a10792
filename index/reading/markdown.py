"""Markdown, with optional front matter between two lines of dashes, or of plus signs.

Markup stays in the text as it was written: a quote is a slice of it.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING

import yaml

from index.errors import Malformed, Reason
from index.models import Article
from index.reading.dates import parse_date
from index.reading.plain import id_from_name, title_from_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Directives of programs that make sites: {{< figure >}}, {% include %}, <!--more-->.
_DIRECTIVES = re.compile(
    r"^[ \t]*(?:\{\{[<%].{0,500}[%>]\}\}|\{%.{0,500}%\}|<!--.{0,500}-->|\{:[^{}\n]{0,200}\})"
    r"[ \t]*\n?",
    re.MULTILINE,
)
_RULE, _TOML_RULE = "---", "+++"
_ENDS = ("---", "...")
_BLANK = " \t"
# Fields with the day of an article, as generators of sites call it.
_DATES = (
    "date", "published", "pubdate", "publishdate", "publisheddate", "datepublished", "publishedat",
    "publish_date", "published_date", "date_published", "published_at",
)  # fmt: skip
# Values by which YAML says that there is none.
_NOTHING = ("~", "null")
# In characters: longer front matter takes long to read.
_LONGEST_MATTER = 10_000


def read(text: str, name: str) -> Iterator[Article]:
    """Yield the one article of a Markdown file.

    Raises Malformed where the front matter is never closed or nothing follows it.
    """
    fields, body = _front_matter(text.strip(), name)
    if fields:
        body = _DIRECTIVES.sub("", body).strip()
    title = fields.get("title", "")
    if heading := _heading(body):
        title = title or heading
        body = body.partition("\n")[2].strip()
    if not body:
        raise Malformed(name, Reason.ONLY_HEADING)
    # Clippers call the address of a page its source.
    source = fields.get("source") or ""
    address = source if source.startswith(("https://", "http://")) else None
    yield Article(
        source_id=fields.get("id") or id_from_name(name),
        title=title or title_from_name(name),
        text=body,
        published=parse_date(next(filter(None, map(fields.get, _DATES)), "")),
        author=_names(fields.get("author") or fields.get("authors") or "") or None,
        publisher=(None if address else source) or fields.get("publisher") or None,
        url=fields.get("url") or fields.get("link") or address,
        language=fields.get("language") or fields.get("lang") or None,
    )


def _heading(body: str) -> str:
    """Return the heading of the first level in the first line, empty where there is none."""
    line = body.partition("\n")[0]
    if not line.startswith(("# ", "#\t")):
        return ""
    written = line[1:].strip(_BLANK)
    open_end = written.rstrip("#")
    # The closing marks stand apart: C# keeps its own.
    closed = open_end != written and open_end.endswith(tuple(_BLANK))
    return open_end.rstrip(_BLANK) if closed else written


def _front_matter(text: str, name: str) -> tuple[dict[str, str], str]:
    lines = text.split("\n")
    if lines[0].rstrip(_BLANK) == _TOML_RULE and (toml := _toml(lines)):
        return toml
    if lines[0] != _RULE:
        return {}, text
    ends = (place for place, line in enumerate(lines) if place and line.rstrip(_BLANK) in _ENDS)
    end = next(ends, None)
    if end is None:
        if len(lines) > 1 and _field(lines[1]):
            raise Malformed(name, Reason.UNCLOSED_FRONT_MATTER)
        return {}, text
    fields = _yaml("\n".join(lines[1:end]))
    if not fields:  # people write "title: The mill: sold", which is no YAML
        fields = dict(found for line in lines[1:end] if (found := _field(line.strip())))
    return fields, "\n".join(lines[end + 1 :]).strip()


def _yaml(written: str) -> dict[str, str]:
    """Return the fields of YAML, of each the words that it has; none where it is no YAML."""
    if len(written) > _LONGEST_MATTER:
        return {}
    try:
        # This loader takes every value for words: days and numbers stay as they are written.
        said = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - it makes no objects
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return {}
    return _fields(said) if isinstance(said, dict) else {}


def _fields(said: Mapping[str, object]) -> dict[str, str]:
    """Return the fields that are words or days, lists of them joined; of a person the name."""
    return {
        str(key).casefold(): ", ".join(filter(None, map(_one_of, value)))
        if isinstance(value, list)
        else _one_of(value)
        for key, value in said.items()
        if isinstance(value, str | date | list | dict)
    }


def _toml(lines: list[str]) -> tuple[dict[str, str], str] | None:
    """Return what stands between two lines of plus signs as TOML, None where it is none."""
    end = next((n for n, line in enumerate(lines) if n and line.rstrip(_BLANK) == _TOML_RULE), 0)
    written = "\n".join(lines[1:end])
    if not end or len(written) > _LONGEST_MATTER:
        return None
    try:
        said = tomllib.loads(written)
    except (ValueError, RecursionError):  # numbers may have more digits than Python reads
        return None
    return _fields(said), "\n".join(lines[end + 1 :]).strip()


def _one_of(value: object) -> str:
    """Return a value in words: of a person with fields the name."""
    named = value.get("name") if isinstance(value, dict) else value
    if not isinstance(named, str | date) or named in _NOTHING:
        return ""
    return " ".join(str(named).split())


def _names(written: str) -> str:
    """Return names, also of a list: "[Ida Brenn, 'Jon Marr']"."""
    listed = (one.strip(" \t\"'[]") for one in written.split(","))
    return ", ".join(filter(None, listed))


def _field(line: str) -> tuple[str, str] | None:
    """Return a line's key and value, None where it has none."""
    key, colon, value = line.partition(":")
    key = key.rstrip(_BLANK)
    if not colon or not key[:1].isascii() or not key.replace("-", "_").isidentifier():
        return None
    return key.casefold(), value.strip().strip("\"'")
