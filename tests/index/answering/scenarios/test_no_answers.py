"""Lines that are never an answer: a question, a label, a teaser, a caption, a byline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked, first

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "Ferry cuts\n\nThe Orle ferry will sail twice a day from May, the company said.\n\n"


@pytest.mark.parametrize(
    ("language", "text", "question", "answer"),
    [
        (
            "en",
            FERRY + "RELATED: Why does the Orle ferry sail twice a day?\n\n"
            "Fuel has become too dear, it added.",
            "why does the Orle ferry sail twice a day?",
            "Fuel has become|will sail twice",
        ),
        (
            "en",
            FERRY + "Also read: How often will the Orle ferry sail from May?",
            "how often will the Orle ferry sail from May?",
            "will sail twice",
        ),
        (
            "en",
            FERRY + "Sign up for our newsletter to learn when the Orle ferry will sail.",
            "when will the Orle ferry sail?",
            "will sail twice",
        ),
        (
            "en",
            FERRY + "The Orle ferry from May on, on a sunny day. (File photo: Jo Till)",
            "how often will the Orle ferry sail from May on?",
            "will sail twice",
        ),
        (
            "en",
            (
                "Talk\n\nThe Post met the warden Ivo Grau.\n\nQ: When will the reserve open?\n\n"
                "A: In the first week of June.\n\nQ: Who pays for it?\n\nA: The county does."
            ),
            "when will the reserve open?",
            "first week of June",
        ),
        (
            "en",
            (
                "Talk\n\nThe Post met the warden Ivo Grau.\n\nQ: When will the reserve open?\n\n"
                "A: In the first week of June.\n\nQ: Who pays for the reserve?\n\nA: The "
                "county does."
            ),
            "who pays for the reserve?",
            "The county does",
        ),
        (
            "en",
            (
                "Your questions\n\nHow long will the works take?\n\nAbout nine weeks, if it stays "
                "dry.\n\nWhere do the buses stop?\n\nBehind the town hall."
            ),
            "where do the buses stop?",
            "Behind the town hall",
        ),
        (
            "en",
            (
                "Interview\n\nPOST: Why did you leave the choir?\n\nVENN: Because nobody listened "
                "to the altos."
            ),
            "why did Venn leave the choir?",
            "nobody listened",
        ),
        (
            "de",
            (
                "Fähre\n\nDie Fähre von Orle fährt ab Mai nur zweimal am Tag.\n\nLesen Sie auch: "
                "Warum fährt die Fähre von Orle nur zweimal am Tag?\n\nDer Treibstoff ist zu teuer."
            ),
            "Warum fährt die Fähre von Orle nur zweimal am Tag?",
            "fährt ab Mai|zu teuer",
        ),
        (
            "de",
            (
                "Gespräch\n\nFrage: Wann öffnet das Freibad?\n\nAntwort: Erst im Juli, das Becken "
                "hat Risse."
            ),
            "Wann öffnet das Freibad?",
            "Erst im Juli",
        ),
        (
            "fr",
            (
                "Bac\n\nLe bac d'Orle ne passera que deux fois par jour.\n\nLire aussi : Pourquoi "
                "le bac d'Orle ne passe que deux fois par jour ?\n\nLe carburant est trop cher."
            ),
            "pourquoi le bac d'Orle ne passe que deux fois par jour ?",
            "ne passera|trop cher",
        ),
        (
            "es",
            (
                "Barca\n\nLa barca de Orle saldrá dos veces al día.\n\nLea también: ¿Por qué la "
                "barca de Orle saldrá dos veces al día?\n\nEl combustible es caro."
            ),
            "¿por qué la barca de Orle saldrá dos veces al día?",
            "al día\\.|combustible",
        ),
        (
            "es",
            "Charla\n\nP: ¿Cuándo abre el museo?\n\nR: A principios de junio.",
            "¿cuándo abre el museo?",
            "principios de junio",
        ),
        (
            "it",
            (
                "Traghetto\n\nIl traghetto di Orle farà due corse al giorno.\n\nLeggi anche: "
                "Quante "
                "corse farà il traghetto di Orle?"
            ),
            "quante corse farà il traghetto di Orle?",
            "due corse",
        ),
        (
            "pt",
            (
                "Balsa\n\nA balsa de Orle fará duas viagens por dia.\n\nLeia também: Quantas "
                "viagens "
                "fará a balsa de Orle?"
            ),
            "quantas viagens fará a balsa de Orle?",
            "duas viagens",
        ),
        (
            "ru",
            (
                "Паром\n\nПаром из Орла будет ходить два раза в день.\n\nЧитайте также: "
                "Сколько раз "
                "в день будет ходить паром из Орла?"
            ),
            "сколько раз в день будет ходить паром из Орла?",
            "два раза",
        ),
        (
            "uk",
            (
                "Пором\n\nПором з Орла ходитиме двічі на день.\n\nЧитайте також: Коли ходитиме "
                "пором "
                "з Орла?"
            ),
            "коли ходитиме пором з Орла?",
            "двічі",
        ),
        (
            "tr",
            (
                "Vapur\n\nOrle vapuru günde iki kez kalkacak.\n\nAyrıca okuyun: Orle vapuru "
                "günde kaç "
                "kez kalkacak?"
            ),
            "Orle vapuru günde kaç kez kalkacak?",
            "iki kez",
        ),
        (
            "ar",
            (
                "العبارة\n\nستبحر عبارة أورل مرتين في اليوم.\n\nاقرأ أيضا: كم مرة ستبحر عبارة "
                "أورل في "
                "اليوم؟"
            ),
            "كم مرة ستبحر عبارة أورل في اليوم؟",
            "مرتين",
        ),
        (
            "fa",
            (
                "قایق\n\nقایق اورل روزی دو بار حرکت می‌کند.\n\nبیشتر بخوانید: قایق اورل روزی "
                "چند بار "
                "حرکت می‌کند؟"
            ),
            "قایق اورل روزی چند بار حرکت می‌کند؟",
            "دو بار",
        ),
        (
            "zh",
            "渡轮\n\n奥勒渡轮五月起每天开两班。\n\n延伸阅读：奥勒渡轮五月起每天开几班？",
            "奥勒渡轮五月起每天开几班？",
            "两班",
        ),
        (
            "ja",
            (
                "渡し船\n\nオルレの渡し船は五月から一日二便になる。\n\n関連記事：オルレの渡し船は五月から"
                "一日何便になる？"
            ),
            "オルレの渡し船は五月から一日何便になる？",
            "二便",
        ),
        (
            "nl",
            (
                "Veer\n\nHet veer van Orle vaart voortaan tweemaal per dag.\n\nLees ook: Hoe "
                "vaak vaart "
                "het veer van Orle?"
            ),
            "hoe vaak vaart het veer van Orle?",
            "tweemaal",
        ),
    ],
)
def test_the_article_answers_and_not_what_stands_around_it(
    tmp_path: Path, language: str, text: str, question: str, answer: str
) -> None:
    found = asked(tmp_path, text, question, language)
    assert any(piece.replace("\\", "") in first(found) for piece in answer.split("|"))
    assert not first(found).endswith(("?", "？", "؟"))


def test_an_answer_in_an_interview_stands_below_its_question(tmp_path: Path) -> None:
    text = "Talk\n\nQ: When will the reserve open?\n\nA: In the first week of June."
    quote = asked(tmp_path, text, "when will the reserve open?", "en").quotes[0]
    assert "A: In the first week" in quote.text
    assert "When will the reserve open?" in quote.passage.of(quote.article.text)


def test_what_is_said_to_the_same_question_answers_it_in_any_words(tmp_path: Path) -> None:
    text = (
        "Talk\n\nLea Funk looks after the reserve.\n\nQ: When will the reserve open again?\n\n"
        "A: Not before the storks are gone, it is their home."
    )
    found = asked(tmp_path, text, "when will the reserve open again?", "en")
    assert found.answered
    assert "Not before the storks" in first(found)


def test_a_question_that_only_a_teaser_answers_has_no_answer(tmp_path: Path) -> None:
    text = "Harbour\n\nThe harbour got new lamps.\n\nREAD MORE: Who stole the bronze bell of Varn?"
    answer = asked(tmp_path, text, "who stole the bronze bell of Varn?", "en")
    assert not answer.answered
    assert "bronze bell" not in first(answer)


@pytest.mark.parametrize(
    "line",
    [
        "By Pia Lund",
        "LENNFORD, 3 May 2024 (WNA) -",
        "Published 3 May 2024, 10:15",
        "Photo: Pia Lund / WNA",
        "Share this article",
    ],
)
def test_a_line_about_the_article_is_no_answer(tmp_path: Path, line: str) -> None:
    text = (
        f"Lamps\n\n{line}\n\nThe council of Lennford bought new lamps, Pia Lund of the union said."
    )
    assert line not in first(asked(tmp_path, text, "who is Pia Lund of Lennford?", "en"))


@pytest.mark.parametrize(
    ("language", "text", "question", "answer"),
    [
        (
            "en",
            (
                "Orle\n\nPhoto: The Orle bridge is closed to lorries and cars.\n\nA "
                "cable snapped in "
                "the storm, so the bridge stays closed."
            ),
            "why is the Orle bridge closed?",
            "cable",
        ),
        (
            "en",
            (
                "Orle\n\nThe bridge stays closed since a cable snapped, the mayor "
                "said.\n\nThe closed "
                "Orle bridge, seen from the pier in March (Photo: Jo Till)"
            ),
            "why is the Orle bridge closed?",
            "cable",
        ),
        (
            "de",
            (
                "Orle\n\nFoto: Die gesperrte Brücke von Orle am Montag.\n\nWeil ein Seil "
                "gerissen ist, bleibt die Brücke gesperrt."
            ),
            "Warum ist die Brücke von Orle gesperrt?",
            "Seil",
        ),
        (
            "fr",
            (
                "Orle\n\nPhoto : Le pont d'Orle fermé aux camions lundi.\n\nLe pont "
                "reste fermé parce "
                "qu'un câble a cédé."
            ),
            "Pourquoi le pont d'Orle est-il fermé ?",
            "câble",
        ),
        (
            "es",
            (
                "Orle\n\nFoto: El puente de Orle cerrado el lunes.\n\nEl puente sigue "
                "cerrado porque "
                "se rompió un cable."
            ),
            "¿Por qué está cerrado el puente de Orle?",
            "cable",
        ),
        (
            "ru",
            (
                "Орле\n\nФото: Закрытый мост в Орле в понедельник.\n\nМост закрыт, "
                "потому что лопнул "
                "трос."
            ),
            "Почему закрыт мост в Орле?",
            "трос",
        ),
        (
            "ar",
            "أورلي\n\nصورة: جسر أورلي المغلق يوم الاثنين.\n\nالجسر مغلق لأن حبلا انقطع في العاصفة.",
            "لماذا جسر أورلي مغلق؟",
            "حبلا",
        ),
    ],
)
def test_a_caption_tells_no_reason(
    tmp_path: Path, language: str, text: str, question: str, answer: str
) -> None:
    assert answer in first(asked(tmp_path, text, question, language))
