"""Words around a question that are no part of it."""

from __future__ import annotations

import pytest

from index.query.openings import question_alone, question_words


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("sorry I meant who escaped?", "who escaped?"),
        ("no, I meant when does it open?", "when does it open?"),
        ("I mean who paid for the bridge", "who paid for the bridge"),
        ("what I meant was: who paid?", "who paid?"),
        ("actually, who paid for the bridge?", "who paid for the bridge?"),
        ("let me rephrase: who paid?", "who paid?"),
        ("Nein, ich meinte: wer hat bezahlt?", "wer hat bezahlt?"),
        ("ich meine wer hat das Bad bezahlt?", "wer hat das Bad bezahlt?"),
        ("non, je voulais dire : qui a payé ?", "qui a payé ?"),
        ("pardon je voulais dire qui a payé le pont ?", "qui a payé le pont ?"),
        ("no, quise decir ¿quién pagó?", "quién pagó?"),
        ("perdón, quería decir ¿cuándo abre?", "cuándo abre?"),
        ("я имел в виду, кто заплатил за мост?", "кто заплатил за мост?"),
        ("нет, я имела в виду кто заплатил?", "кто заплатил?"),
        ("я мала на увазі, хто заплатив?", "хто заплатив?"),
        ("no, intendevo chi ha pagato?", "chi ha pagato?"),
        ("quis dizer: quem pagou?", "quem pagou?"),
        ("demek istediğim, kim ödedi?", "kim ödedi?"),
        ("أقصد من دفع ثمن الجسر؟", "من دفع ثمن الجسر؟"),
        ("منظورم این است که چه کسی پرداخت؟", "چه کسی پرداخت؟"),
        ("does anyone know when the mill reopens?", "when the mill reopens?"),
        ("hi all, any1 know who bought the mill", "who bought the mill"),
        ("tell me pls who said the mill is lost", "who said the mill is lost"),
        ("Show me articles about the mill", "the mill"),
        ("list all people who spoke of the mill", "who spoke of the mill"),
        ("name everyone who bought a mill", "who bought a mill"),
        ("what do you know about Ada Finch?", "Ada Finch?"),
        ("plz who bought the mill??", "who bought the mill??"),
        ("when does the mill open, does anyone know?", "when does the mill open?"),
        ("do you know why?", "why?"),
        ("Weiß jemand, wann die Mühle öffnet?", "wann die Mühle öffnet?"),
        ("sagt mal wer hat die Mühle gekauft", "wer hat die Mühle gekauft"),
        ("wann öffnet die Mühle, weiß das jemand?", "wann öffnet die Mühle?"),
        ("¿alguien sabe cuándo abre el molino?", "cuándo abre el molino?"),
        ("buenas, quisiera saber quién compró el molino", "quién compró el molino"),
        ("bonjour, est-ce que quelqu’un sait qui a acheté le moulin ?", "qui a acheté le moulin ?"),
        ("ciao, qualcuno sa chi ha comprato il mulino?", "chi ha comprato il mulino?"),
        ("oi gente alguém sabe quem comprou o moinho?", "quem comprou o moinho?"),
        ("подскажите, кто купил мельницу?", "кто купил мельницу?"),
        ("ребят кто знает когда откроют мельницу", "когда откроют мельницу"),
        ("підкажіть будь ласка, хто купив млин?", "хто купив млин?"),
        ("değirmen ne zaman açılacak bilen var mı?", "değirmen ne zaman açılacak?"),
        ("هل يعرف أحد متى يفتح الطاحون؟", "متى يفتح الطاحون؟"),
        ("سلام کسی می‌دونه آسیاب کی باز می‌شود؟", "آسیاب کی باز می‌شود؟"),
        ("请问磨坊什么时候开放？", "磨坊什么时候开放？"),
        ("磨坊什么时候开放，你知道吗？", "磨坊什么时候开放？"),
        ("czy ktoś wie kiedy otworzą młyn?", "kiedy otworzą młyn?"),
        ("weet iemand wanneer de molen opengaat?", "wanneer de molen opengaat?"),
        ("vet någon när kvarnen öppnar?", "när kvarnen öppnar?"),
        ("er der nogen der ved hvornår møllen åbner?", "hvornår møllen åbner?"),
        ("vet noen når mølla åpner?", "når mølla åpner?"),
        ("水車小屋はいつ開きますか、知ってますか？", "水車小屋はいつ開きますか？"),
        ("혹시 누가 방앗간을 샀어?", "누가 방앗간을 샀어?"),
        ("ξέρει κανείς πότε ανοίγει ο μύλος;", "πότε ανοίγει ο μύλος;"),
        ("știe cineva când se deschide moara?", "când se deschide moara?"),
    ],
)
def test_what_only_turns_to_others_is_no_part_of_a_question(said: str, question: str) -> None:
    assert question_alone(said) == question


@pytest.mark.parametrize(
    "question",
    [
        "who meant well?",
        "what does mean mean?",
        "wer meinte das?",
        "qui voulait dire cela ?",
        "who said “I meant no harm”?",
        "I mean business, who said that?",
        "who knows the miller?",
        "who bought the mill?",
        "thanks to whom did the mill open?",
        "hello, who bought the mill?",
        "“Do you know what”: who said that?",
        "who sings “do you know”?",
        "do you know?",
        "tell me",
        "Sai Baral died when?",
        "¿acaba la guerra?",
        "кто знает мельника?",
        "谁卖了磨坊？",
        "kto wie o młynie?",
        "wie heeft de molen gekocht?",
        "vem köpte kvarnen?",
        "誰が水車小屋を買いましたか？",
        "누가 방앗간을 샀어?",
        "cine a cumpărat moara?",
        "mill",
        "",
        "🙏🙏",
    ],
)
def test_what_may_be_the_question_is_left(question: str) -> None:
    assert question_alone(question) == question


def test_words_that_ask_are_known_by_their_letters() -> None:
    assert {"who", "when"} <= question_words("en")
    assert "quien" in question_words("es")
    assert question_words("bn") == frozenset()
