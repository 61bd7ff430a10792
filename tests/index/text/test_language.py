"""Language of a text."""

from __future__ import annotations

import pytest

from index.text.language import FALLBACK, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge over the river will stay closed until March.", "en"),
        ("Die Brücke über den Fluss bleibt bis März gesperrt.", "de"),
        ("Мост через реку останется закрытым до марта.", "ru"),
        ("سيبقى الجسر فوق النهر مغلقا حتى مارس.", "ar"),
    ],
)
def test_a_sentence_is_enough(text: str, language: str) -> None:
    assert detect(text) == language


def test_only_the_languages_at_hand_are_considered() -> None:
    assert detect("Konashenkov", among={"ru"}) == "ru"
    assert detect("The bridge is closed", among={"de", "fr"}) in {"de", "fr"}


def test_text_without_letters_has_the_fallback() -> None:
    assert detect("123 !?") == FALLBACK
    assert detect("123", among={"ru", "de"}) == "de"
