"""The roster: people by the names that they had last, for as long as they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage.people import Person, Role

if TYPE_CHECKING:
    from bot.storage.storage import Storage

ANN, BEN, EVE = 21, 22, 23


async def test_a_username_is_whose_it_was_last(storage: Storage) -> None:
    for user, username in ((ANN, "news"), (BEN, "NEWS"), (ANN, "other")):
        await storage.roster.meet(Person(user, f"User {user}", username), 0)
    assert await storage.roster.named("@News") == Person(BEN, "User 22", "NEWS")
    assert await storage.roster.person(ANN) == Person(ANN, "User 21", "other")


async def test_names_of_people_without_a_role_are_forgotten_in_time(storage: Storage) -> None:
    await storage.roster.grant(BEN, Role.UPLOADER, 0, below=Role.OWNER)
    for user in (BEN, EVE):
        await storage.roster.meet(Person(user, f"User {user}"), 0)
    await storage.roster.forget(1)
    assert [str(await storage.roster.person(user)) for user in (BEN, EVE)] == ["User 22 (22)", "23"]


async def test_a_person_who_is_forgotten_loses_their_name_and_keeps_their_role(
    storage: Storage,
) -> None:
    await storage.roster.grant(BEN, Role.UPLOADER, 0, below=Role.OWNER)
    await storage.roster.meet(Person(BEN, "User 22"), 0)
    await storage.forget_person(BEN)
    assert await storage.roster.person(BEN) == Person(BEN)
    assert await storage.roster.role(BEN) is Role.UPLOADER


async def test_the_language_of_an_owner_is_known_until_they_are_forgotten(
    storage: Storage,
) -> None:
    ann = Person(ANN, "Ann", "ann", "de")
    await storage.roster.meet(ann, 0)
    assert await storage.roster.person(ANN) == ann
    await storage.roster.forget(1)
    assert (await storage.roster.person(ANN)).language is None
