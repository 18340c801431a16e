"""The streams of an OLE container, in which Excel kept workbooks until 2007 (MS-CFB)."""

import struct

from timeline_gui.core.language import tell

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END, _FREE = 0xFFFFFFFA, 0xFFFFFFFF
"""From `_END` on, numbers of sectors are none."""
_ENTRY = 128
_SMALL, _SMALL_SECTOR = 4096, 64
"""Streams shorter than this stand in sectors of their own size."""


def stream(data: bytes, *names: str) -> bytes:
    """The stream with the first of these names that is there, b"" where none is.

    Raises ValueError where the chains of sectors have no end or lead out of the file.
    """
    try:
        return _stream(data, names)
    except (struct.error, IndexError) as error:
        raise ValueError(tell("its parts lead out of the file")) from error


def _stream(data: bytes, names: tuple[str, ...]) -> bytes:
    size = {9: 512, 12: 4096}[shift] if (shift := struct.unpack_from("<H", data, 30)[0]) in (9, 12) else 0
    if not size:
        raise ValueError(tell("its parts lead out of the file"))
    directory, small_table, further = struct.unpack_from("<I8xI4xI", data, 48)
    tables = list(struct.unpack_from("<109I", data, 76))
    seen = set()
    while further < _END:
        if further in seen:
            raise ValueError(tell("its parts lead in a circle"))
        seen.add(further)
        *more, further = struct.unpack(f"<{size // 4}I", _sector(data, further, size))
        tables += more
    chain = [each for table in tables if table != _FREE for each in _numbers(_sector(data, table, size))]
    entries = _joined(data, directory, chain, size)
    found: dict[str, tuple[int, int]] = {}
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        length, start, long = *struct.unpack_from("<H", entries, at + 64), *struct.unpack_from("<II", entries, at + 116)
        name = entries[at : at + min(max(length - 2, 0), 64)].decode("utf-16-le", "replace")
        found.setdefault(name, (start, long))
    wanted = next((found[name] for name in names if name in found), None)
    if wanted is None:
        return b""
    start, long = wanted
    if long >= _SMALL:
        return _joined(data, start, chain, size)[:long]
    root = _joined(data, struct.unpack_from("<I", entries, 116)[0], chain, size)
    small_chain = _numbers(_joined(data, small_table, chain, size))
    return _joined(bytes(_SMALL_SECTOR) + root, start, small_chain, _SMALL_SECTOR)[:long]


def _sector(data: bytes, number: int, size: int) -> bytes:
    begin = (number + 1) * size
    return data[begin : begin + size]


def _numbers(sector: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4]))


def _joined(data: bytes, first: int, chain: list[int], size: int) -> bytes:
    """The sectors of a chain, one after the other."""
    found: list[bytes] = []
    number = first
    while number < _END:
        if len(found) > len(chain):
            raise ValueError(tell("its parts lead in a circle"))
        found.append(_sector(data, number, size))
        number = chain[number]
    return b"".join(found)
