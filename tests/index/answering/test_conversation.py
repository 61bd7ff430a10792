"""Follow-up questions, understood by the earlier ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from index import Article, Library, Turn
from index.answering.conversation import COMPLETE, preferred, spoken_of
from index.models import Answer, Quote, Span
from tests.index.answering.conversations import ARTICLES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

FILMED = (
    "A lynx was filmed near the school of Tarn. Bus driver Sandra Ilk took the film from her cab "
    "with Piet Moor beside her.\n\n“I thought it was a dog, and then it looked at me,” she said.\n\n"
    "Ranger Jens Kolb counts five of them. “They do not eat children,” Kolb said."
)
HERON = (
    "Thieves took the bronze heron from its stone at Quay Street in Lynn. The bronze heron was last "
    "seen on Sunday evening.\n\nIt was made in 1931 by the sculptor Ada Keel and weighs 80 "
    "kilograms. The council offers 500 crowns for it."
)
HALLS = (
    "The swimming hall in Varne opens at ten. Tickets cost 8 crowns. Coach Pia Lindt trains there.",
    "The swimming hall in Orsk opens at nine. Tickets cost 5 crowns. Coach Uno Berg trains there.",
    "The swimming hall in Lorc opens at six. Tickets cost 9 crowns. Coach Ada Rex trains there.",
)

# Questions one after the other, and what answers the last one.
DIALOGUES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("when was the bronze heron last seen?", "who made it?"), "Ada Keel"),
    (("where was the lynx filmed?", "and what did she say?"), "it looked at me"),
    (("when was the bronze heron last seen?", "and how much does it weigh?"), "80 kilograms"),
    (("who bought the lighthouse at Kemp Head?", "how much did she pay?"), "300,000"),
    (("when did judge Ivo Brandt resign?", "why did he resign?"), "stroke"),
    (
        ("when did judge Ivo Brandt resign?", "is there a night ferry?", "why did he resign?"),
        "stroke",
    ),
    (
        (
            "who is Ivo Brandt?",
            "when does the night ferry from Salme start?",
            "how many sailors does it have?",
        ),
        "nine sailors",
    ),
    (("when does the swimming hall in Orsk open?", "how much do tickets cost there?"), "5 crowns"),
    (("when does the swimming hall in Varne open?", "what do tickets cost there?"), "8 crowns"),
    (("when does the swimming hall in Lorc open?", "which coach trains there?"), "Ada Rex"),
    (
        ("when does the swimming hall in Orsk open?", "how much do tickets cost?"),
        "5 crowns",
    ),
    (("Quand rouvre le théâtre de Valmont ?", "et la piscine ?"), "La piscine ouvre"),
    (("¿Cuándo cierra el mercado de Aldera?", "¿y la biblioteca?"), "La biblioteca abre"),
    (("До какого месяца закрыт мост в Заречье?", "а каток?"), "Каток в парке"),
    (
        ("Wie lange ist die Sternwarte in Uhlbach geschlossen?", "und wer sagte das?"),
        "Pia Rau",
    ),
    (
        ("when did judge Ivo Brandt resign?", "when does the night ferry from Salme start?"),
        "starts at eleven",
    ),
)


# ruff: noqa: E501 - texts of a line each
# A pronoun in the next question stands for whoever the answer tells of.
TOLD_OF = (
    'The Velm tram cost 80 million crowns. Engineer Ida Roth designed it. "It will outlive us," Roth said. Mayor Otto Henk paid for it. "It was dear," Henk said.',
    'Karl Vey won the race in Holt. Jon Ahl came second. "My legs are gone," Vey said. Ahl said that he would be back.',
    "Direktor Jens Ahl leitet die Messe in Harm. Sprecherin Uta Krug zählte 900 Gäste. »Ich bin müde«, sagte Ahl. »Die Halle war voll«, sagte Krug.",
    "Le maire Luc Noir a fermé le pont de Brie. L'ingénieure Ève Petit l'a bâti. « J'ai eu peur », a dit Noir. « Il tiendra », a dit Petit.",
    "El alcalde Hugo Paz cerró el puente de Lora. La ingeniera Eva Ros lo construyó. «Tuve miedo», dijo Paz. «Aguantará», dijo Ros.",
    "Мэр Лев Грач закрыл мост в Лугах. Инженер Анна Лис построила его. «Я испугался», — сказал Грач. «Он выстоит», — сказала Лис.",
    "Il sindaco Luca Neri ha chiuso il ponte di Riva. L'ingegnera Eva Sole lo ha costruito. «Ho avuto paura», ha detto Neri. «Reggerà», ha detto Sole.",
    'Mayor Ann Hart resigned on Friday. Deputy Sam Oak takes over. "I am tired," Hart said. "I am ready," Oak said.',
)
WHAT_DID_THEY_SAY = (
    (("who designed the Velm tram?", "what did she say?"), "outlive"),
    (("who paid for the Velm tram?", "what did he say?"), "dear"),
    (("who won the race in Holt?", "what did he say?"), "legs"),
    (("who came second in the race in Holt?", "and what did he say?"), "be back"),
    (("Wer leitet die Messe in Harm?", "Was sagte er?"), "müde"),
    (("Wer zählte 900 Gäste?", "Was hat sie gesagt?"), "Halle war voll"),
    (("Qui a fermé le pont de Brie ?", "Qu'a-t-il dit ?"), "peur"),
    (("Qui a bâti le pont de Brie ?", "Qu'est-ce qu'elle a dit ?"), "tiendra"),
    (("¿quién cerró el puente de Lora?", "¿qué dijo él?"), "miedo"),
    (("¿quién construyó el puente de Lora?", "¿y qué dijo ella?"), "Aguantará"),
    (("кто закрыл мост в Лугах?", "что он сказал?"), "испугался"),
    (("кто построил мост в Лугах?", "что она сказала?"), "выстоит"),
    (("chi ha chiuso il ponte di Riva?", "che cosa ha detto?"), "paura"),
    (("who takes over as mayor?", "what did he say about it?"), "ready"),
    (("when did the mayor resign?", "who takes over?"), "Oak"),
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def library(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Library]:
    async with await Library.open(tmp_path_factory.mktemp("talks")) as opened:
        for number, text in enumerate((*ARTICLES, *HALLS, *TOLD_OF, HERON, FILMED)):
            await opened.add(Article(f"{number}", f"Article {number}", text))
        yield opened


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("questions", "expected"), [*DIALOGUES, *WHAT_DID_THEY_SAY])
async def test_a_later_question_is_about_what_the_conversation_is_about(
    library: Library, questions: tuple[str, ...], expected: str
) -> None:
    turns: list[Turn] = []
    answer = None
    for question in questions:
        answer = await library.ask(question, turns=turns, today=date(2024, 5, 6))
        turns.insert(0, Turn.of(answer))
    assert answer
    assert answer.answered
    assert expected in answer.quotes[0].text


def test_older_turns_and_further_articles_count_less() -> None:
    turns = [Turn("a", (1, 2, 3)), Turn("b", (4, 1)), Turn("c", (5,)), Turn("d", (6,))]
    counting = preferred(turns, "what did he say?", "en")
    assert counting == {1: 1.0, 2: 0.5, 4: 0.5, 5: 0.25}
    complete = preferred(turns, "when does the ferry start?", "en")
    assert complete == {number: share * COMPLETE for number, share in counting.items()}
    assert preferred([], "what did he say?", "en") == {}


def test_a_pronoun_stands_for_the_one_who_is_named() -> None:
    prior = Answer("what of Ivo Brandt?", "q", (), answered=False)
    assert spoken_of(prior, (), [], "did he?", "en", "balanced") == "Ivo Brandt"
    unsaid = replace(prior, question="why?")
    earlier = [Turn("x"), Turn("who is Ada Rex?")]
    assert spoken_of(unsaid, (), earlier, "why?", "en", "balanced") == "Ada Rex"
    assert spoken_of(unsaid, (), [], "why?", "en", "balanced") is None
    text = "It is late, Uno Berg said."
    article = Article("1", "T", text, language="en", number=1)
    quote = Quote(article, Span(0, 26), Span(0, 26), 1.0, speaker=Span(12, 20))
    said = replace(prior, question="who said it is late?", quotes=(quote,), answered=True)
    assert spoken_of(said, (), [], "why?", "en", "balanced") == "Uno Berg"


@pytest.mark.parametrize("question", ["did she?", "did they?"])
def test_nobody_of_another_gender_and_no_single_one_of_several_is_meant(question: str) -> None:
    prior = Answer("what of Ivo Brandt?", "q", (), answered=False)
    assert spoken_of(prior, (), [], question, "en", "balanced") is None


def test_a_turn_has_the_articles_of_an_answer_once_each() -> None:
    article = Article("1", "T", "It is late.", language="en", number=7)
    quote = Quote(article, Span(0, 11), Span(0, 11), 1.0)
    answer = Answer("late?", "is it late?", (quote, quote), answered=True)
    assert Turn.of(answer) == Turn("is it late?", (7,))
    assert Turn.of(replace(answer, answered=False)) == Turn("is it late?")
