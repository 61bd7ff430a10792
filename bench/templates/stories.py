"""Stories of our own, which pages are made of."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Story:
    """Story that a page is made of, which must be found in it; `around` is what must not.

    On some pages it has a picture: its `caption` must be found as an aside, without the credit.
    """

    title: str
    lead: str
    paragraphs: tuple[str, ...]
    author: str
    published: str
    site: str
    language: str = "en"
    around: tuple[str, ...] = field(default=())
    caption: str = ""


STORIES = (
    Story(
        "Grain mill on the Ane gets a new wheel",
        "After four years of silence the mill on the river Ane grinds again, driven by a "
        "wheel of oak that was built in the village.",
        (
            ("The wheel weighs three tonnes and was lifted over the weir on Saturday, while "
            "two hundred people watched from the bridge."),
            ("“We had to learn everything anew,” said the carpenter, Ruth Holm. “Nobody "
            "alive had built one before.”"),
            ("The parish paid half of the 80,000 crowns; the rest came from the sale of "
            "flour sacks, songs and cake."),
            ("From next week the mill is open to school classes on Tuesdays and to everybody "
            "else on Sundays."),
        ),
        "Jonas Brekke",
        "2026-02-07",
        "The Ane Valley Post",
        around=("Most read this week", "Sign up for our morning letter"),
        caption="Ruth Holm beside the wheel, an hour before it was lifted over the weir",
    ),
    Story(
        "Die Fähre nach Lütjen fährt wieder nachts",
        "Nach langem Streit legt die letzte Fähre nach Lütjen ab März wieder um halb zwölf "
        "ab, wie der Gemeinderat am Montag beschlossen hat.",
        (
            ("Acht von elf Mitgliedern stimmten für den neuen Fahrplan, der zunächst bis "
            "Oktober gelten soll."),
            ("„Wer auf der Insel wohnt, darf nicht um acht im Bett sein müssen“, sagte die "
            "Bürgermeisterin Antje Petersen."),
            ("Die Reederei verlangt dafür einen Zuschlag von zwei Euro, den Schüler und "
            "Pflegekräfte nicht zahlen."),
            ("Im vergangenen Winter hatten 41 Menschen auf dem Festland übernachten müssen, "
            "weil das Schiff fort war."),
        ),
        "Hinrich Claasen",
        "2026-01-19",
        "Küstenbote",
        "de",
        around=("Das könnte Sie auch interessieren", "Jetzt abonnieren"),
        caption="Die Fähre am Anleger von Lütjen, an dem im Winter nur Möwen warten",
    ),
    Story(
        "В музее нашли забытую карту залива",
        "Карта залива, которую считали сгоревшей, сто лет пролежала в музее за шкафом с "
        "чучелами, рассказала хранительница Вера Панина.",
        (
            "На карте отмечены две отмели, которых нет ни на одном другом листе того времени.",
            "«Мы двигали шкаф ради ремонта, и она просто упала мне под ноги», — сказала Панина.",
            "Бумагу уже отправили реставраторам, и летом её покажут в главном зале.",
            "Музей просит всех, у кого дома хранятся старые лоции, показать их специалистам.",
        ),
        "Олег Савин",
        "2026-03-02",
        "Залив",
        "ru",
        around=("Читайте также", "Подпишитесь на рассылку"),
        caption="Вера Панина у шкафа, за которым сто лет пролежала карта",
    ),
)  # fmt: skip


def day(story: Story) -> str:
    """Return the day of a story as its language writes it."""
    year, month, number = story.published.split("-")
    return f"{int(number)}{_AFTER[story.language]} {_MONTHS[story.language][int(month) - 1]} {year}"


_AFTER = {"en": "", "de": ".", "ru": ""}
_MONTHS = {
    "en": ("January", "February", "March"),
    "de": ("Januar", "Februar", "März"),
    "ru": ("января", "февраля", "марта"),
}
