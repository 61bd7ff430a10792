"""Whether an article lacks a name that a question has, and that another article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked

if TYPE_CHECKING:
    from pathlib import Path

# Language, two articles, a question that the first answers only for its own place, and one that it
# does answer.
CASES = [
    (
        "en",
        "Pool opens in Holt\nEntry to the pool costs 4 pounds for adults and 2 for children.",
        "Library closes in Brillmouth\nThe library at the quay closes in June.",
        "what does entry to the pool in Brillmouth cost?",
        "what does entry to the pool in Holt cost?",
    ),
    (
        "fr",
        "La piscine de Sarvigny rouvre\nL'entrée de la piscine coûte 4 euros pour les adultes.",
        "La bibliothèque de Brélac ferme\nLa bibliothèque du quai ferme en juin.",
        "combien coûte l'entrée de la piscine de Brélac ?",
        "combien coûte l'entrée de la piscine de Sarvigny ?",
    ),
    (
        "ar",
        "افتتاح مسبح الزهراء\nيبلغ سعر الدخول إلى المسبح أربعة دنانير للكبار.",
        "إغلاق مكتبة الخمائل\nتغلق المكتبة عند الرصيف في حزيران.",
        "كم سعر الدخول إلى مسبح الخمائل؟",
        "كم سعر الدخول إلى مسبح الزهراء؟",
    ),
    (
        "ru",
        "В Сосногорье открыли бассейн\nВход в бассейн стоит 400 рублей для взрослых.",
        "В Лозовске закрывают библиотеку\nБиблиотеку на набережной закроют в июне.",
        "сколько стоит вход в бассейн в Лозовске?",
        "сколько стоит вход в бассейн в Сосногорье?",
    ),
]


@pytest.mark.parametrize(("language", "one", "other", "asks_elsewhere", "asks_here"), CASES)
def test_what_is_told_of_one_place_is_no_answer_about_another(
    tmp_path: Path, language: str, one: str, other: str, asks_elsewhere: str, asks_here: str
) -> None:
    assert not asked(tmp_path / "elsewhere", [one, other], asks_elsewhere, language).answered
    assert asked(tmp_path / "here", [one, other], asks_here, language).answered


def test_a_name_that_heads_no_other_article_does_not_count(tmp_path: Path) -> None:
    texts = "Pool opens in Holt\nEntry to the pool costs 4 pounds for adults and 2 for children."
    assert asked(tmp_path, texts, "what does entry to the Victoria pool in Holt cost?").answered


def test_a_name_that_the_article_has_further_down_is_none_it_lacks(tmp_path: Path) -> None:
    pool = (
        "Pool opens in Holt\nEntry to the pool costs 4 pounds for adults and 2 for children.\n\n"
        "The children of Brillmouth may come by bus."
    )
    library = "Library closes in Brillmouth\nThe library at the quay closes in June."
    question = "what does entry to the Holt pool cost for the children of Brillmouth?"
    assert asked(tmp_path, [pool, library], question, "en").answered
