"""Whether a text tells how deep, old or heavy something is, and not only how much it changed."""

from __future__ import annotations

import pytest

from index.answering.answer_types import offers
from index.answering.measures import tells_measure

# A question, its language, a text that tells it, and one that tells another measure.
CASES: tuple[tuple[str, str, str, str], ...] = (
    ("how deep is the Orle?", "en", "It is 14 metres deep.", "It rose by two metres."),
    ("how deep is the Orle?", "en", "Divers go down 30 feet.", "It is 40 metres wide."),
    ("how tall is Ada Lund?", "en", "She is 1.9 m tall.", "She won in 2 hours and 31 minutes."),
    ("how heavy is the bell?", "en", "The bell weighs 900 kg.", "It is 3 metres high."),
    ("how heavy is the bell?", "en", "They hung a 2-tonne bell.", "It rang for 40 minutes."),
    ("how wide is the road?", "en", "It has a width of 9 yards.", "The road is 9 miles long."),
    ("how old is Ada Lund?", "en", "Ada Lund (45) bakes.", "Lund has baked for 31 years."),
    ("how old is Ada Lund?", "en", "Lund, a 45-year-old baker.", "She counted 45 loaves."),
    ("how old is the mill?", "en", "The mill was built in 1720.", "It has 12 wheels."),
    ("how far is it to Brill?", "en", "Brill is 40 miles away.", "The ferry carries 40 cars."),
    ("How many people live on Orle?", "en", "Orle has 212 inhabitants.", "Orle has 600 sheep."),
    ("How many people live on Orle?", "en", "Orle has 4,000 people.", "Orle is 12 km away."),
    ("How many people live on Orle?", "en", "Some two million live in Orle.", "In 2019 they left."),
    ("Wie viele Leute wohnen in Orle?", "de", "Dort leben 420 Menschen.", "Orle hat 12 Brunnen."),
    ("奥勒镇有多少人口？", "zh", "人口一万二千。", "镇上的桥很长。"),
    ("How many people live on Orle?", "en", "It has a population of 90.", "The residents left."),
    ("Wie viele Menschen leben in Orle?", "de", "Orle zählt 420 Einwohner.", "Es hat 12 Brunnen."),
    ("Combien de gens vivent à Orle ?", "fr", "Orle compte 820 habitants.", "Orle a 12 fermes."),
    ("¿Cuánta gente vive en Orle?", "es", "Tiene 90 habitantes.", "Tiene 12 fuentes."),
    ("Quante persone vivono a Orle?", "it", "Orle ha 90 abitanti.", "Orle ha 12 fontane."),
    ("Quantas pessoas vivem em Orle?", "pt", "Orle tem 90 habitantes.", "Orle tem 12 fontes."),
    ("Сколько людей живёт в Орле?", "ru", "Здесь 90 жителей.", "Здесь 12 колодцев."),
    ("Скільки людей живе в Орлі?", "uk", "Тут 90 мешканців.", "Тут 12 криниць."),
    ("Orle'de kaç kişi yaşıyor?", "tr", "Nüfusu 540.", "Köyde 12 çeşme var."),
    ("奥勒镇有多少人口？", "zh", "镇上人口1.2万。", "镇上有两所学校。"),
    ("how cold was it in Orle?", "en", "It was minus 12 degrees.", "It snowed for 12 hours."),
    ("Wie tief ist der See?", "de", "Der See ist 40 Meter tief.", "Er stieg um 40 Zentimeter."),
    ("Wie schwer ist die Glocke?", "de", "Sie wiegt 2 Tonnen.", "Sie ist 3 Meter hoch."),
    ("Wie alt ist Ute Brand?", "de", "Die 45-Jährige backt.", "Sie backt seit 31 Jahren."),
    ("Wie breit ist die Straße?", "de", "Sie misst 9 Meter.", "Die Straße ist 9 Meter lang."),
    ("Quelle est la profondeur du lac ?", "fr", "Il a 40 mètres de fond.", "Il a monté de 2 m."),
    ("Quelle est la hauteur de la tour ?", "fr", "Elle fait 30 mètres.", "Elle a 30 cloches."),
    ("Combien pèse la cloche ?", "fr", "Elle pèse 900 kilos.", "La cloche a sonné 9 fois."),
    ("Quel âge a Odile Carrère ?", "fr", "Odile Carrère, 45 ans, lit.", "Elle lit depuis 45 ans."),
    ("¿Qué profundidad tiene el lago?", "es", "Tiene 40 metros.", "Subió dos metros el lunes."),
    ("¿Cuánto pesa la campana?", "es", "Pesa 900 kilos.", "La campana sonó 9 veces."),
    ("¿Cuántos años tiene Rosa Prado?", "es", "Tiene 45 años.", "Vendió 45 barcas."),
    ("Quanto è profondo il lago?", "it", "È profondo 40 metri.", "È salito di due metri."),
    ("Quanto è alta la torre?", "it", "La torre misura 30 metri.", "La torre ha 132 gradini."),
    ("Quanti anni ha Elvira Tommasi?", "it", "Ha 45 anni.", "Elvira Tommasi ha 45 barche."),
    ("Qual é a altura da torre?", "pt", "Tem 30 metros de altura.", "A torre tem 132 degraus."),
    ("Какая глубина озера?", "ru", "Глубина — 40 метров.", "Озеро поднялось на два метра."),
    ("Какова длина моста?", "ru", "Он длиной 300 метров.", "По мосту ездят 300 машин."),
    ("Сколько лет Нине Роговой?", "ru", "Ей 45 лет.", "Рогова вырастила 45 яблонь."),
    ("Яка глибина озера?", "uk", "Його глибина 40 метрів.", "Озеро піднялося на 2 метри."),
    ("Gölün derinliği ne kadar?", "tr", "Göl 40 metre derin.", "Göl iki metre yükseldi."),
    ("كم عمق البحيرة؟", "ar", "يبلغ عمقها 40 مترا.", "ارتفع الماء مترين و20 شخصا."),
    ("دریاچه چقدر عمق دارد؟", "fa", "عمق آن 40 متر است.", "40 قایق در دریاچه است."),
    ("湖有多深？", "zh", "湖深40米。", "湖上有40条船。"),
    ("湖深多少米？", "zh", "湖深40米。", "湖上有40条船。"),
    ("Какой длины мост?", "ru", "Длина моста 300 метров.", "По мосту едут 300 машин."),
    ("С какой скоростью идёт паром?", "ru", "Он идёт со скоростью 20 км/ч.", "Он везёт 20 машин."),
    ("На якій глибині він лежить?", "uk", "Він лежить на глибині 40 метрів.", "Там 40 човнів."),
    ("À quelle vitesse roule le tram ?", "fr", "Il roule à 60 km/h.", "Il a 60 places."),
    ("Hoe snel vaart de pont?", "nl", "De snelheid is 20 km/u.", "De pont heeft 20 banken."),
    ("Hoe diep is het meer?", "nl", "Het is 40 meter diep.", "Er varen 40 boten."),
    ("Hoe oud is Ada Lund?", "nl", "Ada Lund (45) bakt.", "Lund bakt al 31 jaar."),
    ("Hur djup är sjön?", "sv", "Den är 40 meter djup.", "Där finns 40 båtar."),
    ("Hur gammal är Ada Lund?", "sv", "Den 45-åriga bagaren.", "Lund räknade 45 bröd."),
    ("Hvor dyb er søen?", "da", "Den er 40 meter dyb.", "Der er 40 både."),
    ("Hvor dyp er innsjøen?", "nb", "Den er 40 meter dyp.", "Der er 40 båter."),
    ("Jak głębokie jest jezioro?", "pl", "Ma 40 metrów głębokości.", "Pływa tam 40 łodzi."),
    ("湖の深さはどのくらいですか？", "ja", "湖の深さは40メートルです。", "船が40隻あります。"),
    ("호수 깊이는 얼마인가요?", "ko", "깊이는 40미터다.", "배가 40척 있다."),
    ("Berapa kedalaman danau itu?", "id", "Kedalamannya 40 meter.", "Ada 40 perahu di sana."),
    ("Ce adâncime are lacul?", "ro", "Lacul are 12 metri adâncime.", "Sunt 12 bărci."),
    ("Τι βάθος έχει η λίμνη;", "el", "Έχει βάθος 40 μέτρα.", "Έχει 40 βάρκες."),
    ("Kuinka syvä järvi on?", "fi", "Se on 40 metriä syvä.", "Siellä on 40 venettä."),
    ("מה עומק האגם?", "he", "עומק האגם 40 מטרים.", "יש שם 40 סירות."),
    ("झील कितनी गहरी है?", "hi", "झील 40 मीटर गहरी है।", "वहाँ 40 नावें हैं।"),
    ("Hồ sâu bao nhiêu?", "vi", "Hồ sâu 40 mét.", "Có 40 chiếc thuyền."),
    ("Trenin hızı ne kadar?", "tr", "Trenin hızı saatte 90 kilometre.", "Trende 90 koltuk var."),
    ("سرعت قطار چقدر است؟", "fa", "سرعت قطار 90 کیلومتر در ساعت است.", "قطار 90 صندلی دارد."),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "with_it", "without"), CASES)
def test_a_text_tells_the_measure_that_is_asked_for_or_another_one(
    question: str, language: str, with_it: str, without: str
) -> None:
    assert offers(question, with_it, language)
    assert not offers(question, without, language)


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("how high is the fine?", "en", "The fine is 900 pounds."),
        ("Wie hoch ist die Belohnung?", "de", "Die Belohnung beträgt 5.000 Euro."),
        ("how high is inflation?", "en", "Inflation rose to 4 percent."),
        ("how fast did Cole run?", "en", "Cole ran it in two hours."),
        ("how far is the mill?", "en", "It is an hour from Brill: 60 minutes."),
        ("how big is the choir?", "en", "It has 70 singers."),
    ],
)
def test_a_measure_that_may_be_of_several_kinds_may_be_told_in_any(
    question: str, language: str, text: str
) -> None:
    assert offers(question, text, language)


# A change that tells up to where it went, and words of a change that are of something else.
REACHED: tuple[tuple[str, str, str], ...] = (
    ("how high did the Orle rise?", "en", "The Orle rose to 7.2 metres on Monday."),
    ("how high was the flood?", "en", "The water climbed to almost 3 metres."),
    ("how hot did it get?", "en", "It climbed to 38°C."),
    ("how heavy is the pumpkin now?", "en", "It has grown to 300 kilograms."),
    ("how deep is the lake?", "en", "The lake, carved by ice, goes down 90 metres."),
    ("how far is it to Brill?", "en", "Brill is 12 km from here by road."),
    ("how wide is the road?", "en", "The 12-metre road by Lund & Sons opens."),
    ("how heavy was the bomb?", "en", "The 250-kilogram bomb was found by workers."),
    ("how old is Ada Lund?", "en", "Ada Lund is 54 and bakes."),
    ("how old is the mill?", "en", "The mill dates from 1720."),
    ("Wie hoch stieg die Orle?", "de", "Die Orle stieg auf 7,2 Meter."),
    ("Wie tief ist der See?", "de", "Der See, um den ein Weg führt, misst 90 Meter."),
    ("Wie alt ist Ute Brand?", "de", "Ute Brand ist 54 und backt."),
    ("Quelle est la hauteur de l'eau ?", "fr", "L'eau est montée à 3 mètres."),
    ("¿Qué profundidad tiene el lago?", "es", "El lago bajó a 40 metros."),
    ("Quanto è profondo il lago?", "it", "Il lago è sceso a 40 metri."),
    ("Qual é a altura da água?", "pt", "A água subiu para 3 metros."),
    ("Какая высота воды?", "ru", "Вода поднялась до 3 метров."),
    ("Яка глибина озера?", "uk", "Озеро піднялося до 40 метрів."),
    ("水有多深？", "zh", "水位上升至40米。"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "language", "text"), REACHED)
def test_what_a_change_reached_tells_the_measure(question: str, language: str, text: str) -> None:
    assert offers(question, text, language)


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("how deep is the Orle?", "en", "It went up by 2 metres."),
        ("how deep is the Orle?", "en", "The flood raised it by two metres."),
        ("how deep is the Orle?", "en", "It changed by about 2 metres."),
        ("Wie tief ist die Orle?", "de", "Sie nahm um 2 Meter zu."),
        ("Wie tief ist die Orle?", "de", "Sie nahm um zwei Meter zu."),
        ("Wie tief ist die Orle?", "de", "Sie nahm um rund 2 Meter zu."),
    ],
)
def test_by_how_much_a_measure_changed_does_not_tell_it(
    question: str, language: str, text: str
) -> None:
    assert not offers(question, text, language)


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("how fast was the tram?", "en", "The tram went at 90 km/h."),
        ("how fast was the wind?", "en", "The wind blew at 12 m/s."),
        ("how fast was the tram?", "en", "The tram went at 60 miles an hour."),
        ("how fast was the tram?", "en", "Its speed was 90 kilometres an hour."),
        ("how fast was the tram?", "en", "The tram did 56mph."),
        ("Wie schnell war die Bahn?", "de", "Die Bahn fuhr 90 km/h."),
        ("Wie schnell war die Bahn?", "de", "Sie fuhr mit 90 Stundenkilometern."),
        ("Wie schnell war die Bahn?", "de", "Sie fuhr 90 Kilometer in der Stunde."),
        ("Quelle est la vitesse du tram ?", "fr", "Il roule à 90 km/h."),
        ("Quelle est la vitesse du tram ?", "fr", "Il roule à 90 kilomètres à l'heure."),
        ("¿A qué velocidad iba el tren?", "es", "El tren iba a 90 km/h."),
        ("Какая скорость у трамвая?", "ru", "Он ехал 90 км/ч."),
        ("Яка швидкість трамвая?", "uk", "Він їхав 90 км/год."),
        ("列车多快？", "zh", "列车时速90公里。"),
    ],
)
def test_a_speed_is_told_in_any_way_of_writing_it(question: str, language: str, text: str) -> None:
    assert offers(question, text, language)


def test_a_day_on_which_people_met_tells_no_population() -> None:
    question = "What is the population of Sorrel?"
    assert not offers(question, "On 14 May people gathered at the pier of Sorrel.", "en")
    assert not offers(question, "People walked 12 km to the pier of Sorrel.", "en")
    assert offers(question, "On 14 May there were 4,012 people in Sorrel.", "en")


def test_a_speed_tells_no_length() -> None:
    assert not offers("how wide is the road?", "Cars do 90 km/h.", "en")
    assert not offers("how fast was the tram?", "The tram went 90 km.", "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Otto Marr, 45, lost.", True),
        ("Otto Marr (45 years) lost.", True),
        ("She won with 8,412 votes, 37 more than Otto Marr.", False),
        ("Otto Marr, 37 votes, lost.", False),
    ],
)
def test_a_number_that_is_set_off_is_an_age_unless_it_counts(text: str, *, told: bool) -> None:
    assert tells_measure("age", text, "en", []) is told
