"""What a value must hold beside its kind, and that what passes is what its readers can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.languages import checks

if TYPE_CHECKING:
    from collections.abc import Callable

PASSING = [
    (checks.once, ("kwa", "ko")),
    (checks.with_word, ("kwa *", "ko")),
    (checks.numbered, (("2018", "kwa"), ("0", "ko"))),
    (checks.twos, (("kwa", "ko"),)),
    (checks.letters, ("a", "e")),
    (checks.exactly(2), ("kwa", "ko")),
    (checks.exactly(2), ()),
    (checks.in_rounds(2), ("kwa", "ko", "la", "lo")),
    (checks.keys, "q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , ."),
    (checks.keys, ""),
    (checks.sides_with_word, ((("kwa",), ("ko",)),)),
    (checks.slips, ((("kwa",), ("kw", "kva")), (("ko",), ("kk",)), (("kwa",), ("kwaa",)))),
    (checks.one_behind, ((("kwa", "la"), ("ko",)),)),
    (checks.parted, ("kwa/ko la ...", "...")),
]
REFUSED = [
    (checks.once, ("Kwa", "ko", "kwa"), "'kwa' stands there twice"),
    (checks.with_word, ("kwa", "^*"), "'^*' has no word"),
    (checks.numbered, (("2018", "kwa"), ("abc", "ko")), "'abc' begins a line"),
    (checks.numbered, (("-5", "kwa"),), "'-5' begins a line"),
    (checks.twos, (("kwa", "ko", "la"),), "'kwa, ko, la' has 3 words"),
    (checks.letters, ("a", "eu"), "'eu' is not one letter"),
    (checks.exactly(2), ("kwa",), "has 1 words, and not 2"),
    (checks.in_rounds(2), ("kwa", "ko", "la"), "not 2 of each kind"),
    (checks.keys, "a b c", "has 3 words, and not 32"),
    (checks.sides_with_word, ((("kwa",), ("#",)),), "'#' has no word"),
    (checks.slips, ((("kwa",), ("k",)), (("ko",), ("k",))), "'k' stands there twice"),
    (checks.slips, ((("kwa", "ko"), ("k",)),), "'kwa, ko' is more than one"),
    (checks.one_behind, ((("kwa",), ("ko", "la")),), "'ko, la' is more than one"),
    (checks.parted, ("kwa/ ko",), "'kwa/ ko' has a slash without a word"),
]


@pytest.mark.parametrize(("check", "value"), PASSING)
def test_a_value_that_can_be_used_passes(check: Callable[[object], None], value: object) -> None:
    check(value)


@pytest.mark.parametrize(("check", "value", "reason"), REFUSED)
def test_a_value_that_cannot_be_used_is_refused_with_the_reason(
    check: Callable[[object], None], value: object, reason: str
) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        check(value)
    assert reason in str(refused.value)
