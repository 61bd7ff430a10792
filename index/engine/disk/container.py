"""Named arrays in one file: written beside and renamed, and checked when they are read.

    magic, version, length of the header, its checksum      24 bytes
    header: JSON with `meta` and, by array, its type, size, place and checksum
    the arrays, each at a multiple of 64

A byte that is damaged is in the first part (noticed: the checksum covers it), in an array (noticed
by the array's own) or in the padding (harmless).
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Array = NDArray[Any]

_MAGIC = b"quoth bm"
VERSION = 4
_PREFIX = struct.Struct("<8sIII4x")
_ALIGNMENT = 64
_CHUNK = 1 << 20
_DTYPES = frozenset({"uint8", "uint16", "int32", "uint32", "int64", "float64"})
# A library of a thousand collections has as many files; a process may have so many open at most.
SMALLEST_MAPPED = 1 << 20
SUFFIX_BEING_WRITTEN = ".part"


def _aligned(position: int) -> int:
    return -(-position // _ALIGNMENT) * _ALIGNMENT


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else can read, whatever the umask: words of articles are in it."""
    return os.open(path, flags, 0o600)


def write(path: Path, meta: Mapping[str, Any], arrays: Mapping[str, Array]) -> None:
    """Write a file that is either there, whole and on the disk, or not there at all."""
    places: dict[str, tuple[str, int, int, int]] = {}
    position = 0
    for name, array in arrays.items():
        octets = np.ascontiguousarray(array).view("uint8").data if array.size else b""
        places[name] = array.dtype.name, array.size, position, zlib.crc32(octets)
        position = _aligned(position + array.nbytes)
    header = json.dumps({"meta": meta, "arrays": places}).encode()  # far below _CHUNK
    checksum = zlib.crc32(header, VERSION)
    beside = path.with_name(path.name + SUFFIX_BEING_WRITTEN)
    with open(beside, "wb", opener=_private) as file:
        file.write(_PREFIX.pack(_MAGIC, VERSION, len(header), checksum))
        file.write(header)
        start = _aligned(_PREFIX.size + len(header))
        for name, array in arrays.items():
            file.seek(start + places[name][2])
            file.write(np.ascontiguousarray(array).data)
        file.truncate(start + position)
        file.flush()
        os.fdatasync(file.fileno())
    beside.replace(path)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _header(path: Path, prefix: bytes, rest: bytes) -> tuple[dict[str, Any], int]:
    """Return the header and where the arrays start, or raise IndexDamaged."""
    if len(prefix) < _PREFIX.size:
        raise IndexDamaged(path.name, "is cut off")
    magic, version, length, checksum = _PREFIX.unpack(prefix)
    if magic != _MAGIC:
        raise IndexDamaged(path.name, "is not a file of this index")
    if version != VERSION:
        raise IndexDamaged(path.name, f"has format version {version}, not {VERSION}")
    if len(rest) < length or zlib.crc32(rest[:length], version) != checksum:
        raise IndexDamaged(path.name, "has a damaged header")
    return json.loads(rest[:length]), _aligned(_PREFIX.size + length)


class Mapped(NamedTuple):
    """A file as it is in memory, read-only."""

    name: str
    meta: dict[str, Any]
    octets: Array  # of the whole file
    places: dict[str, tuple[str, int, int]]  # by array: type, first octet, and the one behind
    checksums: dict[str, int]  # by array

    def check(self, names: Iterable[str]) -> None:
        """Compare the checksums of arrays; raise IndexDamaged."""
        for name in names:
            _, start, end = self.places[name]
            if zlib.crc32(self.octets[start:end].data) != self.checksums[name]:
                raise IndexDamaged(self.name, f"has damaged {name}")

    def array(self, name: str) -> Array:
        """Return one of the arrays."""
        dtype, start, end = self.places[name]
        array: Array = self.octets[start:end].view(dtype)
        return array


def read(path: Path, *, unchecked: Collection[str] = ()) -> Mapped:
    """Map a file into memory, or read one that is small.

    The checksums of the `unchecked` arrays are left to `check`. Raises IndexDamaged.
    """
    try:
        octets = _octets(path)
    except FileNotFoundError:
        raise IndexDamaged(path.name, "is missing") from None
    except (OSError, ValueError) as error:  # ValueError: an empty file cannot be mapped
        raise IndexDamaged(path.name, f"cannot be read: {error}") from error
    prefix, rest = octets[: _PREFIX.size].tobytes(), octets[_PREFIX.size : _CHUNK].tobytes()
    header, start = _header(path, prefix, rest)
    places, checksums = {}, {}
    for name, (dtype, size, position, checksum) in header["arrays"].items():
        first, end = start + position, start + position + size * np.dtype(dtype).itemsize
        if dtype not in _DTYPES or end > len(octets):
            raise IndexDamaged(path.name, "is cut off")
        places[name], checksums[name] = (dtype, first, end), checksum
    file = Mapped(path.name, header["meta"], octets, places, checksums)
    file.check(name for name in places if name not in unchecked)
    return file


def _octets(path: Path) -> Array:
    """Return a file's octets: a large one's as they are mapped, which keeps it open."""
    if path.stat().st_size < SMALLEST_MAPPED:
        octets = np.fromfile(path, np.uint8)
        octets.flags.writeable = False
        return octets
    with path.open("rb") as opened:
        return np.frombuffer(mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ), np.uint8)


def check(path: Path) -> None:
    """Compare every checksum of a file, without mapping it; raise IndexDamaged."""
    with path.open("rb") as file:
        prefix = file.read(_PREFIX.size)
        header, start = _header(path, prefix, file.read(_CHUNK))
        for name, (dtype, size, position, expected) in header["arrays"].items():
            file.seek(start + position)
            left, checksum = size * np.dtype(dtype).itemsize, 0
            while left and (chunk := file.read(min(left, _CHUNK))):
                checksum = zlib.crc32(chunk, checksum)
                left -= len(chunk)
            if left or checksum != expected:
                raise IndexDamaged(path.name, f"has damaged {name}")
