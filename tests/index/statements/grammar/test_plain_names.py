"""Names in letters without capitals end where they end."""

from __future__ import annotations

import pytest

from tests.index.statements.articles import read


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("قالت ليلى الحمداني إن الجسر مغلق.", "ar", "ليلى الحمداني"),
        ("قال خالد بن سالم إن الجسر مغلق.", "ar", "خالد بن سالم"),
        ("دکتر نادر صالحی گفت که راه باز است.", "fa", "نادر صالحی"),
        ("به گفته نادر رستمی‌نیا، راه باز است.", "fa", "نادر رستمی‌نیا"),
        ("شدد عبد الرحمن السيد على ذلك.", "ar", "عبد الرحمن السيد"),
        ("قال أبو خالد الحمداني إن الجسر مغلق.", "ar", "أبو خالد الحمداني"),
        ("قال خالد رئيس الشركة إن الجسر مغلق.", "ar", "خالد"),
        ("برادر کوچک‌ترش گفت که راه باز است.", "fa", ""),
    ],
)
def test_a_name_without_capitals_goes_on(text: str, language: str, name: str) -> None:
    register, _ = read(text, language)
    found = {one.full.of(text) for one in register.entities if one.named and one.full}
    assert found == ({name} if name else set())
