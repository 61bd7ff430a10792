"""Addresses that may be fetched."""

from __future__ import annotations

import pytest

from bot.addresses import checked, is_address, is_public
from bot.errors import NotFetched

PRIVATE = [
    "127.0.0.1", "127.255.255.254", "0.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255",
    "::1", "::", "fe80::1", "fe80::1%lo", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "fec0::1",
    "64:ff9b:1::a00:1", "::a00:1", "::127.0.0.1", "5f00::1", "3fff::1", "no address",
]  # fmt: skip


@pytest.mark.parametrize("ip", PRIVATE)
def test_private_addresses_are_not_public_however_they_are_wrapped(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:220:1::", "64:ff9b::5db8:d822"])
def test_public_addresses_are(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd", "ftp://post.example/", "http://ann@post.example/", "http:///x",
        "http://post.example:8080/", "http://127.0.0.1/", "http://[::1]/", "javascript:alert(1)",
        "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest", "//post.example/", "http://[",
        "https://post.example:80/", "http://post.example:99999/",
    ],
)  # fmt: skip
def test_what_is_no_public_address_is_refused_by_its_words(address: str) -> None:
    with pytest.raises(NotFetched):
        checked(address, ())


def test_hosts_that_the_operator_names_are_let_in_and_no_others() -> None:
    assert checked("http://127.0.0.1:8080/a", {"127.0.0.1:8080"}).path == "/a"
    assert checked("http://10.0.0.5/a", {"10.0.0.5"}).host == "10.0.0.5"
    with pytest.raises(NotFetched):
        checked("http://127.0.0.1:8081/", {"127.0.0.1:8080"})
    assert checked("https://post.example/a", ()).host == "post.example"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("https://post.example/a", 1), ("http://x", 1), ("see https://post.example", 0), ("a.txt", 0)],
)
def test_an_address_is_nothing_else(text: str, is_one: int) -> None:
    assert is_address(text) == bool(is_one)
