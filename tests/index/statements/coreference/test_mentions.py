"""The phrases of an article where they stand."""

from __future__ import annotations

import pytest

from tests.index.statements.articles import read


def rows(text: str) -> list[list[tuple[str, str]]]:
    """Return by sentence each phrase with its role."""
    register, _ = read(text)
    return [[(one.span.of(text), one.role) for one in row] for row in register.sentences]


def test_a_mention_has_a_role_in_its_sentence() -> None:
    [row] = rows("Hedda Marr saw the mayor with Otto Voss.")
    assert row == [
        ("Hedda Marr", "subject"), ("the mayor", "object"), ("Otto Voss", "governed"),
    ]  # fmt: skip


def test_nothing_of_a_dateline_is_a_mention() -> None:
    [row] = rows("LENNFORD, Kentland (ABC) — Hedda Marr left.")
    assert row == [("Hedda Marr", "subject")]


@pytest.mark.parametrize("line", ["By Dan Woll", "By Dan Woll, Ellery Courier"])
def test_nobody_of_a_byline_is_a_mention(line: str) -> None:
    assert rows(f"{line}\n\nHedda Marr left.")[-1] == [("Hedda Marr", "subject")]
    assert rows(f"{line}\n\nHedda Marr left.")[0] == []


@pytest.mark.parametrize(
    "line", ["By Tolm Castle stands Otto Marr.", "By Friday Dan Woll was gone"]
)
def test_a_line_that_begins_like_a_byline_has_mentions(line: str) -> None:
    assert rows(line)[0] != []


def test_sentences_are_counted_through_the_article() -> None:
    register, paragraphs = read("Marr came. Voss left.\n\nIda Brenn stayed.")
    assert [one.first_sentence for one in paragraphs] == [0, 2]
    assert [row[0].sentence for row in register.sentences] == [0, 1, 2]


def names(text: str, language: str) -> set[str]:
    register, _ = read(text, language)
    return {one.full.of(text) for one in register.entities if one.named and one.full}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "أعلنت ليلى الحمداني إغلاق الجسر أمس.", "ليلى الحمداني"),
        ("ar", "قالت سلمى الكردي إن الجسر مغلق.", "سلمى الكردي"),
        ("ar", "افتتح رامي الشهابي مصنعا جديدا للورق.", "رامي الشهابي"),
        ("ar", "رفض خالد النجفي الحديث عن الموعد.", "خالد النجفي"),
        ("ar", "وصلت نادية البستاني وهي تحمل صورة.", "نادية البستاني"),
        ("ar", "زارت مريم الدرويش قرية بعيدة.", "مريم الدرويش"),
        ("ar", "يملك يوسف الحلبي متجرا صغيرا.", "يوسف الحلبي"),
        ("ar", "شكر عمر الفارسي سكان القرية.", "عمر الفارسي"),
        ("ar", "كتب سامي الهاشمي رسالة طويلة.", "سامي الهاشمي"),
        ("ar", "باعت هدى السعيدي البيت القديم.", "هدى السعيدي"),
        ("fa", "حسن رستگار دیروز به شهر رسید.", "حسن رستگار"),
        ("fa", "مریم پاکدل کتابی تازه نوشت.", "مریم پاکدل"),
        ("fa", "رضا فروتن‌نیا خانه را فروخت.", "رضا فروتن‌نیا"),
        ("fa", "زهرا مهرپرور لبخند زد و رفت.", "زهرا مهرپرور"),
        ("fa", "علی شکوهمند چوبدستش را برداشت.", "علی شکوهمند"),
        ("fa", "حسین آذربان هنوز منتظر است.", "حسین آذربان"),
        ("fa", "فاطمه گلزاده هفتاد سال دارد.", "فاطمه گلزاده"),
        ("fa", "محمد تابان‌فر ماجرای سفر را گفت.", "محمد تابان‌فر"),
        ("fa", "نرگس دلاور درباره شهر نوشت.", "نرگس دلاور"),
        ("fa", "احمد پیروزان پرسید و خندید.", "احمد پیروزان"),
    ],
)
def test_no_word_behind_a_name_without_capitals_is_taken_into_it(
    language: str, text: str, name: str
) -> None:
    assert name in names(text, language)
