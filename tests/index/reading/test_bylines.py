"""Author of an article, where a line at its top names them."""

from __future__ import annotations

import pytest

from index.reading.bylines import author_at_end, author_at_top, without_by

TEXT = "The mill on the Ane was sold on Friday, and the new owner wants to grind rye there again."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Tamsin Orrick | April 14, 2026", "Tamsin Orrick"),
        ("By Hugh Dacre", "Hugh Dacre"),
        ("Words: Hugh Dacre · Photos: Odd Berg", "Hugh Dacre"),
        ("Text: Henrike Paulsen, Fotos: Ina Kamm", "Henrike Paulsen"),
        ("Publicado por Maite Olano el 6 de mayo de 2026 a las 18:31", "Maite Olano"),
        ("گزارش: مینا راد", "مینا راد"),
        ("מאת נעם בר־אור", "נעם בר־אור"),
        ("本报讯（记者 林小雨）磨坊卖掉了。", "林小雨"),
        ("新华社长沙3月2日电（记者林小雨、王大山）磨坊卖掉了。", "林小雨、王大山"),
        ("(섬=통신) 한지우 기자 = 방앗간이 팔렸다.", "한지우"),
        ("[섬=한지우 기자] 방앗간이 팔렸다.", "한지우"),
        ("लेखक: मीरा सोलंकी", "मीरा सोलंकी"),
        ("โดย มานี ทองดี", "มานี ทองดี"),
        ("BY TAMSIN ORRICK", "TAMSIN ORRICK"),
        ("By Tamsin Orrick and Odd Berg", "Tamsin Orrick and Odd Berg"),
        ("By Tamsin Orrick, Island reporter", "Tamsin Orrick"),
        ("By Tamsin Orrick, Odd Berg and Ines Fallow", "Tamsin Orrick, Odd Berg and Ines Fallow"),
        ("Written by Tamsin Orrick on 14 April 2026", "Tamsin Orrick"),
        ("April 14, 2026 | By Tamsin Orrick", "Tamsin Orrick"),
        ("Von Henrike Paulsen, Oberwalden", "Henrike Paulsen"),
        ("Von Henrike Paulsen und Jörg Lind", "Henrike Paulsen und Jörg Lind"),
        ("Por Maite Olano | 27 de febrero de 2026", "Maite Olano"),
        ("Par Solène Maubert – Publié le 9 mars 2026 à 11h00", "Solène Maubert"),
        ("di Ornella Bassi", "Ornella Bassi"),
        ("Por Lígia Montenegro — Paraíba", "Lígia Montenegro"),
        ("Текст: Глеб Сорокин", "Глеб Сорокин"),
        ("Автор: Глеб Сорокин, 5 марта 2026 г.", "Глеб Сорокин"),
        ("Door Jan de Vries", "Jan de Vries"),
        ("Av Kari Nordmann", "Kari Nordmann"),
        ("Yazan: Sevgi Aktaş", "Sevgi Aktaş"),
        ("Autorka: Agata Sowińska", "Agata Sowińska"),
        ("بقلم: ليلى الحموي", "ليلى الحموي"),
        ("מאת יעל ברקאי", "יעל ברקאי"),
        ("מאת: יעל ברקאי | 12.3.2026", "יעל ברקאי"),
        ("作者：林嘉禾 2026-03-09", "林嘉禾"),
        ("文：三浦千尋", "三浦千尋"),
        ("한지우 기자", "한지우"),
        ("한지우 기자 jiwoo@bada.example", "한지우"),
        ("(서울=바다일보) 한지우 특파원", "한지우"),
        ("[바다일보 = 한지우 기자]", "한지우"),
        ("文・三浦千尋", "三浦千尋"),
        ("取材・文＝三浦千尋", "三浦千尋"),
        ("記者 三浦千尋", "三浦千尋"),
        ("文丨林嘉禾", "林嘉禾"),
        ("記者林嘉禾／南港報導", "林嘉禾"),
        ("〔記者林嘉禾南港報導〕", "林嘉禾"),
        ("记者林嘉禾报道", "林嘉禾"),
        ("本报记者 林嘉禾 王大山", "林嘉禾 王大山"),
        ("南港晚报记者林嘉禾", "林嘉禾"),
        ("ผู้เขียน: มานี ทองดี", "มานี ทองดี"),
    ],
)
def test_a_line_at_the_top_names_the_author(line: str, name: str) -> None:
    assert author_at_top(f"{line}\n\n{TEXT}\n\n{TEXT}") == name
    # A paragraph may lead in.
    assert author_at_top(f"{TEXT}\n\n{line}\n\n{TEXT}") == name


@pytest.mark.parametrize(
    "line",
    [
        "By Monday evening the crowd had gone.",
        "By Monday Evening, the crowd had gone.",
        "By Monday Evening the crowd had gone",
        "Words matter to Hugh Dacre.",
        "磨坊（建于1911年）卖掉了。",
        "村民说（作者不详）磨坊卖掉了。",
        "Text Messages Cost More",
        "By Halden Quay, where the bridge is",
        "By 1911 the bell was lost.",
        "据南港通讯社记者报道",
        "Von Hamburg nach Kiel",
        "Di Roma si parla poco",
        "Par Toutatis",
        "한지우 기자는 바다로 갔다.",
        "동해안의 등대가 다시 불을 켰다",
        "記者会見が始まる",
        "文・写真",
        "著名记者王大山来了",
        "有记者问道",
        "كتب محمد رسالة إلى أخيه",
        "Tamsin Orrick, 34, has dived for the university since she was a student.",
        "The mill",
        TEXT,
        "",
    ],
)
def test_no_author_is_made_up(line: str) -> None:
    assert author_at_top(f"{line}\n\n{TEXT}\n\n{TEXT}") is None


def test_a_line_further_down_names_no_author() -> None:
    assert author_at_top(f"{TEXT}\n\n{TEXT}\n\nBy Hugh Dacre\n\n{TEXT}") is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("By Hugh Dacre", "Hugh Dacre"), ("Par Solène Maubert", "Solène Maubert"),
        ("Автор: Глеб Сорокин", "Глеб Сорокин"), ("Byron Hale", "Byron Hale"),
        ("von der Aue", "von der Aue"), ("Oleh Skrypka", "Oleh Skrypka"),
        ("Oleh Budi Santoso", "Budi Santoso"), ("Oleh: Budi", "Budi"), ("By Reuters", "Reuters"),
        ("Di Maio", "Di Maio"), ("Text: Anke Paulsen", "Anke Paulsen"),
        ("Text Anker", "Text Anker"), ("von Henrike Paulsen", "Henrike Paulsen"),
    ],
)  # fmt: skip
def test_the_words_before_a_name_are_no_part_of_it(written: str, name: str) -> None:
    assert without_by(written) == name


@pytest.mark.parametrize(
    ("last", "name"),
    [
        (["By Hugh Dacre"], "Hugh Dacre"),
        (["Text: Henrike Paulsen, Fotos: Ina Kamm", "Der Mühlenbote"], "Henrike Paulsen"),
        (["한지우 기자 hjw@island.example"], "한지우"),
        (["（大森千鶴）"], "大森千鶴"),
        (["【大森千鶴】"], "大森千鶴"),
    ],
)
def test_one_of_the_last_lines_names_the_author(last: list[str], name: str) -> None:
    at, found = author_at_end([TEXT, TEXT, *last]) or (0, "")
    assert (at, found) == (2, name)


@pytest.mark.parametrize(
    "last",
    [
        ["（続く）"],
        ["（写真）"],
        ["By Halden Quay, where the bridge is"],
        [TEXT],
        ["By Hugh Dacre", *[TEXT] * 3],
    ],
)
def test_the_last_lines_name_nobody_otherwise(last: list[str]) -> None:
    assert author_at_end([TEXT, *last]) is None
    assert author_at_end([]) is None


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Ida Brenn\n\n3 May 2024\n\nThe mill is open.", "Ida Brenn"),
        ("3 May 2024\n\nIda Brenn\n\nThe mill is open.", "Ida Brenn"),
        ("Павел Сотин\n\n3 мая 2024 г.\n\nМельница открыта.", "Павел Сотин"),
        ("New Orle\n\n3 May 2024\n\nThe mill is open.", None),
        ("Ida Brenn\n\nThe mill is open.", None),
    ],
)
def test_a_name_alone_beside_a_day_is_the_author(text: str, author: str | None) -> None:
    assert author_at_top(text) == author
