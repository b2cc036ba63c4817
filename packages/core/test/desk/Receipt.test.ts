/** A receipt says what was taken in, of whom and when, and for which content it stands. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { isOf, Receipt, sentence } from "../../src/desk/Receipt.ts"

const hash = "0123456789abcdef".repeat(4)
const receipt: Receipt = {
  unit: "culture",
  name: "云溪县文化局",
  year: 2024,
  act: "file",
  revision: 3,
  hash,
  by: "填报员甲",
  at: "2025-01-31T15:59:00Z"
}

describe("a receipt", () => {
  it("is printed with the time in Beijing and the hash", () => {
    expect(sentence(receipt).zh).toBe(
      `“云溪县文化局”2024年度报告收到报送：第3版，经办人填报员甲，北京时间2025-01-31 23:59:00；内容指纹${hash}`
    )
    expect(sentence({ ...receipt, chain: hash, act: "publish" }).en).toContain(`was published: revision 3`)
    expect(sentence({ ...receipt, chain: hash }).zh).toMatch(/；记录指纹[\da-f]{64}$/u)
  })
  it("stands for one content alone", () => {
    expect(isOf(receipt, hash.toUpperCase())).toBe(true)
    expect(isOf(receipt, hash.replace("0", "1"))).toBe(false)
  })
  it("stands for what the public reads of it, too, where that is less", () => {
    const publicHash = "fedcba9876543210".repeat(4)
    const both = { ...receipt, act: "publish", publicHash } as const
    expect(sentence(both).zh).toContain(`内容指纹${hash}，公布内容的指纹${publicHash}`)
    expect([hash, publicHash, hash.replace("0", "1")].map((each) => isOf(both, each))).toEqual([true, true, false])
  })
  it("has a hash of 64 digits", () => {
    expect(Schema.is(Receipt)(receipt)).toBe(true)
    expect(Schema.is(Receipt)({ ...receipt, hash: "abc" })).toBe(false)
  })
})
