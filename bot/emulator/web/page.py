"""Routes of the page: people act by POST, and see what happens over a WebSocket."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tornado.web import HTTPError, StaticFileHandler

from bot.emulator.api.sending import PNG
from bot.emulator.origin import Guarded
from bot.emulator.people import actions
from bot.emulator.rules.errors import Json, Refusal, bad_request
from bot.emulator.web.events import Events
from bot.emulator.web.requests import REQUESTS

if TYPE_CHECKING:
    from tornado.routing import _RuleList

    from bot.emulator.state.telegram import Telegram

STATIC = Path(__file__).parent / "static"


class PageHandler(Guarded):
    """Handler that knows the Telegram behind the page."""

    def initialize(self, telegram: Telegram) -> None:
        """Keep what the routes give."""
        self.telegram = telegram

    def answer(self, fields: Json) -> None:
        """Reply that it is done."""
        self.finish({"ok": True} | fields)

    def refuse(self, error: str) -> None:
        """Reply that it is not done, and why."""
        self.set_status(400)
        self.finish({"ok": False, "error": error})


class _Index(PageHandler):
    def get(self) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish((STATIC / "index.html").read_bytes())


class _Static(Guarded, StaticFileHandler):
    pass


class _People(PageHandler):
    def get(self) -> None:
        telegram = self.telegram
        people = [
            user.as_json() | {"role": "owner" if user.id in telegram.owners else "visitor"}
            for user in telegram.people.values()
        ]
        self.finish({"bot": telegram.bot.as_json(), "people": people})


class _Request(PageHandler):
    """Handler of one request of a person, in JSON."""

    async def post(self, name: str) -> None:
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            self.refuse("send JSON")
            return
        try:
            fields = json.loads(self.request.body)
            if not isinstance(fields, dict):
                raise bad_request("send a JSON object")
            self.answer(await REQUESTS[name](self.telegram, fields))
        except Refusal as refusal:
            self.refuse(refusal.reason)
        except (ValueError, KeyError, TypeError) as error:
            self.refuse(f"that cannot be understood: {error!r}")


class _Upload(PageHandler):
    def post(self) -> None:
        try:
            files = [file for sent in self.request.files.values() for file in sent]
            topic = self.get_body_argument("topic", "")
            sent = actions.upload(
                self.telegram,
                int(self.get_body_argument("person")),
                self.telegram.chat(self.get_body_argument("chat")),
                [(file["filename"], file["body"]) for file in files],
                topic=int(topic) if topic else None,
                caption=self.get_body_argument("caption", ""),
            )
            self.answer({"messages": sent})
        except Refusal as refusal:
            self.refuse(refusal.reason)
        except (ValueError, HTTPError) as error:
            self.refuse(f"that cannot be understood: {error}")


class _Download(PageHandler):
    def get(self, number: str) -> None:
        content = self.telegram.files.get(number)
        if content is None:
            self.send_error(404)
            return
        name = quote(self.telegram.file_names.get(number, number), safe="")
        # Never shown as a page of this site, whatever is in it.
        is_picture = content.startswith(PNG)
        self.set_header("Content-Type", "image/png" if is_picture else "application/octet-stream")
        self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{name}")
        self.finish(content)


def routes(telegram: Telegram) -> _RuleList:
    """Return the routes of the page."""
    known: dict[str, Any] = {"telegram": telegram}
    return [
        (r"/", _Index, known),
        (r"/static/(.+)", _Static, {"path": str(STATIC)}),
        (r"/api/people", _People, known),
        (r"/api/events", Events, known),
        (r"/api/upload", _Upload, known),
        (r"/api/file/([\w-]+)", _Download, known),
        (f"/api/({'|'.join(REQUESTS)})", _Request, known),
    ]
