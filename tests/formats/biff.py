"""Workbooks of the Excel before 2007 (.xls), record by record, as no library of ours writes them."""

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

_SECTOR, _END, _FREE, _FAT = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def record(kind: int, data: bytes = b"") -> bytes:
    """One record of the stream."""
    return struct.pack("<HH", kind, len(data)) + data


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A cell with a number, in row and column from 0."""
    return record(0x0203, struct.pack("<HHHd", row, column, style, value))


def label(row: int, column: int, text: str, style: int = 0) -> bytes:
    """A cell with a text."""
    return record(0x0204, struct.pack("<HHHHB", row, column, style, len(text), 1) + text.encode("utf-16-le"))


def error(row: int, column: int, code: int) -> bytes:
    """A cell with an error, 0x2A for #N/A."""
    return record(0x0205, struct.pack("<HHHBB", row, column, 0, code, 1))


def dimensions(rows: int, columns: int) -> bytes:
    """What the sheet says of its extent."""
    return record(0x0200, struct.pack("<IIHHH", 0, rows, 0, columns, 0))


def write(
    path: Path, sheets: Sequence[tuple[str, Iterable[bytes]]], formats: Sequence[str] = (), styles: Sequence[int] = (0,)
) -> Path:
    """A workbook with these sheets of records; `formats` are number formats from 164, `styles` those of cells."""
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    for place, code in enumerate(formats):
        begin += record(0x041E, struct.pack("<HHB", 164 + place, len(code), 1) + code.encode("utf-16-le"))
    begin += b"".join(record(0x00E0, struct.pack("<HH", 0, style) + bytes(16)) for style in styles)
    of_sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    bodies = [of_sheet + b"".join(cells) + record(0x000A) for _name, cells in sheets]
    names = [struct.pack("<HBB", 0, len(name), 0) + name.encode("ascii") for name, _cells in sheets]
    at = len(begin) + sum(len(name) + 8 for name in names) + 4
    stream = begin
    for name, body in zip(names, bodies, strict=True):
        stream += record(0x0085, struct.pack("<I", at) + name)
        at += len(body)
    path.write_bytes(_container(stream + record(0x000A) + b"".join(bodies)))
    return path


def _container(stream: bytes) -> bytes:
    """A file of OLE with one stream, "Workbook"."""
    stream = stream.ljust(4096, b"\0")
    stream += bytes(-len(stream) % _SECTOR)
    count = len(stream) // _SECTOR
    tables = 1
    while tables * 128 < count + 1 + tables:
        tables += 1
    assert tables <= 109
    chain = [_FAT] * tables + [_END] + [*range(tables + 2, tables + 1 + count), _END]
    chain += [_FREE] * (tables * 128 - len(chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, tables, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    entries = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, tables + 1, len(stream)) + bytes(256)
    return header + struct.pack(f"<{len(chain)}I", *chain) + entries + stream


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    words = name.encode("utf-16-le")
    names = words.ljust(64, b"\0") + struct.pack("<HBB", len(words) + 2, kind, 1)
    return names + struct.pack("<III", _FREE, _FREE, child) + bytes(36) + struct.pack("<IQ", start, size)
