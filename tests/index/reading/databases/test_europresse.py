"""Exports of Europresse."""

from __future__ import annotations

from datetime import date

from index.reading.databases.europresse import exported, looks_like_it
from index.reading.databases.exported import Exported

TEXT = """Documents sauvegardés

Le Progrès de Varn
Mercredi 6 février 2019
Le moulin est vendu

Nom de la source
Le Progrès de Varn
Périodicité
Quotidien

Mercredi 6 février 2019
Le Progrès de Varn • p. 12 • 64 mots

Le moulin est vendu

Claire Dumont

Le moulin a été vendu lundi.

« Il tourne encore », dit le meunier.

© 2019 Le Progrès de Varn. Tous droits réservés.

Certificat émis le 12 mars 2021.
news·20190206·PV·201902061234

Jeudi 21 février 2019
Le Progrès de Varn • 58 mots

La soupe revient

La soupe revient au menu des cantines de Varn.
news·20190221·PV·201902211234
"""


def test_each_document_is_an_article() -> None:
    assert looks_like_it(TEXT)
    first, second = exported(TEXT)
    assert first == Exported(
        title="Le moulin est vendu",
        text="Le moulin a été vendu lundi.\n\n« Il tourne encore », dit le meunier.",
        published=date(2019, 2, 6),
        author="Claire Dumont",
        publisher="Le Progrès de Varn",
        id="news·20190206·PV·201902061234",
    )
    assert (second.title, second.author) == ("La soupe revient", "")
    assert second.text == "La soupe revient au menu des cantines de Varn."


def test_a_text_with_dots_is_no_export() -> None:
    assert not looks_like_it("Le Progrès • p. 12 • 64 mots\n\nLe moulin est vendu.")


def test_rights_in_the_text_stay_and_another_layout_is_told() -> None:
    text = TEXT.replace("Le moulin a été vendu lundi.", "Tous droits réservés, dit le maire.")
    assert next(exported(text)).text.startswith("Tous droits réservés, dit le maire.")
    other = TEXT.replace("Le Progrès de Varn • 58 mots", "Le Progrès de Varn 58 mots")
    assert [one.text for one in exported(other)][1] == ""


def test_an_author_may_stand_right_below_the_title() -> None:
    text = TEXT.replace(
        "Le moulin est vendu\n\nClaire Dumont", "Le moulin est vendu\nClaire Dumont"
    )
    first = next(exported(text))
    assert (first.title, first.author) == ("Le moulin est vendu", "Claire Dumont")
