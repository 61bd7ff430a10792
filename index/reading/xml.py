"""XML from anybody as a tree: nothing from outside is loaded, and no entity is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from index.errors import Malformed, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


def parse(content: bytes, name: str) -> _Element:
    """Return the root. Raises Malformed where it is no XML, declares entities, or is too deep."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Malformed(name, Reason.BROKEN) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and list(declared.iterentities()):  # type: ignore[union-attr]
        raise Malformed(name, Reason.BROKEN)
    return root


def tag(element: _Element) -> str:
    """Return an element's name without its namespace, "" for what is no element."""
    name: object = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attribute(element: _Element, name: str) -> str | None:
    """Return an attribute by its name without its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def found(element: _Element, name: str) -> Iterator[_Element]:
    """Yield all elements of a name, whatever their namespace, in their order."""
    return element.iter(f"{{*}}{name}")


def text_of(element: _Element, name: str) -> str | None:
    """Return the text of the first element of a name, None where there is none."""
    first = next(found(element, name), None)
    return (
        " ".join("".join(map(str, first.itertext())).split()) or None if first is not None else None
    )
