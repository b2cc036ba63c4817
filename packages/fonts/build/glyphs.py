"""One character of a source font as a TrueType outline in the em box that all packs share, -120 to 880.

Fandol stands in -200 to 800 and Noto in -120 to 880: side by side on one line, Fandol would sit a thirteenth of an em too low. Its
letters and figures go up half as far, which leaves them in the middle of the hanzi.
Curves of the third degree become curves of the second within one unit, a thousandth of an em.
"""

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

MIDDLE = 380
ROOM = 860
TOLERANCE = 1.0


def full_width(code: int) -> bool:
    """Marks that fill a cell of the grid whatever the source says: Noto sets · and — for Latin text, Fandol 〓 too narrow."""
    return 0x3000 <= code <= 0x3020 or 0xFF01 <= code <= 0xFF5E or chr(code) in "·—―…‘’“”"


# Signs that Fandol draws wrong: ￥ as $, ～ as a small accent high up, － and ￣ as hyphens, 〇 as small as a letter. Each is made from
# another character or itself to fill a box: left, bottom, right, top.
REDRAWN = {
    0xFFE5: (0xA5, (146, 80, 854, 763)),
    0xFF5E: (0xFF5E, (100, 312, 900, 448)),
    0xFF0D: (0xFF0D, (168, 351, 832, 409)),
    0xFFE3: (0xFFE3, (0, 815, 1000, 880)),
    0x3007: (0x3007, (100, -20, 900, 780)),
}


def crowded(code: int) -> bool:
    """Rings, squares and stars that Fandol draws larger than their cell."""
    return 0x2460 <= code <= 0x2473 or 0x25A0 <= code <= 0x25FF or 0x2605 <= code <= 0x2606


class Source:
    """A font with its glyphs by character."""

    def __init__(self, path):
        self.font = TTFont(path)
        self.cmap = self.font.getBestCmap()
        self.glyphs = self.font.getGlyphSet()
        self.cubic = "CFF " in self.font

    def name_of(self, code: int):
        """The glyph of a character: U+2015 is drawn as U+2014 where it is lacking, a no-break space as a space."""
        return self.cmap.get(code) or self.cmap.get({0x2015: 0x2014, 0xA0: 0x20}.get(code))

    def outline(self, code: int):
        """A glyph, its bytes, its advance."""
        if self.cubic and code in REDRAWN:
            origin, box = REDRAWN[code]
            return self.draw(self.name_of(origin), self.into(self.name_of(origin), box), 1000)
        name = self.name_of(code)
        advance = round(self.glyphs[name].width)
        if code in (0x2014, 0x2015):
            # Two dashes join.
            left, bottom, right, top = self.bounds(name)
            middle = MIDDLE - (top - bottom) / 2
            return self.draw(name, self.into(name, (0, middle, 1000, middle + top - bottom)), 1000)
        if full_width(code) and advance != 1000:
            return self.draw(name, self.centred(name, 1), 1000)
        if self.cubic and crowded(code):
            left, _, right, _ = self.bounds(name)
            return self.draw(name, self.centred(name, min(1, ROOM / (right - left))), advance)
        if not self.cubic:
            return self.draw(name, (1, 0, 0, 1, 0, 0), advance)
        return self.draw(name, (1, 0, 0, 1, 0, 80 if advance == 1000 else 40), advance)

    def notdef(self):
        return self.draw(".notdef", (1, 0, 0, 1, 0, 0), round(self.glyphs[".notdef"].width))

    def draw(self, name: str, transform, advance: int):
        pen = TTGlyphPen(None)
        target = Cu2QuPen(pen, TOLERANCE, reverse_direction=True) if self.cubic else pen
        recording = DecomposingRecordingPen(self.glyphs)
        self.glyphs[name].draw(recording)
        recording.replay(TransformPen(target, transform))
        glyph = pen.glyph()
        return glyph, glyph.compile(None, recalcBBoxes=True), advance

    def bounds(self, name: str):
        pen = BoundsPen(self.glyphs)
        self.glyphs[name].draw(pen)
        return pen.bounds

    def into(self, name: str, box):
        """Stretches a glyph to fill a box."""
        left, bottom, right, top = self.bounds(name)
        across, up = (box[2] - box[0]) / (right - left), (box[3] - box[1]) / (top - bottom)
        return (across, 0, 0, up, box[0] - left * across, box[1] - bottom * up)

    def centred(self, name: str, scale: float):
        """Puts a glyph in the middle of its cell."""
        left, bottom, right, top = self.bounds(name)
        return (scale, 0, 0, scale, 500 - (left + right) / 2 * scale, MIDDLE - (bottom + top) / 2 * scale)
