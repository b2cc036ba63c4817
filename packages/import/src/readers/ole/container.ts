/**
 * Opens an OLE container, the file system in one file that old Word and Excel write ([MS-CFB]), from an untrusted hand.
 *
 * Every chain of sectors is followed for as many steps as the file has sectors, so that one that leads back into itself ends in an error.
 *
 * @module
 */
const [free, end] = [0xfffffffa, 0xfffffffe]
const entrySize = 128
/** The first sectors of the allocation table are named in the header. */
const inHeader = 109
const [stream, root] = [2, 5]

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** The sectors of a chain, in order. Throws a `RangeError` at one that leads back into itself or out of the file. */
const chain = (start: number, next: (sector: number) => number, most: number): ReadonlyArray<number> => {
  const all: Array<number> = []
  for (let sector = start; sector < free; sector = next(sector)) {
    if (all.length >= most) throw new RangeError("a chain of sectors has no end")
    all.push(sector)
  }
  return all
}

/** The pieces of a file at these places, put together, `size` bytes in all at most. */
const joined = (bytes: Uint8Array, places: ReadonlyArray<number>, length: number, size: number): Uint8Array => {
  const whole = new Uint8Array(Math.min(size, places.length * length))
  for (const [at, place] of places.entries()) {
    if (place >= bytes.length) throw new RangeError("a sector lies outside of the file")
    whole.set(bytes.subarray(place, Math.min(place + length, place + whole.length - at * length)), at * length)
  }
  return whole
}

const entryOf = (view: DataView, at: number): Entry => {
  const length = Math.min(32, Math.max(0, view.getUint16(at + 64, true) / 2 - 1))
  const name = Array.from({ length }, (_, character) => String.fromCharCode(view.getUint16(at + character * 2, true)))
  return {
    name: name.join(""),
    type: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true)
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The streams at the top of a container, by their names; those of embedded objects are not found. Throws at a damaged one. */
export const openContainer = (bytes: Uint8Array): ((name: string) => Uint8Array | undefined) => {
  const view = viewOf(bytes)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new RangeError("sectors are of no size that there is")
  const size = 2 ** shift
  const sectors = Math.ceil(bytes.length / size)
  const place = (sector: number): number => (sector + 1) * size
  const word = (at: number): number => view.getUint32(at, true)
  const perSector = size / 4

  const table: Array<number> = Array.from({ length: inHeader }, (_, at) => word(76 + at * 4)).filter((at) => at < free)
  // The rest of the table's sectors are named in sectors of their own, each of which ends with the next.
  for (const more of chain(word(68), (sector) => word(place(sector) + size - 4), sectors))
    for (let at = 0; at < perSector - 1; at++) {
      const sector = word(place(more) + at * 4)
      if (sector < free) table.push(sector)
    }
  const next = (sector: number): number => {
    const part = table[Math.floor(sector / perSector)]
    return part === undefined ? end : word(place(part) + (sector % perSector) * 4)
  }
  const read = (start: number, most: number): Uint8Array =>
    joined(bytes, chain(start, next, sectors).map(place), size, most)

  const directory = viewOf(read(word(48), bytes.length))
  const entry = (at: number): Entry | undefined =>
    (at + 1) * entrySize <= directory.byteLength ? entryOf(directory, at * entrySize) : undefined
  const top = entry(0)
  if (top?.type !== root) throw new RangeError("there is no directory")
  const named = new Map<string, Entry>()
  const seen = new Set<number>()
  const stack = [top.child]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const found = seen.has(at) ? undefined : entry(at)
    if (found === undefined) continue
    seen.add(at)
    if (found.type === stream) named.set(found.name.toLowerCase(), found)
    stack.push(found.left, found.right)
  }

  // Short streams lie in one long one, in sectors of their own.
  const [shortShift, cutoff] = [view.getUint16(32, true), word(56)]
  let short: { readonly bytes: Uint8Array; readonly table: DataView } | undefined
  const readShort = ({ start, size: length }: Entry): Uint8Array => {
    short ??= { bytes: read(top.start, top.size), table: viewOf(read(word(60), bytes.length)) }
    const { bytes: all, table: shortTable } = short
    const shortSize = 2 ** Math.min(shortShift, shift)
    const follow = (sector: number): number =>
      (sector + 1) * 4 <= shortTable.byteLength ? shortTable.getUint32(sector * 4, true) : end
    const places = chain(start, follow, Math.ceil(all.length / shortSize)).map((sector) => sector * shortSize)
    return joined(all, places, shortSize, length)
  }
  return (name) => {
    const found = named.get(name.toLowerCase())
    if (found === undefined) return undefined
    const whole = found.size < cutoff ? readShort(found) : read(found.start, found.size)
    if (whole.length < found.size) throw new RangeError("a stream ends too early")
    return whole
  }
}
