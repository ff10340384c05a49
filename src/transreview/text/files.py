"""Bytes of files in and out: bounded reading, decoding without guessing, writing that loses nothing."""

import errno
import os

from transreview.named_tuple import NamedTuple

MEGABYTE = 1024 * 1024
MAX_FILE_SIZE = 256 * MEGABYTE

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


class UnreadableFileError(ValueError):
    """A file that cannot be read as what it is; the message is one sentence with the file, the place and the mend."""


class ChangedFileError(ValueError):
    """A file that is no longer what was read, so that writing would lose somebody's change."""


class Decoded(NamedTuple):
    """The text of a file. `bom` is the byte order mark before it, `encoding` the Python codec of the rest."""

    text: str
    encoding: str
    bom: bytes


def read_bytes(path: str, limit: int = MAX_FILE_SIZE) -> bytes:
    """The content of the file at `path`.

    Raises `UnreadableFileError` where there is none or it has more than `limit` bytes.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except IsADirectoryError:
        raise UnreadableFileError(f"{path}: is a folder; name a file") from None
    except FileNotFoundError:
        raise UnreadableFileError(f"{path}: there is no such file") from None
    except OSError as error:
        raise UnreadableFileError(f"{path}: cannot be read: {error.strerror or error}") from None
    if len(data) > limit:
        raise UnreadableFileError(f"{path}: larger than {_size(limit)}; --max-file-size raises the limit")
    return data


def _size(count: int) -> str:
    return f"{count // MEGABYTE} MB" if count >= MEGABYTE and count % MEGABYTE == 0 else f"{count} bytes"


def byte_order_mark(data: bytes) -> tuple[bytes, str]:
    """The mark at the beginning of a file, empty if there is none, and the Python codec that it stands for."""
    return next((mark for mark in _MARKS if data.startswith(mark[0])), (b"", "utf-8"))


def decode(data: bytes, path: str) -> Decoded:
    """The text of a file in UTF-8, or in UTF-16 or UTF-32 where a byte order mark says so.

    Raises `UnreadableFileError` for other encodings and for binary data; `path` is for its message. Encoding `text`
    with `encoding` behind `bom` gives `data` back.
    """
    bom, encoding = byte_order_mark(data)
    try:
        text = data.removeprefix(bom).decode(encoding) if bom else data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(_undecodable(data, path, encoding, len(bom) + error.start)) from None
    binary = text.find("\0")
    if binary >= 0:
        place = len(bom) + len(text[:binary].encode(encoding))
        line = text.count("\n", 0, binary) + 1
        raise UnreadableFileError(f"{path}: not a text: NUL at byte {place} (line {line}); {_binary_hint(data)}")
    return Decoded(text, encoding, bom)


def _binary_hint(data: bytes) -> str:
    """What a file with NUL bytes is: with one in many second places it is text in UTF-16 without its mark."""
    head = data[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    utf16 = max(even, odd) * 8 > len(head) and min(even, odd) * 8 < max(even, odd)
    return "it looks like UTF-16: save it as UTF-8" if utf16 else "it looks binary"


def _undecodable(data: bytes, path: str, encoding: str, place: int) -> str:
    line = data.count(b"\n", 0, place) + 1
    where = f"{path}: not {encoding.upper()}: byte 0x{data[place]:02x} at offset {place} (line {line})"
    if encoding != "utf-8":
        return f"{where}; the file is damaged"
    if b"\0" in data:
        return f"{where}; {_binary_hint(data)}"
    from transreview.text.legacy import legacy_encoding

    legacy = legacy_encoding(data)
    return f"{where}; {f'it looks like {legacy}: ' if legacy else ''}save it as UTF-8"


def is_writable(path: str) -> bool:
    """Whether a file may be replaced: neither it, nor its folder, nor the disk is read-only.

    A file without any permission to write is left alone even by those whom the system would let.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    if os.path.exists(target) and not (os.stat(target).st_mode & 0o222 and os.access(target, os.W_OK)):
        return False
    return bool(os.stat(folder).st_mode & 0o222) and os.access(folder, os.W_OK) if os.path.isdir(folder) else False


def write_atomically(path: str, data: bytes, *, expected: bytes | None = None) -> None:
    """Replaces the file at `path` by `data`, wholly or not at all; its permissions stay, a symbolic link stays a link.

    `expected` is the content that it had when it was read: raises `ChangedFileError` when it has another one now.
    Raises `OSError` where the folder cannot be written to, `PermissionError` for a file that is read-only.
    """
    target = os.path.realpath(path)
    mode = None
    if os.path.exists(target):
        if not is_writable(target):
            raise PermissionError(errno.EACCES, "is read-only", path)
        mode = os.stat(target).st_mode & 0o7777
        if expected is not None:
            with open(target, "rb") as file:
                if file.read(len(expected) + 1) != expected:
                    raise ChangedFileError(
                        f"{path}: was changed by someone else since it was read; read it again first"
                    )
    elif expected:
        raise ChangedFileError(f"{path}: was removed since it was read")
    temporary = os.path.join(os.path.dirname(target), f".{os.path.basename(target)}.{os.getpid()}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException as error:
        if os.path.exists(temporary):
            os.unlink(temporary)
        if isinstance(error, OSError) and error.errno is not None:
            error.filename = path
        raise
    _sync_folder(os.path.dirname(target))


def _sync_folder(folder: str) -> None:
    """Makes the renaming itself durable, where the system can do so (Windows cannot)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
