/** A container gives back each stream whole, of whatever size, and ends in an error where its sectors lead in circles. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { times } from "../../../../../vitest.shared.ts"
import { openContainer } from "../../../src/readers/ole/container.ts"
import { container } from "../../support/oldWord.ts"

const filled = (size: number, seed: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, at) => at * seed + seed)

const sizes = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 9000 }))

describe("a container", () => {
  it.prop(
    "has its short and its long streams, byte for byte",
    [sizes, sizes, sizes],
    ([one, other, third]) => {
      const all = { Workbook: filled(one, 3), "1Table": filled(other, 5), Data: filled(third, 7) }
      const open = openContainer(container(all))
      for (const [name, content] of Object.entries(all)) expect(open(name)).toEqual(content)
    },
    { arbitrary: { runs: times(10, 100, 1000) } }
  )

  it("has no other streams, and finds its own whatever their case", () => {
    const open = openContainer(container({ WordDocument: filled(5000, 1) }))
    expect([open("Workbook"), open("WORDDOCUMENT")?.length]).toEqual([undefined, 5000])
  })
})

describe("a damaged container", () => {
  const file = container({ Workbook: filled(20_000, 3), Book: filled(300, 5) })

  it("whose chains of sectors lead into themselves is refused, whichever they are", () => {
    const view = new DataView(file.buffer)
    const size = 2 ** view.getUint16(30, true)
    const table = (view.getUint32(76, true) + 1) * size
    let [refused, ended] = [0, 0]
    for (let entry = 0; entry < 40; entry++) {
      const circle = file.slice()
      // This sector follows itself.
      new DataView(circle.buffer).setUint32(table + entry * 4, entry, true)
      try {
        const open = openContainer(circle)
        for (const name of ["Workbook", "Book"]) open(name)
        ended++
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        refused++
      }
    }
    expect(refused).toBeGreaterThan(0)
    expect(refused + ended).toBe(40)
  })

  it("whose directory leads into itself has the streams that it has", () => {
    const circle = file.slice()
    const view = new DataView(circle.buffer)
    const directory = (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true)
    for (let entry = 0; entry < 4; entry++)
      for (const side of [68, 72, 76]) view.setUint32(directory + entry * 128 + side, 1, true)
    expect(() => openContainer(circle)("Workbook")).not.toThrow()
  })

  it("that ends within a stream hands on no part of it", () => {
    for (const at of [600, 2000, 10_000, 20_000])
      expect(() => openContainer(file.subarray(0, at))("Workbook")).toThrow(RangeError)
  })

  it("with less in a stream than its directory says hands on no part of it", () => {
    const short = file.slice()
    const view = new DataView(short.buffer)
    const entry = Array.from({ length: short.length / 128 }, (_, at) => at * 128).find(
      (at) => view.getUint32(at + 120, true) === 20_000
    )
    view.setUint32((entry ?? 0) + 120, 30_000, true)
    expect(() => openContainer(short)("Workbook")).toThrow("too early")
  })

  it("with sectors of no known size is refused", () => {
    const other = file.slice()
    new DataView(other.buffer).setUint16(30, 10, true)
    expect(() => openContainer(other)).toThrow("no size")
  })
})
