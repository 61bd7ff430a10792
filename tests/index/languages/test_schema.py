"""The project's language files are written alike, for their speakers to read."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest

from index.languages import LANGUAGES
from index.languages.schema import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_LINE = 110
ABOVE_A_KEY = re.compile(r"((?:^# .*\n)*)^(\w+) = ", re.MULTILINE)


def sections(code: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the sections of a file with their keys, and what is written above each."""
    content = LANGUAGES.paths[code].read_text(encoding="utf-8")
    _, *parts = re.split(r"^\[(\w+)\]\n", content, flags=re.MULTILINE)
    for section, keys in zip(parts[::2], parts[1::2], strict=True):
        yield (
            section,
            [
                (key, " ".join(line.removeprefix("# ") for line in above.splitlines()))
                for above, key in ABOVE_A_KEY.findall(keys)
            ],
        )


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_sections_and_keys_stand_in_the_same_order_everywhere(code: str) -> None:
    written = [(section, [key for key, _ in keys]) for section, keys in sections(code)]
    present = {section: set(keys) for section, keys in written}
    assert written == [
        (section, [key for key in keys if key in present[section]])
        for section, keys in SECTIONS.items()
        if section in present
    ]


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_above_each_key_stands_what_goes_there(code: str) -> None:
    for section, keys in sections(code):
        for key, above in keys:
            assert above == SECTIONS[section][key].about


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_lines_are_short_enough_to_be_read(code: str) -> None:
    lines = LANGUAGES.paths[code].read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= LONGEST_LINE


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_a_file_says_how_it_is_to_be_read(code: str) -> None:
    lines = LANGUAGES.paths[code].read_text(encoding="utf-8").splitlines()
    head = " ".join(takewhile(lambda line: line.startswith("#"), lines))
    assert head.startswith(f"# {LANGUAGES[code].text('writing', 'name')}. ")
    assert "`make languages`" in head


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_words_that_are_some_of_others_are_among_them(code: str) -> None:
    own = LANGUAGES[code]
    assert own.words("questions", "other_senses") <= own.words("speech", "said")
    persons = set(own.ordered("follow_ups", "persons"))
    assert persons <= set(own.ordered("follow_ups", "pronouns"))
    assert own.words("mentions", "indefinite") <= own.words("mentions", "determiners")
    assert own.words("speech", "latter") <= own.words("speech", "he") | own.words("speech", "she")


def test_every_key_says_what_goes_there() -> None:
    for keys in SECTIONS.values():
        for key in keys.values():
            assert key.about.endswith((".", ".)"))
            assert key.about[0].isupper()
