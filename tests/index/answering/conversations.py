"""Questions asked after others: some go on from them, some only look as if they did."""

# Articles, by their number.
ARTICLES: tuple[str, ...] = (
    (
        'The lighthouse at Kemp Head was sold on Tuesday to the diver Nora Quist. "I will '
        'keep the lamp burning," Quist said. She paid 300,000 crowns.\n\n'
        "The council of Kemp will tear down the old pier in June."
    ),
    (
        'Judge Ivo Brandt resigned on Friday because of a stroke. "I was tired of waking up '
        'in robes," Brandt said.\n\n'
        "The court of Salme elects a successor in May."
    ),
    "The night ferry from Salme to Kemp Head starts at eleven. Its crew has nine sailors.",
    (
        "Die Sternwarte in Uhlbach ist bis August geschlossen, sagte Direktorin Pia Rau.\n\n"
        "Das Planetarium öffnet am Samstag. Der Kuppelbau kostet neun Millionen Euro."
    ),
    (
        "Le théâtre de Valmont rouvre en octobre.\n\n"
        "La piscine ouvre ses portes en mai. En Bretagne, le port de Lorc ferme dimanche."
    ),
    (
        "El mercado de Aldera cierra en enero.\n\n"
        "El tranvía nuevo llega al puerto en marzo. La biblioteca abre los domingos."
    ),
    ("De sluis van Oerle blijft dicht tot april.\n\nHet zwembad gaat open in juni."),
    ("Мост в Заречье закрыт до апреля.\n\nКаток в парке откроется в декабре."),
    ("Il ponte di Sorba riapre a settembre.\n\nLa palestra comunale apre il primo giugno."),
    ("A ponte de Varzim reabre em setembro.\n\nO museu do sal abre em junho."),
    ("أغلقت البلدية جسر زهران حتى نيسان.\n\nتفتح حديقة الحيوان أبوابها في أيار."),
    ("پل زرین تا فروردین بسته است.\n\nباغ وحش در خرداد باز می‌شود."),
)

LIGHTHOUSE, JUDGE = "who bought the lighthouse at Kemp Head?", "when did judge Ivo Brandt resign?"
FERRY = "when does the night ferry from Salme start?"
STERNWARTE = "Wie lange ist die Sternwarte in Uhlbach geschlossen?"
THEATRE, MERCADO = "Quand rouvre le théâtre de Valmont ?", "¿Cuándo cierra el mercado de Aldera?"
SLUIS, MOST = "Hoe lang blijft de sluis van Oerle dicht?", "До какого месяца закрыт мост в Заречье?"

# A question, one after it that is about something else, and what answers that.
ALONE: tuple[tuple[str, str, str], ...] = (
    (STERNWARTE, "Wann öffnet das Planetarium?", "Planetarium öffnet am Samstag"),
    (STERNWARTE, "wann öffnet das planetarium?", "Planetarium öffnet am Samstag"),
    (STERNWARTE, "Was kostet der Kuppelbau?", "neun Millionen"),
    (THEATRE, "Quel port ferme en Bretagne ?", "port de Lorc"),
    (THEATRE, "Quand la piscine ouvre ses portes ?", "La piscine ouvre"),
    (SLUIS, "Wanneer gaat het zwembad open?", "Het zwembad"),
    (MERCADO, "¿Cuándo abre la biblioteca?", "La biblioteca abre"),
    (MERCADO, "¿Cuándo llega el tranvía a su puerto?", "El tranvía nuevo"),
    (LIGHTHOUSE, "who said he was tired of waking up in robes?", "waking up in robes"),
    (JUDGE, "who said she will keep the lamp burning?", "keep the lamp"),
    (JUDGE, "when will the council tear down that old pier?", "old pier in June"),
    (LIGHTHOUSE, "who is Ivo Brandt and why did he resign?", "Ivo Brandt resigned"),
    (LIGHTHOUSE, "how many sailors are there in the crew of the night ferry?", "nine sailors"),
    (JUDGE, "is there a night ferry from Salme?", "night ferry from Salme"),
    (FERRY, "when does the court of Salme elect its successor?", "a successor in May"),
    (FERRY, "But when did judge Brandt resign?", "resigned on Friday"),
    (MOST, "Когда в парке откроется этот каток?", "Каток в парке"),
    ("Quando riapre il ponte di Sorba?", "Quando apre quella palestra comunale?", "La palestra"),
    ("Quando reabre a ponte de Varzim?", "Quando abre esse museu do sal?", "O museu do sal"),
    ("متى يفتح جسر زهران؟", "متى تفتح حديقة الحيوان هذه أبوابها؟", "حديقة الحيوان"),
    ("پل زرین تا کی بسته است؟", "این باغ وحش کی باز می‌شود؟", "باغ وحش در خرداد"),
)

# A question, one that goes on from it, what answers that, and a word of what is searched.
GOING_ON: tuple[tuple[str, str, str, str], ...] = (
    (LIGHTHOUSE, "how much did she pay?", "300,000 crowns", "pay"),
    (LIGHTHOUSE, "when?", "on Tuesday", "lighthouse"),
    (LIGHTHOUSE, "and the old pier?", "old pier in June", "lighthouse"),
    (JUDGE, "why?", "because of a stroke", "Brandt"),
    (JUDGE, "what did he say?", "waking up in robes", "Brandt"),
    ("who said I was tired of waking up in robes?", "when did he resign?", "on Friday", "Brandt"),
    (FERRY, "and how many sailors?", "nine sailors", "ferry"),
    (FERRY, "how many sailors does it have?", "nine sailors", "ferry"),
    (STERNWARTE, "und wer sagte das?", "Direktorin Pia Rau", "Sternwarte"),
    (STERNWARTE, "und das Planetarium?", "Planetarium öffnet", ""),
    (MERCADO, "¿y la biblioteca?", "La biblioteca abre", ""),
    (THEATRE, "et la piscine ?", "La piscine ouvre", ""),
    (SLUIS, "en het zwembad?", "Het zwembad", ""),
    (MOST, "а каток?", "Каток в парке", ""),
)
