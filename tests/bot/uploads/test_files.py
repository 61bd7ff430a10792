"""A document comes from the Bot API server: from this machine's disk only where that is its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import application, stopping
from bot.transport import polling
from tests.bot.conftest import PACE
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from pathlib import Path

    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Library
    from tests.local_telegram import Telegram

SECRET = "Nobody may read this here."
HARMLESS = "The kettle is empty."

# Paths that a server gives for a file; {} is a folder with a secret file on this machine.
ELSEWHERE = [
    "{}/secret.txt", "/{}/secret.txt", "//{}/secret.txt", "{}/./secret.txt",
    "{}/server/../secret.txt", "{}/server/../../{name}/secret.txt", "{}/link.txt",
    "{}/server/link.txt", "{}/linked/secret.txt", "{}/server/linked/secret.txt",
    "secret.txt", "./secret.txt", "server/../secret.txt", "link.txt", "file:///{}/secret.txt",
    "file://{}/secret.txt", "~/secret.txt", "{}/server", "{}/server/none.txt", "/dev/zero",
    "/proc/self/environ", "{}/secret.txt\0", "", "/", "http://127.0.0.1:1/secret.txt",
]  # fmt: skip


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, which the bot is started in, with a secret in it and the folder of a server."""
    place = tmp_path / "here"
    server = place / "server"
    server.mkdir(parents=True)
    (place / "secret.txt").write_text(SECRET)
    for folder in (place, server):
        (folder / "link.txt").symlink_to(place / "secret.txt")
        (folder / "linked").symlink_to(place)
    monkeypatch.chdir(place)
    monkeypatch.setenv("HOME", str(place))
    return place


async def uploaded(
    telegram: Telegram,
    settings: Settings,
    library: Library,
    storage: Storage,
    path: str,
    server: Path | None,
) -> str | None:
    """Upload a document that the server says is at a path; return the text that is stored."""
    given = settings.model_copy(update={"bot_api_local": server})
    app = application.build(given, library, storage, pace=PACE)
    await app.initialize()
    await polling.poll(app)
    await app.start()
    telegram.file_paths[f"file-{len(telegram.files)}"] = path
    chat = telegram.private(OWNER)
    await chat.uploads("note.txt", HARMLESS.encode(), user=OWNER)
    said = (await chat.reply())["text"]
    await stopping.shut_down(app)
    assert SECRET not in said
    found = await library.newest(1)
    return found[0].text if found else None


@pytest.mark.parametrize("server", [None, "server"])
@pytest.mark.parametrize("path", ELSEWHERE)
async def test_no_file_of_this_machine_is_read_that_is_not_the_servers(
    telegram: Telegram,
    settings: Settings,
    library: Library,
    storage: Storage,
    place: Path,
    path: str,
    server: str | None,
) -> None:
    said = path.replace("{name}", place.name).replace("{}", str(place))
    folder = place / server if server else None
    assert await uploaded(telegram, settings, library, storage, said, folder) is None


async def test_a_file_in_the_folder_of_the_server_is_read(
    telegram: Telegram,
    settings: Settings,
    library: Library,
    storage: Storage,
    place: Path,
) -> None:
    kept = place / "server" / "documents" / "file_0.txt"
    kept.parent.mkdir()
    kept.write_text("The ferry is late.")
    found = await uploaded(telegram, settings, library, storage, str(kept), place / "server")
    assert found == "The ferry is late."


async def test_a_file_here_of_the_name_that_the_server_says_is_not_taken_for_it(
    telegram: Telegram,
    settings: Settings,
    library: Library,
    storage: Storage,
    place: Path,
) -> None:
    (place / "documents").mkdir()
    (place / "documents" / "file-0").write_text(SECRET)
    path = "documents/file-0"
    found = await uploaded(telegram, settings, library, storage, path, None)
    assert found == HARMLESS
