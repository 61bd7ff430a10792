"""The question in a long message that tells much beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query.long_messages import questions_within

ASKED = [
    (
        "en",
        (
            "Hi, new here. My aunt took us to the mill when we were small and we loved it. She says it "
            "was built before the war, but she says that about everything. Who built the mill? No "
            "hurry, I am off to bed."
        ),
        "Who built the mill?",
    ),
    (
        "en",
        (
            "Hello, we are an old couple from Lund and every summer our son took us to the mill. I "
            "would like to know when the mill was built. Our son says after the war. Thanks a lot."
        ),
        "when the mill was built",
    ),
    (
        "de",
        (
            "also ich sitze hier mit meinem bruder und wir reden seit einer stunde über früher, er "
            "meint es waren vier brücken, ich meine drei: wie viele brücken hat die stadt varn? danke"
        ),
        "wie viele brücken hat die stadt varn?",
    ),
    (
        "fr",
        (
            "alors moi je suis de Lund et ma fille qui habite à Varn me dit que le pont est fermé mais "
            "que personne ne sait rien, donc je me demande quand il va rouvrir, parce que moi sans "
            "voiture je suis perdue"
        ),
        "donc je me demande quand il va rouvrir",
    ),
    (
        "it",
        (
            "ciao, scusa il disturbo ma ieri al bar si parlava del ponte e mio cugino diceva che lo ha "
            "pagato la regione mentre io dico il comune, chi ha pagato il ponte di Varna? grazie mille"
        ),
        "chi ha pagato il ponte di Varna?",
    ),
    (
        "ru",
        (
            "Добрый вечер, я тут новенькая, сама живу в соседнем районе и на дачу езжу через ваш "
            "город, так вот соседка сказала, что автобус отменили, но она всё путает. Когда отменят "
            "автобус номер пять? Большое спасибо"
        ),
        "Когда отменят автобус номер пять?",
    ),
    (
        "zh",
        (
            "我跟我老婆昨天吵了一晚上，她说桥是三月修好的，我说不可能，那时候还下雪呢，反正谁也不服谁，"
            "大桥到底是哪天通车的？谢谢啦"
        ),
        "大桥到底是哪天通车的？",
    ),
    (
        "ar",
        (
            "السلام عليكم أنا وأولادي نريد الخروج يوم الجمعة والجو جميل وخالتهم ربما تأتي معنا وهي "
            "تقول إن المتحف مغلق وأنا لا أصدق، متى يفتح المتحف أبوابه يوم الجمعة؟"
        ),
        "متى يفتح المتحف أبوابه يوم الجمعة؟",
    ),
]


@pytest.mark.parametrize(("language", "message", "question"), ASKED)
def test_the_question_is_found(language: str, message: str, question: str) -> None:
    assert questions_within(message, language)[0] == question


def test_words_before_the_one_that_asks_may_be_left_out() -> None:
    message = (
        "ciao a tutti, sono arrivato ieri con mio fratello e sua moglie e non si parla d'altro che "
        "del ponte, insomma per farla breve chi ha pagato il ponte di Varna?"
    )
    assert questions_within(message, "it")[-1] == "chi ha pagato il ponte di Varna?"


@pytest.mark.parametrize(
    "message",
    [
        "Who built the mill?",
        (
            "Who said in the council of Varn on Monday that the old bridge over the Orle, which was "
            "shut in May after a lorry had hit it, will be pulled down and built anew by the summer?"
        ),
        (
            "When the snow melted the river rose by two metres. The mill stood in the water until "
            "April, and the people who lived there went to Lund. Nobody was hurt. School began in May."
        ),
        (
            "The mill is a big house on the river and it has been there for three hundred years or "
            "more and my aunt took us there every summer and it was lovely"
        ),
        (
            "My aunt told us that the miller said “who built it?” when he saw the new bridge, and that "
            "everybody in the town of Varn laughed about it for years. Who was the miller?"
        ),
    ],
)
def test_other_messages_are_left_as_they_are(message: str) -> None:
    assert questions_within(message, "en") == []


@given(st.text(max_size=600), st.sampled_from(["en", "de", "zh", "ar", "tr"]))
def test_what_is_found_stands_in_the_message(message: str, language: str) -> None:
    for question in questions_within(message, language):
        assert question.rstrip("?؟？").strip() in message
