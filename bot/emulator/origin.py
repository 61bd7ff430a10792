"""Origin check: only programs and pages of this machine talk to the server."""

from __future__ import annotations

from tornado.web import HTTPError, RequestHandler

# The owner of another name may make it lead here (DNS rebinding): the Host header tells.
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
    """Handler that refuses the requests of a page of another site."""

    def prepare(self) -> None:
        """Refuse with 403 a request that is not of this machine's own page or programs."""
        if not is_ours(self.request.host, self.request.headers.get("Origin")):
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        """Keep uploaded files from acting as part of the page."""
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")
