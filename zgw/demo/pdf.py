"""Knows how to write a letter as a real PDF of an exact size, piece by piece."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PIECE = 64 * 1024
_LINE_LENGTH = 82
_TEMPLATE_OBJECTS = (
    b"<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R"
    b" /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
)


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a letter says."""

    sender: str
    title: str
    date: str
    reference: str
    paragraphs: Sequence[str]


def pieces(letter: Letter, size: int) -> Iterator[bytes]:
    """Yield the PDF in pieces of at most 64 KiB, together exactly `size` bytes.

    A comment of spaces before the first object fills it up, so that memory stays constant.
    """
    start = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    objects = [*_TEMPLATE_OBJECTS, _contents(letter)]
    padding = _padding(start, objects, size)
    yield start + b"%"
    for place in range(0, padding, PIECE):
        yield b" " * min(PIECE, padding - place)
    yield b"\n" + _body(objects, len(start) + padding + 2)


def _padding(start: bytes, objects: Sequence[bytes], size: int) -> int:
    fixed = len(start) + 2
    # The trailer names an offset, so its length depends a little on the padding itself.
    padding = size - fixed - len(_body(objects, size))
    for candidate in range(max(padding, 0), padding + 10):
        if candidate + fixed + len(_body(objects, fixed + candidate)) == size:
            return candidate
    raise ValueError(f"a letter of this length does not fit in {size} bytes")


def _body(objects: Sequence[bytes], offset: int) -> bytes:
    parts, offsets = [], []
    for number, content in enumerate(objects, start=1):
        offsets.append(offset)
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        offset += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % place for place in offsets)
    count = len(objects) + 1
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n%b" % (count, table))
    parts.append(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, offset))
    return b"".join(parts)


def _contents(letter: Letter) -> bytes:
    lines = [_line(letter.sender, font=b"F2", size=14), b"0 -30 Td"]
    lines += [_line(letter.date), b"0 -16 Td", _line(letter.reference), b"0 -36 Td"]
    lines += [_line(letter.title, font=b"F2", size=13), b"0 -26 Td"]
    for paragraph in letter.paragraphs:
        for text in textwrap.wrap(paragraph, _LINE_LENGTH):
            lines += [_line(text), b"0 -15 Td"]
        lines.append(b"0 -9 Td")
    stream = b"BT\n56 770 Td\n" + b"\n".join(lines) + b"\nET"
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream)


def _line(text: str, *, font: bytes = b"F1", size: int = 11) -> bytes:
    encoded = text.encode("cp1252", errors="replace")
    for special in (b"\\", b"(", b")"):
        encoded = encoded.replace(special, b"\\" + special)
    return b"/%b %d Tf (%b) Tj" % (font, size, encoded)
