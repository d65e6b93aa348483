"""A zip file written the same way every time; entries may be deflated beforehand."""

import struct
import zlib
from collections.abc import Iterable

import msgspec

# 1980-01-01 00:00, the first moment a zip can name; Word itself writes it.
_TIME, _DATE = 0, 0x21
_VERSION = 20
_UTF8_NAMES = 0x800
_DEFLATED = 8
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")


class Entry(msgspec.Struct, frozen=True):
    """A file of the archive, ready to be written."""

    name: bytes
    crc: int
    size: int
    deflated: bytes


def entry(name: str, data: bytes) -> Entry:
    """Return the entry that holds `data`."""
    # The level is written out: the default of another zlib build may differ.
    packer = zlib.compressobj(3, zlib.DEFLATED, -15)
    deflated = packer.compress(data) + packer.flush()
    return Entry(name.encode(), zlib.crc32(data), len(data), deflated)


def archive(entries: Iterable[Entry]) -> bytes:
    """Return the zip file with these entries, in this order."""
    body: list[bytes] = []
    index: list[bytes] = []
    offset = 0
    for item in entries:
        flags = 0 if item.name.isascii() else _UTF8_NAMES
        common = (flags, _DEFLATED, _TIME, _DATE, item.crc, len(item.deflated), item.size)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *common, len(item.name), 0)
        body += (local, item.name, item.deflated)
        # System 0 (FAT) and no attributes: the same on every machine.
        index.append(
            _CENTRAL.pack(
                b"PK\1\2", _VERSION, _VERSION, *common, len(item.name), 0, 0, 0, 0, 0, offset
            )
            + item.name
        )
        offset += len(local) + len(item.name) + len(item.deflated)
    directory = b"".join(index)
    count = len(index)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), offset, 0)
    return b"".join((*body, directory, end))
