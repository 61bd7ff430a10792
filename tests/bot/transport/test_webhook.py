"""Updates by webhook, over HTTP: each taken once, whatever is in it, and only from Telegram."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import SecretStr
from tornado.httpclient import AsyncHTTPClient

from bot import application, lifespan
from bot.emulator.rules.faults import MALFORMED
from bot.errors import ConfigError
from bot.jobs.retention import tidy
from bot.pace import Backoff, Pace
from bot.transport import inbox, polling
from bot.transport.webhook import SECRET_HEADER, WebhookServer
from tests.local_telegram import Refusal, Telegram, free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Article, Library

QUESTION = "who said the coalition is pretending?"
SECRET = "only-telegram_knows"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    port = free_port()
    return settings.model_copy(
        update={
            "webhook_url": f"http://127.0.0.1:{port}/hook",
            "webhook_listen": f"127.0.0.1:{port}",
            "webhook_secret": SecretStr(SECRET),
        }
    )


@asynccontextmanager
async def posted_to(settings: Settings, library: Library, storage: Storage) -> AsyncIterator[App]:
    app = application.build(settings, library, storage)
    webhook = WebhookServer(app, settings)
    await app.initialize()
    webhook.listen()
    await webhook.tell()
    await app.start()
    yield app
    await webhook.stop()
    await lifespan.shut_down(app)


@pytest.fixture
async def bot(
    settings: Settings, library: Library, storage: Storage, bridge: Article
) -> AsyncIterator[App]:
    """The application, posted to."""
    await library.add(bridge)
    async with posted_to(settings, library, storage) as app:
        yield app


async def post(telegram: Telegram, body: bytes, *, secret: str | None, method: str = "POST") -> int:
    """Post something to the bot, and return the HTTP status."""
    headers = {} if secret is None else {SECRET_HEADER: secret}
    client: Any = AsyncHTTPClient()
    done = await client.fetch(
        telegram.webhook,
        method=method,
        body=body if method == "POST" else None,
        headers=headers,
        raise_error=False,
    )
    return int(done.code)


@pytest.mark.usefixtures("bot")
async def test_questions_are_answered_in_order(telegram: Telegram) -> None:
    chat = telegram.private()
    await chat.says("/help")
    await chat.says(QUESTION)
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert "Hedda Marr said" in (await chat.reply())["text"]
    asked = [kind for kind in inbox.ALLOWED_UPDATES if kind != "message"]
    told = next(request for request in telegram.requests if request.method == "setWebhook")
    assert set(told.fields["allowed_updates"]) == {"message", *asked}
    assert "drop_pending_updates" not in told.fields


async def test_a_malformed_update_is_taken_counted_and_the_next_one_is_answered(
    telegram: Telegram, bot: App, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    broken = [*MALFORMED, {"message": {"message_id": "x", "text": "words of somebody"}}]
    numbers = [telegram.deliver(dict(one))["update_id"] for one in broken]
    chat = telegram.private()
    await chat.says(QUESTION)
    assert "Hedda Marr said" in (await chat.reply())["text"]
    for number in numbers:
        assert caplog.text.count(f"update {number} is malformed") == 1
    assert "words of somebody" not in caplog.text
    assert telegram.hook.info() == {
        "url": telegram.webhook, "has_custom_certificate": False, "pending_update_count": 0,
    }  # fmt: skip
    await tidy(bot.bot, bot.bot_data)
    assert f"malformed update: {len(broken)}" in caplog.text
    assert not bot.bot_data.troubles


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("body", [b"", b"no JSON", b"7", b"{}", b"[]", b'{"update_id": "1"}',
                                  b'{"message": 7}', b"[" * 100_000, b"\xff"])  # fmt: skip
async def test_what_is_no_update_is_not_wanted_again(
    telegram: Telegram, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert await post(telegram, body, secret=SECRET) == 200
    assert "an update without a number is left out" in caplog.text
    await telegram.private().says("/help")
    assert (await telegram.private().reply())["text"].startswith("Ask me anything")


@pytest.mark.usefixtures("bot")
async def test_who_does_not_know_the_secret_is_not_heard(telegram: Telegram) -> None:
    chat = telegram.private()
    body = b'{"update_id": 1}'
    for secret in (None, "", SECRET[:-1], f"{SECRET}x", SECRET.upper(), "é"):
        assert await post(telegram, body, secret=secret) == 403
        assert await telegram.post_update(chat, QUESTION, secret=secret or "x") == 403
    assert await post(telegram, b"", secret=SECRET, method="GET") == 405
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert chat.sent.empty()


async def test_what_is_asked_while_the_bot_is_stopped_is_answered_when_it_is_back(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage, bridge: Article
) -> None:
    await library.add(bridge)
    chat = telegram.private()
    async with posted_to(settings, library, storage):
        await chat.says("/help")
        assert (await chat.reply())["text"].startswith("Ask me anything")
    await chat.says(QUESTION)
    assert telegram.hook.info()["pending_update_count"] == 1
    async with posted_to(settings, library, storage):
        assert "Hedda Marr said" in (await chat.reply())["text"]
    assert chat.sent.empty()


async def test_a_webhook_that_cannot_be_is_a_clear_error(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage
) -> None:
    app = application.build(settings, library, storage)
    await app.initialize()
    telegram.refuse["setWebhook"] = [Refusal(400, "Bad Request: bad webhook: HTTPS url is needed")]
    with pytest.raises(ConfigError, match=r"QUOTH_WEBHOOK_URL .*https url is needed"):
        await WebhookServer(app, settings).tell()
    with socket.create_server((host := "127.0.0.1", 0)) as taken:
        listen = f"{host}:{taken.getsockname()[1]}"
        there = settings.model_copy(update={"webhook_listen": listen})
        with pytest.raises(ConfigError, match=r"QUOTH_WEBHOOK_LISTEN is not usable: .*in use"):
            WebhookServer(app, there).listen()
    await app.shutdown()


async def test_a_telegram_that_fails_for_a_while_is_told_the_address_later(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage
) -> None:
    telegram.refuse["setWebhook"] = [Refusal(502, "Bad Gateway")] * 9
    app = application.build(settings, library, storage, pace=Pace(requests=Backoff(0.001)))
    await app.initialize()
    webhook = WebhookServer(app, settings)
    assert await polling.until_reached(webhook.tell, asyncio.Event(), Backoff(0.01))
    assert telegram.webhook == settings.webhook_url
    assert app.bot_data.troubles == {"error of Telegram's own": 9}
    await app.shutdown()
