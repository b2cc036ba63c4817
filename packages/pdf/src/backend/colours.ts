/**
 * The colour profile that PDF/A asks for: sRGB as IEC 61966-2-1 defines it, as an ICC profile of version 2.
 *
 * It is written out here, in less than a kilobyte, since every printed report carries it.
 *
 * @module
 */
const points = 256

/** The transfer function of sRGB, from 0 to 1. */
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

const ascii = (view: DataView, at: number, text: string): void => {
  for (const [place, character] of Array.from(text).entries()) view.setUint8(at + place, character.charCodeAt(0))
}

/** Numbers of ICC have sixteen bits behind the point. */
const fixed = (view: DataView, at: number, value: number): void => view.setInt32(at, Math.round(value * 65_536))

/** The white of D50 and the primaries of sRGB adapted to it, as X, Y and Z. */
const tristimuli = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.4361, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141]
} as const

const description = "sRGB IEC61966-2.1"
const copyright = "CC0"

const tags = ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"] as const
type Tag = (typeof tags)[number]

const padded = (length: number): number => Math.ceil(length / 4) * 4
const sizes = { desc: 90 + description.length + 1, cprt: 8 + copyright.length + 1, XYZ: 20, TRC: 12 + points * 2 }
const sizeOf = (tag: Tag): number =>
  tag === "desc" || tag === "cprt" ? sizes[tag] : sizes[tag.endsWith("TRC") ? "TRC" : "XYZ"]

const write = (view: DataView, tag: Tag, at: number): void => {
  if (tag === "desc") {
    ascii(view, at, "desc")
    view.setUint32(at + 8, description.length + 1)
    ascii(view, at + 12, description)
  } else if (tag === "cprt") {
    ascii(view, at, "text")
    ascii(view, at + 8, copyright)
  } else if (tag === "rTRC" || tag === "gTRC" || tag === "bTRC") {
    ascii(view, at, "curv")
    view.setUint32(at + 8, points)
    for (let each = 0; each < points; each++)
      view.setUint16(at + 12 + each * 2, Math.round(linear(each / (points - 1)) * 65_535))
  } else {
    ascii(view, at, "XYZ ")
    for (const [place, value] of tristimuli[tag].entries()) fixed(view, at + 8 + place * 4, value)
  }
}

const made = (): Uint8Array => {
  const head = 128 + 4 + tags.length * 12
  // The three curves are one.
  const own = tags.filter((tag) => tag !== "gTRC" && tag !== "bTRC")
  const length = own.reduce((sum, tag) => sum + padded(sizeOf(tag)), head)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, length)
  view.setUint32(8, 0x02100000)
  ascii(view, 12, "mntrRGB XYZ ")
  // The first of January 2000, since a profile must have a day.
  for (const [place, value] of [2000, 1, 1].entries()) view.setUint16(24 + place * 2, value)
  ascii(view, 36, "acsp")
  for (const [place, value] of tristimuli.wtpt.entries()) fixed(view, 68 + place * 4, value)
  view.setUint32(128, tags.length)
  const starts = new Map<Tag, number>()
  let at = head
  for (const tag of own) {
    write(view, tag, at)
    starts.set(tag, at)
    at += padded(sizeOf(tag))
  }
  for (const [place, tag] of tags.entries()) {
    const entry = 132 + place * 12
    ascii(view, entry, tag)
    view.setUint32(entry + 4, starts.get(tag.endsWith("TRC") ? "rTRC" : tag) ?? 0)
    view.setUint32(entry + 8, sizeOf(tag))
  }
  return bytes
}

let kept: Uint8Array | undefined

/** The bytes of an ICC profile for sRGB, made once. */
export const sRGB = (): Uint8Array => (kept ??= made())
