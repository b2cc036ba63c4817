/** Zips within zips: every document is listed by its way through them, to a depth and within bounds that they share. */
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { packedIn, unpacker } from "../../src/open/packed.ts"
import { limits } from "../../src/readers/limits.ts"
import { odfFile } from "../support/odf.ts"
import { paragraph, wordFile } from "../support/office.ts"

const zip = (files: { readonly [name: string]: Uint8Array }) => zipSync({ ...files })
const text = strToU8("甲")

/** A zip that lies in as many others. */
const deep = (depth: number): Uint8Array => (depth === 0 ? zip({ "a.txt": text }) : zip({ "内.zip": deep(depth - 1) }))

const ways = (bytes: Uint8Array) =>
  packedIn(bytes)?.map(({ steps, refused }) => `${steps.join("/")}${refused === undefined ? "" : `: ${refused.zh}`}`)

describe("the documents in a zip", () => {
  it("are those of its folders and of the zips in it, each opened by its way", () => {
    const inner = zip({ "报告.txt": text, "b/c.docx": wordFile(paragraph("乙")) })
    const whole = zip({ "一/街道.zip": inner, "a.odt": odfFile("text", ""), "坏.zip": strToU8("PK") })
    const all = packedIn(whole) ?? []
    expect(all.map(({ steps }) => steps)).toEqual([
      ["一/街道.zip", "报告.txt"],
      ["一/街道.zip", "b/c.docx"],
      ["a.odt"],
      ["坏.zip"]
    ])
    const unpack = unpacker()
    expect(all.slice(0, 1).map((each) => Result.getOrThrow(unpack(whole, each)))).toEqual([text])
    expect(all.map((each) => Result.isSuccess(unpack(whole, each)))).toEqual([true, true, true, false])
    expect(all.at(-1)?.refused?.zh).toContain("损坏")
  })

  it("are not asked for in a document that is a zip itself, nor in what is none", () => {
    expect(packedIn(wordFile(paragraph("甲")))).toBeUndefined()
    expect(packedIn(text)).toBeUndefined()
  })

  it("may have zips around them to a depth of four, and deeper ones are named", () => {
    expect(ways(deep(limits.zips - 1))).toEqual(["内.zip/内.zip/内.zip/a.txt"])
    expect(ways(deep(limits.zips))).toEqual([
      expect.stringMatching(/^内\.zip\/内\.zip\/内\.zip\/内\.zip: 压缩包里套压缩包超过 4 层/u)
    ])
  })

  it("are no more in all than one zip may hold, however many zips share them", () => {
    const three = zip({ "1.txt": text, "2.txt": text, "3.txt": text })
    const all = packedIn(zip({ "1.zip": three, "2.zip": three, "3.zip": three }), { ...limits, entries: 6 }) ?? []
    expect(all.map(({ steps }) => steps.join("/"))).toEqual([
      "1.zip/1.txt",
      "1.zip/2.txt",
      "1.zip/3.txt",
      "2.zip/1.txt",
      "2.zip/2.txt"
    ])
    expect(all.map(({ refused }) => refused?.zh.includes("远远超过") === true)).toEqual([
      false,
      false,
      false,
      false,
      true
    ])
  })

  it("are refused where the zips around them unpack to more than all may together", () => {
    const inner = zipSync({ "0.bin": new Uint8Array(2000) }, { level: 0 })
    const all = packedIn(zip({ "1.zip": inner, "2.zip": inner, "a.txt": text }), { ...limits, nested: 4000 }) ?? []
    expect(all.map(({ refused }) => refused?.zh.includes("远远超过") === true)).toEqual([false, true, false])
  })
})
