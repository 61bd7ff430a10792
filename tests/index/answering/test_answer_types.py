"""Whether a text has what a question seeks at all, by its form: a date, an amount, money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index.answering.answer_types import gives_reason, names_whom, offers
from tests.index.answering.asking import asked

if TYPE_CHECKING:
    from pathlib import Path

# A question, its language, a text that has what is sought, and one that has something else.
CASES: tuple[tuple[str, str, str, str], ...] = (
    ("when did the mill burn down?", "en", "It burned on 4 May.", "It had 12 wheels."),
    ("when was the mill built?", "en", "It dates from the 16th century.", "It has 12 wheels."),
    ("when does the mill open?", "en", "It opens at noon.", "It has 12 wheels."),
    ("how old is Ada Lund?", "en", "Ada Lund, 45, bakes.", "Ada Lund bakes on Monday."),
    ("how much more pay do they get?", "en", "They get six percent.", "They get it in May."),
    ("how much did the whale cost?", "en", "They paid 900 pounds.", "It is 17 metres long."),
    ("how many lambs were born?", "en", "Dozens were born.", "They were born on Monday."),
    ("how long was the road shut?", "en", "It was shut for six weeks.", "It was shut by a fire."),
    ("how often does the ferry sail?", "en", "It sails twice a day.", "It sails from Brill."),
    ("how often does the ferry sail?", "en", "It sails every hour.", "It sails from Brill."),
    ("how often does the ferry sail?", "en", "The daily ferry is full.", "It sails from Brill."),
    ("wie oft fährt die Fähre?", "de", "Sie fährt stündlich.", "Sie fährt ab Brill."),
    ("Wann schloss das Bad?", "de", "Es schloss im März.", "Es hat 5 Becken."),
    ("Wie alt ist Heiner Lauck?", "de", "Der 45-Jährige lebt hier.", "Heiner Lauck lebt hier."),
    ("Wie viel kostet sie?", "de", "Sie kostet 3 Millionen Euro.", "Sie kostet viel."),
    ("Wie viele Schafe starben?", "de", "Es waren sieben.", "Der Wolf kam am Sonntag."),
    ("quand la halle a-t-elle été construite ?", "fr", "En 1931.", "La halle menace de tomber."),
    ("combien de chambres y a-t-il ?", "fr", "Il y en a cinq.", "Elle ouvrira jeudi."),
    ("¿cuándo se cerró el puente?", "es", "Se cerró el lunes.", "Pasan 9 coches."),
    ("¿cuántos libros tiene?", "es", "Tiene 12.000 libros.", "Le falta una rueda."),
    ("quando riapre il ponte?", "it", "Riapre a settembre.", "Il ponte ha 3 archi."),
    ("quantas viagens fará a balsa?", "pt", "Fará duas viagens.", "Fará viagens em maio."),
    ("Когда закрыли мост?", "ru", "Его закрыли в понедельник.", "Мост длинный."),
    ("Сколько стоит билет?", "ru", "Он стоит 250 рублей.", "В музее 1300 часов."),
    ("Скільки вуликів у нього?", "uk", "У нього 40 вуликів.", "У нього є вулики."),
    ("Köprü ne zaman açıldı?", "tr", "12 Haziran'da açıldı.", "Köprü çok uzun."),
    ("متى أغلق الجسر؟", "ar", "أغلق يوم الاثنين.", "الجسر طويل."),
    ("når åpner brua?", "nb", "Den åpner på mandag.", "Brua er lang."),
    ("hvor mange lam døde?", "nb", "Det var sju.", "Lammene døde i mai."),
    ("hvornår åbner broen?", "da", "Den åbner i oktober.", "Broen er lang."),
    ("när öppnar bron?", "sv", "Den öppnar i oktober.", "Bron är lång."),
    ("桥什么时候关闭？", "zh", "桥周一关闭。", "桥很长。"),
    ("有多少名学生？", "zh", "全校有420名学生。", "学生在家上课。"),
)


# The same where things are counted, and the other text has money or a time.
COUNTS: tuple[tuple[str, str, str, str], ...] = (
    ("how many people skated?", "en", "70 people skated.", "A rink would cost 2 million dollars."),
    ("how many dollars did it cost?", "en", "It cost 900 dollars.", "It opened in May."),
    ("how many hours did it last?", "en", "It lasted 9 hours.", "It cost 900 dollars."),
    ("how many members has it?", "en", "It has 70.", "She has run it for 31 years."),
    ("how many members has it?", "en", "Seventy joined.", "They met for six hours on 3 May."),
    ("how many voted for it?", "en", "6 percent did.", "They voted for two hours."),
    ("Wie viele Mitglieder hat er?", "de", "Es sind 70.", "Die Halle kostet 85.000 Euro."),
    ("Wie viele Jahre lief er?", "de", "Er lief 9 Jahre.", "Er kostete 900 Euro."),
    ("Combien de visiteurs sont venus ?", "fr", "700 visiteurs.", "L'entrée coûte 9 euros."),
    ("Combien d'euros coûte-t-il ?", "fr", "Il coûte 9 euros.", "Il ouvre le 9 mai."),
    ("¿Cuántos niños van?", "es", "Van 70.", "Cuesta 9 euros."),
    ("¿Cuántos euros cuesta?", "es", "Cuesta 9 euros.", "Abre el 9 de mayo."),
    ("Quanti bambini vengono?", "it", "Sono 70.", "Costa 9 euro."),
    ("Quante ore dura?", "it", "Dura 9 ore.", "Costa 9 euro."),
    ("Quantos barcos há?", "pt", "Há 70.", "Custa 9 euros."),
    ("Сколько человек пришло?", "ru", "Пришли 70.", "Билет стоит 9 рублей."),
    ("Скільки людей прийшло?", "uk", "Прийшли 70.", "Це тривало 9 годин."),
    ("hvor mange kom?", "nb", "Det kom 70.", "Det koster 900 kroner."),
    ("Kaç kişi geldi?", "tr", "70 kişi geldi.", "Bilet 9 lira."),
    ("多少人来了？", "zh", "来了70人。", "票价是90元。"),
)


@pytest.mark.parametrize(("question", "language", "with_it", "without"), CASES + COUNTS)
def test_a_text_offers_what_is_sought_or_does_not(
    question: str, language: str, with_it: str, without: str
) -> None:
    assert offers(question, with_it, language)
    assert not offers(question, without, language)


# A question for a person, its language, a text that names one, and one that names nobody new.
PEOPLE: tuple[tuple[str, str, str, str], ...] = (
    ("who runs the mill?", "en", "Its keeper is Ada Lund.", "The mill is run at a loss."),
    ("who replaced Ivo Brandt?", "en", "It is Nora Quist.", "Ivo Brandt was replaced."),
    ("who replaced brandt?", "en", "Nora Quist did.", "Ivo Brandt was replaced on Monday."),
    ("who bought the mill of Orle?", "en", "The diver Ole van der Velde.", "Orle sold its mill."),
    ("whose dog found it?", "en", "It belongs to Rose O'Dare.", "A dog found it."),
    ("who won the regatta?", "en", "Rosa Prado won.", "The regatta of Orle was won by a nose."),
    ("who is Ada Lund's heir?", "en", "It is Tom Ashe.", "Ada Lund has an heir."),
    ("qui dirige le théâtre ?", "fr", "C'est Nadia Belkacem.", "Le théâtre rouvre."),
    ("qui remplace Jean Larrieu ?", "fr", "Odile Carrère.", "Jean Larrieu est remplacé."),
    ("¿quién ganó la carrera?", "es", "Lidia Poma la ganó.", "La carrera fue larga."),
    ("¿quién sustituye a Iván Soto?", "es", "Charo Beltrán.", "Iván Soto se va."),
    ("chi guida il coro?", "it", "Lo guida Elvira Tommasi.", "Il coro canta a Sorba."),
    ("chi ha comprato il faro?", "it", "Piero Sant'Andrea.", "Il faro fu venduto."),
    ("quem venceu a regata?", "pt", "Venceu Helena da Costa.", "A regata foi curta."),
    ("quem dirige o museu?", "pt", "A diretora é Rosa Prado.", "O museu reabriu."),
    ("Кто купил мост?", "ru", "Его купил Антон Вересов.", "Мост купили."),
    ("Кто сменил Олега Сердюка?", "ru", "Нина Рогова.", "Сменили Олега Сердюка."),
    ("Хто очолив хор?", "uk", "Його очолила Ірина Солодчук.", "Хор очолили."),
    ("Koroyu kim yönetiyor?", "tr", "Koroyu Defne Yıldız yönetiyor.", "Koro kalabalık."),
    ("Müzeyi kim açtı?", "tr", "Müzeyi Haldun Erkmenli açtı.", "Müze açıldı."),
)


@pytest.mark.parametrize(("question", "language", "with_one", "without"), PEOPLE)
def test_a_text_names_somebody_new_or_does_not(
    question: str, language: str, with_one: str, without: str
) -> None:
    assert names_whom(question, with_one, language)
    assert not names_whom(question, without, language)


def test_where_no_person_is_asked_for_or_letters_have_no_capitals_nobody_is_missed() -> None:
    assert names_whom("when did the mill burn?", "the mill burned", "en")
    assert names_whom("من يدير المسرح؟", "المسرح مغلق", "ar")
    assert names_whom("Wer leitet die Oper?", "Die Oper ist zu.", "de")


# A question for a reason, its language, a text that gives one, and one that gives none.
REASONS: tuple[tuple[str, str, str, str], ...] = (
    ("why did the mill close?", "en", "It closed because of mice.", "The mill closed in May."),
    ("why is the ferry late?", "en", "It is late due to fog.", "The ferry was late on Monday."),
    ("Warum schloss die Mühle?", "de", "Sie schloss wegen der Mäuse.", "Die Mühle schloss im Mai."),
    ("Wieso fährt sie nicht?", "de", "Weil der Motor kaputt ist.", "Die Fähre fährt nicht."),
    ("pourquoi le moulin ferme-t-il ?", "fr", "Il ferme à cause des rats.", "Le moulin ferme."),
    ("¿por qué cerró el molino?", "es", "Cerró porque había ratas.", "El molino cerró ayer."),
    ("perché il mulino chiude?", "it", "Chiude a causa dei topi.", "Il mulino chiude a maggio."),
    ("Почему закрыли мельницу?", "ru", "Её закрыли из-за мышей.", "Мельницу закрыли."),
    ("Чому закрили млин?", "uk", "Його закрили через те, що горів.", "Млин закрили."),
    ("hvorfor stengte mølla?", "nb", "Den stengte på grunn av mus.", "Mølla stengte i mai."),
    ("hvorfor lukkede møllen?", "da", "Den lukkede på grund af mus.", "Møllen lukkede i maj."),
    ("waarom sloot de molen?", "nl", "Hij sloot vanwege muizen.", "De molen sloot in mei."),
    ("磨坊为什么关门？", "zh", "因为有老鼠。", "磨坊五月关门。"),
)


@pytest.mark.parametrize(("question", "language", "with_one", "without"), REASONS)
def test_a_text_gives_a_reason_or_does_not(
    question: str, language: str, with_one: str, without: str
) -> None:
    assert gives_reason(question, with_one, language)
    assert not gives_reason(question, without, language)
    assert offers(question, without, language)  # it may give one in other words


@pytest.mark.parametrize(
    "question", ["why did the mill burn?", "where is the mill?", "who owns the mill?", "the mill"]
)
def test_what_cannot_be_told_by_its_form_is_taken_to_be_offered(question: str) -> None:
    assert offers(question, "The mill burned.", "en")


def test_a_figure_of_the_question_is_no_answer_to_it() -> None:
    assert not offers("how many of the 40 lambs died?", "There were 40 lambs.", "en")
    assert not offers("when in May 2020 did it open?", "It opened in May 2020.", "en")


def test_a_number_that_looks_like_a_year_counts_before_the_noun_that_is_asked_for() -> None:
    assert offers("how many clocks are there?", "There are 1300 clocks.", "en")


@pytest.mark.parametrize(
    ("question", "language"),
    [("파업은 언제 끝났나?", "ko"), ("স্কুল কখন খোলে?", "bn"), ("milloin silta avataan?", "fi")],
)
def test_where_a_language_is_not_known_well_enough_nothing_is_missed(
    question: str, language: str
) -> None:
    assert offers(question, "", language)


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("how many years in prison did the baker get?", "en", "He got 18 months."),
        ("how many years did she bake?", "en", "She baked for two decades."),
        ("how many weeks does it take?", "en", "It takes 14 days."),
        ("how many weeks will it last?", "en", "It will last 14 days."),
        ("how many days was the mill shut?", "en", "It was shut for three weeks."),
        ("how many hours did they wait?", "en", "They waited 90 minutes."),
        ("how many months was the rink closed?", "en", "It was closed for two years."),
        ("Wie viele Jahre Haft bekam er?", "de", "Er bekam 18 Monate."),
        ("Wie viele Wochen dauert es?", "de", "Es dauert 14 Tage."),
        ("Combien de mois de prison a-t-il eus ?", "fr", "Il a eu deux ans."),
        ("Combien de jours la rue était-elle fermée ?", "fr", "Elle l'était trois semaines."),
        ("¿Cuántos años de cárcel recibió?", "es", "Recibió 18 meses."),
        ("¿Cuántas horas esperaron?", "es", "Esperaron 90 minutos."),
        ("Quante settimane dura?", "it", "Dura 14 giorni."),
        ("Quantos anos de prisão recebeu?", "pt", "Recebeu 18 meses."),
        ("Сколько недель это продлится?", "ru", "Это продлится 14 дней."),
    ],
)
def test_a_count_of_one_unit_of_time_is_told_in_another(
    question: str, language: str, text: str
) -> None:
    assert offers(question, text, language)


def test_when_something_opens_is_told_by_until_when_it_is_closed(tmp_path: Path) -> None:
    text = "The mill of Varn\n\nThe mill of Varn stays closed until the end of March, Marr said."
    assert asked(tmp_path, text, "when does the mill of Varn open again?").answered
