"""Who may talk to the server: programs and pages of this machine, and no page from elsewhere."""

from __future__ import annotations

from tornado.web import HTTPError, RequestHandler

# A name of another machine may be made to lead here, by whoever owns it: the Host header tells.
_NAMES = frozenset({"127.0.0.1", "localhost"})
_POLICY = (
    "default-src 'self'; "
    "connect-src 'self' ws://127.0.0.1:* ws://localhost:*; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


def is_ours(host: str, origin: str | None) -> bool:
    """Return whether a request is meant for this machine and made from no page elsewhere."""
    name, _, port = host.partition(":")
    return name in _NAMES and port.isdecimal() and origin in (None, f"http://{host}")


class Guarded(RequestHandler):
    """Refuses what a page of another site sends here."""

    def prepare(self) -> None:
        """Refuse with 403 what does not come from this machine's own page or programs."""
        if not is_ours(self.request.host, self.request.headers.get("Origin")):
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        """Keep anything that people upload from acting as part of the page."""
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")
