"""Rules of a site's robots.txt. Pure."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

# The name that sites know this program by.
AGENT = "Quoth"
# In bytes: a longer file is cut, as search engines do.
LARGEST = 500 * 1024


def allows(robots: bytes, address: str) -> bool:
    """Whether the rules of a site's robots.txt let this program fetch an address of it."""
    rules = RobotFileParser()
    rules.parse(robots[:LARGEST].decode("utf-8-sig", "replace").splitlines())
    return rules.can_fetch(AGENT, address)
