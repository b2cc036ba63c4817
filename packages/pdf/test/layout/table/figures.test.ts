/** Numbers as printed: blank, none, not applicable and unread stay apart, and money brings its unit where the heading has none. */
import * as Draft from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Edition from "@gongkai/core/Edition"
import { Count } from "@gongkai/core/Entry"
import { Money } from "@gongkai/core/Money"
import { describe, expect, it } from "vitest"
import { figure, figures, unit } from "../../../src/layout/table/figures.ts"

const slots = Edition.slots(edition2021)
const count = slots.find(({ measure }) => measure === "count") ?? expect.fail("no count")
const amounts = [edition2019, edition2021].flatMap(Edition.slots).filter(({ measure }) => measure === "amount")

describe("a number as printed", () => {
  it.each([
    ["a number", Count.make(42), "42"],
    ["nothing filled in", null, ""],
    ["本项全年无", "none" as const, "0"],
    ["不适用", "n/a" as const, "—"]
  ])("of %s", (_, entry, printed) => {
    expect(figure(entry, count)).toBe(printed)
  })
  it.each(["12", "1 2", "１２", "１ ２", "٤٢", "〇", "1,200", "12件", "3．5万元", ""])(
    "that was not read is never printed as one: %j",
    (unread) => {
      expect(figure({ unread }, count)).toBe("未读")
    }
  )
  it("that was not read is printed as it stood where nobody takes it for a number", () => {
    expect(figure({ unread: "约12" }, count)).toBe("约12")
    expect(figure({ unread: "详见附件" }, count)).toBe("详见附件")
  })
})

describe("an amount of money", () => {
  it("brings its unit where its heading prints none", () => {
    const plain = amounts.find((slot) => unit(slot) !== "")
    if (plain === undefined) return expect(amounts.every((slot) => Edition.label(slot).includes("万元"))).toBe(true)
    expect(figure(Money.make(125_000), plain)).toMatch(/^[\d.]+万元$/u)
    return expect(figure(null, plain)).toBe("")
  })
  it("has no unit of its own where its heading prints one, and a count never has", () => {
    for (const slot of amounts) expect(unit(slot)).toBe(Edition.label(slot).includes("万元") ? "" : "万元")
    expect(unit(count)).toBe("")
  })
})

describe("the figures of a report", () => {
  it("stand each under its own address, and none is left out", () => {
    const head = { year: 2023, agency: { name: "云溪县水务局" } }
    const numbers = slots.map(({ measure }, at) => (measure === "amount" ? Money.make(at + 1) : Count.make(at + 1)))
    const cells = Object.fromEntries(slots.map(({ cell }, at) => [cell, numbers[at] ?? null]))
    const draft = Draft.putAll(Draft.blank(edition2021, head), cells)
    expect([...figures(edition2021, draft)]).toEqual(
      slots.map((slot, at) => [slot.cell, figure(numbers[at] ?? null, slot)])
    )
  })
})
