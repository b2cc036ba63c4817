/** What a cell holds is told so that a blank, 本项全年无, something unread and 0 never look alike. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import { describe, expect, it } from "vitest"
import { asData, inWords } from "../../src/words/entry.ts"

const person = "requests/received/naturalPerson"
const fees = "proactive/fees/amount"

describe("a cell", () => {
  it("is told apart whatever it holds, in both languages", () => {
    const all = [null, "none", Count.make(0), { unread: "0" }] as const
    for (const language of ["zh", "en"] as const)
      expect(new Set(all.map((entry) => inWords(edition2021, person, entry)[language])).size).toBe(all.length)
    expect(inWords(edition2021, person, { unread: "约\n3" }).zh).toBe("未读“约 3”")
  })

  it("shows an amount in 万元, and hands it to programs as the file has it", () => {
    const amount = Money.Money.make(12_500_000)
    expect(inWords(edition2021, fees, amount)).toEqual({ zh: "12.5", en: "12.5" })
    expect([asData(edition2021, fees, amount), asData(edition2021, person, Count.make(12))]).toEqual(["12.5", 12])
    for (const entry of [null, "none", { unread: "约3" }] as const) expect(asData(edition2021, fees, entry)).toBe(entry)
  })
})
