"""The foot of letters."""

from __future__ import annotations

import pytest

from index.reading.bundles.foot import without_foot

BODY = [
    "The mill on the Ane was sold on Friday to a man from town who will grind rye and oats again.",
    "Bring your grain.",
]


@pytest.mark.parametrize(
    "foot",
    [
        ["You are receiving this because you signed up.", "Mill Post, 4 Quay Street"],
        ["Mill Post | Unsubscribe | Imprint", "4 Quay Street, Ostwick"],
        ["Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.", "Mühlenpost, Ostwick"],
        ["_______________________________________________\nmill list\nmill@lists.example"],
        ["Отписаться от рассылки", "Мельница, 4"],
        ["Sent from my iPhone"],
        ["Follow us: Mastodon", "You are receiving this because you signed up.", "4 Quay Street"],
        ["您收到此邮件是因为您登记了磨坊的新闻", "滨河镇码头街四号"],
        ["このメールは配信停止できます", "川辺町四番地"],
        ["Thanks for reading! Subscribe for free.", "Share", "© 2026 Ann", "Unsubscribe here"],
    ],
)
def test_it_is_left_out_to_its_last_line(foot: list[str]) -> None:
    assert without_foot([*BODY, *foot]) == BODY


def test_a_letter_without_one_stays() -> None:
    assert without_foot(BODY) == BODY
    assert without_foot([]) == []


def test_what_the_letter_itself_says_of_it_stays() -> None:
    told = [*BODY, "Unsubscribe from envy, the miller said."]
    assert without_foot(told) == told
    early = ["Unsubscribe whenever you want.", *BODY * 9]
    assert without_foot(early) == early
    before = ["Unsubscribe whenever you want.", *BODY]
    assert without_foot(before) == before


def test_a_sentence_over_the_foot_stays_whatever_stands_over_it() -> None:
    letter = [BODY[0], "Read the whole story →", "The rye is sold at the Christmas market."]
    assert without_foot([*letter, "You are receiving this because you signed up."]) == letter
