/** Which hashes of a log a file names: a receipt in either language or as JSON, a head that was kept. */
import { describe, expect, it } from "vitest"
import { notedIn } from "../../src/exchange/noted.ts"

const [one, other] = ["0a".repeat(32), "b1".repeat(32)]

describe("a file", () => {
  it.each([
    ["the sentence of a receipt", `…；内容指纹${other}；记录指纹${one}`],
    ["its sentence in English", `hash of its content ${other}; head of the log ${one}`],
    ["the answer of the interface", JSON.stringify({ receipt: { hash: other, chain: one } }, null, 2)],
    ["digits of the other case", `记录指纹${one.toUpperCase()}`],
    ["the same receipt twice", `记录指纹${one}\n记录指纹${one}`]
  ])("with %s names the entry that the receipt has, and not the hash of its content", (_, text) => {
    expect(notedIn("回执", text)).toEqual([{ of: "回执", hash: one }])
  })
  it("with several receipts names each", () => {
    expect(notedIn("回执", `记录指纹${one}\n记录指纹${other}`).map(({ hash }) => hash)).toEqual([one, other])
  })
  it("with a head names its number, too", () => {
    expect(notedIn("末项", `{"server":"http://a","number":7,"hash":"${one}"}`)).toEqual([
      { of: "末项", hash: one, number: 7 }
    ])
  })
  it.each(["", "{}", `记录指纹${one}0`, `记录指纹${one.slice(1)}`, '{"number":1,"hash":"x"}'])(
    "with %j names none",
    (text) => {
      expect(notedIn("别的", text)).toEqual([])
    }
  )
})
