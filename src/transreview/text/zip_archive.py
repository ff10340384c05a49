"""ZIP archives under guard: members read within bounds, one member replaced with every other byte kept.

zipfile can only write an archive anew, which compresses every member again; here the bytes of untouched members are
copied and the directory is patched (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16).
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

MAX_MEMBERS = 10_000
MAX_TOTAL = 512 * 1024 * 1024
MAX_RATIO = 200
"""A text compresses to a tenth; what swells two hundred times is a bomb."""

_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")
_DESCRIPTOR_FLAG = 0x08


class ArchiveError(ValueError):
    """An archive that cannot be read, or not within bounds; the message says why."""


class Archive:
    """A ZIP archive in memory. Raises `ArchiveError` for what is none, is encrypted or goes beyond the bounds."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError) as error:
            raise ArchiveError(f"is no ZIP archive or a damaged one ({error})") from None
        self._members = self._zip.infolist()
        self._guard()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members in the archive's order."""
        return tuple(member.filename for member in self._members)

    def read(self, name: str) -> bytes:
        """The content of a member; raises `ArchiveError` where it is missing or damaged."""
        try:
            return self._zip.read(name)
        except KeyError:
            raise ArchiveError(f"has no member {name}") from None
        except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError, struct.error) as error:
            raise ArchiveError(f"its member {name} is damaged ({error})") from None

    def replaced(self, contents: Mapping[str, bytes]) -> bytes:
        """The archive with new content for these members; all other members keep their bytes and their order."""
        changed = {name: content for name, content in contents.items() if content != self.read(name)}
        if not changed:
            return self._data
        by_place = sorted(self._members, key=lambda member: member.header_offset)
        ends = [*(member.header_offset for member in by_place[1:]), self._directory_start]
        parts: list[bytes] = [self._data[: by_place[0].header_offset]]
        written = len(parts[0])
        places: dict[int, int] = {}
        sizes: dict[str, tuple[int, int, int]] = {}
        for member, end in zip(by_place, ends, strict=True):
            places[member.header_offset] = written
            if member.filename in changed:
                part, sizes[member.filename] = self._member(member, changed[member.filename])
            else:
                part = self._data[member.header_offset : end]
            parts.append(part)
            written += len(part)
        directory = self._directory(places, sizes)
        return b"".join([*parts, directory, self._tail(written, len(directory))])

    def _guard(self) -> None:
        if len(self._members) > MAX_MEMBERS:
            raise ArchiveError(f"holds more than {MAX_MEMBERS} members")
        total = sum(member.file_size for member in self._members)
        packed = sum(member.compress_size for member in self._members)
        if total > MAX_TOTAL or total > MAX_RATIO * max(packed, 5000):
            raise ArchiveError(f"would unpack to {total} bytes; that is no document")
        if any(member.flag_bits & 0x1 for member in self._members):
            raise ArchiveError("is encrypted; save it without a password")
        if len(set(self.names)) != len(self._members):
            raise ArchiveError("holds two members of one name")
        places = {member.header_offset for member in self._members}
        if len(places) != len(self._members) or any(not 0 <= each < self._directory_start for each in places):
            raise ArchiveError("is damaged: its directory does not fit what it holds")

    def _member(self, member: zipfile.ZipInfo, content: bytes) -> tuple[bytes, tuple[int, int, int]]:
        """A member's local header and data, and its checksum and sizes."""
        fields = list(_LOCAL.unpack_from(self._data, member.header_offset))
        packed = content
        if member.compress_type == zipfile.ZIP_DEFLATED:
            packer = zlib.compressobj(6, zlib.DEFLATED, -15)
            packed = packer.compress(content) + packer.flush()
        checksum = zlib.crc32(content)
        names_start = member.header_offset + _LOCAL.size
        name = self._data[names_start : names_start + fields[9]]
        fields[2] &= ~_DESCRIPTOR_FLAG
        fields[6:9] = [checksum, len(packed), len(content)]
        fields[10] = 0
        return _LOCAL.pack(*fields) + name + packed, (checksum, len(packed), len(content))

    @property
    def _directory_start(self) -> int:
        return self._zip.start_dir

    def _directory(self, places: Mapping[int, int], sizes: Mapping[str, tuple[int, int, int]]) -> bytes:
        position = self._directory_start
        entries = []
        for member in self._members:
            fields = list(_CENTRAL.unpack_from(self._data, position))
            rest = position + _CENTRAL.size
            position = rest + fields[10] + fields[11] + fields[12]
            fields[16] = places[member.header_offset]
            if member.filename in sizes:
                fields[3] &= ~_DESCRIPTOR_FLAG
                fields[7:10] = sizes[member.filename]
            entries.append(_CENTRAL.pack(*fields) + self._data[rest:position])
        return b"".join(entries)

    def _tail(self, start: int, size: int) -> bytes:
        """The end record with the directory's new place; what an archive says after its directory is kept."""
        place = self._data.rindex(b"PK\x05\x06")
        fields = list(_END.unpack_from(self._data, place))
        if fields[6] == 0xFFFFFFFF or start + size >= 0xFFFFFFFF:
            raise ArchiveError("is a ZIP64 archive; save it anew with fewer or smaller members")
        fields[5:7] = [size, start]
        return _END.pack(*fields) + self._data[place + _END.size :]
