"""Updates by webhook, over HTTP: each taken once, whatever is in it, and only from Telegram."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import SecretStr
from tornado.httpclient import AsyncHTTPClient

from bot import application, stopping
from bot.emulator.rules.faults import MALFORMED
from bot.errors import ConfigError, Deaf
from bot.i18n import texts
from bot.jobs.retention import tidy
from bot.pace import Pace
from bot.transport import inbox
from bot.transport.listener import Patience
from bot.transport.reaching import until_reached
from bot.transport.webhook import LARGEST_UPDATE_BYTES, SECRET_HEADER, WebhookServer
from index import Backoff
from tests.local_telegram import OWNER, Refusal, Telegram, free_port

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.application import App
    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Article, Library

QUESTION = "who said the coalition is pretending?"
SECRET = "only-telegram_knows"
# Short, so that a test sees its end. In seconds.
SHORT = Patience(idle_s=0.3, body_s=0.3, rest_s=0.05, probe_s=0.3)
KNOWN = f"POST /hook HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {SECRET}\r\n"
STRANGE = "POST /hook HTTP/1.1\r\nHost: x\r\n"
# Requests as strangers send them, or nearly so; each time the body does not come to its end.
BY_STRANGERS = {
    "no secret, a large body": f"{STRANGE}Content-Length: 9000000\r\n\r\nx",
    "no secret, a body without end": f"{STRANGE}Transfer-Encoding: chunked\r\n\r\n5\r\nx",
    "no secret, no body": f"{STRANGE}Content-Length: 5\r\n\r\n",
    "no secret, an endless size": f"{STRANGE}Content-Length: {10**30}\r\n\r\nx",
    "a wrong secret": f"{STRANGE}{SECRET_HEADER}: guess\r\nContent-Length: 900\r\n\r\nx",
    "an empty secret": f"{STRANGE}{SECRET_HEADER}:\r\nContent-Length: 900\r\n\r\nx",
    "the secret twice": f"{KNOWN}{SECRET_HEADER}: {SECRET}\r\nContent-Length: 9\r\n\r\nx",
    "another address": "POST /other HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\nx",
    "an address like it": "POST /hooks HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nx",
    "no address": "POST * HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\nx",
    "another method": "PUT /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\nx",
    "an invented method": "BREW /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nx",
    "no HTTP": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "a head without end": f"{STRANGE}X-Filler: {'x' * 40_000}\r\n",
    "a head that does not end": "POST /hook HTTP/1.1\r\nHost: x\r\n",
    "nothing": "",
    "known, but too large": f"{KNOWN}Content-Length: {LARGEST_UPDATE_BYTES + 1}\r\n\r\nx",
    "known, but of no size": f"{KNOWN}Content-Length: much\r\n\r\nx",
    "known, but of a size below nothing": f"{KNOWN}Content-Length: -5\r\n\r\nx",
    "known, but the body does not come": f"{KNOWN}Content-Length: 900\r\n\r\nx",
    "known, but the pieces do not come": f"{KNOWN}Transfer-Encoding: chunked\r\n\r\n5\r\nx",
    "known, but the piece is too large": f"{KNOWN}Transfer-Encoding: chunked\r\n\r\nFFFFFFF\r\nx",
}


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
    webhook = WebhookServer(app, settings, SHORT)
    await app.initialize()
    await webhook.listen()
    await webhook.tell()
    await app.start()
    yield app
    await webhook.stop()
    await stopping.shut_down(app)


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


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("sent", BY_STRANGERS.values(), ids=BY_STRANGERS)
async def test_whoever_posts_nonsense_is_soon_shown_out_and_the_next_is_answered(
    telegram: Telegram, settings: Settings, sent: str
) -> None:
    host, port = settings.webhook_listen.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(sent.encode("latin-1"))
    async with asyncio.timeout(5):
        reply = await reader.read()
    writer.close()
    assert b" 200 " not in reply
    chat = telegram.private()
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")


@pytest.mark.usefixtures("bot")
async def test_a_stranger_is_refused_before_the_body_has_come(
    telegram: Telegram, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    host, port = settings.webhook_listen.split(":")
    for _ in range(20):
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(f"{STRANGE}Content-Length: 900000\r\n\r\n".encode())
        async with asyncio.timeout(SHORT.body_s / 2):
            assert (await reader.readline()).startswith(b"HTTP/1.1 403")
        writer.close()
    assert await post(telegram, b"x" * (LARGEST_UPDATE_BYTES + 1), secret=SECRET) != 200
    assert caplog.text.count("somebody without the secret") == 1


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
        with pytest.raises(Deaf, match=r"QUOTH_WEBHOOK_LISTEN is not usable: another program"):
            await WebhookServer(app, there).listen()
    await app.shutdown()


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "[::]"])
async def test_it_listens_at_addresses_of_both_kinds_and_takes_any_path(
    host: str, settings: Settings, library: Library, storage: Storage
) -> None:
    there = settings.model_copy(
        update={
            "webhook_listen": f"{host}:{free_port()}",
            "webhook_url": "https://quoth.example.org/hook(+1)",
        }
    )
    webhook = WebhookServer(application.build(there, library, storage), there, SHORT)
    await webhook.listen()
    assert await webhook.listener.answers()
    await webhook.stop()


async def test_a_telegram_that_fails_for_a_while_is_told_the_address_later(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage
) -> None:
    telegram.refuse["setWebhook"] = [Refusal(502, "Bad Gateway")] * 9
    app = application.build(settings, library, storage, pace=Pace(requests=Backoff(0.001)))
    await app.initialize()
    webhook = WebhookServer(app, settings)
    assert await until_reached(webhook.tell, asyncio.Event(), Backoff(0.01), 1.0)
    assert telegram.webhook == settings.webhook_url
    assert app.bot_data.troubles == {"error of Telegram's own": 9}
    await app.shutdown()


async def test_a_listener_that_has_died_is_opened_anew_and_a_webhook_taken_away_is_taken_back(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage
) -> None:
    app = application.build(settings, library, storage, pace=Pace(watch_s=0.1))
    webhook = WebhookServer(app, settings, SHORT)
    await app.initialize()
    await webhook.listen()
    await webhook.tell()
    await app.start()
    watching = asyncio.create_task(webhook.watch())
    chat, owner = telegram.private(), telegram.private(OWNER)
    webhook.listener.close()
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
    telegram.hook.set({"url": ""})  # as another program does that begins to poll
    await chat.says("/help")
    assert (await chat.reply())["text"].startswith("Ask me anything")
    assert (await owner.reply())["text"] == texts.OWNER_CONFLICT
    assert app.bot_data.hearing.fault is None
    watching.cancel()
    await asyncio.wait([watching])
    await webhook.stop()
    await stopping.shut_down(app)


async def test_where_the_port_stays_dead_the_owner_hears_it_and_the_bot_knows_it_is_deaf(
    telegram: Telegram, settings: Settings, library: Library, storage: Storage
) -> None:
    app = application.build(settings, library, storage, pace=Pace(watch_s=0.05, deaf_s=1))
    webhook = WebhookServer(app, settings, SHORT)
    await app.initialize()
    await webhook.listen()
    await webhook.tell()
    owner = telegram.private(OWNER)
    host, port = settings.webhook_listen.split(":")
    webhook.listener.close()
    with socket.create_server((host, int(port))):  # which answers nobody
        watching = asyncio.create_task(webhook.watch())
        async with asyncio.timeout(20):
            assert "does not answer" in await app.bot_data.hearing.lost()
        assert "does not answer" in (await owner.reply())["text"]
        watching.cancel()
        await asyncio.wait([watching])
    await webhook.stop()
    await stopping.shut_down(app)
