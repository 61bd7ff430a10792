"""What kind of answer a question asks for, by the words that ask."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

Kind = Literal["when", "how many", "who", "other"]

# In each language: words that ask for a date, for a number, for a person. As regular expressions
# over the question in small letters.
_ASKING: dict[str, tuple[str, str, str]] = {
    "ar": (r"متى|أي عام|أي سنة|تاريخ", r"\bكم\b|نسبة", r"^من\b|\bمن (?:هو|هي|قام|كان)\b"),
    "de": (
        r"\bwann\b|welche[mns]? (?:jahr|datum|tag|monat|jahrhundert)",
        r"\bwie ?(?:viel|lang|alt|weit|oft|hoch|gro[sß])|prozent",
        r"\bwe[rmn]\b|\bwessen\b",
    ),
    "el": (r"\bπότε\b|ποι[αο] (?:χρονιά|έτος)", r"\bπόσ[εοα]", r"\bποι(?:ος|α|οι|ον)\b"),
    "en": (
        r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade)",
        (
            r"\bhow (?:many|much|long|old|far|often|tall|large|big|high)\b"
            r"|\bwhat (?:percent|number|age)"
        ),
        r"\bwho(?:se|m)?\b",
    ),
    "es": (
        r"\bcuándo\b|qué (?:año|fecha|día|mes|siglo)",
        r"\bcuánt[ao]s?\b|porcentaje|qué edad",
        r"\bquién(?:es)?\b",
    ),
    "fa": (r"چه (?:زمان|سال|وقت)|کی\b|تاریخ", r"\bچند\b|چقدر|چه تعداد|درصد", r"\bچه کس|کیست"),
    "fr": (
        r"\bquand\b|quelle (?:année|date)|quel (?:jour|mois|siècle)",
        r"\bcombien\b|pourcentage|quel âge",
        r"\bqui\b",
    ),
    "hi": (r"\bकब\b|किस (?:वर्ष|साल|तारीख)", r"कितन|प्रतिशत", r"\bकौन\b|किसने|किसके"),
    "it": (
        r"\bquando\b|(?:che|quale) (?:anno|data|giorno|mese|secolo)",
        r"\bquant[aeio]\b|percentuale|che età",
        r"\bchi\b",
    ),
    "pt": (r"\bquando\b|que (?:ano|data|dia)", r"\bquant[ao]s?\b|porcentagem", r"\bquem\b"),
    "ro": (
        r"\bcând\b|ce (?:an|dată|zi)|care an",
        r"\bcâ[tț][aeiă]?\b|procent",
        r"\bcine\b|\bcui\b",
    ),
    "ru": (
        r"\bкогда\b|в каком (?:году|месяце|веке)|какого числа|в какой день",
        r"\bсколько\b|какое количество|процент|\bкак долго\b",
        r"\bкто\b|\bкого\b|\bкем\b|\bкому\b|\bчей\b|\bчья\b",
    ),
    "th": (r"เมื่อ(?:ไร|ไหร่|ใด)|ปีใด|ปีไหน|วันที่", r"เท่า(?:ไร|ไหร่|ใด)|กี่", r"ใคร"),
    "tr": (r"ne zaman|hangi (?:yıl|tarih|gün|ay)", r"\bkaç\b|ne kadar|yüzde", r"\bkim"),
    "uk": (r"\bколи\b|в якому році", r"\bскільки\b|відсот", r"\bхто\b|\bкого\b|\bким\b"),
    "vi": (r"khi nào|năm nào|ngày nào|lúc nào", r"bao nhiêu|bao lâu|\bmấy\b", r"\bai\b"),
    "zh": (
        r"何时|什么时候|哪一?年|年份|哪天|几月",
        r"多少|几[个人次名]|百分|多[大长高远久]",
        r"谁|哪位",
    ),
}


@cache
def _patterns(language: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    kinds: tuple[Kind, ...] = ("when", "how many", "who")
    asking = _ASKING.get(language, ())
    return tuple((kind, re.compile(p)) for kind, p in zip(kinds, asking, strict=False))


def kind_of(question: str, language: str) -> tuple[Kind, tuple[int, int]]:
    """Return what a question in this language asks for, and where the words stand that tell.

    The kind is "other" where no words tell.
    """
    lowered = question.lower()
    for kind, pattern in _patterns(language):
        if found := pattern.search(lowered if len(lowered) == len(question) else question):
            return kind, found.span()
    return "other", (0, 0)
