"""Places at which long sentences can be cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.models import Span
from index.text.clauses import CLAUSES, PHRASES, clause_cuts, phrase_cuts
from index.text.sentences import pieces, sentences

# A sentence of a hundred letters or so, in scripts where a space ends it.
PHRASE = {
    "th": "เรือข้ามฟากจะออกจากท่าเรือทุกชั่วโมงตั้งแต่เช้าจนถึงค่ำตามที่สำนักงานท่าเรือแจ้งไว้เมื่อวันจันทร์",
    "lo": "ເຮືອຂ້າມຟາກຈະອອກຈາກທ່າເຮືອທຸກຊົ່ວໂມງຕັ້ງແຕ່ເຊົ້າຈົນຮອດຄ່ຳຕາມທີ່ຫ້ອງການທ່າເຮືອແຈ້ງໄວ້ໃນວັນຈັນ",
    "km": "សាឡាងនឹងចេញពីកំពង់ផែរៀងរាល់ម៉ោងចាប់ពីព្រឹករហូតដល់ល្ងាចនេះបើយោងតាមការិយាល័យកំពង់ផែកាលពីថ្ងៃចន្ទ",
    "my": "ကူးတို့သင်္ဘောသည်ဆိပ်ကမ်းမှနာရီတိုင်းထွက်ခွာမည်ဟုဆိပ်ကမ်းရုံးကတနင်္လာနေ့တွင်ပြောကြားခဲ့သည်ဟုသိရသည်",
}


@pytest.mark.parametrize("language", PHRASE)
def test_a_paragraph_without_full_stops_is_many_sentences(language: str) -> None:
    text = " ".join([PHRASE[language]] * 6)
    found = sentences(text, Span(0, len(text)), language)
    assert len(found) > 2
    assert all(len(one) <= 2 * PHRASES for one in found)
    assert " ".join(one.of(text) for one in found) == text


def test_a_short_paragraph_is_whole() -> None:
    text = PHRASE["th"]
    assert sentences(text, Span(0, len(text)), "th") == [Span(0, len(text))]


@pytest.mark.parametrize("text", ["the ferry and the pier " * 20, "船还在走人们都在等" * 30])
def test_scripts_with_full_stops_are_not_cut_at_spaces(text: str) -> None:
    assert phrase_cuts(text, Span(0, len(text))) == []


@pytest.mark.parametrize(
    "clause",
    [
        "the council, which met for the third time this month, heard nothing of it; ",
        "der Rat, der zum dritten Mal in diesem Monat tagte, erfuhr davon nichts – ",
        "وقال المجلس الذي اجتمع للمرة الثالثة هذا الشهر إنه لم يسمع شيئا عن ذلك، ",
        "el consejo, que se reunió por tercera vez este mes, no supo nada: ",
        "理事会本月第三次开会讨论这座桥的问题但是没有人听说过这件事情，",
    ],
)
def test_a_long_sentence_is_cut_behind_marks(clause: str) -> None:
    text = (clause * 12).strip()
    found = pieces(text, Span(0, len(text)), clause_cuts(text, Span(0, len(text))))
    assert len(found) > 1
    assert all(len(one) <= 2 * CLAUSES for one in found)
    assert all(one.of(text)[-1] in ",;–،:，" for one in found[:-1])


def test_a_comma_in_a_number_is_no_mark() -> None:
    text = "a toll of 300,000 crowns was paid for each of the many ferries and piers there " * 8
    assert clause_cuts(text, Span(0, len(text))) == []


@given(st.text(alphabet="ab ,;:—\n“”ก่ ,", max_size=900))
def test_pieces_cover_every_word_in_order(text: str) -> None:
    if not text.strip():
        return
    start = len(text) - len(text.lstrip())
    span = Span(start, start + len(text.strip()))
    for cuts in (clause_cuts(text, span), phrase_cuts(text, span)):
        found = pieces(text, span, cuts)
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert "".join("".join(one.of(text).split()) for one in found) == "".join(text.split())
