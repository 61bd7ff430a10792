"""Detection of binary formats: of a file by its first bytes, of an archive by its members."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from index.reading.kinds import Kind

# Part of a file that is looked at, in bytes.
SAMPLE = 64 * 1024
# Members of an archive that are looked through for what it is.
_MOST_MEMBERS = 2_000

# First bytes of other programs' files. None of them can begin a text: letters alone do not tell,
# for a text may begin with "BM" or "MZ".
# The format of Word, Excel and PowerPoint before 2007.
OLD_OFFICE = "DOC/XLS/PPT"
_TAR = (rb"[\s\S]{257}ustar", Kind.TAR)
_SIGNATURES = (
    (rb"\{\\rtf", Kind.RTF),
    (rb"WARC/\d\.\d\r?\n", Kind.WARC),
    (rb"\x89PNG\r\n", "PNG"),
    (rb"\xff\xd8\xff", "JPEG"),
    (rb"GIF8[79]a[\s\S]{3}[\s\S]*\x00", "GIF"),
    (rb"RIFF[\s\S]{4}WEBP", "WebP"),
    (rb"RIFF[\s\S]{4}(?:WAVE|AVI )", "RIFF"),
    (rb"II\*\x00|MM\x00\*", "TIFF"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (rb"\x1f\x8b", Kind.GZIP),
    (rb"BZh[1-9]1AY&SY", "bzip2"),
    (rb"\xfd7zXZ\x00", "xz"),
    (rb"\x28\xb5\x2f\xfd", "Zstandard"),
    (rb"7z\xbc\xaf\x27\x1c", "7z"),
    (rb"Rar!\x1a\x07", "RAR"),
    _TAR,
    (rb"\x7fELF", "a program (ELF)"),
    (rb"MZ[\s\S]*\x00", "a program (EXE)"),
    (rb"SQLite format 3\x00", "SQLite"),
    (rb"ID3[\x02-\x04]\x00|\xff[\xfb\xf3\xf2]", "MP3"),
    (rb"[\s\S]{4}ftyp", "MP4"),
    (rb"OggS\x00", "Ogg"),
    (rb"fLaC\x00", "FLAC"),
    (rb"\x1aE\xdf\xa3", "Matroska"),
    (rb"AT&TFORM", "DjVu"),
    (rb"[\s\S]{60}(?:BOOKMOBI|TEXtREAd)", "MOBI"),
    (rb"%!PS-Adobe", "PostScript"),
)
_BINARY = [(re.compile(pattern), kind) for pattern, kind in _SIGNATURES]
_TAR_HEADER = 512
_PDF = re.compile(rb"%PDF-\d\.\d")
# Other programs' readers find a PDF as far down.
_PDF_REACH = 1024

# Part that holds the text of a Word document: some programs number it.
_WORD_PART = re.compile(r"word/document\d{0,3}\.xml")
# The table of the posts of a newsletter, and the page of each with its number.
SUBSTACK_TABLE = re.compile(r"(?:^|/)posts\.csv$")
SUBSTACK_POST = re.compile(r"(?:^|/)posts/(\d+)\.[^/]*\.html$")


def binary_kind(content: bytes) -> str | None:
    """Return what a file is that is no text: a `Kind`, or a format's name; None for a text."""
    sample = content[:SAMPLE]
    head = sample.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _PDF.match(head):
        return Kind.PDF
    if _PDF.search(content[:_PDF_REACH]) and b"endobj" in content:
        return Kind.PDF
    if sample.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _archive(content)
    for pattern, kind in _BINARY:
        if pattern.match(sample) or (kind == Kind.RTF and pattern.match(head)):
            return _unpacked(sample) if kind == Kind.GZIP else kind
    return None


def _unpacked(sample: bytes) -> str:
    """Tell a packed web archive, or a packed archive of files, from what else is packed."""
    try:
        begins = zlib.decompressobj(wbits=31).decompress(sample, _TAR_HEADER)
    except zlib.error:
        return Kind.GZIP
    if begins.startswith(b"WARC/"):
        return Kind.WARC
    return Kind.TAR if re.match(_TAR[0], begins) else Kind.GZIP


def _archive(content: bytes) -> str:
    """Tell what an archive is by what it holds."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = {member.filename for member in archive.infolist()[:_MOST_MEMBERS]}
            said = archive.read("mimetype")[:100] if _is_small(archive, "mimetype") else b""
    except (
        BadZipFile,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        zlib.error,
        EOFError,
    ):
        return Kind.ZIP
    if said.strip() == b"application/epub+zip" or "META-INF/container.xml" in names:
        return Kind.EPUB
    if said.startswith(b"application/vnd.oasis.opendocument"):
        return Kind.ODT if said.strip().endswith(b".text") else "ODS/ODP"
    if any(_WORD_PART.fullmatch(name) for name in names):
        return Kind.DOCX
    by_member = (
        ("xl/workbook.xml", Kind.XLSX),
        ("ppt/presentation.xml", "PPTX"),
        ("datapackage.json", Kind.WACZ),
        ("AndroidManifest.xml", "APK"),
        ("META-INF/MANIFEST.MF", "JAR"),
        ("Index/Document.iwa", "Pages"),
    )
    known = next((kind for member, kind in by_member if member in names), None)
    return known or (Kind.SUBSTACK if _is_substack(names) else Kind.ZIP)


def _is_substack(names: set[str]) -> bool:
    """Whether an archive with such members is what Substack exports."""
    return any(map(SUBSTACK_TABLE.search, names)) and any(map(SUBSTACK_POST.search, names))


def _is_small(archive: ZipFile, member: str) -> bool:
    try:
        return archive.getinfo(member).file_size < SAMPLE
    except KeyError:
        return False
