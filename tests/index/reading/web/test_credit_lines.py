"""Who made a picture, in the words of its caption."""

from __future__ import annotations

import pytest

from index.reading.web.credit_lines import without_credit


@pytest.mark.parametrize(
    "caption",
    [
        "PA governor Josh Marr at the mill",
        "The mayor met the PA on Monday",
        "The governor of PA visits the mill",
        "AP Moller-Maersk ship",
        "Flickr founder Ida Marr in 2004",
        "Photos from the flood show how the river rose",
        "Photo by nobody: the mill stands empty, as it has for years",
        "Pictures by satellite show the flood",
        "Reuters has sent its reporters to the mill.",
        "The mill was sold. AP Dhillon sang at the feast",
        "In front of the mill. Imago the dog is with them",
        "Anna Marr (PA governor) and the miller",
        "The miller (left)",
        "The miller: “I will never sell it.”",
        "The mill is sold. (…)",
        "The mill / the river – May 2020",
        "Video: how it was lifted. It took an hour.",
    ],
)
def test_a_caption_may_speak_of_agencies_and_pictures(caption: str) -> None:
    assert without_credit(caption) == caption


@pytest.mark.parametrize(
    "credit",
    [
        "AP",
        "AFP/Ida Marr",
        "Ida van der Marr/Getty Images",
        "Ida Marr | Reuters",
        "AFP via Getty Images",
        "Photo: Dr. A. Marr/AP",
        "Photos from Ida Marr",
        "Photo courtesy of the family Marr",
        "© Ida Marr",
        "Foto: Ida Marr.",
    ],
)
def test_an_agency_or_a_name_behind_a_sign_is_a_credit(credit: str) -> None:
    assert without_credit(credit) == ""
    assert without_credit(f"The mill was sold. {credit}") == "The mill was sold."
    assert without_credit(f"The mill of the town ({credit})") == "The mill of the town"
    assert without_credit(f"The mill of the town / {credit}") == "The mill of the town"


def test_a_credit_has_a_sign_or_an_agency() -> None:
    assert without_credit("The mill of the town © Ida Marr") == "The mill of the town"
    assert without_credit("The mill of the town (c) Ida Marr") == "The mill of the town"
    assert without_credit("The mill (© Ida Marr) in May") == "The mill (© Ida Marr) in May"
    assert without_credit("The mill was sold. Ida Marr/AP") == "The mill was sold."
    assert without_credit("水車小屋は売られた（写真：山田太郎）") == "水車小屋は売られた"
    assert without_credit("Ida Marr") == "Ida Marr"
