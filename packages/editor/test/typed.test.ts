/** What is typed into a cell is a figure as it stands, or refused whole with what the cell takes. */
import { describe, expect, it } from "vitest"
import { typed, wanted } from "../src/typed.ts"

const entry = (...all: Parameters<typeof typed>) => {
  const taken = typed(...all)
  return "entry" in taken ? taken.entry : "refused"
}
const refused = (...all: Parameters<typeof typed>) => {
  const taken = typed(...all)
  return "refused" in taken ? taken.refused.zh : ""
}

describe("a cell for a count", () => {
  it.each([
    ["12", 12],
    ["１２", 12],
    ["1,234", 1234],
    ["九千", 9000],
    ["一百零五件", 105],
    ["0", 0],
    ["", null],
    ["无", "none"]
  ])("takes %j", (text, value) => {
    expect(entry(text, "count")).toBe(value)
  })
  it.each(["约30", "3.5", "-1", "12a", "1 2", "九千多", "一", "-", "－", "+"])("refuses %j whole", (text) => {
    expect(entry(text, "count")).toBe("refused")
    expect(refused(text, "count")).toContain(`“${text}”没有记入`)
    expect(refused(text, "count")).toContain(wanted.count.zh)
  })
})

it("says of a text that is nearly a figure why it is none, before what the cell takes", () => {
  expect(refused("1 2", "count")).toMatch(/^“1 2”没有记入：.*空格.*；此格填件数/u)
  expect(refused("九千多", "count")).toMatch(/^“九千多”没有记入：此格填件数/u)
})

it.each([
  ["-5", "count", "件数不能是负数"],
  ["－5", "count", "件数不能是负数"],
  ["-1.5", "amount", "金额不能是负数"],
  ["3.5", "count", "件数不能带小数"],
  ["12345678901234567890", "count", "数太长"],
  ["-12345678901234567890", "change", "数太长"],
  ["123456789012", "amount", "数太长"]
] as const)("says of %s, as a %s, what is wrong with the number: %s", (text, measure, reason) => {
  expect(refused(text, measure)).toContain(`“${text}”没有记入：${reason}`)
})

describe("a cell for a change", () => {
  it("takes a decrease and an increase, and no sign alone", () => {
    expect(["-3", "−3", "3", "0"].map((text) => entry(text, "change"))).toEqual([-3, -3, 3, 0])
    expect(["-", "+", "－"].map((text) => entry(text, "change"))).toEqual(["refused", "refused", "refused"])
  })
})

describe("a cell for an amount", () => {
  it("takes 万元 unless the text names another unit", () => {
    expect(entry("1.5", "amount")).toBe(entry("15000元", "amount"))
    expect(entry("1.5", "amount")).toBe(entry("1.5万元", "amount"))
  })
  it("says what it takes where it refuses", () => {
    expect(refused("一点五", "amount")).toContain(wanted.amount.zh)
  })
})

describe("a remark beside a figure", () => {
  it("is told, and the figure is taken", () => {
    const taken = typed("3（含1件转办）", "count")
    expect(taken).toMatchObject({ entry: 3, note: { zh: expect.any(String) } })
    expect(typed("3", "count")).not.toHaveProperty("note")
  })
})
