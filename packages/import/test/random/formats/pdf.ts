/**
 * Writes a paper as a PDF: tables on A4, ruled or not, text in a font that is not embedded and says what its characters mean.
 *
 * @module
 */
import type { Box, Grid, Paper, Press } from "../Paper.ts"
import { half, placed } from "./placed.ts"

const [width, height, margin, size, leading] = [595, 842, 40, 8, 11]
/** Half a character. */
const unit = size / 2

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("")

/** Every code is the character itself; those of the Latin page are half as wide. */
const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def
1 begincodespacerange <0000> <ffff> endcodespacerange
100 beginbfrange
${Array.from({ length: 100 }, (_, at) => {
  const page =
    [0, 0x20, 0x21, 0x22, 0x24, 0x25, 0x26, 0x30, 0xff, ...Array.from({ length: 91 }, (_each, own) => 0x4e + own)][
      at
    ] ?? 0
  const code = page.toString(16).padStart(2, "0")
  return `<${code}00> <${code}ff> <${code}00>`
}).join("\n")}
endbfrange endcmap end end`

interface Pages {
  readonly press: Press
  readonly contents: Array<Array<string>>
  y: number
}

const put = (pages: Pages, x: number, y: number, text: string, points = size, spaced = 0): void => {
  const apart = spaced === 0 ? "0" : (spaced * points).toFixed(2)
  pages.contents.at(-1)?.push(`BT /F ${points} Tf ${apart} Tc ${x.toFixed(2)} ${y.toFixed(2)} Td <${hex(text)}> Tj ET`)
}

const room = (pages: Pages, needed: number): void => {
  if (pages.y - needed >= margin) return
  pages.contents.push([])
  pages.y = height - margin
}

const paragraph = (pages: Pages, text: string, spaced = 0): void => {
  for (let rest = Array.from(text); rest.length > 0;) {
    let line = ""
    while (rest[0] !== undefined && half(line + rest[0]) * unit * (1 + spaced) <= width - 2 * margin)
      line += rest.shift()
    room(pages, leading * 2)
    pages.y -= leading * 1.5
    put(pages, margin, pages.y, line, size, spaced)
  }
  pages.y -= leading / 2
}

/** Without borders a sign for nothing that stands for several cells is set in each of them; no reader could know else. */
const parted = (grid: Grid): Grid =>
  grid.map((row) => {
    const made: Array<Box | null> = [...row]
    for (const [x, box] of row.entries()) {
      if (!box || box.heads || box.columns === 1 || box.prints.length < 2) continue
      for (let column = 0; column < box.columns; column++) {
        const own = box.prints[column]
        made[x + column] = { ...box, columns: 1, prints: own === undefined ? [] : [own] }
      }
    }
    return made
  })

/** The figures of a table have room for nine halves of a character, its labels for ten at least. */
const [figureWidth, leastLabel] = [9, 10]

const widthOf = (each: Extract<Paper["pieces"][number], { _tag: "Table" }>): number => {
  const columns = each.grid[0]?.length ?? 1
  return 2 * margin + unit * (each.stub * leastLabel + (columns - each.stub) * figureWidth)
}

const table = (pages: Pages, each: Extract<Paper["pieces"][number], { _tag: "Table" }>): void => {
  const columns = each.grid[0]?.length ?? 1
  const { borders, label: narrow = 40 } = pages.press
  const free = Math.floor(((width - 2 * margin) / unit - figureWidth * (columns - each.stub)) / Math.max(1, each.stub))
  const label = Math.max(leastLabel, Math.min(free, narrow))
  const own = borders === undefined ? each : { ...each, grid: parted(each.grid) }
  const { lines, boxes, rows } = placed(own, label, figureWidth, pages.press)
  const bottom = rows.at(-1) ?? 0
  const breaks = (each.pages ?? []).flatMap((row) => rows[row] ?? [])
  // A table is broken between rows, where it does not fit the page.
  for (let from = 0; from < bottom;) {
    const fits = from + Math.floor((pages.y - margin) / leading)
    const forced = Math.min(bottom, ...breaks.filter((row) => row > from))
    const to = Math.max(...rows.filter((row) => row <= Math.min(fits, forced)))
    if (to <= from) {
      pages.contents.push([])
      pages.y = height - margin
      continue
    }
    const at = (y: number) => pages.y - (Math.min(Math.max(y, from), to) - from) * leading
    for (const { left, right, top, bottom: low } of boxes)
      if (top < to && low > from && borders !== "none")
        pages.contents
          .at(-1)
          ?.push(
            borders === "level"
              ? `${margin + left * unit} ${at(low).toFixed(2)} m ${margin + right * unit} ${at(low).toFixed(2)} l S`
              : `${margin + left * unit} ${at(low).toFixed(2)} ${(right - left) * unit} ${(at(top) - at(low)).toFixed(2)} re S`
          )
    for (const { text, raised, x, y } of lines)
      if (y >= from && y < to)
        put(pages, margin + x * unit, at(y) - leading * (raised ? 0.45 : 0.75), text, raised ? size * 0.6 : size)
    pages.y = breaks.includes(to) ? margin : at(to) - leading
    from = to
  }
}

const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`

type Size = readonly [width: number, height: number]

/** What a page draws, turned about the middle of a page that is then as wide as it was high. */
const lying = (content: string, { turned = 0 }: Press, [wide, high]: Size): { content: string; size: Size } => {
  if (turned === 0) return { content, size: [wide, high] }
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
  const [newWide, newHigh] = turned % 180 === 90 ? [high, wide] : [wide, high]
  const x = newWide / 2 - (cos * wide) / 2 + (sin * high) / 2
  const y = newHigh / 2 - (sin * wide) / 2 - (cos * high) / 2
  const matrix = [cos, sin, -sin, cos, x, y].map((each) => each.toFixed(5)).join(" ")
  return { content: `q ${matrix} cm\n${content}\nQ`, size: [newWide, newHigh] }
}

export const pdf = ({ pieces, press = {} }: Paper): Uint8Array => {
  const pages: Pages = { press, contents: [[]], y: height - margin }
  for (const piece of pieces) {
    if (piece._tag === "Line") paragraph(pages, piece.text, piece.heading ? press.spaced : 0)
    else table(pages, piece)
  }
  const wide = Math.max(width, ...pieces.map((piece) => (piece._tag === "Table" ? widthOf(piece) : 0)))
  const first = 7
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.contents.length} /Kids [${pages.contents.map((_, at) => `${first + 2 * at} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 /W [0 11903 500] >>",
    stream(toUnicode),
    "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    ...pages.contents.flatMap((lines, at) => {
      const own = at % (press.every ?? 1) === 0 ? press : {}
      const { content, size: box } = lying(lines.join("\n"), own, [wide, height])
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box.join(" ")}] /Rotate ${own.rotated ?? 0} /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
        stream(content)
      ]
    })
  ]
  let file = "%PDF-1.7\n"
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const entriesAndOne = objects.length + 1
  file += `xref\n0 ${entriesAndOne}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${entriesAndOne} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
