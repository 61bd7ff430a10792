"""Letters, mailboxes and pages saved as mail."""

from __future__ import annotations

from base64 import b64encode
from datetime import date

import pytest

from index import Article, ReadingError, read
from tests.index.reading.single import one

HEAD = (
    "From: =?utf-8?q?Ann_L=C3=A9e?= <a@mill.example>\nTo: b@mill.example\nSubject: Re: Mill sold\n"
    "Date: Fri, 2 Jan 2026 23:30:00 -0500\nMIME-Version: 1.0\n"
)
PLAIN = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\nIt is\nsold.\n\n> Is it?\n\n-- \nAnn\n"


def both(html: str) -> str:
    packed = b64encode(html.encode()).decode()
    return (
        f"{HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\n"
        "Content-Type: text/plain\n\nin short\n--b\n"
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        f"{packed}\n--b--\n"
    )


def test_a_letter_is_an_article_without_what_it_answers() -> None:
    assert one(PLAIN, "a.eml") == Article(
        source_id="a",
        title="Mill sold",
        text="It is sold.",
        published=date(2026, 1, 2),
        author="Ann Lée",
    )


def test_a_newsletter_is_read_as_it_is_shown() -> None:
    letter = both(
        "<div style='display:none'>never</div><a href='/'>View this email in your browser</a>"
        "<table><tr><td>It is sold.</td></tr></table><p>Bored? <a href='/'>Unsubscribe</a></p>"
    )
    assert one(letter, "a.eml").text == "It is sold."


def test_a_mailbox_is_an_article_a_letter() -> None:
    other = PLAIN.replace("Re: Mill sold", "Mill burnt").replace("sold.", "burnt.")
    first, second = "From a Fri Jan  2 10:00:00 2026", "From b Sat Jan  3 10:00:00 2026"
    box = f"{first}\n{PLAIN}\n{second}\n{other}"
    found = [item for item in read(box.encode(), "a.mbox") if isinstance(item, Article)]
    assert [item.title for item in found] == ["Mill sold", "Mill burnt"]
    assert found[1].text == "It is burnt."


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.eml"])
def test_a_page_saved_as_mail_is_a_page(name: str) -> None:
    page = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/1\nSubject: x\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary=b\n\n--b\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<html><head><title>Mill sold</title></head><body><article><p>The mill on the Ane was "
        "sold=\n on Friday.</p></article></body></html>\n--b--\n"
    )
    article = one(page, name)
    assert (article.title, article.url) == ("Mill sold", "https://post.example/1")
    assert article.text == "The mill on the Ane was sold on Friday."


@pytest.mark.parametrize(
    "letter",
    [
        f"{HEAD}\n",
        "MIME-Version: 1.0\nSubject: " + "=?utf-8?q?a?= " * 200_000 + "\n\nhello",
        HEAD + "".join(
            f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(5_000)
        ),
        HEAD + "Content-Type: message/rfc822\n\n" * 3_000 + "Content-Type: text/plain\n\nhello",
    ],
)  # fmt: skip
def test_what_is_empty_or_nested_without_end_is_refused(letter: str) -> None:
    with pytest.raises(ReadingError):
        one(letter, "a.eml")


def test_a_header_without_end_is_refused_by_its_length() -> None:
    with pytest.raises(ReadingError, match="the header of a letter is over 256 KB"):
        one(f"From: Ann Lee\nMIME-Version: 1.0\nX-A: {'a ' * 200_000}\n\nIt is.\n", "a.eml")


def test_a_letter_needs_no_more_than_the_headers_that_people_write() -> None:
    article = one("From: Ann Lee\nSubject: Mill sold\n\nIt is.\n", "a.eml")
    assert (article.title, article.author, article.text) == ("Mill sold", "Ann Lee", "It is.")
    with pytest.raises(ReadingError, match="damaged"):
        one("The mill is sold.\n\nIt is.", "a.eml")


@pytest.mark.parametrize("charset", ["no-such", "utf-8\udcff", "", "rot13", "idna"])
def test_a_charset_that_is_none_is_no_trouble(charset: str) -> None:
    letter = PLAIN.replace("charset=utf-8", f"charset={charset}").encode("utf-8", "replace")
    assert one(letter, "a.eml").text == "It is sold."


@pytest.mark.parametrize("ends", ["\r", "\r\n", "\n"])
def test_a_mailbox_may_end_its_lines_in_any_way(ends: str) -> None:
    mailbox = f"From a@mill.example Fri Jan  2 23:30:00 2026\n{PLAIN}".replace("\n", ends)
    [item] = read(mailbox.encode(), "a.mbox")
    assert isinstance(item, Article)
    assert "It is" in item.text


def test_what_no_database_keeps_is_marked() -> None:
    page = f"{HEAD}Snapshot-Content-Location: https://a\0.example\nContent-Type: text/html\n\n"
    found = one(f"{page}<html><body><article><p>The mill is sold.</p></article>", "a.mhtml")
    assert found.url == "https://a\ufffd.example"


@pytest.mark.parametrize(
    "day",
    [
        "Mon, 09 Mar 99999999999999999999 08:00:00 +0000",
        "Mon, 99999999999999999999 Mar 2026 08:00:00 +0000",
        "Mon, 09 Mar 2026 99999999999999999999:00:00 +0000",
        "Mon, 09 Mar 2026 08:00:00 +99999999999999999999",
        "Mon, 09 Mar -1 08:00:00 +0000",
        "Mon, 00 Foo 0000 00:00:00 GMT",
        "0",
        "(((((" * 200,
    ],
)
def test_a_letter_whose_day_makes_no_sense_is_read_without_it(day: str) -> None:
    letter = PLAIN.replace("Date: Fri, 2 Jan 2026 23:30:00 -0500", f"Date: {day}")
    mailbox = "".join(f"From a@a Fri Jan  2 23:30:00 2026\n{one}\n" for one in (letter, PLAIN))
    broken, whole = read(mailbox.encode(), "a.mbox")
    assert isinstance(broken, Article)
    assert isinstance(whole, Article)
    assert broken.text == whole.text == "It is sold."


def test_a_letter_that_is_passed_on_is_of_who_wrote_it() -> None:
    letter = (
        "From: Bo <b@mill.example>\nDate: Sat, 3 Jan 2026 10:00:00 +0100\nSubject: Fwd: Mill sold\n"
        "Message-ID: <1@mill.example>\n\nLook!\n\n-------- Forwarded Message --------\n"
        "From: Ann Lee <a@mill.example>\nDate: Fri, 2 Jan 2026 10:00:00 +0100\n"
        "Subject: Mill sold\n\nIt is.\n"
    )
    found = one(letter, "a.eml")
    assert (found.title, found.author) == ("Mill sold", "Ann Lee")
    assert (found.text, found.published) == ("Look!\n\nIt is.", date(2026, 1, 2))


def attached(note: str, *inner: str) -> str:
    parts = "".join(f"--b\nContent-Type: message/rfc822\n\n{one}\n" for one in inner)
    return (
        "From: Bo <b@mill.example>\nSubject: Fwd: these\nMIME-Version: 1.0\n"
        f"Content-Type: multipart/mixed; boundary=b\n\n--b\n\n{note}\n{parts}--b--\n"
    )


def test_letters_in_a_letter_are_articles_of_their_own() -> None:
    first = "From: Ann Lee <a@mill.example>\nSubject: Mill sold\n\nIt is."
    second = "From: Jo <j@mill.example>\nSubject: To whom\n\nNobody knows."
    found = list(read(attached("Look!", first, second).encode(), "a.eml"))
    assert [(one.title, one.text) for one in found if isinstance(one, Article)] == [
        ("these", "Look!"),
        ("Mill sold", "It is."),
        ("To whom", "Nobody knows."),
    ]
    assert one(attached("", first), "a.eml").title == "Mill sold"
    assert len(list(read(attached("Look!", "no header").encode(), "a.eml"))) == 1


def test_what_a_mailbox_quotes_is_read_as_it_was_written() -> None:
    letter = (
        "From a@b.c Fri Jan  2 10:00:00 2026\nFrom: Ann <a@b.c>\nSubject: M\n\n>From the mill.\n"
    )
    assert one(letter, "a.mbox").text == "From the mill."


def test_what_programs_call_latin_is_read_as_they_write_it() -> None:
    head = f"{HEAD}Content-Type: text/plain; charset=iso-8859-1\n\n".encode()
    assert one(head + b"\x93It is\x94 \x96 sold.", "a.eml").text == "“It is” – sold."


@pytest.mark.parametrize(
    "above",
    [
        "On Mon, 13 Apr 2026 at 10:00, Ines Fallow <ines@v.example> wrote:",
        "Am 13.04.2026 um 10:00 schrieb Ines Fallow\n<ines@v.example>:",
        "Le lun. 13 avr. 2026 à 10:00, Ines Fallow <ines@v.example> a écrit :",
        "13.04.2026 10:00, Инес Фаллоу пишет:",
    ],
)
def test_what_is_answered_goes_with_the_line_above_it(above: str) -> None:
    answer = f"{HEAD}Content-Type: text/plain; charset=utf-8\n\nIt is sold.\n\n{above}\n> Is it?\n"
    assert one(answer, "a.eml").text == "It is sold."


def test_a_letter_of_apples_program_has_its_length_before_it() -> None:
    letter = PLAIN.encode()
    known = b'<?xml version="1.0"?><plist><dict><key>flags</key></dict></plist>\n'
    article = one(str(len(letter)).encode() + b"      \n" + letter + known, "a.emlx")
    assert (article.title, article.text) == ("Mill sold", "It is sold.")


def test_a_page_that_word_saved_is_no_letter() -> None:
    page = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\nA page.\r\n\r\n'
        b"--b\r\nContent-Location: file:///C:/A/mill.htm\r\nContent-Type: text/html; "
        b'charset="windows-1252"\r\n\r\n<html><head><title>Mill sold</title></head><body>'
        b"<p class=MsoTitle>Mill sold</p><p class=MsoNormal>The mill on the Ane is sold, and "
        b"nobody knows to whom.<o:p></o:p></p></body></html>\r\n--b--\r\n"
    )
    article = one(page, "a.mht")
    assert article.title == "Mill sold"
    assert article.text == "The mill on the Ane is sold, and nobody knows to whom."


@pytest.mark.parametrize(
    "said",
    [
        "On Friday, Ann <a@mill.example> wrote:",
        "On 2 March 2026 at 4 p.m.\nAnn Lee <a@mill.example> wrote:",
        "Am 2. März 2026 schrieb Ann\n<a@mill.example>:",
    ],
)
def test_a_sentence_above_whose_words_are_answered_stays(said: str) -> None:
    letter = (
        f"{HEAD}Content-Type: text/plain; charset=utf-8\n\nIt cost 5 crowns.\n{said}\n> Did it?\n"
    )
    assert one(letter, "a.eml").text == "It cost 5 crowns."


@pytest.mark.parametrize("charset", ["us-ascii", "iso-8859-1"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_letter_may_be_utf_8_where_it_says_something_western(charset: str, encoding: str) -> None:
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\n\n".encode()
    assert (
        one(head + "Die Mühle ist schön.".encode(encoding), "a.eml").text == "Die Mühle ist schön."
    )
