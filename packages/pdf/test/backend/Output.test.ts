/** A file is its objects, and a table that says where each begins. */
import { inflateSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { Output } from "../../src/backend/Output.ts"

const trailer = { root: 1, info: 2, id: "ab" }
const written = (packs: boolean): string => {
  const output = new Output(packs)
  output.write("%PDF-1.7")
  output.object(1, "<<\n/Type /Catalog\n>>")
  output.object(2, "<<\n/Title (公)\n>>", true)
  output.stream(3, "<<\n/Length 3\n>>", Uint8Array.of(97, 98, 99))
  output.end(3, trailer)
  return Buffer.from(output.bytes()).toString("latin1")
}

describe("a file for old archives", () => {
  const text = written(false)
  it("has every object in the open, where its table says", () => {
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gmu)].map(([, at]) => Number(at))
    expect(offsets.map((at) => text.slice(at, at + 7))).toEqual(["1 0 obj", "2 0 obj", "3 0 obj"])
  })
  it("ends with where the table begins", () => {
    const [, start] = /startxref\n(\d+)\n%%EOF\n$/u.exec(text) ?? []
    expect(text.slice(Number(start), Number(start) + 8)).toBe("xref\n0 4")
  })
})

describe("a packed file", () => {
  const text = written(true)
  const [, length, from] = /\/Type \/ObjStm[\s\S]*?\/Length (\d+)\n>>\nstream\n()/u.exec(text) ?? []
  it("packs objects without a stream, but for those that must be found in the open", () => {
    const at = text.indexOf("stream\n", text.indexOf("/ObjStm")) + "stream\n".length
    const inside = inflateSync(Buffer.from(text.slice(at, at + Number(length)), "latin1")).toString("latin1")
    expect([from, inside]).toEqual(["", "1 0 <<\n/Type /Catalog\n>>\n"])
    expect(text).toContain("2 0 obj\n")
    expect(text).not.toContain("\n1 0 obj")
  })
  it("says the kind and place of each object in a table that is a stream itself", () => {
    const start = Number(/startxref\n(\d+)\n/u.exec(text)?.[1])
    const says = text.slice(start)
    const size = Number(/\/Length (\d+)\n/u.exec(says)?.[1])
    const at = says.indexOf("stream\n") + "stream\n".length
    const table = inflateSync(Buffer.from(says.slice(at, at + size), "latin1"))
    const rows: Array<Array<number>> = [[0, 0, 0, 0, 0, 0]]
    for (let row = 0; row < table.length / 7; row += 1)
      rows.push(
        Array.from({ length: 6 }, (_, each) => ((rows.at(-1)?.[each] ?? 0) + (table[row * 7 + 1 + each] ?? 0)) & 0xff)
      )
    const all = rows
      .slice(1)
      .map(([kind = 0, a = 0, b = 0, c = 0, d = 0, last = 0]) => [kind, (a << 24) | (b << 16) | (c << 8) | d, last])
    expect(all.slice(0, 2)).toEqual([
      [0, 0, 255],
      [2, 4, 0]
    ])
    expect(all.slice(2).map(([kind, offset = 0]) => [kind, text.slice(offset, offset + 7)])).toEqual([
      [1, "2 0 obj"],
      [1, "3 0 obj"],
      [1, "4 0 obj"],
      [1, "5 0 obj"]
    ])
  })
})
