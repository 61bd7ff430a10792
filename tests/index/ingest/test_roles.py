"""Roles of a sentence besides telling something."""

from __future__ import annotations

import pytest

from index.ingest.roles import is_caption, is_label, role_of
from index.models import Span


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("READ MORE: Ferry line cuts its service", "en"),
        ("» Read also – Why the bridge is shut", "en"),
        ("Related", "en"),
        ("Subscribe to our newsletter and never miss a ferry.", "en"),
        ("PARIS, 3 August 2023 (WNA) -", "en"),
        ("Mehr zum Thema: Fähre", "de"),
        ("Subscribe to our newsletter.", "de"),
        ("À lire aussi : le bac", "fr"),
        ("延伸阅读：渡轮", "zh"),
        ("[관련기사] 도서관은 왜 닫았나", "ko"),
    ],
)
def test_these_lead_away_from_the_article(line: str, language: str) -> None:
    assert is_label(line, language)


@pytest.mark.parametrize(
    "line",
    [
        "More than nine ships left.",
        "More",
        "Related ships left on Monday.",
        "Share prices fell.",
        "Marlow, the harbour town, was flooded.",
        "Live music came back to Orle.",
    ],
)
def test_these_do_not(line: str) -> None:
    assert is_label(line, "en") is (line == "More")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("When will it open?", "asks"),
        ("Will it open?!", "asks"),
        ('"Will it open?"', "asks"),
        ("何时开放？", "asks"),
        ("متى يفتح؟", "asks"),
        ('"Will it open?" he asked.', ""),
        ("It will open.", ""),
        ("See also: the bridge", "label"),
    ],
)
def test_a_sentence_has_a_role(text: str, role: str) -> None:
    assert role_of(text, Span(0, len(text)), "en") == role


def test_greeks_ask_with_a_semicolon() -> None:
    assert role_of("Πότε ανοίγει;", Span(0, 13), "el") == "asks"
    assert role_of("It opens;", Span(0, 9), "en") == ""


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Photo: Pia Lund / WNA", True),
        ("Foto: Pia Lund", True),
        ("By Pia Lund", True),
        ("By Pia Lund was the bridge built.", False),
        ("Photo editors are out of work.", False),
    ],
)
def test_captions_and_authors(line: str, caption: bool) -> None:  # noqa: FBT001 - a table
    assert is_caption(line, Span(0, len(line)), "de") is caption


@pytest.mark.parametrize(
    ("language", "line", "role"),
    [
        ("en", "Interview with coach Lea Funk", "label"),
        ("en", "An interview with Ann Lee, the mayor", "label"),
        ("en", "By Ann Lee", "label"),
        ("en", "By Staff Writer", "label"),
        ("en", "Written by Ann Lee and Bo Dahl", "label"),
        ("de", "Interview mit Trainerin Lea Funk", "label"),
        ("de", "Das Gespräch führte Jan Ott", "label"),
        ("de", "Von Jan Ott", "label"),
        ("fr", "Entretien avec Luc Noir", "label"),
        ("fr", "Entretien avec la maire Ève Petit", "label"),
        ("fr", "Par Luc Noir", "label"),
        ("es", "Entrevista a Eva Ros", "label"),
        ("it", "Intervista a Luca Neri", "label"),
        ("pt", "Entrevista com Eva Sol", "label"),
        ("ru", "Интервью с тренером Анной Лис", "label"),
        ("nl", "In gesprek met Jan Bos", "label"),
        ("en", "By Monday the bridge had closed.", ""),
        ("en", "Interview with the mayor ended in tears.", ""),
        ("de", "Von Berlin bis Ulm fährt kein Zug.", ""),
        ("fr", "Par mesure de sécurité, le pont ferme.", ""),
        ("es", "Por la noche cerró el puente.", ""),
    ],
)
def test_who_wrote_an_article_or_talks_in_it_answers_nothing(
    language: str, line: str, role: str
) -> None:
    assert role_of(line, Span(0, len(line)), language) == role


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "To find out why the weir leaks, click here!", "label"),
        ("fr", "Pour savoir pourquoi le barrage fuit, abonnez-vous", "label"),
        ("tr", "Bendin neden sızdırdığını öğrenmek için bültenimize abone olun", "label"),
        ("tr", "Bendin neden sızdırdığını merak ediyorsanız bizi takip edin.", "label"),
        ("tr", "Haberi kaçırmamak için abone olun: bent neden sızdırıyor", "label"),
        ("zh", "想知道堤坝为什么漏水，请关注我们", "label"),
        ("zh", "专家说，这件事需要各方关注。", ""),
        ("en", "The mayor asked them to subscribe.", ""),
        ("en", "Hikers who want to see the weir should follow the river.", ""),
        ("tr", "Vali, herkesin bendi takip ettiğini söyledi.", ""),
    ],
)
def test_what_ends_by_wanting_something_of_the_reader_answers_nothing(
    language: str, text: str, role: str
) -> None:
    assert role_of(text, Span(0, len(text)), language) == role


def test_what_is_there_to_be_pressed_behind_a_sentence_is_a_label() -> None:
    text = "Elle les recevra vendredi. Partager sur Twitter"
    assert role_of(text, Span(27, len(text)), "fr") == "label"
    assert role_of(text, Span(0, 26), "fr") == ""
    row = "Drucken | Teilen"
    assert role_of(row, Span(0, len(row)), "de") == "label"


def test_both_sentences_of_a_teaser_are_labels() -> None:
    text = "When will it open again? Our readers ask\nIt opens in April."
    assert role_of(text, Span(0, 24), "en") == "label"
    assert role_of(text, Span(25, 40), "en") == "label"
    assert role_of(text, Span(41, len(text)), "en") == ""
