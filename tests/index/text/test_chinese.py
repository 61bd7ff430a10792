"""Traditional and simplified characters of Chinese as one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from index.text.chinese import simplified
from index.text.terms import terms


@pytest.mark.parametrize(
    ("traditional", "other"),
    [
        ("漢江大橋關閉", "汉江大桥关闭"),
        ("圖書館", "图书馆"),
        ("龍門", "龙门"),
        ("麵包", "面包"),
        ("後", "后"),
    ],
)
def test_both_forms_become_one(traditional: str, other: str) -> None:
    assert simplified(traditional) == other == simplified(other)
    assert terms(traditional, "zh") == terms(other, "zh")


@pytest.mark.parametrize(
    "text", ["", "bridge", "мост", "はし", "다리", "جسر", "ก", "𠀀", "葉 leaf"]
)
def test_each_character_keeps_its_place(text: str) -> None:
    assert len(simplified(text)) == len(text)
    assert simplified("橋" + text)[1:] == simplified(text)


def test_what_has_no_chinese_loads_nothing() -> None:
    code = (
        "import sys; from index.text.terms import terms;"
        "terms('a bridge', 'en'); terms('мост', 'ru'); sys.exit('opencc' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
