"""Somebody who is told or is with the speaker, named beside an office: by language.

In all of them Greta Falk speaks, and the other one only listens.
"""

from __future__ import annotations

SPEAKERS = {"ru": "Грета Фальк", "uk": "Грета Фальк", "tr": "Greta Falk"}
RECIPIENTS = (
    ("en", "Greta Falk came late. “I heard it,” she told the councillor for farming, Dora Pell."),
    ("en", "Greta Falk came late. She said to the head of the dock, Dora Pell: “I heard it.”"),
    ("en", "“I heard it,” said Greta Falk, standing beside the owner of the mill, Dirk Pell."),
    ("de", "Greta Falk kam spät. „Ich hörte es“, sagte sie dem Leiter der Behörde, Dirk Pell."),
    ("de", "„Ich hörte es“, sagte Greta Falk zu der Chefin der Bank, Dora Pell, am Montag."),
    ("de", "Greta Falk stand neben dem Sprecher der Stadt, Dirk Pell. „Ich hörte es“, sagte sie."),
    ("fr", "Greta Falk est venue tard. « Je l’ai entendu », a-t-elle dit au maire, Dirk Pell."),
    ("fr", "« Je l’ai entendu », a confié Greta Falk à l’adjointe aux sports, Dora Pell, lundi."),
    ("fr", "« Je l’ai entendu », a lancé Greta Falk, assise avec le patron du port, Dirk Pell."),
    ("es", "Greta Falk llegó tarde. «Lo oí», contó a la concejala de Agricultura, Dora Pell."),
    ("es", "«Lo oí», dijo Greta Falk al jefe del puerto, Dirk Pell, que la escuchaba."),
    ("es", "Greta Falk llegó con el dueño del molino, Dirk Pell. «Lo oí», explicó ella."),
    ("it", "Greta Falk è arrivata tardi. «L’ho sentito», ha detto al capo del porto, Dirk Pell."),
    ("it", "«L’ho sentito», ha detto Greta Falk, uscendo con il sindaco, Dirk Pell, dalla sala."),
    ("it", "«L’ho sentito», ha raccontato Greta Falk alla preside della scuola, Dora Pell."),
    ("pt", "Greta Falk chegou tarde. “Ouvi-o”, contou à vereadora da Agricultura, Dora Pell."),
    ("pt", "“Ouvi-o”, disse Greta Falk ao diretor do porto, Dirk Pell, na segunda-feira."),
    ("pt", "Greta Falk saiu com o dono do moinho, Dirk Pell. “Ouvi-o”, afirmou ela."),
    ("de", ("Greta Falk verlor elf Schafe. „Ich hörte es bellen“, sagte sie dem Leiter des Amts, "
     "Dirk Pell, der sie besuchte.")),
    ("es", ("Greta Falk perdió once ovejas. «Lo oí ladrar», contó a la jefa de Agricultura, "
     "Dulce Pell, que la visitó.")),
    ("it", ("Greta Falk ha convocato la compagnia. «Voglio sapere perché», ha spiegato, lasciando "
     "la sala con il comandante della Capitaneria, Aldo Pell.")),
    ("ru", "Грета Фальк пришла поздно. «Я слышала», — сказала она директору порта Дирку Пеллу."),
    ("uk", "Грета Фальк прийшла пізно. «Я чула», — сказала вона директорові порту Дірку Пеллу."),
    ("tr", "Greta Falk geç geldi. Liman müdürü Dirk Pell'e \"Onu duydum\" dedi."),
)  # fmt: skip
