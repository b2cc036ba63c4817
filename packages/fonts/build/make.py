"""Makes the glyph packs anew: `/usr/bin/python3 make.py FOLDER [role …]`; FOLDER keeps the source fonts between runs.

The same sources, fontTools and zlib give the same bytes, so a run that changes hashes.json has changed something else.
"""

import hashlib
import json
import sys
import unicodedata
import zlib
from pathlib import Path

import fontTools
from glyphs import Source
from pack import pack
from sources import fetch

ROOT = Path(__file__).parent.parent
MADE_WITH = {"fontTools": "4.38.0", "zlib": "1.2.13"}

# Flags of a PDF font descriptor: 4 is any character set but Latin alone, 2 has serifs, 8 is a script.
ROLES = {
    "fangsong": {"name": "FandolFang-Gongkai", "hanzi": "FandolFang-Regular.otf", "signs": "FandolSong-Regular.otf", "flags": 6, "stemV": 60},
    "kaiti": {"name": "FandolKai-Gongkai", "hanzi": "FandolKai-Regular.otf", "signs": "FandolSong-Regular.otf", "flags": 12, "stemV": 70},
    "heiti": {"name": "NotoSansSC-Medium-Gongkai", "hanzi": "NotoSansSC_500Medium.ttf", "flags": 4, "stemV": 110},
    "songti": {"name": "FandolSong-Gongkai", "hanzi": "FandolSong-Regular.otf", "flags": 6, "stemV": 80},
    "xiaobiaosong": {"name": "NotoSerifSC-Black-Gongkai", "hanzi": "NotoSerifSC_900Black.ttf", "flags": 6, "stemV": 180},
    "rare": {"name": "NotoSerifSC-Rare-Gongkai", "hanzi": "NotoSerifSC_400Regular.ttf", "flags": 6, "stemV": 80},
}


def gb2312():
    """The 6763 hanzi and 682 signs."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


GB2312 = frozenset(gb2312())
RANGES = ((0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2044), (0x2100, 0x218F), (0x2190, 0x2199), (0x2200, 0x22BF), (0x2460, 0x25FF),
          (0x2605, 0x2606), (0x3000, 0x303F), (0x3200, 0x33FF), (0xFF01, 0xFFE6))
WANTED = GB2312 | {code for first, last in RANGES for code in range(first, last + 1)}


def hanzi(code: int) -> bool:
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or code >= 0x20000


def visible(code: int) -> bool:
    """Neither a control such as U+200B, nor a mark that stands on another character, nor for private use."""
    return unicodedata.category(chr(code)) not in ("Cc", "Cf", "Co", "Mn", "Mc", "Me")


def build(role: str, files: dict) -> bytes:
    entry = ROLES[role]
    main = Source(files[entry["hanzi"]])
    signs = Source(files[entry["signs"]]) if "signs" in entry else main
    codes = sorted(filter(visible, set(main.cmap) - GB2312 if role == "rare" else WANTED))
    glyphs, characters = [main.notdef()], {}
    for code in codes:
        source = main if hanzi(code) or signs.name_of(code) is None else signs
        if source.name_of(code) is None:
            continue
        characters[code] = len(glyphs)
        glyphs.append(source.outline(code))
    high = glyphs[characters[ord("H")]][0].yMax if ord("H") in characters else 730
    metrics = {"ascent": 880, "descent": -120, "capHeight": high, "italicAngle": 0, **entry}
    return pack(glyphs, characters, metrics)


def main() -> None:
    used = {"fontTools": fontTools.version, "zlib": zlib.ZLIB_RUNTIME_VERSION}
    if used != MADE_WITH:
        raise SystemExit(f"made with {MADE_WITH}, here is {used}: the packs would differ")
    folder, *roles = sys.argv[1:]
    files = fetch(Path(folder))
    listed = ROOT / "hashes.json"
    hashes = json.loads(listed.read_text()) if listed.exists() else {}
    for role in roles or ROLES:
        data = build(role, files)
        (ROOT / "packs" / f"{role}.pack").write_bytes(data)
        hashes[role] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        print(role, len(data))
    listed.write_text(json.dumps({role: hashes[role] for role in ROLES if role in hashes}, indent=2) + "\n")


main()
