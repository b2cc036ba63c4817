/** Files are the same that say the same, however they were compressed; and no file, ours or not, keeps the comparison from ending. */
import { readFileSync } from "node:fs"
import { deflateSync, inflateSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { print, Record, same } from "../src/index.ts"
import { isLaidOutAsOurs } from "../src/same.ts"
import { report } from "./report.ts"

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1")
const pdf = await Effect.runPromise(print(report()))
const text = Buffer.from(pdf).toString("latin1")

/** The first deflated stream that satisfies, inflated, changed and deflated anew. */
const rewritten = (change: (inside: Buffer) => Buffer, level: number): Uint8Array => {
  const [head = "", length] = /\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/u.exec(text) ?? []
  const from = text.indexOf(head) + head.length
  const stream = deflateSync(change(inflateSync(pdf.subarray(from, from + Number(length)))), { level })
  const said = head.replace(/\d+/u, String(stream.length))
  return latin(text.slice(0, from - head.length) + said + stream.toString("latin1") + text.slice(from + Number(length)))
}

describe("a file is the same", () => {
  it("as itself, and as one that was compressed otherwise", () => {
    expect(same(pdf, pdf)).toBe(true)
    const other = rewritten((inside) => inside, 1)
    expect(Buffer.compare(other, pdf)).not.toBe(0)
    expect(same(other, pdf)).toBe(true)
  })
  it("as none in which a stream says something else, or to which something was added", () => {
    const changed = rewritten((inside) => Buffer.concat([inside.subarray(1), inside.subarray(0, 1)]), 1)
    expect(same(changed, pdf)).toBe(false)
    expect(same(latin(`${text}% 另存\n`), pdf)).toBe(false)
  })
  it("as none with an object more behind all of its own", () => {
    const end = text.search(/^(?:xref|startxref)$/mu)
    const more = `${text.slice(0, end)}99 0 obj\n<<\n>>\nendobj\n${text.slice(end)}`
    expect(isLaidOutAsOurs(latin(more))).toBe(true)
    expect(same(pdf, latin(more))).toBe(false)
    expect(same(latin(more), pdf)).toBe(false)
  })
  it.each([
    ["a length that stands in another object", text.replaceAll(/\/Length \d+\n/gu, "/Length 9 0 R\n")],
    ["no length", text.replaceAll(/\/Length \d+\n/gu, "")],
    ["a length beyond its end", text.replaceAll(/\/Length \d+\n/gu, "/Length 99999999\n")],
    ["half of it gone", text.slice(0, text.length / 2)],
    ["nothing in it", ""]
  ])("as none with %s", (_, other) => expect(same(latin(other), pdf)).toBe(false))
})

describe("the version that a file names", () => {
  it("is that of the package", () => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
    expect(Record.version).toBe(version)
  })
})
