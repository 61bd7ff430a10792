"""Last names that no list has, by what stands around them."""

from __future__ import annotations

import pytest

from tests.index.statements.articles import read


def names(text: str, language: str) -> set[str]:
    register, _ = read(text, language)
    return {one.full.of(text) for one in register.entities if one.named and one.full}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "قال مدرب النسور، روي تافاريس، إن الطريق طويل.", "روي تافاريس"),
        ("fa", "سرمربی شاهین، دراگان پتروویچ، آمد.", "دراگان پتروویچ"),
        ("fa", "امیر صادقی، سرمربی نساجی، آمد.", "امیر صادقی"),
        ("fa", "رئیس هیئت داوران، هانس کلر، آمد.", "هانس کلر"),
        ("fa", "رقیب او، سمیرا جهانی، آمد.", "سمیرا جهانی"),
        ("fa", "هراچ میناسیان، مدیرعامل شرکت اتوبوس، آمد.", "هراچ میناسیان"),
        ("fa", "سیدرضا طباطبایی‌فر، نایب‌رئیس شورا، آمد.", "سیدرضا طباطبایی‌فر"),
        ("ar", "وبحسب هراتش ميناسيان، مدير شركة النقل، ارتفع السعر.", "هراتش ميناسيان"),
        ("ar", "هراتش ميناسيان، مدير شركة النقل، صعد إلى المنصة.", "هراتش ميناسيان"),
        ("ar", "أما شقيقته نسرين فتعبت.", "نسرين"),
        ("ar", "نفى القاضي نبيل غانم وقوع تزوير.", "نبيل غانم"),
    ],
)
def test_unknown_names_show_by_the_offices_beside_them(language: str, text: str, name: str) -> None:
    assert names(text, language) == {name}


def test_and_is_no_part_of_a_name_in_arabic() -> None:
    assert names("جاء أحمد الحايك وسليم قباني.", "ar") == {"أحمد الحايك", "سليم قباني"}


def test_a_last_name_that_is_a_trade_stays_one_before_an_office() -> None:
    assert names("قال كريم حداد الخبير في المياه إن النهر يجف.", "ar") == {"كريم حداد"}
