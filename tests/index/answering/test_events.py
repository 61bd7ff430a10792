"""A sentence about another event of the same thing does not tell when the one asked for was."""

from __future__ import annotations

import pytest

from index.answering.answer_types import offers
from index.answering.events import tells_of_another

# A question, its language, a text that may answer it, and one that tells of another event.
CASES: tuple[tuple[str, str, str, str], ...] = (
    ("when was the mill built?", "en", "The mill dates from 1720.", "It was repaired in 1720."),
    ("when was the mill built?", "en", "Built in 1720, restored in 1990.", "It was restored."),
    ("when was the mill repaired?", "en", "It was repaired in May.", "It was built in 1720."),
    ("when did the rink open?", "en", "It opened in May.", "The rink closes in May."),
    ("when was Ada Lund born?", "en", "She was born in 1980.", "Ada Lund died in May."),
    ("when did the strike end?", "en", "The strike ended in May.", "The strike began in May."),
    ("Wann wurde die Mühle gebaut?", "de", "Sie steht seit 1720.", "Sie wurde 1990 saniert."),
    ("Wann endete der Streik?", "de", "Er endete im Mai.", "Der Streik begann im Mai."),
    ("Quand la tour a-t-elle été construite ?", "fr", "Elle date de 1720.", "Restaurée en 1990."),
    ("¿Cuándo se construyó la torre?", "es", "Es de 1720.", "Fue restaurada en 1990."),
    ("Quando è stata costruita la torre?", "it", "È del 1720.", "Fu restaurata nel 1990."),
    ("Quando foi construída a torre?", "pt", "É de 1720.", "Foi restaurada em 1990."),
    ("Когда построили башню?", "ru", "Её построили в 1720 году.", "Её отремонтировали в 1990."),
    ("Коли збудували вежу?", "uk", "Вона з 1720 року.", "Її відремонтували у 1990."),
    ("Kule ne zaman inşa edildi?", "tr", "Kule 1720'den kalma.", "Kule 1990'da onarıldı."),
    ("متى بدأ الإضراب؟", "ar", "بدأ يوم الاثنين.", "انتهى يوم الاثنين."),
    ("塔是什么时候建造的？", "zh", "塔建造于1720年。", "塔于1990年修复。"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "with_it", "without"), CASES)
def test_a_text_tells_of_the_event_that_is_asked_for_or_of_another(
    question: str, language: str, with_it: str, without: str
) -> None:
    assert not tells_of_another(question, with_it, language)
    assert tells_of_another(question, without, language)


def test_a_question_that_names_both_events_may_be_answered_by_either() -> None:
    question = "when did the rink open that closes in May?"
    assert not tells_of_another(question, "The rink closes in May.", "en")


def test_what_is_told_of_another_event_is_not_what_is_sought() -> None:
    assert offers("when was the mill built?", "The mill dates from 1720.", "en")
    assert not offers("when was the mill built?", "The mill was repaired in 1720.", "en")


# The end of a state tells how long it lasted, and the end of its opposite tells when it begins.
ENDS: tuple[tuple[str, str, str], ...] = (
    ("how long was the baker detained?", "en", "He was released after three days."),
    ("how long was the road closed?", "en", "It was opened again after six weeks."),
    ("how long was the talk suspended?", "en", "It was resumed after two hours."),
    ("how long was the rink open?", "en", "The rink closed after two years."),
    ("when does the rink open?", "en", "The rink stays closed until 12 June."),
    ("when will the bridge open again?", "en", "It is shut until Monday for repairs."),
    ("when does the strike end?", "en", "The strike that began in May lasts until Friday."),
    ("when does the fair end?", "en", "It starts on Monday and goes on until 12 June."),
    ("when does the rink close?", "en", "The rink is open till 12 June."),
    ("Wie lange war der Bäcker inhaftiert?", "de", "Nach drei Tagen wurde er freigelassen."),
    ("Wann endet der Streik?", "de", "Der Streik, der im Mai begann, dauert bis Freitag."),
    ("Wann öffnet die Halle?", "de", "Die Halle bleibt bis 12. Juni geschlossen."),
    ("Combien de temps la rue a-t-elle été fermée ?", "fr", "Elle a rouvert après six jours."),
    ("Quand ouvre la piscine ?", "fr", "Elle reste fermée jusqu'au 12 juin."),
    ("¿Cuánto tiempo estuvo detenido?", "es", "Fue liberado tras tres días."),
    ("¿Cuándo abre la piscina?", "es", "Sigue cerrada hasta el 12 de junio."),
    ("Quando apre la piscina?", "it", "Resta chiusa fino al 12 giugno."),
    ("Как долго шла забастовка?", "ru", "Она закончилась через три дня."),
    ("Когда закончится забастовка?", "ru", "Она началась и продлится до 12 июня."),
    ("Коли відкриють міст?", "uk", "Міст закрито до 12 червня."),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "text"), ENDS)
def test_the_other_event_tells_how_long_something_lasted_and_until_when(
    question: str, language: str, text: str
) -> None:
    assert offers(question, text, language)


def test_what_began_since_then_does_not_tell_when_it_ended() -> None:
    assert not offers("when did the rink close?", "The rink has been open since 12 June.", "en")


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("when did Bo Marr sell the mill?", "en", "Ada Lund bought the mill from him in May."),
        ("how much was the mill sold for?", "en", "Ada Lund bought it for 900 pounds."),
        ("when did Holt lose to Brill?", "en", "Brill won against Holt in May."),
        ("when is the private viewing?", "en", "The public is let in on 4 May."),
        ("when did the late tram come?", "en", "It came on Monday, earlier than the ferry."),
        ("how many people are inside?", "en", "Outside, 30 wait."),
        ("Wann wurde die Mühle verkauft?", "de", "Ada Lund kaufte sie im Mai."),
        ("Wann verlor Holt gegen Brill?", "de", "Brill hat im Mai gewonnen."),
        ("Quand a-t-il vendu le moulin ?", "fr", "Ada Lund l'a acheté en mai."),
        ("¿Cuándo vendió el molino?", "es", "Ada Lund lo compró en mayo."),
        ("Quando ha venduto il mulino?", "it", "Ada Lund l'ha comprato a maggio."),
        ("Quando vendeu o moinho?", "pt", "Ada Lund comprou-o em maio."),
        ("Когда он продал мельницу?", "ru", "Ада Лунд купила её в мае."),
        ("Коли він продав млин?", "uk", "Ада Лунд купила його у травні."),
        ("Değirmeni ne zaman sattı?", "tr", "Ada Lund mayısta aldı."),
    ],
)
def test_two_sides_of_one_event_are_no_two_events(question: str, language: str, text: str) -> None:
    assert not tells_of_another(question, text, language)
