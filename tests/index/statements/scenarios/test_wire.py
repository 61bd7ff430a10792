"""Statements as agencies write them: the day before the speaker, roles, speech interrupted."""

from __future__ import annotations

import pytest

from index.statements import statements


def said(text: str, language: str) -> list[tuple[str, str | None]]:
    return [
        (found.span.of(text).rstrip(","), found.speaker.of(text) if found.speaker else None)
        for found in statements(text, language)
        if found.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Le port est fermé », a déclaré lundi le maire Jean Till.", "Jean Till"),
        ("es", "«El puerto está cerrado», dijo el lunes Juan Tilo.", "Juan Tilo"),
        ("it", "«Il porto è chiuso», ha detto lunedì Gianni Tilli.", "Gianni Tilli"),
        ("pt", "“O porto está fechado”, disse na segunda-feira João Tilo.", "João Tilo"),
        ("ru", "«Порт закрыт», — заявил в понедельник Иван Тилов.", "Иван Тилов"),
        ("uk", "«Порт закрито», — заявив у понеділок Іван Тилов.", "Іван Тилов"),
        ("en", "“The port is shut,” said on Monday Hedda Marr.", "Hedda Marr"),
    ],
)
def test_a_day_before_the_speaker_is_no_speaker(language: str, text: str, speaker: str) -> None:
    [(_, found)] = said(text, language)
    assert found == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "fr",
            "« Le port ferme », a dit le porte-parole du ministère des Eaux, le colonel Jean Till.",
            "Jean Till",
        ),
        (
            "it",
            "«Il porto è chiuso», ha detto il portavoce del ministero, colonnello Gianni Tilli.",
            "Gianni Tilli",
        ),
        ("en", "“The port is shut,” said the ministry's envoy, Jan Till.", "Jan Till"),
    ],
)
def test_a_name_behind_a_role_is_who_has_it(language: str, text: str, speaker: str) -> None:
    [(_, found)] = said(text, language)
    assert found == speaker


def test_a_dash_opens_speech_that_only_a_comma_parts_from_who_says_it() -> None:
    text = (
        "— Nous ne partirons pas, dit Pauline Till.\n\n"
        "— Vous viendrez demain ? demanda le capitaine.\n\n"
        "— Non, répondit-elle, pas avant lundi.\n\n"
        "— Tant pis, murmura-t-elle en fermant la porte."
    )
    assert said(text, "fr") == [
        ("Nous ne partirons pas", "Pauline Till"),
        ("Vous viendrez demain ?", "le capitaine"),
        ("Non", "Pauline Till"),
        ("pas avant lundi.", "Pauline Till"),
        ("Tant pis", "Pauline Till"),
    ]


def test_an_apposition_behind_the_name_is_not_said() -> None:
    text = "— Nous partons, dit Pauline Till, la maire du port."
    assert said(text, "fr") == [("Nous partons", "Pauline Till")]


@pytest.mark.parametrize("dash", ["-", "—", "–"])
def test_dashes_within_marks_part_speech_from_who_says_it(dash: str) -> None:
    text = f"«Порт закрыт, {dash} сказала Анна Тиль. {dash} Мы ждём»."
    assert said(text, "ru") == [("Порт закрыт", "Анна Тиль"), ("Мы ждём", "Анна Тиль")]


def test_dashes_within_marks_may_be_the_speakers_own() -> None:
    text = "«Порт, — так его называют, — закрыт», — сказала Анна Тиль."
    assert said(text, "ru") == [("Порт, — так его называют, — закрыт", "Анна Тиль")]


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_a_case_of_a_last_name_is_the_same_person(language: str) -> None:
    cue = {"ru": "По словам", "uk": "За словами"}[language]
    text = f"Иван Тилов приехал.\n\n{cue} Тилова, порт «не работает»."
    assert said(text, language) == [("не работает", "Иван Тилов")]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "ar",
            'قال الوزير سامي حداد: "الميناء مغلق".\n\n"سننتظر"، قال حداد.',
            "حداد",
        ),
        ("fa", "وزیر سامی حداد گفت: «بندر بسته است».\n\nحداد گفت: «صبر می‌کنیم».", "حداد"),
        ("zh", "发言人王海军表示：“港口关闭了。”\n\n据王海军称，“我们在等。”", "王海军"),
    ],
)
def test_a_short_name_is_who_spoke_before_in_letters_without_capitals(
    language: str, text: str, speaker: str
) -> None:
    assert all(found and found.endswith(speaker) for _, found in said(text, language))


def test_a_clause_behind_a_comma_is_no_report() -> None:
    text = "“É um escândalo”, afirmou Tilo, que preside a região há anos."
    assert [one.kind for one in statements(text, "pt")] == ["direct"]


def test_a_turkish_participle_names_who_stands_behind_it() -> None:
    text = '"Bu bir skandal" diyen Belediye Başkanı Petra Til, "Bekleyemeyiz" ifadelerini kullandı.'
    assert {found for _, found in said(text, "tr")} == {"Petra Til"}
