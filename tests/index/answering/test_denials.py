"""Denials by a sentence of a part that it shares with another one."""

from __future__ import annotations

import pytest

from index.answering.denials import denied


@pytest.mark.parametrize(
    ("language", "one", "other", "instead"),
    [
        (
            "en",
            "The company made a profit of 4.6 million crowns last year.",
            "The company made a profit of 4.6 billion crowns, according to its own report.",
            "4.6 billion",
        ),
        (
            "en",
            "The minister will resign, her office said on Monday.",
            "The minister will not resign, a spokesman told reporters.",
            "The minister will not resign",
        ),
        (
            "es",
            "El puente de Varna abrirá al tráfico el 6 de mayo, anunció el director Pablo Roca.",
            "La alcaldesa dijo ayer en la radio que el puente abrirá al tráfico el 16 de mayo.",
            "16 de mayo",
        ),
        (
            "pt",
            "O secretário João Reis disse que a ampliação do porto custará 2 bilhões de reais.",
            "O texto, de doze páginas, diz que a ampliação do porto custará 200 milhões de reais.",
            "200 milhões",
        ),
        (
            "de",
            "Die Gemeinde Varn wird gegen das Urteil Berufung einlegen, kündigte Brenn an.",
            "Die Gemeinde Varn wird gegen das Urteil nicht Berufung einlegen.",
            "Die Gemeinde Varn wird gegen das Urteil nicht Berufung einlegen",
        ),
        (
            "ar",
            "أعلنت البلدية أن الجسر سيفتح في 6 مايو أمام السيارات.",
            "قال المهندس إن الجسر سيفتح في 16 مايو أمام السيارات.",
            "16 مايو",
        ),
        (
            "ar",
            "قال المهندس سامي: «السد غير آمن للسكان في الوادي، وسنغلقه».",
            "قالت الوزيرة هدى: «السد آمن للسكان في الوادي، وقد زرناه».",
            "السد آمن للسكان في الوادي",
        ),
        (
            "fa",
            "به گفتهٔ مدیر، «موزهٔ تازه روز ۸ آبان افتتاح می‌شود».",
            "شهردار گفت موزهٔ تازه روز ۱۸ آبان افتتاح می‌شود.",
            "۱۸ آبان",
        ),
        (
            "ru",
            "Новый мост обойдётся городу в 2,1 млн рублей, сказал мэр.",
            "Новый мост обойдётся городу в 2,1 млрд рублей, говорится в отчёте.",
            "2,1 млрд",
        ),
        (
            "en",
            "The new bridge of Varn will cost 3.5 million crowns.",
            "The new bridge of Varn will cost 35 million crowns, the town said.",
            "35 million",
        ),
        (
            "fr",
            "L’usine de Varn fermera à la fin de mars, a annoncé sa directrice.",
            "L’usine de Varn ne fermera pas à la fin de mars, a répondu le ministre.",
            "L’usine de Varn ne fermera pas à la fin de mars",
        ),
    ],
)
def test_another_number_or_a_not_denies_it(
    language: str, one: str, other: str, instead: str
) -> None:
    found = denied(one, other, language)
    assert found
    assert found.of(other) == instead


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Otto Vale, who died aged 81 in Varn, built it.", "Ida Roth, who died aged 79 in Varn."),
        ("A choir sings at 8 in the hall of Varn.", "The council meets at 6 in the hall of Varn."),
        ("Tickets cost 8 euros for men on Sundays.", "Tickets cost 5 euros for boys on Sundays."),
        ("The minister will not resign, she said.", "The minister will run again, she said."),
        ("The first ferry leaves Varn at 6 daily.", "The last ferry leaves Varn at 9 daily."),
        ("It rained for 8 days.", "The mill has 5 floors."),
        ("Rents in Varn rose by 5 per cent in 2019.", "Rents in Varn rose by 7 per cent in 2021."),
        ("Varn won the match 3-1 on Saturday.", "Varn won the match 2-0 on Sunday."),
        ("The bridge of Varn cost 4.6 million.", "The bridge of Varn cost 4,600,000, it says."),
    ],
)  # fmt: skip
def test_what_tells_of_something_else_denies_nothing(one: str, other: str) -> None:
    assert denied(one, other, "en") is None
    assert denied(other, one, "en") is None


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "de",
            "Die Bücherei von Varn öffnet um 19.30 Uhr.",
            "Die Bücherei von Varn öffnet um 19:30.",
        ),
        ("es", "El museo de Varn abre a las 20.00 horas.", "El museo de Varn abre a las 20:00."),
    ],
)
def test_one_time_in_other_figures_denies_nothing(language: str, one: str, other: str) -> None:
    assert denied(one, other, language) is None
