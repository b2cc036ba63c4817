/**
 * A PDF of one page that shows one line of text in each of some faces, for other programs to read.
 *
 * @module
 */
import type { Face } from "../../src/fonts/Face.ts"

const hex = (number: number): string => number.toString(16).padStart(4, "0")
const utf16 = (codePoint: number): string =>
  Array.from({ length: String.fromCodePoint(codePoint).length }, (_, each) =>
    hex(String.fromCodePoint(codePoint).charCodeAt(each))
  ).join("")

type Part = string | Uint8Array

/** The objects of one face: font, descendant, descriptor, file, characters. */
const font = (face: Face, text: string, first: number): readonly [line: string, ...objects: ReadonlyArray<Part>] => {
  const subset = face.subset()
  const line = Array.from(text, (each) => hex(subset.glyph(each.codePointAt(0) ?? 0))).join("")
  const { file, kind, length1, widths, characters } = subset.finish()
  const { ascent, descent, capHeight, italicAngle, bbox, flags, stemV } = face.metrics
  const [trueType, name] = [kind === "TrueType", `/ABCDEF+${face.name}`]
  const map = characters.slice(1).map((each, number) => `<${hex(number + 1)}><${utf16(each)}>`)
  const unicode = `/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000><ffff> endcodespacerange ${map.length} beginbfchar ${map.join(" ")} endbfchar`
  return [
    line,
    `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${first + 1} 0 R]/ToUnicode ${first + 4} 0 R>>`,
    `<</Type/Font/Subtype/${trueType ? "CIDFontType2/CIDToGIDMap/Identity" : "CIDFontType0"}/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0[${widths.join(" ")}]]/FontDescriptor ${first + 2} 0 R>>`,
    `<</Type/FontDescriptor/FontName${name}/Flags ${flags}/FontBBox[${bbox.join(" ")}]/ItalicAngle ${italicAngle}/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/StemV ${stemV}/FontFile${trueType ? 2 : 3} ${first + 3} 0 R>>`,
    Buffer.concat([
      Buffer.from(
        `<</Length ${file.length}/Filter/FlateDecode${trueType ? `/Length1 ${length1}` : "/Subtype/CIDFontType0C"}>>stream\n`
      ),
      file,
      Buffer.from("\nendstream")
    ]),
    `<</Length ${unicode.length}>>stream\n${unicode}\nendstream`
  ]
}

/** Lines of 20 points, each 40 below the one before. */
export const page = (lines: ReadonlyArray<readonly [face: Face, text: string]>): Uint8Array => {
  const fonts = lines.map(([face, text], each) => font(face, text, 5 + each * 5))
  const shown = fonts.map(([line], each) => `BT /F${each} 20 Tf 20 ${800 - each * 40} Td <${line}> Tj ET`).join("\n")
  const resources = fonts.map((_, each) => `/F${each} ${5 + each * 5} 0 R`).join(" ")
  const objects: ReadonlyArray<Part> = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<${resources}>>>>>>`,
    `<</Length ${shown.length}>>stream\n${shown}\nendstream`,
    ...fonts.flatMap(([, ...parts]) => parts)
  ]
  const bytes = [Buffer.from("%PDF-1.7\n")]
  const offsets = objects.map((object, each) => {
    const offset = bytes.reduce((sum, { length }) => sum + length, 0)
    bytes.push(Buffer.from(`${each + 1} 0 obj`), Buffer.from(object), Buffer.from("\nendobj\n"))
    return offset
  })
  const end = bytes.reduce((sum, { length }) => sum + length, 0)
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  bytes.push(Buffer.from(`${head}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`))
  return Buffer.concat(bytes)
}
