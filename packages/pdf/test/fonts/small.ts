/**
 * Small fonts with nothing to see but squares: 公 is one, 开 two of them put together, 丷 is beyond the last full width.
 *
 * @module
 */
const words = (...numbers: ReadonlyArray<number>): Uint8Array => {
  const bytes = new Uint8Array(numbers.length * 2)
  numbers.forEach((number, each) => new DataView(bytes.buffer).setUint16(each * 2, number & 0xffff))
  return bytes
}

const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const at = (character: string): number => character.codePointAt(0) ?? 0

export interface Choice {
  readonly fsType?: number
  /** Family name; the PostScript name is that with the blanks left out. */
  readonly name?: string
  readonly without?: ReadonlyArray<string>
  readonly also?: ReadonlyArray<string>
}

type Tables = ReadonlyArray<readonly [tag: string, bytes: Uint8Array]>

/** A font of 1000 units: 公, 开 and 丷 are glyphs 1 to 3, 0 is the glyph for lacking characters. */
const common = ({ fsType = 0, name = "Small Song" }: Choice): Tables => {
  const head = new Uint8Array(54)
  new DataView(head.buffer).setUint16(18, 1000)
  // From 36: the box.
  head.set(words(0, -100, 900, 800), 36)
  const hhea = joined(words(1, 0, 880, 120), new Uint8Array(26), words(3))
  const segments = ["丷", "公", "开"].map(at)
  const ends = [...segments, 0xffff]
  const cmap = joined(
    words(0, 1, 3, 1, 0, 12, 4, 16 + ends.length * 8, 0, ends.length * 2, 0, 0, 0),
    words(...ends, 0, ...ends, 3 - at("丷"), 1 - at("公"), 2 - at("开"), 1, 0, 0, 0, 0)
  )
  const post = new Uint8Array(32)
  post.set(words(3, 0, -12, 0))
  const ps = name.replaceAll(" ", "")
  const text = [name, ps].map((each) => words(...Array.from(each, at)))
  const [family = words(), own = words()] = text
  return [
    ["OS/2", joined(words(4, 0, 700, 5, fsType), new Uint8Array(78), words(710, 0, 0, 0))],
    ["cmap", cmap],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", words(500, 0, 1000, 100, 1000, 100, 100)],
    [
      "name",
      joined(words(0, 2, 30, 3, 1, 0x409, 1, family.length, 0, 3, 1, 0x409, 6, own.length, family.length), ...text)
    ],
    ["post", post]
  ]
}

const square = joined(
  words(1, 100, 0, 800, 700, 3, 0),
  new Uint8Array([1, 1, 1, 1]),
  words(100, 700, 0, -700, 0, 0, 700, 0)
)
/** The square and beside it glyph 3; from the second byte the flags: words, offsets, more. */
const composed = words(-1, 100, 0, 800, 700, 0x23, 1, 0, 0, 0x03, 3, 50, 50)

export const trueType = (choice: Choice = {}): Uint8Array => {
  const outlines = [square, square, composed, square]
  const ends = outlines.map((_, each) => outlines.slice(0, each + 1).reduce((sum, { length }) => sum + length, 0))
  return file(0x00010000, choice, [
    ...common(choice),
    ["glyf", joined(...outlines)],
    ["loca", words(0, ...ends.map((end) => end / 2))],
    ["maxp", joined(words(1, 0, 4), new Uint8Array(26))],
    ["prep", new Uint8Array([0xb0, 0, 0x1c])]
  ])
}

/** An INDEX of a CFF table. */
const index = (...items: ReadonlyArray<Uint8Array>): Uint8Array =>
  items.length === 0
    ? words(0)
    : joined(
        words(items.length),
        new Uint8Array([2]),
        words(1, ...items.map((_, each) => items.slice(0, each + 1).reduce((sum, { length }) => sum + length, 1))),
        ...items
      )

/** Numbers of a CFF program in the three bytes that any short takes, and operators as they are. */
const program = (...steps: ReadonlyArray<number | readonly [operator: number]>): Uint8Array =>
  joined(
    ...steps.map((step) =>
      typeof step === "number" ? new Uint8Array([28, (step >> 8) & 255, step & 255]) : new Uint8Array(step)
    )
  )

const outline = program(100, 0, [21], 700, 0, [5], 0, 700, [5], -700, 0, [5], [14])

export const openType = (choice: Choice = {}): Uint8Array => {
  const top = (strings: number, own: number) => index(program(strings, [17], 4, own, [18]))
  const front = (dict: Uint8Array) =>
    joined(new Uint8Array([1, 0, 4, 2]), index(new TextEncoder().encode("SmallSong")), dict, index(), index())
  const start = front(top(0, 0)).length
  const strings = index(outline, outline, outline, outline)
  const cff = joined(front(top(start, start + strings.length)), strings, program(1000, [20]))
  return file(0x4f54544f, choice, [...common(choice), ["CFF ", cff], ["maxp", words(0, 0x5000, 4)]])
}

const file = (version: number, { without = [], also = [] }: Choice, all: Tables): Uint8Array => {
  const empty = also.map((tag) => [tag, new Uint8Array(4)] as const)
  return sfnt(version, [...all.filter(([tag]) => !without.includes(tag)), ...empty])
}

const sfnt = (version: number, tables: Tables): Uint8Array => {
  const bytes = new Uint8Array(
    12 + tables.length * 16 + tables.reduce((sum, [, { length }]) => sum + ((length + 3) & ~3), 0)
  )
  const numbers = new DataView(bytes.buffer)
  numbers.setUint32(0, version)
  numbers.setUint16(4, tables.length)
  let end = 12 + tables.length * 16
  for (const [each, [tag, table]] of tables.toSorted(([one], [other]) => (one < other ? -1 : 1)).entries()) {
    bytes.set(new TextEncoder().encode(tag), 12 + each * 16)
    numbers.setUint32(20 + each * 16, end)
    numbers.setUint32(24 + each * 16, table.length)
    bytes.set(table, end)
    end += (table.length + 3) & ~3
  }
  return bytes
}

/** A collection of fonts; offsets inside them are moved to where they lie. */
export const collection = (...fonts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const start = 12 + fonts.length * 4
  const starts = fonts.map((_, each) => fonts.slice(0, each).reduce((sum, { length }) => sum + length, start))
  const moved = fonts.map((font, each) => {
    const copy = font.slice()
    const numbers = new DataView(copy.buffer)
    for (let entry = 12; entry < 12 + numbers.getUint16(4) * 16; entry += 16)
      numbers.setUint32(entry + 8, numbers.getUint32(entry + 8) + (starts[each] ?? 0))
    return copy
  })
  return joined(
    new TextEncoder().encode("ttcf"),
    words(1, 0, 0, fonts.length, ...starts.flatMap((one) => [0, one])),
    ...moved
  )
}
