"""Words of a question that an article writes otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path

SICK = "\u200c"


@pytest.mark.parametrize(
    ("language", "text", "question", "answer"),
    [
        # hyphens at line ends, soft hyphens
        (
            "en",
            (
                "Mine\nThe mine at Ure will shut because of a long de-\ncline in orders, the ow-\n"
                "ners said."
            ),
            "who said the decline in orders shut the mine?",
            "ners said",
        ),
        (
            "de",
            "Werk\nDie Gewerk\u00adschaft droht mit Streik.",
            "wer droht? die Gewerkschaft?",
            "droht mit Streik",
        ),
        (
            "fr",
            "Usine\nLa direc-\ntion ferme l'usine en juin.",
            "quand la direction ferme l'usine ?",
            "ferme l'usine",
        ),
        # apostrophes left out
        (
            "it",
            "Treno\nDall’altroieri l’espresso dell’Alto Ure non ferma più: è rotto.",
            "da quando l espresso dell alto ure non ferma",
            "altroieri",
        ),
        # numbers and their units
        ("en", "Canal\nThe Ure canal is 57km long.", "which canal is 57 km long?", "57km"),
        ("en", "Dam\nThe Varn dam is 92 m high.", "which dam is 92m high?", "92 m"),
        ("ru", "Канал\nДлина канала 57км.", "какой канал длиной 57 км?", "57км"),
        (
            "fr",
            "Tunnel\nLe tunnel a coûté 12 500 000 couronnes.",
            ("qu'est-ce qui a coûté 12,5 millions de couronnes ?"),
            "12 500 000",
        ),
        (
            "en",
            "Tunnel\nThe tunnel cost 12.5 million crowns.",
            "what cost 12,500,000 crowns?",
            "12.5 million",
        ),
        (
            "de",
            "Tunnel\nDer Tunnel kostete 12.500.000 Kronen.",
            "was kostete 12,5 Millionen Kronen?",
            "12.500.000",
        ),
        (
            "ru",
            "Тоннель\nТоннель обошёлся в 12,5 млн крон.",
            "что обошлось в 12 500 000 крон?",
            "12,5 млн",
        ),
        ("zh", "隧道\n隧道耗资1250万元。", "什么耗资12500000元？", "1250万"),
        (
            "en",
            "Bills\nThe pump cost 1'200'000 francs.",
            "what cost 1,200,000 francs?",
            "1'200'000",
        ),
        # digits
        ("ar", "الكلفة\nوبلغت كلفة الجسر ٣٥٠٠ دينار.", "كم كلفة الجسر، 3500 دينار؟", "٣٥٠٠"),
        ("fa", "خرید\nشهر ۱۲٬۵۰۰ صندلی خرید.", "12500 صندلی", "۱۲٬۵۰۰"),
        ("hi", "पुल\nपुल पर ३५०० रुपये लगे।", "पुल पर 3500 रुपये?", "३५००"),
        # Persian half-spaces
        ("fa", f"کتاب\nکتاب{SICK}خانه{SICK}ی نو باز شد.", "کتابخانه کی باز شد؟", "نو باز شد"),
        ("fa", "کتاب\nکتابخانه نو باز شد.", f"کتاب{SICK}خانه کی باز شد؟", "نو باز شد"),
        ("fa", "کتاب\nکتابخانه نو باز شد.", "کتاب خانه کی باز شد؟", "نو باز شد"),
        # Korean
        (
            "ko",
            "다리\n시의회는 오를 다리를 5월까지 폐쇄한다고 밝혔다.",
            "오를 다리는 언제까지 폐쇄되나?",
            "5월까지",
        ),
        ("ko", "파업\n부두 노동자들이 열흘 만에 파업을 끝냈다.", "파업은 언제 끝났나?", "열흘"),
        ("ko", "도서관\n시립도서관이 책 만 권을 샀다.", "도서관에서 무엇을 샀나?", "만 권"),
        # German and Dutch compounds
        (
            "de",
            "Straße\nDie Sperrung der Brücke dauert bis März.",
            ("Wie lange dauert die Brückensperrung?"),
            "bis März",
        ),
        (
            "de",
            "Straße\nDie Brückensperrung dauert bis März.",
            ("Wie lange dauert die Sperrung der Brücke?"),
            "bis März",
        ),
        (
            "nl",
            "Brug\nDe sluiting van de haven duurt tot mei.",
            "hoe lang duurt de havensluiting?",
            "tot mei",
        ),
        # accents
        (
            "es",
            "Puerto\nEl capitán Julián Ría pidió una reunión.",
            "que pidio el capitan Julian Ria?",
            "pidió",
        ),
        (
            "fr",
            "Ville\nLa secrétaire a démissionné après l'été.",
            ("quand la secretaire a-t-elle demissionne ?"),
            "démissionné",
        ),
        (
            "pt",
            "Porto\nA eleição da câmara será em março.",
            "quando sera a eleicao da camara?",
            "eleição",
        ),
        ("tr", "Köprü\nKöprü mart ayında açılacak.", "kopru ne zaman acilacak?", "açılacak"),
        (
            "en",
            "Chef\nThe chef André Brûlé sold his inn.",
            "what did Andre Brule sell?",
            "sold his",
        ),
        # C++ and C#
        (
            "en",
            (
                "Ledger\nThe ledger is now in C#.\n\nThe old ledger was in C++.\n\nIts driver "
                "is in "
                "C."
            ),
            "what is in C++?",
            "old ledger",
        ),
        (
            "en",
            (
                "Ledger\nThe old ledger was in C++.\n\nIts driver is in C.\n\nThe ledger is now in "
                "C#."
            ),
            "what is in C#?",
            "now in C#",
        ),
        # hashtags, handles, camel case
        (
            "en",
            "Mill\nActivists posted under #KeepTheMill all week.",
            ("who posted about keep the mill?"),
            "#KeepTheMill",
        ),
        (
            "en",
            "Mill\nKeep the mill, activists posted all week.",
            "who posted #keepthemill?",
            "Keep the mill",
        ),
        (
            "en",
            "Mill\nThe account @orle_watch denied it.",
            "what did orle watch deny?",
            "denied it",
        ),
        (
            "en",
            "Maps\nThe OpenStreetMap of Orle has gaps.",
            "what has gaps in the open street map?",
            "OpenStreetMap",
        ),
        # single ideographs, hyphens, apostrophes
        ("zh", "大桥\n大桥关闭到五月。", "桥 关闭 到 几月？", "五月"),
        ("ja", "橋\n木橋は五月まで通れない。", "橋 いつまで？", "五月"),
        (
            "en",
            "Parks\nThe sub-committee met in May.",
            "when did the sub committee meet?",
            "sub-committee",
        ),
        ("en", "Deputy\nYasmin O’Dare takes over.", "who is Yasmin O`Dare?", "takes over"),
        ("en", "Deputy\nYasmin O’Dare takes over.", "who is Yasmin ODare?", "takes over"),
    ],
)
def test_it_is_found(tmp_path: Path, language: str, text: str, question: str, answer: str) -> None:
    found = asked(tmp_path, text, question, language)
    assert answer in first(found)
    assert found.answered


PUMP = (
    "Pump\nThe pump will not be repaired, Dana Pohl said.\n\nThe pump will be repaired, Otto Vey "
    "said.\n\nThe repaired pump will be noisy, Ada Roth said."
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ('who said "the pump will be repaired"?', "Otto Vey"),
        ('who said "the pump will not be repaired"?', "Dana Pohl"),
        ("what about “repaired pump”?", "noisy"),
        ("what about «will not be repaired»?", "Dana Pohl"),
    ],
)
def test_words_in_marks_are_meant_in_this_order(tmp_path: Path, question: str, answer: str) -> None:
    assert answer in first(asked(tmp_path, PUMP, question, "en"))


@pytest.mark.parametrize(
    "question", ['who said "the pump will never be repaired"?', 'where is "pump the repaired"?']
)
def test_words_in_marks_that_nobody_wrote_are_not_answered(tmp_path: Path, question: str) -> None:
    assert not asked(tmp_path, PUMP, question, "en").answered


@pytest.mark.parametrize(
    ("language", "text", "question", "answer"),
    [
        ("en", "Saw\nPolice arrested Otto Vale on Monday.", "when was Vale detained?", "Monday"),
        (
            "de",
            "Wehr\nIm Mai ist der Abriss des Wehrs.",
            "wann ist der Abbruch des Wehrs?",
            "Im Mai",
        ),
        ("fr", "Scierie\nElle a renvoyé 12 salariés.", "combien d'employés a-t-elle viré ?", "12"),
        ("es", "Puente\nSe inauguró el puente en junio.", "¿cuándo abrió el puente?", "junio"),
        ("ru", "Мост\nВрач Иван Лунин прошёл по мосту.", "какой доктор прошёл по мосту?", "Лунин"),
        ("tr", "Köprü\nHekim Ece Onar köprüden geçti.", "köprüden hangi doktor geçti?", "Onar"),
    ],
)
def test_what_no_article_says_in_these_words_is_found_in_others_of_the_meaning(
    tmp_path: Path, language: str, text: str, question: str, answer: str
) -> None:
    found = asked(tmp_path, text, question, language)
    assert answer in first(found)
    assert found.missing == ()
