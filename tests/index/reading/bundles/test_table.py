"""Tables with a header."""

from __future__ import annotations

from datetime import date

import pytest

from index import Article, ReadingError, columns_in, read
from index.reading.bundles.table import known_columns
from tests.index.reading.single import one


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("id,Title,Text,Date,Author\n7,Mill sold,It is.,2026-01-02,Ann Lee\n", "a.csv"),
        ("id;title;body;date;author\n7;Mill sold;It is.;02.01.2026;Ann Lee\n", "a.csv"),
        (("id\theadline\tcontent\tpublished\tbyline\n"
         "7\tMill sold\tIt is.\t2 January 2026\tAnn Lee"), "a.tsv"),
        (("\ufeffid,titel,inhalt,datum,autor\n\n"
         "7,Mill sold,<p>It is.</p>,2.1.2026,Ann Lee\n"), "a.csv"),
        (("Export of the archive\nid,Title,Text,Date,Author\n"
          "7,Mill sold,It is.,2026-01-02,Ann Lee\n"), "a.csv"),
        ("ID;Tytuł;Treść;Data publikacji;Autor\n7;Mill sold;It is.;02.01.2026;Ann Lee\n", "a.csv"),
        ("id,post_title,post_content,post_date,post_author\n7,Mill sold,It is.,2026-01-02,Ann Lee",
         "a.csv"),
        (("id;Заголовок статьи;Текст статьи;Дата публикации;Автор статьи\n"
          "7;Mill sold;It is.;02.01.2026 14:05;Ann Lee"), "a.csv"),
        (("image_url,id,alt_text,Article text,Article title,date_modified,Date,author_id,"
          "Verfasser\nx,7,never,It is.,Mill sold,2020-01-01,2026-01-02,9,Ann Lee"), "a.csv"),
        ('x,id,заголовок,текст,дата,автор\n,7,Mill sold,"It is.",2026-01-02,Ann Lee', "a.csv"),
    ],
)  # fmt: skip
def test_columns_are_found_by_their_names(source: str, name: str) -> None:
    assert one(source, name) == Article(
        source_id="7",
        title="Mill sold",
        text="It is.",
        published=date(2026, 1, 2),
        author="Ann Lee",
    )


@pytest.mark.parametrize(
    ("header", "place"),
    [
        (["article_url", "article_title", "article_content"], 2),
        (["URL of article", "Title of article", "Text of article"], 2),
        (["article_pk", "Article Headline", "Body Copy"], 2),
        (["Titre de l'article", "Texte de l'article"], 1),
        (["site_content", "page_title"], 0),
        (["article_url", "article_date"], None),
    ],
)
def test_an_articles_address_or_title_is_not_its_text(header: list[str], place: int | None) -> None:
    assert known_columns(header).get("text") == place


def test_a_cell_may_have_paragraphs_and_a_row_without_text_is_named() -> None:
    rows = 'title,text\nMill,"It is.\n\nSo they say."\nEmpty,\n'
    article, error = read(rows.encode(), "a.csv")
    assert isinstance(article, Article)
    assert article.text == "It is.\n\nSo they say."
    assert article.source_id == "a-2"
    assert str(error) == "a.csv, line 3: it has no text"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("name,price\nMill,90000\n", "which of its columns holds the text"),
        ("title,text\n", "no text"),
        ('title,text\n"' + "a" * 6_000_000, "damaged"),
    ],
)
def test_a_table_without_texts_is_refused(source: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        one(source, "a.csv")


def test_columns_are_named_in_words() -> None:
    assert columns_in("text=Story, title = Big Head,") == (("text", "Story"), ("title", "Big Head"))
    for wrong in ("story=Text", "text", "text="):
        with pytest.raises(ValueError, match="is not one of"):
            columns_in(wrong)


def test_cells_may_hold_pieces_of_pages() -> None:
    cells = '<p>It is.</p><p class=""b"">So they say.</p><ul><li>rye</li></ul><p>Ann</p>'
    source = f',headline,byline,pub_date,body\n0,Mill sold,By Ann Lee,2026-01-02,"{cells}"\n'
    article = one(source, "a.csv")
    assert article.text == "It is.\n\nSo they say.\n\n– rye\n\nAnn"
    assert (article.author, article.published) == ("Ann Lee", date(2026, 1, 2))


@pytest.mark.parametrize(
    "header",
    [
        "Überschrift;Verfasser;Erscheinungsdatum;Fließtext",
        "Titre;Auteur;Date de publication;Corps du texte", "Titular;Firma;Fecha;Cuerpo",
        "Titolo;Firma;Data di pubblicazione;Articolo", "Manchete;Repórter;Publicado em;Matéria",
        "Headline;Written by;Published on;Story", "Заголовок;Журналист;Дата выхода;Новость",
        "Başlık;Muhabir;Yayın tarihi;Haber metni", "Kop;Journalist;Publicatiedatum;Volledige tekst",
    ],
)  # fmt: skip
def test_columns_are_called_as_newsrooms_call_them(header: str) -> None:
    article = one(f"{header}\nMill sold;Ann Lee;02.01.2026;It is.\n", "a.csv")
    assert (article.title, article.author, article.text) == ("Mill sold", "Ann Lee", "It is.")
    assert article.published == date(2026, 1, 2)


def test_a_text_file_with_columns_between_tabs_is_a_table() -> None:
    source = "Title\tDate\tText\nMill sold\t2026-01-02\tIt is.\n"
    assert one(source.encode("utf-16"), "a.txt").title == "Mill sold"
    assert one("Mill\tsold\ttoday\n\nIt is.", "a.txt").text == "It is."
