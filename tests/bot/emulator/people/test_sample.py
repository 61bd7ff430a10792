"""The people and chats that the demo begins with."""

from __future__ import annotations

from bot.emulator.people import sample


def test_each_demo_has_a_token_of_its_own() -> None:
    assert sample.telegram().token != sample.telegram().token


def test_its_owner_and_its_people_are_in_their_chats() -> None:
    telegram = sample.telegram()
    assert telegram.owners == {sample.OWNER.id}
    assert telegram.chats[sample.GROUP].is_run_by(sample.ADMIN.id)
    assert telegram.chats[sample.FORUM].is_forum
    for person in (sample.OWNER, sample.VISITOR):
        assert all(chat.has(person.id) for chat in telegram.chats.values() if not chat.is_private)
        assert telegram.chats[person.id].has(person.id)


async def test_greeting_starts_the_private_chats_and_takes_the_bot_into_the_groups() -> None:
    telegram = sample.telegram()
    assert not await telegram.updates.poll({})
    sample.greet(telegram)
    updates = await telegram.updates.poll({})
    started = [update["message"]["chat"]["id"] for update in updates if "message" in update]
    joined = [u["my_chat_member"]["chat"]["id"] for u in updates if "my_chat_member" in u]
    assert started == [sample.OWNER.id, sample.VISITOR.id]
    assert joined == [sample.GROUP, sample.FORUM]
    assert telegram.chats[sample.GROUP].bot == "member"
