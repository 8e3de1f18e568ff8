"""Attacks on signed PDF files that became known by name, each on one of our sealed files.

Universal signature forgery, incremental saving, signature wrapping (Mladenov and others, 2019),
shadow documents (2021) and certification attacks (2021), as anybody could try them on a seal.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pyhanko.pdf_utils import generic

from desktop.signing.hole import find_hole
from tests.signing.attacks import Half, updated

_PDF: Half = generic


def _hole(sealed: bytes, inside: bytes) -> bytes:
    hole = find_hole(sealed)
    return sealed[: hole.start] + inside + sealed[hole.stop :]


def _range(sealed: bytes, words: bytes) -> bytes:
    """Write the range of bytes otherwise, in the same length."""
    old = list(re.finditer(rb"/ByteRange \[[^\]]*\]", sealed))[-1]
    new = b"/ByteRange " + words
    return sealed[: old.start()] + new.ljust(len(old[0])) + sealed[old.end() :]


def _numbers(sealed: bytes) -> tuple[int, int, int]:
    hole = find_hole(sealed)
    return hole.start, hole.stop, len(sealed) - hole.stop


def wrapped_around_something_new(sealed: bytes) -> bytes:
    """Move the signed end of the file behind a part that nobody signed."""
    start, stop, rest = _numbers(sealed)
    tail = sealed[stop:]
    evil = b"\n99 0 obj\n<< /Evil true >>\nendobj\n"
    moved = sealed + evil + tail
    return _range(moved, b"[0 %d %d %d]" % (start, len(sealed) + len(evil), rest))


def hole_with_a_guest(sealed: bytes) -> bytes:
    """Let the hole reach further, with an object after the signature."""
    start, stop, rest = _numbers(sealed)
    guest = b"99 0 obj << /Evil true >> endobj <00>"
    longer = sealed[:stop] + guest + sealed[stop:]
    return _range(longer, b"[0 %d %d %d]" % (start, stop + len(guest), rest))


def second_table(sealed: bytes) -> bytes:
    """Add a table of places that names a new object, the way a plain update does."""
    before = int(sealed.rsplit(b"startxref\n", 1)[1].split()[0])
    at = len(sealed)
    evil = b"99 0 obj\n<< /Evil true >>\nendobj\n"
    table = b"xref\n99 1\n%010d 00000 n \n" % at
    trailer = b"trailer\n<< /Size 100 /Root 1 0 R /Prev %d >>\n" % before
    return sealed + evil + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (at + len(evil))


def hybrid_table(sealed: bytes) -> bytes:
    """Add a table that sends some readers to a hidden second one."""
    plain = second_table(sealed)
    return plain.replace(b"/Size 100", b"/XRefStm 9 /Size 100")


def table_that_skips_the_seal(sealed: bytes) -> bytes:
    """Let the table lead past the update that holds the seal."""
    first = sealed.index(b"startxref\n") + 10
    place = sealed[first : sealed.index(b"\n", first)]
    last = sealed.rindex(b"startxref\n") + 10
    end = sealed.index(b"\n", last)
    return sealed[:last] + place.zfill(end - last) + sealed[end:]


def _catalog(writer: Half) -> None:
    writer.root[generic.pdf_name("/Lang")] = generic.pdf_string("xx")
    writer.update_root()


def _pages_replaced(writer: Half) -> None:
    kids = writer.root["/Pages"]["/Kids"]
    empty: Half = _PDF.DictionaryObject()
    empty[generic.pdf_name("/Type")] = generic.pdf_name("/Page")
    kids[0] = writer.add_object(empty)
    writer.update_container(kids)


def _meta(writer: Half) -> None:
    stream = generic.StreamObject(stream_data=b"<x:xmpmeta/>")
    writer.root[generic.pdf_name("/Metadata")] = writer.add_object(stream)
    writer.update_root()


def _attachment(writer: Half) -> None:
    names: Half = _PDF.DictionaryObject()
    stream = generic.StreamObject(stream_data=b'{"fee": 1}')
    pair = generic.ArrayObject([generic.pdf_string("agreement.json"), writer.add_object(stream)])
    tree: Half = _PDF.DictionaryObject()
    tree[generic.pdf_name("/Names")] = pair
    names[generic.pdf_name("/EmbeddedFiles")] = tree
    writer.root[generic.pdf_name("/Names")] = names
    writer.update_root()


def _free_text(writer: Half) -> None:
    """Lay a note of words over the page, which certified files often let pass."""
    page = writer.root["/Pages"]["/Kids"][0]
    note: Half = _PDF.DictionaryObject()
    note[generic.pdf_name("/Type")] = generic.pdf_name("/Annot")
    note[generic.pdf_name("/Subtype")] = generic.pdf_name("/FreeText")
    note[generic.pdf_name("/Contents")] = generic.pdf_string("The fee is nothing.")
    edges = [_PDF.NumberObject(edge) for edge in (60, 700, 300, 740)]
    note[generic.pdf_name("/Rect")] = generic.ArrayObject(edges)
    page[generic.pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


def _text_field(writer: Half) -> None:
    form = writer.root["/AcroForm"]
    extra: Half = _PDF.DictionaryObject()
    extra[generic.pdf_name("/FT")] = generic.pdf_name("/Tx")
    extra[generic.pdf_name("/T")] = generic.pdf_string("fee")
    extra[generic.pdf_name("/V")] = generic.pdf_string("0")
    form["/Fields"].append(writer.add_object(extra))
    writer.update_container(form["/Fields"])
    writer.update_root()


def _permission_dropped(writer: Half) -> None:
    del writer.root["/Perms"]
    writer.update_root()


FORGERIES: dict[str, Callable[[bytes], bytes]] = {
    "USF: an empty signature": lambda sealed: _hole(sealed, b"<>"),
    "USF: a signature of zeros": lambda sealed: _hole(sealed, b"<" + b"0" * 32_768 + b">"),
    "USF: one byte of signature": lambda sealed: _hole(sealed, b"<00>"),
    "USF: no signature at all": lambda sealed: _hole(sealed, b"null"),
    "USF: a signature in round brackets": lambda sealed: _hole(sealed, b"(" + b"0" * 64 + b")"),
    "USF: no range": lambda sealed: _range(sealed, b"null"),
    "USF: an empty range": lambda sealed: _range(sealed, b"[]"),
    "USF: a range of nothing": lambda sealed: _range(sealed, b"[0 0 0 0]"),
    "USF: a negative range": lambda sealed: _range(sealed, b"[0 -1 -1 0]"),
    "USF: a range without its start": lambda sealed: _range(sealed, b"[9 %d %d 1]" % (9, 9)),
    "a range over the first half only": lambda sealed: _range(
        sealed, b"[0 %d %d 0]" % _numbers(sealed)[:2]
    ),
    "SWA: the signed end moved behind something new": wrapped_around_something_new,
    "SWA: a guest in a longer hole": hole_with_a_guest,
    "ISA: a second table of places": second_table,
    "ISA: a hybrid table of places": hybrid_table,
    "ISA: the catalogue replaced": updated(_catalog),
    "shadow: the page replaced": updated(_pages_replaced),
    "shadow: the table leads past the seal": table_that_skips_the_seal,
    "certification: words laid over the page": updated(_free_text),
    "certification: a field filled in": updated(_text_field),
    "certification: the permission dropped": updated(_permission_dropped),
    "other data about the file": updated(_meta),
    "another attachment": updated(_attachment),
    "spaces at the end": lambda sealed: sealed + b" " * 64,
    "zeros at the end": lambda sealed: sealed + bytes(64),
    "a web page at the end": lambda sealed: sealed + b"<html><script>1</script></html>",
    "an archive in front": lambda sealed: b"PK\x03\x04" + bytes(26) + sealed,
    "the whole file twice": lambda sealed: sealed + sealed,
}


def planted(sealed: bytes) -> bytes:
    """Return the words that would rule, if the hole moved into the name of the real range."""
    hole = find_hole(sealed)
    split, size = _split(sealed), hole.stop - hole.start
    return b"/ByteRange [0 %010d %010d %010d]" % (split, split + size, len(sealed) - split - size)


def hole_moved_into_the_range(sealed: bytes) -> bytes:
    """Move the hole into the middle of ``/ByteRange``: not one signed byte changes."""
    hole, split = find_hole(sealed), _split(sealed)
    signed = sealed[: hole.start] + sealed[hole.stop :]
    return signed[:split] + sealed[hole.start : hole.stop] + signed[split:]


def _split(sealed: bytes) -> int:
    """Return where the name of the real range can be cut, in the file without its hole."""
    hole = find_hole(sealed)
    signed = sealed[: hole.start] + sealed[hole.stop :]
    return signed.rindex(b"/ByteRange [0 %d " % hole.start) + len(b"/Byte")
