/** Corrections of a sum: each of one cell, by so much, for a reason; the totals follow, and what is no correction is refused whole. */
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { adjustmentsIn, adjustmentsOf } from "../../src/disk/adjustments.ts"

const person = "requests/received/naturalPerson"
const reason = "两个单位重复统计"

const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "gongkai-")), "adjust.json")
  writeFileSync(path, text)
  return path
}

const run = (
  ...all: ReadonlyArray<{ readonly cell: string; readonly by: number | string; readonly reason?: string }>
) =>
  Effect.runPromise(
    adjustmentsOf(edition2021, { file: "a.json", all: all.map((each) => ({ reason, ...each })) }).pipe(
      Effect.catch(({ text: { zh } }) => Effect.succeed(zh))
    )
  )

describe("a file of corrections", () => {
  it("is a list of cells, numbers and reasons, with or without a mark at its beginning", async () => {
    const all = [{ cell: person, by: -2, reason }]
    const path = file(`\uFEFF${JSON.stringify(all)}`)
    expect(await Effect.runPromise(adjustmentsIn(path))).toEqual({ file: path, all })
  })

  it.each([
    ["no JSON", "cell,by"],
    ["one correction alone", JSON.stringify({ cell: person, by: 1, reason })],
    ["no reason", JSON.stringify([{ cell: person, by: 1 }])],
    ["a blank reason", JSON.stringify([{ cell: person, by: 1, reason: "　" }])],
    ["a number with a fraction", JSON.stringify([{ cell: person, by: 1.5, reason }])],
    ["a key that nobody knows", JSON.stringify([{ cell: person, by: 1, reason, to: 3 }])]
  ])("is refused whole where it is %s", async (_, text) => {
    const refused = await Effect.runPromise(Effect.flip(adjustmentsIn(file(text))))
    expect(refused.text.zh).toContain("应为一列调整")
  })
})

describe("a correction", () => {
  it("brings that of every total above its cell, with the reason and whose it follows", async () => {
    const made = await run({ cell: person, by: -2, reason: " 重复 " })
    expect(made).toMatchObject({
      [person]: { by: -2, reason: { zh: "重复", en: "重复" } },
      "requests/received/total": { by: -2, reason: { zh: expect.stringMatching(/^随“.*自然人.*”：重复$/u) } }
    })
    expect(Object.keys(made)).toHaveLength(2)
  })

  it("adds up in a total with the others below it, and leaves one that the file names as it is named", async () => {
    const business = "requests/received/organization.business"
    const total = "requests/received/total"
    expect(await run({ cell: person, by: -2 }, { cell: business, by: 5 })).toMatchObject({
      [total]: { by: 3, reason: { zh: expect.stringContaining("；随") } }
    })
    expect(await run({ cell: person, by: -2 }, { cell: total, by: 7 })).toMatchObject({ [total]: { by: 7 } })
  })

  it("may name a cell by a label that only one has", async () => {
    expect(await run({ cell: "本年新收政府信息公开申请数量／自然人", by: 1 }, { cell: "没有的格", by: 1 })).toBe(
      "没有“没有的格”这一格"
    )
    expect(await run({ cell: "自然人", by: 1 })).toMatch(/^“自然人”有 \d+ 格，请写明地址，如 requests\//u)
  })

  it("of an amount is a string of 万元, and of anything else a whole number", async () => {
    const fees = "proactive/fees/amount"
    expect(await run({ cell: fees, by: "-1.5" })).toMatchObject({ [fees]: { by: -1_500_000 } })
    expect(await run({ cell: fees, by: "+0.01" })).toMatchObject({ [fees]: { by: 10_000 } })
    expect(await run({ cell: fees, by: "1.123456" })).toMatchObject({ [fees]: { by: 1_123_456 } })
  })

  it.each([2, "1,5", "--1", "-", "", "1.1234567"])("of an amount is not %j", async (by) => {
    expect(await run({ cell: "proactive/fees/amount", by })).toContain("应为带引号的万元数")
  })

  it.each(["2", 2 ** 53])("of a count is not %j", async (by) => {
    expect(await run({ cell: person, by })).toContain("应为整数")
  })

  it("is refused where it changes nothing, or the same cell twice", async () => {
    expect(await run({ cell: person, by: 0 })).toContain("调整数是0")
    expect(await run({ cell: "proactive/fees/amount", by: "-0" })).toContain("调整数是0")
    expect(await run({ cell: person, by: 1 }, { cell: person, by: 2 })).toContain("调整了两次")
  })
})
