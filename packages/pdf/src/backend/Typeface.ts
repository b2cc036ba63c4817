/**
 * A face as a font of the document: its glyphs numbered as they come, embedded as a subset when the document ends.
 *
 * @module
 */
import type { Face, Metrics } from "../fonts/Face.ts"
import { deflated } from "./deflated.ts"
import type { Document, FontEntry, Reference } from "./engine.ts"

/** A font of one document, which pdfkit embeds when the document ends. */
export interface Typeface extends FontEntry {
  readonly id: string
  readonly reference: Reference
  /** Two bytes for each glyph, as they stand in a string of PDF; a character that is never seen has none. */
  readonly encode: (text: string) => string
}

/** What ends a string, begins an escape or would be read as a line feed is escaped. */
const escapes: { readonly [byte: number]: string } = { 0x0d: "\\r", 0x28: "\\(", 0x29: "\\)", 0x5c: "\\\\" }
const byte = (value: number): string => escapes[value] ?? String.fromCharCode(value)

const hex = (value: number): string => value.toString(16).padStart(4, "0")

/** `first` numbers the subset among those of the document: its name must be unlike that of any other. */
export const typeface = (document: Document, face: Face, place: number): Typeface => {
  const subset = face.subset()
  const reference = document.ref()
  const codes = new Map<number, string>()
  const encode = (text: string): string => {
    let glyphs = ""
    // A loop over the characters of a text would make a text of each.
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0
      if (codePoint > 0xffff) at += 1
      let code = codes.get(codePoint)
      if (code === undefined) {
        const glyph = subset.glyph(codePoint)
        code = glyph === 0 ? "" : byte(glyph >> 8) + byte(glyph & 0xff)
        codes.set(codePoint, code)
      }
      glyphs += code
    }
    return glyphs
  }
  const finalize = (): void => {
    const { file, length1, kind, widths, characters } = subset.finish()
    const isTrueType = kind === "TrueType"
    const program = document.ref({
      Filter: "FlateDecode",
      ...(isTrueType ? { Length1: length1 } : { Subtype: "CIDFontType0C" })
    })
    program.end(file)
    const name = `GONGK${String.fromCharCode(65 + (place % 26))}+${face.name}`
    const descriptor = document.ref({
      Type: "FontDescriptor",
      FontName: name,
      ...described(face.metrics),
      [isTrueType ? "FontFile2" : "FontFile3"]: program,
      ...(document.subset === 1 && { CIDSet: every(document, widths.length) })
    })
    descriptor.end()
    const descendant = document.ref({
      Type: "Font",
      Subtype: isTrueType ? "CIDFontType2" : "CIDFontType0",
      BaseFont: name,
      CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: exceptional(widths),
      ...(isTrueType && { CIDToGIDMap: "Identity" })
    })
    descendant.end()
    const map = document.ref({ Filter: "FlateDecode" })
    map.end(deflated(toUnicode(characters)))
    Object.assign(reference.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: map
    })
    reference.end()
  }
  return { id: `F${place + 1}`, reference, encode, finalize }
}

const described = ({ ascent, descent, capHeight, italicAngle, bbox, flags, stemV }: Metrics) => ({
  Flags: flags,
  FontBBox: bbox,
  ItalicAngle: italicAngle,
  Ascent: ascent,
  Descent: descent,
  CapHeight: capHeight,
  StemV: stemV
})

/** PDF/A-1 asks which glyphs there are: all of them. */
const every = (document: Document, glyphs: number): Reference => {
  const bits = new Uint8Array(Math.ceil(glyphs / 8))
  for (let glyph = 0; glyph < glyphs; glyph++) bits[glyph >> 3] = (bits[glyph >> 3] ?? 0) | (0x80 >> (glyph & 7))
  const set = document.ref()
  set.end(bits)
  return set
}

/** Stretches of glyphs that are not one em wide, each as its first number and its widths. */
const exceptional = (widths: ReadonlyArray<number>): ReadonlyArray<number | ReadonlyArray<number>> => {
  const stretches: Array<number | Array<number>> = []
  let open: Array<number> | undefined
  for (const [glyph, width] of widths.entries()) {
    if (width === 1000) open = undefined
    else if (open === undefined) stretches.push(glyph, (open = [width]))
    else open.push(width)
  }
  return stretches
}

const utf16 = (codePoint: number): string =>
  codePoint < 0x10000
    ? hex(codePoint)
    : hex(0xd800 + ((codePoint - 0x10000) >> 10)) + hex(0xdc00 + ((codePoint - 0x10000) & 0x3ff))

/** The character of each glyph, so that text can be searched and copied. A range may not cross a first byte, nor a section have over 100. */
const toUnicode = (characters: ReadonlyArray<number>): string => {
  const known = characters.findLastIndex((codePoint) => codePoint !== 0) + 1
  const ranges: Array<string> = []
  for (let from = 1; from < known;) {
    const to = Math.min(known, (from | 0xff) + 1)
    const all = characters.slice(from, to).map((codePoint) => `<${utf16(codePoint)}>`)
    ranges.push(`<${hex(from)}> <${hex(to - 1)}> [${all.join(" ")}]`)
    from = to
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join("\n")}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
