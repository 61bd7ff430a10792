"""Subtitles."""

from __future__ import annotations

import pytest

from index.reading.subtitles import cues
from tests.index.reading.single import one

SRT = """1
00:00:01,000 --> 00:00:02,500
The <i>mill</i> on the

2
00:00:02,600 --> 00:00:04,000
Ane is sold.

3
01:14:32,000 --> 01:14:33,000
{\\an8}Nobody knows to whom.
"""
VTT = """WEBVTT - made by hand

NOTE never

intro
00:01.000 --> 00:02.500 align:start
<v Ann>The mill on the

STYLE never

00:02.600 --> 00:04.000
Ane &amp; all is sold.
"""


def test_what_is_said_is_in_paragraphs_under_their_times() -> None:
    assert one(SRT, "my_mill.srt").text == (
        "[00:00:01]\n\nThe mill on the Ane is sold.\n\n[01:14:32]\n\nNobody knows to whom."
    )
    assert one(SRT, "my_mill.srt").title == "my mill"


def test_every_cue_has_its_time() -> None:
    article = one(SRT, "my_mill.srt")
    assert article.marks
    said = ("[00:00:01]", "The mill", "Ane is", "[01:14:32]", "to whom")
    times = [article.marks.at(article.text.index(words)) for words in said]
    assert times == [1, 1, 2, 4472, 4472]


def test_notes_and_names_of_cues_are_not_said() -> None:
    assert one(VTT, "a.vtt").text == "[00:00:01]\n\nThe mill on the Ane & all is sold."


def test_rolling_captions_are_read_once() -> None:
    rolling = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{above}\n{below}\n\n"
        for n, (above, below) in enumerate(
            [("The mill is", "sold, they say"), ("sold, they say", "in the village,"),
             ("in the village,", "but nobody knows.")], start=1)
    )  # fmt: skip
    assert one(rolling, "a.srt").text.endswith(
        "The mill is sold, they say in the village, but nobody knows."
    )


def test_a_speech_is_parted_where_a_sentence_ends() -> None:
    said = "".join(
        f"{n}\n00:{n:02}:00,000 --> 00:{n:02}:59,900\nand on and on{'.' * (n % 3 == 0)}\n\n"
        for n in range(1, 10)
    )
    times = [block for block in one(said, "a.srt").text.split("\n\n") if block[0] == "["]
    assert times == ["[00:01:00]", "[00:04:00]", "[00:07:00]"]


@pytest.mark.parametrize("text", ["", "no cues", "1\n99:99 --> x"])
def test_what_is_none_has_no_cues(text: str) -> None:
    assert cues(text) == []


def test_subtitles_of_youtube_are_read() -> None:
    sbv = "0:00:01.000,0:00:02.500\nThe mill on the\n\n0:00:02.600,0:00:04.000\nAne is sold.\n"
    assert one(sbv, "a.sbv").text == "[00:00:01]\n\nThe mill on the Ane is sold."


def test_sounds_are_not_said() -> None:
    told = (
        "1\n00:00:01,000 --> 00:00:02,500\n[Music]\n\n2\n00:00:03,000 --> 00:00:04,000\n♪ It is.\n"
    )
    assert one(told, "a.srt").text == "[00:00:03]\n\nIt is."
