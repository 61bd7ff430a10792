"""The interface's languages: every sentence in each, and lines that run the right way."""

from __future__ import annotations

import re
from datetime import date
from importlib import resources
from string import Formatter

import pytest
from babel.messages.pofile import read_po
from telegram.constants import CallbackQueryLimit

from bot.access import policy
from bot.i18n import texts
from bot.i18n.language import ENGLISH, TRANSLATED, language_of
from bot.views.rich_text import utf16_length
from index import Reason

LONGEST_TOAST = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
# UTF-16 units that a telephone shows of a button: of one beside another, and of one alone.
LONGEST_BESIDE, LONGEST_ALONE = 22, 36
# UTF-16 units that it shows of a command's description in the menu, on two lines.
LONGEST_DESCRIPTION = 60
SENTENCES = {
    value for name, value in vars(texts).items() if name.isupper() and isinstance(value, str)
} | {reason.value for reason in Reason}
PAIRS = {value for value in vars(texts).values() if isinstance(value, tuple)}


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_has_every_sentence_with_its_fields(code: str) -> None:
    with (resources.files("bot.i18n") / "locale" / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    told = {message.id: message for message in catalogue if message.id}
    assert set(told) == SENTENCES | PAIRS
    for identity, message in told.items():
        assert not message.fuzzy
        if isinstance(identity, str):
            assert message.string
            assert fields(str(message.string)) == fields(identity)
        else:
            forms = list(message.string or ())
            assert len(forms) == catalogue.num_plurals
            needed = fields(identity[0]) | fields(identity[1])
            assert all(form and needed - {"n"} <= fields(form) <= needed for form in forms)


@pytest.mark.parametrize("code", [ENGLISH.code, *TRANSLATED])
def test_what_acknowledges_a_button_fits_into_what_telegram_shows(code: str) -> None:
    shown = {
        texts.TOO_OLD, texts.THANKS, texts.CHANGED, texts.GONE, texts.NOT_YOUR_WORDS,
        texts.NOT_YOURS, texts.NOT_YOURS_TO_UNDO, texts.TOO_LATE_TO_UNDO, texts.IN_PRIVATE,
        texts.IN_GROUPS, texts.TOO_MANY, texts.TOO_MANY_HERE, *policy.REFUSALS.values(),
    }  # fmt: skip
    for sentence in shown:
        assert not fields(sentence)
        assert utf16_length(language_of(code).say(sentence)) <= LONGEST_TOAST


@pytest.mark.parametrize("code", [ENGLISH.code, *TRANSLATED])
def test_buttons_and_the_menu_are_short_enough_to_be_read(code: str) -> None:
    beside = (
        texts.WIDER, texts.NARROWER, texts.ARTICLE, texts.USEFUL, texts.NOT_USEFUL, texts.BACK,
        texts.AS_FILE, texts.REMOVE, texts.KEEP, texts.ADD_POSTS, texts.NO_POSTS, texts.ADD_IT,
        texts.IS_QUESTION, texts.FORGET,
    )  # fmt: skip
    alone = (
        texts.NEAREST, texts.WRONG_SPEAKER, texts.NOBODY, texts.UNDO, texts.ALL_SPEAKERS,
        texts.TELL, texts.MOST_ASKED, texts.NEWEST, texts.OTHER_FIGURES,
    )  # fmt: skip
    commands = [text for name, text in vars(texts).items() if name.startswith("COMMAND_")]
    rooms = ((beside, LONGEST_BESIDE), (alone, LONGEST_ALONE), (commands, LONGEST_DESCRIPTION))
    told = language_of(code).say
    labels = [(told(text), room) for some, room in rooms for text in some]
    assert [label for label, room in labels if utf16_length(label) > room] == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("de", "de"),
        ("ru-RU", "ru"),
        ("fa", "fa"),
        ("es_AR", "es"),
        ("pt-br", "pt"),
        ("zh-hans", "zh"),
        ("zh-hant", "zh"),
        ("zh_TW", "zh"),
        ("id", "id"),
        ("in", "id"),
        ("ja", "en"),
        (None, "en"),
    ],
)
def test_a_users_language_is_ours_or_english(code: str | None, expected: str) -> None:
    assert language_of(code).code == expected


def test_numbers_and_dates_are_written_as_the_language_does() -> None:
    day = date(2017, 10, 9)
    assert language_of("de").day(day) == "9. Oktober 2017"
    assert ENGLISH.count(1234, *texts.ARTICLES_NEWEST_FIRST) == "1,234 articles, newest first"
    assert ENGLISH.count(1, *texts.ALSO) == "also in 1 article"
    assert language_of("zh").day(day) == "2017年10月9日"
    assert language_of("tr").percent(0.63) == "%63"
    told = [language_of("uk").count(number, *texts.DAYS) for number in (1, 3, 5, 11, 22)]
    assert told == ["1 день", "3 дні", "5 днів", "11 днів", "22 дні"]
    told = [language_of("fr").count(number, *texts.DAYS) for number in (0, 1, 2)]
    assert told == ["0 jour", "1 jour", "2 jours"]


@pytest.mark.parametrize(
    ("code", "first", "eleventh"),
    [
        ("fr", "1er mai 2021", "11 mai 2021"),
        ("it", "1º maggio 2021", "11 maggio 2021"),
        ("pt", "1º de maio de 2021", "11 de maio de 2021"),
        ("de", "1. Mai 2021", "11. Mai 2021"),
    ],
)
def test_the_first_of_a_month_is_written_as_in_a_newspaper(
    code: str, first: str, eleventh: str
) -> None:
    language = language_of(code)
    assert language.day(date(2021, 5, 1)) == first
    assert language.day(date(2021, 5, 11)) == eleventh


def test_what_is_quoted_keeps_its_direction_in_a_line_from_right_to_left() -> None:
    assert "\u2068Ruritania\u2069" in language_of("ar").say(texts.MISSING, words="Ruritania")
    assert "\u2068" not in language_of("de").say(texts.MISSING, words="Ruritania")


@pytest.mark.parametrize("code", ["ar", "fa"])
def test_commands_and_mentions_read_from_left_to_right_in_lines_that_do_not(code: str) -> None:
    language = language_of(code)
    told = language.say(texts.HELP, bot="quoth_bot")
    assert "\u200e@quoth_bot" in told
    assert " \u200e/ask " in told
    assert "\n\u200f\u200e/article 1278: " in told
    made = language.say(texts.COLLECTION_MADE, name="news")
    assert made.startswith("\u2068news\u2069 ")
    assert "\u200e/collection news open" in made
    assert "\u200e" not in language_of("de").say(texts.HELP, bot="quoth_bot")


@pytest.mark.parametrize("code", ["ar", "fa"])
def test_a_catalogue_leaves_the_direction_of_lines_to_the_program(code: str) -> None:
    content = (resources.files("bot.i18n") / "locale" / f"{code}.po").read_text(encoding="utf-8")
    assert not {"\u200e", "\u200f", "\u2066", "\u2067", "\u2068", "\u2069"} & set(content)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "No article mentions “elk”, “emu” or “owl”."),
        ("de", "Kein Artikel erwähnt „elk“, „emu“ oder „owl“."),
        (
            "fr",
            "Aucun article ne mentionne «\u00a0elk\u00a0», «\u00a0emu\u00a0» ou «\u00a0owl\u00a0».",
        ),
        ("zh", "没有文章提到“elk”、“emu”或“owl”。"),
    ],
)
def test_missing_words_stand_each_in_its_marks(code: str, expected: str) -> None:
    language = language_of(code)
    words = language.any_of(["elk", "emu", "owl"])
    assert language.say(texts.MISSING, words=words) == expected


def test_french_has_no_plain_space_before_a_mark() -> None:
    content = (resources.files("bot.i18n") / "locale" / "fr.po").read_text(encoding="utf-8")
    translated = "".join(re.findall(r'^msgstr.*(?:\n".*)*', content, re.MULTILINE)[1:])
    assert re.findall(r"\S* [:;?!»]|« ", translated) == []


def test_braces_in_what_is_quoted_are_only_braces() -> None:
    assert "{0.__class__}" in ENGLISH.say(texts.MISSING, words="{0.__class__}")
