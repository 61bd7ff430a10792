"""Turns of a transcript, where a name and a colon begin the line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import statements
from index.statements.spans.transcripts import turns
from index.text.sentences import paragraphs

INTERVIEW = """Mayor Ada Lind met Councillor Otto Voss on the quay.

LIND: Will the ferry sail in winter?

VOSS: It will not.

We have no ice class, and no money for one.

LIND: Thank you.

The two shook hands."""


def spoken(text: str) -> list[tuple[str, str]]:
    return [
        (found.span.of(text), found.speaker.of(text))
        for found in statements(text, "en")
        if found.speaker
    ]


def test_a_turn_goes_on_until_the_next_name_and_has_the_full_one() -> None:
    assert spoken(INTERVIEW) == [
        ("Will the ferry sail in winter?", "Ada Lind"),
        ("It will not.", "Otto Voss"),
        ("We have no ice class, and no money for one.", "Otto Voss"),
        ("Thank you.", "Ada Lind"),
    ]


def test_turns_may_follow_line_by_line_and_have_small_letters() -> None:
    text = "Lind: Will it sail?\nVoss: No.\nLind: Why?\nVoss: Ice."
    assert spoken(text) == [
        ("Will it sail?", "Lind"),
        ("No.", "Voss"),
        ("Why?", "Lind"),
        ("Ice.", "Voss"),
    ]


def test_turns_in_quotation_marks_are_without_the_name() -> None:
    text = '"LIND: Will it sail?\n\n"VOSS: No, it stays.\n\n"It is too old.\n\n"LIND: Thanks.”'
    assert spoken(text) == [
        ("Will it sail?", "LIND"),
        ("No, it stays.", "VOSS"),
        ("It is too old.", "VOSS"),
        ("Thanks.", "LIND"),
    ]


def test_a_name_with_its_party_and_an_answer_in_figures_are_turns_too() -> None:
    text = "LIND: Who pays?\nREP. OTTO VOSS (R-FL): 100 percent are ours.\nLIND: Thanks.\n(MUSIC.)"
    assert spoken(text) == [
        ("Who pays?", "LIND"),
        ("100 percent are ours.", "REP. OTTO VOSS"),
        ("Thanks.", "LIND"),
    ]


def test_what_somebody_quotes_of_themselves_is_shown_once() -> None:
    text = "LIND: Well?\nVOSS: “We stay.”\nLIND: Thanks."
    [(said, who)] = spoken(text)[1:2]
    assert (said.strip("“”"), who) == ("We stay.", "VOSS")
    assert len(spoken(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "READ MORE: The ferry is late\n\nWATCH: The ferry sails\n\nREAD MORE: All about ferries",
        "Lind: 1,769\nVoss: 1,203\nLind: 44\nVoss: 39",
        "Note: The ferry is late.\nServes four: take two fish.\nNote: Salt them.",
        "LENNFORD: The ferry is late.",
        "LENNFORD: The ferry is late.\n\nKIRK: Trains run.\n\nVALE: The bridge is shut.",
        "Monday: Rain in town.\nTuesday: Sun.\nMonday: Wind.\nTuesday: Calm.",
        "ANALYSIS: What it means.\n\nThe bridge is shut.\n\nPOLL: Most want change.\n\nVALE: Hm.",
    ],
)
def test_lists_and_lines_to_click_on_are_said_by_nobody(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize("language", ["en", "de", "xx"])
def test_english_labels_are_nobodys_names_in_any_language(language: str) -> None:
    text = "UPDATE: Die Brücke ist zu.\nVOSS: Warum?\nUPDATE: Sie ist alt.\nVOSS: Schade."
    assert list(turns(text, paragraphs(text), language)) == []


@given(st.text(alphabet='AB:ab" \n“”.', max_size=200))
def test_turns_are_slices_in_order_that_do_not_overlap(text: str) -> None:
    found = list(turns(text, paragraphs(text)))
    for one in found:
        name = one.speaker.of(text) if one.speaker else ""
        assert name.strip() == name
        assert one.span.of(text).strip() == one.span.of(text)
    for one, following in pairwise(found):
        assert one.span.end <= following.span.start


def said_in(text: str, language: str) -> list[tuple[str, str]]:
    return [
        (one.span.of(text), one.speaker.of(text))
        for one in statements(text, language)
        if one.speaker
    ]


ASKED = """Ida Brenn has built boats for forty years. We met her at the harbour.

Q: Ms Brenn, why wood?

A: Wood forgives. Steel does not.

Question: Who taught you?

Answer: My aunt. She never said a kind word."""


ANSWERS = ["Wood forgives. Steel does not.", "My aunt. She never said a kind word."]


@pytest.mark.parametrize(
    "text",
    [
        ASKED,
        ASKED.replace("We met", "Our reporter Jon Marr met"),
        ASKED.replace("Ms Brenn, why", "Why").replace("Ida Brenn has", "Interview with Ida Brenn."),
    ],
)
def test_what_is_said_behind_a_label_is_of_the_one_who_is_interviewed(text: str) -> None:
    assert said_in(text, "en") == [(one, "Ida Brenn") for one in ANSWERS]


@pytest.mark.parametrize(
    "head",
    [
        "Ida Brenn signed the law on boats on Tuesday. Here is what it means for you.",
        "The murder of Jon Marr: the police chief answers our questions.",
        "The successor of Ida Brenn talks about her first year.",
        "Text: Jon Marr",
        "Ida Brenn and Karl Roth build boats.",
        "Interview with Ida Brenn and Jon Marr about wood",
        "Interview with friends of Jon Marr",
        "After her interview with Jon Marr our paper met Ida Braun.",
    ],
)
def test_who_is_only_named_before_is_not_the_one_who_answers(head: str) -> None:
    text = ASKED.partition("\n")[2].replace("Ms Brenn, why", "Why")
    assert said_in(f"{head}\n{text}", "en") == []


def test_whoever_asks_gives_no_answer() -> None:
    text = ASKED.replace("Question:", "Audience: We want stone and no wood.\n\nQuestion:")
    assert said_in(text, "en") == [(one, "Ida Brenn") for one in ANSWERS]


def test_two_of_one_last_name_may_both_be_meant() -> None:
    text = ASKED.replace("We met her", "Her brother is Jon Brenn. We met her")
    assert said_in(text, "en") == []


def test_capitals_of_all_latin_letters_begin_a_name() -> None:
    text = "MARR: It is.\n\nBRENN: No.\n\nMARR: Yes.\n\nŽIŽEK: I am against it.\n\nBRENN: I too."
    assert ("I am against it.", "ŽIŽEK") in said_in(text, "en")


@pytest.mark.parametrize("label", ["de Vries:", "[VOSS]:", "- Otto V:"])
def test_what_may_be_a_label_ends_the_turn_before_it(label: str) -> None:
    text = f"MARR: It is.\n\nBRENN: No.\n\nMARR: Yes.\n\n{label} I am against it.\n\nBRENN: I too."
    assert all("against" not in words for words, _ in said_in(text, "en"))


def test_where_none_of_the_labels_asks_nobody_answers() -> None:
    text = "Interview with Ida Brenn.\n\nQ: Tell me.\nA: Who knows?\n\nQ: More.\nA: What more?"
    assert said_in(text, "en") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "优点：屏幕很大。\n缺点：电池太小。\n\n优点：价格便宜。\n缺点：声音不好。"),
        ("zh", "王明说：大桥五月开放。\n\n李红说：费用太高了。\n\n王明说：我们会支付。"),
        ("ar", "وقال: سنفتح الجسر.\nوأضاف: في الربيع.\nوقال: إن شاء الله.\nوأضاف: نعم."),
        ("ar", "ليلى قالت: الجسر مغلق.\n\nخالد قال: لماذا.\n\nليلى قالت: لأنه قديم."),
        (
            "de",
            "Widder: Alles wird gut.\nStier: Sie haben Glück.\nWidder: Nein.\nPeter Stier ging.",
        ),
    ],
)
def test_lists_and_words_for_saying_are_no_speakers(language: str, text: str) -> None:
    assert said_in(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fa",
            (
                "با کارگردان، لاله برومند، و بازیگر، سیامک راد، سخن گفتیم.\n\nپرسش: چرا قطار؟\n\n"
                "برومند: چون راه دراز است.\n\nپرسش: آقای راد، سخت بود؟\n\nراد: بله، سخت بود.\n\n"
                "پرسش: بلیت چند است؟\n\nبرومند: بلیت ارزان است."
            ),
            [
                ("چون راه دراز است.", "لاله برومند"),
                ("بله، سخت بود.", "سیامک راد"),
                ("بلیت ارزان است.", "لاله برومند"),
            ],
        ),
        (
            "zh",
            (
                "记者采访了水利局局长尹立群。\n\n记者：什么时候通水？\n\n尹立群：三月底一定通水。\n\n"
                "记者：花了多少钱？\n\n尹立群：四千八百万元。"
            ),
            [("三月底一定通水。", "尹立群"), ("四千八百万元。", "尹立群")],
        ),
    ],
)
def test_labels_need_no_capitals(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert said_in(text, language) == expected


def test_a_list_of_what_when_and_where_is_no_transcript() -> None:
    text = "المكان: قاعة البلدية\nالوقت: السابعة مساء\nالسعر: خمسة دنانير\n\nيقام الحفل يوم الجمعة."
    assert said_in(text, "ar") == []


def test_what_somebody_else_says_in_a_turn_parts_it() -> None:
    text = ASKED.replace("My aunt.", 'My aunt. My grandmother said "bread forgives nobody" once.')
    assert ("bread forgives nobody", "My grandmother") in said_in(text, "en")
    assert ("My aunt. My grandmother said", "Ida Brenn") in said_in(text, "en")


def test_questions_that_only_a_dash_opens_are_nobodys() -> None:
    text = """Мы поговорили с тренером Верой Лис и вратарём Петром Дымом.

Лис: Начинаем в шесть утра.

— Пётр, что было труднее всего?

Дым: Холодная вода.

— А страшно бывает?

Лис: Каждый раз.

Дым: И мне."""
    assert [one.span.of(text) for one in statements(text, "ru") if not one.speaker] == [
        "Пётр, что было труднее всего?",
        "А страшно бывает?",
    ]
