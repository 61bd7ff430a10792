"""Pages as trees."""

from __future__ import annotations

import pytest

from index.reading.web.tree import attributes, decoded, parse, saved_from


@pytest.mark.parametrize(
    "content",
    [
        "<p>Mühle".encode(),
        "\ufeff<p>Mühle".encode("utf-16-le"),
        "\ufeff<p>Mühle".encode("utf-16-be"),
        "\ufeff<p>Mühle".encode(),
        '<meta charset="iso-8859-1"><p>Mühle'.encode("cp1252"),
        '<meta http-equiv="Content-Type" content="text/html; charset=cp1252"><p>Mühle'.encode(
            "cp1252"
        ),
        '<?xml version="1.0" encoding="cp1252"?><p>Mühle'.encode("cp1252"),
        '<meta charset="no-such-thing"><p>Mühle, schöne Bäche und große Räder'.encode("cp1252"),
    ],
)
def test_a_page_is_decoded_as_it_says(content: bytes) -> None:
    assert "Mühle" in decoded(content)


SOLD = {
    "ru": "Мельница на реке продана вчера, и никто не знает, кому она достанется весной.",
    "pl": "Młyn nad rzeką został wczoraj sprzedany, a nikt nie wie, kto go wziął na własność.",
    "el": "Ο μύλος στο ποτάμι πουλήθηκε χθες και κανείς δεν ξέρει ποιος τον αγόρασε.",
    "ja": "川のほとりの水車小屋が昨日売られたが、誰が買ったのかはまだ分からない。",
    "zh": "河边的磨坊昨天已经卖掉了，但是没有人知道买主是谁，也不知道价钱。",
    "ar": "بيعت الطاحونة على النهر أمس ولا أحد يعرف من اشتراها ولا كم دفع ثمنا لها.",
}


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("ru", "cp1251", "utf-8"),
        ("ru", "koi8_r", "utf-8"),
        ("ru", "cp1251", "no-such-thing"),
        ("pl", "cp1250", "utf-8"),
        ("el", "cp1253", "utf-8"),
        ("ja", "cp932", "utf-8"),
        ("ja", "euc_jp", "utf-8"),
        ("zh", "gb18030", "utf-8"),
        ("zh", "gb18030", "gb2312"),
        ("ja", "cp932", "shift_jis"),
        ("ar", "cp1256", "utf-8"),
    ],
)
def test_a_page_that_says_wrongly_how_it_is_written_is_read(
    language: str, written: str, said: str
) -> None:
    page = f'<html><head><meta charset="{said}"></head><body><p>{SOLD[language]}</p>' * 2
    assert SOLD[language] in decoded(page.encode(written))


def test_a_page_with_a_few_broken_places_is_read_as_it_says() -> None:
    page = '<meta charset="utf-8"><p>Die Mühle ist verkauft, größer als gedacht.'.encode()
    text = decoded(page * 3 + b"\xff")
    assert "größer als gedacht" in text
    assert text.endswith("\ufffd")


def test_line_ends_in_a_row_part_paragraphs() -> None:
    tree = parse(b"<body>One.<br><BR />&nbsp;<br>Two.<br>Still two.", "a.html")
    assert [p.text_content() for p in tree.iter("p")][-1] == "Two.Still two."


def test_comments_and_what_is_no_character_go() -> None:
    tree = parse(b"<p a=1 b=2>Mi\x00ll<!-- secret --></p>", "a.html")
    assert tree.text_content() == "Mill"
    assert attributes(tree) == 2


@pytest.mark.parametrize(
    ("comment", "address"),
    [
        ("<!-- saved from url=(0027)https://post.example/mill -->", "https://post.example/mill"),
        ("<!--\n Page saved with SingleFile \n url: https://post.example/mill \n-->",
         "https://post.example/mill"),
        ("<!-- saved from url=(0026)https://post.example/a--b-->", "https://post.example/a--b"),
        ("<!-- saved from url=(0016)file:///C:/a -->", None),
        ("<!-- https://post.example/mill -->", None),
    ],
)  # fmt: skip
def test_a_saved_page_says_where_it_is_from(comment: str, address: str | None) -> None:
    assert saved_from(f"<!DOCTYPE html>\n{comment}<html><p>Mill".encode()) == address


@pytest.mark.parametrize("mark", ["shadowrootmode=open", "shadowroot=open", 'shadowmode="open"'])
def test_a_part_with_a_tree_of_its_own_is_a_part_of_the_page(mark: str) -> None:
    page = f"<x-body><template {mark}><p>Mill</template></x-body><template>never</template>"
    tree = parse(page.encode(), "a.html")
    assert [one.text for one in tree.iter("template")] == ["never"]
    assert "Mill" in tree.text_content()
