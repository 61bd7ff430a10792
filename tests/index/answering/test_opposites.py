"""Whether words say the opposite of what others say in their place."""

from __future__ import annotations

import pytest

from index.answering.opposites import are_opposed, are_opposed_within
from index.models import Span


@pytest.mark.parametrize(
    ("one", "other", "language", "opposed"),
    [
        (["for"], ["against"], "en", True),
        (["for", "the"], ["against"], "en", True),
        (["rising"], ["fell"], "en", True),
        (["rose"], ["climbed"], "en", False),
        (["for", "tolls"], ["against", "boats"], "en", False),
        (["Pell", "beat", "Korsk"], ["Pell", "lost", "to", "Korsk"], "en", True),
        (["Pell", "beat", "Korsk"], ["Korsk", "lost", "to", "Pell"], "en", False),
        (["stieg"], ["fiel"], "de", True),
        (["for"], ["against"], "xx", False),
        ([], ["against"], "en", False),
    ],
)
def test_words_are_opposed_both_ways_round(
    one: list[str],
    other: list[str],
    language: str,
    opposed: bool,  # noqa: FBT001
) -> None:
    assert are_opposed(one, other, language) == opposed
    assert are_opposed(other, one, language) == opposed


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "arrested", "released"),
        ("en", "hired", "fired"),
        ("en", "starts", "ends"),
        ("en", "resumed", "suspended"),
        ("en", "lifted", "imposed"),
        ("en", "true", "false"),
        ("en", "extended", "shortened"),
        ("en", "bought", "sold"),
        ("en", "joined", "left"),
        ("en", "full", "empty"),
        ("de", "verhaftet", "freigelassen"),
        ("de", "verlängert", "verkürzt"),
        ("de", "wahr", "falsch"),
        ("de", "früher", "später"),
        ("de", "billiger", "teurer"),
        ("fr", "favorable", "opposé"),
        ("fr", "arrêtée", "libérée"),
        ("fr", "embauché", "licencié"),
        ("fr", "vrai", "faux"),
        ("fr", "acheté", "vendu"),
        ("es", "favorable", "contrario"),
        ("es", "detenido", "liberado"),
        ("es", "empezó", "terminó"),
        ("es", "lleno", "vacío"),
        ("es", "compró", "vendió"),
        ("ru", "арестован", "освобождён"),
        ("ru", "уволен", "назначен"),
        ("ru", "начался", "закончился"),
        ("ru", "купил", "продал"),
        ("ru", "дешевле", "дороже"),
        ("it", "favorevole", "contrario"),
        ("it", "arrestato", "rilasciato"),
        ("it", "venduto", "acquistato"),
        ("pt", "preso", "solto"),
        ("pt", "começou", "terminou"),
        ("pt", "cheio", "vazio"),
        ("uk", "заарештований", "звільнений"),
        ("uk", "купив", "продав"),
        ("tr", "doğru", "yanlış"),
        ("tr", "dolu", "boş"),
        ("tr", "başladı", "bitti"),
    ],
)
def test_reports_often_differ_in_such_words(language: str, one: str, other: str) -> None:
    assert are_opposed([one], [other], language)


def test_without_spaces_the_whole_word_counts() -> None:
    one, other = "价格上涨了", "价格下跌了"
    part, more = Span(2, 4), Span(0, 4)
    assert are_opposed_within(one, part, other, part, "zh")
    assert are_opposed_within("人数上升", part, "人数下降", part, "zh")
    assert not are_opposed_within(one, more, other, more, "zh")
    assert not are_opposed_within(one, part, other, part, "en")
