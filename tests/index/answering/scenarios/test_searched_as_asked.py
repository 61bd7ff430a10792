"""Questions with words that no article holds: respelled where that is sense, else left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@pytest.mark.parametrize(
    ("language", "texts", "question"),
    [
        (
            "zh",
            ["老磨坊\n村口的老磨坊下个月拆除。", "和平\n和平学校的说明书是旧的,时间长。"],
            "老磨坊什么时候拆除？",
        ),
        ("zh", ["燈塔\n港務局說燈塔要修兩年。", "多年\n修了多年的九號路通車。"], "燈塔要修多久？"),
        (
            "ja",
            ["図書館\n市立図書館は四月に移転する。", "展示\n移民の展示はいつもない。"],
            "図書館はいつ移転しますか？",
        ),
        (
            "th",
            ["สะพานไม้\nสะพานไม้เก่าจะปิดซ่อมถึงเดือนมีนาคม", "ตลาด\nตลาดน้ำเปิดเมื่อวาน"],
            "สะพานไม้จะเปิดเมื่อไหร่",
        ),
        ("ko", ["다리\n마을 다리를 봄까지 막는다.", "축제\n축제를 연다."], "다리는 언제 여나?"),
        (
            "en",
            ["Clerk\nThe clerk is called Emile Roth. He reads letters."],
            "can I reach the clerk by email?",
        ),
        ("en", ["Mill\nThe mill burned down in 1978, with all its corn."], "what burned in 1987?"),
        ("en", ["Airport\nAn A330 slid off the runway at Orle."], "which A320 slid off?"),
        ("en", ["Harbour\nThe harbour got 45 new lamps."], "who bought 54 lamps?"),
        (
            "en",
            ["Vote\nHer reluctance delayed the vote of the mayor."],
            "when is the reelection of the mayor?",
        ),
        ("en", ["Farm\nThe stable burned. Its carpenter lost his tools."], "who sold the carpet?"),
        ("ar", ["Letter\nDaff and Fatura signed the letter."], "من دفع الفاتورة؟"),
        ("ru", ["Most\nMost kites were shut out by Zak Ryl."], "кто закрыл мост?"),
        ("el", ["Limani\nPoty Aniga sails for Limani."], "πότε ανοίγει το λιμάνι;"),
        ("fa", ["Pool\nPaul Bass key was found."], "پل کی باز می‌شود؟"),
        ("he", ["Gesher\nThe Goshir inn is full."], "מתי ייפתח הגשר?"),
        ("de", ["Feuer\nIm Neuwald brannte es am Montag."], "Wann ist die Neuwahl?"),
        (
            "fr",
            ["Facteur\nLe courrier de Marcel est arrivé lundi."],
            "qui a envoyé un courriel lundi ?",
        ),
        ("es", ["Visita\nEl coreano llegó el lunes a Lorbe."], "¿qué llegó por correo el lunes?"),
        ("it", ["Porto\nIl porto di Arle riapre a marzo."], "chi ha aperto la porta?"),
        ("pt", ["Praia\nA praia de Orla foi limpa."], "quem limpou a prata?"),
    ],
)
def test_no_sense_is_made_of_other_words(
    tmp_path: Path, language: str, texts: Sequence[str], question: str
) -> None:
    assert asked(tmp_path, texts, question, language).searched == question


@pytest.mark.parametrize(
    ("text", "question", "respelled"),
    [
        (
            "Lamp\nAda Brenner repaired the lighthouse.",
            "who repaired the lihgthouse?",
            "lighthouse",
        ),
        ("Visit\nGaddafi Orlo visited the port.", "who visited with Kadhafi?", "Gaddafi"),
        ("Plant\nConrad Vey said the plant is safe.", "что сказал Конрад о plant?", "Conrad"),
        ("Pool\nThe mayor of Lennford resigned.", "why did the mayr resign?", "mayor"),
        ("Talk\nHedda Marr spoke at Lennford.", "what did marr say in lenford?", "Lennford"),
        ("Schiff\nDer Dampfer Ostrowenko sank im Hafen.", "Wo sank die Ostrovenko?", "Ostrowenko"),
        ("Dorf\nDie Feuerwehr löschte den Brand.", "wer löschte den Barnd?", "Brand"),
    ],
)
def test_slips_and_names_are_found_and_not_called_missing(
    tmp_path: Path, text: str, question: str, respelled: str
) -> None:
    answer = asked(tmp_path, text, question)
    assert respelled in answer.searched
    assert len(answer.missing) < 2
    assert not {"lihgthouse", "Kadhafi", "Конрад", "mayr", "lenford", "Barnd"} & {*answer.missing}


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("en", "boatyad", "boatyard"),
        ("de", "leuchttum", "Leuchtturm"),
        ("fr", "chantir", "chantier"),
        ("ru", "кто такой Вышнивецкий", "Вишневецкий"),
    ],
)
def test_a_slip_in_a_word_that_is_asked_alone_finds_it(
    tmp_path: Path, language: str, question: str, answer: str
) -> None:
    texts = {
        "en": "Boats\n\nThe boatyard of Kemp burned down on Friday night.",
        "de": "Boote\n\nDer Leuchtturm in Kemp ist am Freitag abgebrannt.",
        "fr": "Bateaux\n\nLe chantier naval de Kemp a brûlé vendredi soir.",
        "ru": "Верфь\n\nДиректор верфи Павел Вишневецкий уволился в пятницу.",
    }
    found = asked(tmp_path, texts[language], question, language)
    assert found.answered
    assert answer in first(found)


@pytest.mark.parametrize(
    ("text", "question", "answers"),
    [
        (
            "Shop\nThe co-operative opened on Lund Street in June.",
            "when did the cooperative open?",
            "co-operative",
        ),
        ("Tram\nThe pre-war tram runs on Sundays.", "when does the prewar tram run?", "pre-war"),
        (
            "Council\nThe sub-committee on parks met twice.",
            "how often did the subcommittee meet?",
            "sub-committee",
        ),
        (
            "Peace\nThe ceasefire holds in the north.",
            "does the cease-fire hold in the north?",
            "ceasefire",
        ),
        (
            "Peace\nThe ceasefire holds in the north.",
            "does the cease fire hold in the north?",
            "ceasefire",
        ),
        (
            "Post\nSend the clerk an e-mail by Friday.",
            "what email should I send the clerk?",
            "e-mail",
        ),
        (
            "Site\nThe web site of the port was hacked.",
            "who hacked the website of the port?",
            "web site",
        ),
    ],
)
def test_joined_split_and_hyphenated_forms_are_one_word(
    tmp_path: Path, text: str, question: str, answers: str
) -> None:
    answer = asked(tmp_path, text, question)
    assert answer.answered
    assert answers in first(answer)
    assert answer.searched == question
    assert not answer.missing


@pytest.mark.parametrize(
    ("question", "fillers"),
    [
        ("what is the latest on the tower?", {"latest"}),
        ("how many sailings has each boat?", {"many", "each"}),
        ("and why?", {"and", "why"}),
        ("when was it and how?", {"when", "was", "it", "and", "how"}),
        ("wie viele neueste Boote hat jeder Turm?", {"viele", "neueste", "jeder"}),
        ("¿cuántos barcos tiene cada torre últimamente?", {"cuántos", "cada"}),
        ("combien de bateaux a chaque tour ?", {"combien", "chaque"}),
        ("сколько лодок у каждой башни? последние новости", {"сколько", "каждой", "последние"}),
    ],
)
def test_words_that_only_ask_are_never_missing(
    tmp_path: Path, question: str, fillers: set[str]
) -> None:
    assert not fillers & {*asked(tmp_path, "Ferry\nThe ferry is out of service.", question).missing}
