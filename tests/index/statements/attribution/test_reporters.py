"""A report is somebody's, or of what speaks for one: what is neither reports nothing."""

from __future__ import annotations

import pytest

from index.statements.extraction import statements


def reporters(text: str, language: str = "en") -> list[str]:
    said = [one for one in statements(text, language) if one.kind == "indirect"]
    return [one.mention.of(text) for one in said if one.mention]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The ferry board said that the bridge was safe.", "The ferry board"),
        ("en", "The report said that the bridge was safe.", "The report"),
        ("en", "An airtight said that the bridge was safe.", "An airtight"),  # in no list
        ("en", "The rower who sat by the door said that nobody had asked.", "The rower"),
        ("es", "El club de remeros por esa ría dijo que el agua es fría.", "El club de remeros"),
        (
            "pt",
            "O clube de remadores com sede própria disse que a água é fria.",
            "O clube de remadores",
        ),
        ("ru", "Рыбаки сказали, что мост совсем старый.", "Рыбаки"),
    ],
)
def test_people_bodies_and_documents_report(language: str, text: str, who: str) -> None:
    assert reporters(text, language) == [who]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An earlier version said that the bridge was safe."),  # "version" is cut from it
        ("es", "En la radio dijo que el puente es muy viejo."),
        ("ar", "نشرت صفحات صورة لرسالة قالت إنها من مدير الميناء القديم."),
    ],
)
def test_words_cut_from_a_phrase_or_behind_others_report_nothing(language: str, text: str) -> None:
    assert reporters(text, language) == []
