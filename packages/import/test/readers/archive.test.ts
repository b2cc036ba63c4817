/** A zip is opened without trust: names in any code page, sizes that lie, secrets, bombs and torn directories. */
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { baseName, kindOfZip, openArchive } from "../../src/readers/archive.ts"
import { limits } from "../../src/readers/limits.ts"
import { gbk } from "../support/encoded.ts"

const zip = (entries: { readonly [name: string]: string }, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])), { level })

const open = (bytes: Uint8Array) => Result.getOrThrow(openArchive(bytes))
const why = <A>(result: Result.Result<A, { readonly zh: string }> | undefined): string | undefined =>
  result && Result.isFailure(result) ? result.failure.zh : undefined

/** The places of the directory's entries in a zip. */
const entriesOf = (bytes: Uint8Array): ReadonlyArray<number> =>
  Array.from({ length: bytes.length - 3 }, (_, at) => at).filter(
    (at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2
  )

const changed = (bytes: Uint8Array, offset: number, value: number): Uint8Array => {
  const copy = bytes.slice()
  const [entry = 0] = entriesOf(copy)
  copy[entry + offset] = value
  return copy
}

describe("what is in a zip", () => {
  it.each([0, 6] as const)("comes out as it went in, packed at level %i", (level) => {
    const { names, read } = open(zip({ "甲/报告.txt": "一、总体情况".repeat(500), "空/": "" }, level))
    expect(names).toEqual(["甲/报告.txt"])
    const found = read("甲/报告.txt")
    expect(found && new TextDecoder().decode(Result.getOrThrow(found))).toBe("一、总体情况".repeat(500))
    expect(read("没有.txt")).toBeUndefined()
  })

  it("has names in the code page of Chinese Windows", () => {
    const bytes = zip({ xxxx: "1" }, 0)
    const [entry = 0] = entriesOf(bytes)
    bytes.set(gbk("年报"), entry + 46)
    bytes[entry + 9] = 0
    expect(open(bytes).names).toEqual(["年报"])
  })

  it("is told by how much comes out, not by what is declared", () => {
    const bytes = changed(zip({ a: "0".repeat(100_000) }), 24, 1)
    const { read } = open(bytes)
    expect(why(read("a", 50_000))).toContain("远远超过")
    const whole = read("a")
    expect(whole && Result.getOrThrow(whole)).toHaveLength(100_000)
  })

  it("may unpack to the bound in all, not once for each time it is asked", () => {
    const { read } = open(zipSync({ a: new Uint8Array(limits.unpacked * 0.51) }, { level: 1 }))
    expect(why(read("a"))).toBeUndefined()
    expect(why(read("a"))).toContain("远远超过")
  })
})

describe("a sentence says", () => {
  const plain = zip({ a: "一".repeat(100) })
  it("that a zip has a password", () => expect(why(open(changed(plain, 8, 1)).read("a"))).toContain("已加密"))
  it("that a zip is torn, wherever it is cut", () => {
    for (let at = 0; at < plain.length; at += 7) expect(why(openArchive(plain.subarray(0, at)))).toContain("已损坏")
  })
  it("that what is packed is damaged, packed in no known way, or lies elsewhere", () => {
    for (const bytes of [changed(plain, 10, 9), changed(plain, 42, 5), changed(plain, 20, 3), changed(plain, 20, 0)])
      expect(why(open(bytes).read("a"))).toContain("已损坏")
  })
})

describe("a zip is", () => {
  it.each([
    ["docx", ["word/document.xml"]],
    ["docx", ["word/document2.xml"]],
    ["xlsx", ["xl/workbook.xml"]],
    ["xlsx", ["xl/workbook.bin"]],
    ["ofd", ["OFD.xml"]],
    ["odf", ["mimetype", "content.xml"]],
    ["odf", ["META-INF/manifest.xml", "encrypted-package"]],
    ["other", ["content.xml"]],
    ["other", ["报告.docx"]]
  ])("%s by %j", (kind, names) => expect(kindOfZip({ names, read: () => undefined })).toBe(kind))
})

it("a document in a zip is listed by its last name, and a path alone has none", () =>
  expect(["甲/乙/报告.docx", "../../etc/passwd", "..", "a/\u0007b"].map(baseName)).toEqual([
    "报告.docx",
    "passwd",
    "",
    "b"
  ]))
