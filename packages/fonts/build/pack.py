"""The bytes of a glyph pack, as ../../pdf/src/fonts/pack.ts reads them; that file describes the format.

Every glyph is deflated by itself and ends on a whole byte, so that a subset of the font is a matter of copying. Of the ways that zlib
offers the shortest is kept.
"""

import struct
import sys
import zlib
from array import array

MAGIC = 0x4B50_4B47  # "GKPK", read as a little-endian number
VERSION = 1
STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_FIXED)

assert sys.byteorder == "little"


def deflated(data: bytes) -> bytes:
    def once(strategy: int) -> bytes:
        press = zlib.compressobj(9, zlib.DEFLATED, -15, 9, strategy)
        return press.compress(data) + press.flush(zlib.Z_SYNC_FLUSH)

    return min((once(strategy) for strategy in STRATEGIES), key=len) if data else b""


def sum32(data: bytes) -> int:
    """The checksum of an OpenType table."""
    return sum(struct.unpack(f">{len(data) // 4}L", data)) & 0xFFFFFFFF


def pack(glyphs: list, characters: dict[int, int], metrics: dict) -> bytes:
    """Glyphs are (outline, bytes, advance), the first for characters that are lacking; characters give the number of their glyph."""
    lengths, advances, bearings = array("H"), array("H"), array("h")
    offsets, adlers, sums = array("L" if array("L").itemsize == 4 else "I"), array("I"), array("I")
    blobs, points, contours, box = [], 0, 0, [0, 0, 0, 0]
    at = 0
    for outline, data, advance in glyphs:
        data += b"\0" * (-len(data) % 4)
        blob = deflated(data)
        offsets.append(at)
        at += len(blob)
        adlers.append(zlib.adler32(data))
        sums.append(sum32(data))
        lengths.append(len(data))
        advances.append(advance)
        bearings.append(outline.xMin if outline.numberOfContours > 0 else 0)
        blobs.append(blob)
        if outline.numberOfContours > 0:
            points = max(points, len(outline.coordinates))
            contours = max(contours, outline.numberOfContours)
            box = [
                *(min(box[side], getattr(outline, name)) for side, name in enumerate(("xMin", "yMin"))),
                *(max(box[side + 2], getattr(outline, name)) for side, name in enumerate(("xMax", "yMax"))),
            ]
    offsets.append(at)

    index, blocks = array("H", [0] * 0x1100), array("H", [0] * 256)
    for code, glyph in sorted(characters.items()):
        if index[code >> 8] == 0:
            index[code >> 8] = len(blocks) // 256
            blocks.extend([0] * 256)
        blocks[index[code >> 8] * 256 + (code & 255)] = glyph

    name = metrics["name"].encode("ascii")
    header = struct.pack(
        "<4I12i2I56s",
        MAGIC,
        VERSION,
        len(glyphs),
        len(blocks) // 256,
        1000,
        metrics["ascent"],
        metrics["descent"],
        metrics["capHeight"],
        metrics["italicAngle"],
        *box,
        metrics["flags"],
        metrics["stemV"],
        points,
        contours,
        len(name),
        name,
    )
    assert len(header) == 128
    sections = (offsets, adlers, sums, lengths, advances, bearings, index, blocks)
    return header + b"".join([*(section.tobytes() for section in sections), *blobs])
