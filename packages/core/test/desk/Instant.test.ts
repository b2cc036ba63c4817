/** A day of the desk is a day in Beijing. */
import { describe, expect, it } from "@effect/vitest"
import { clock, dayBefore, dayOf, instant, isBefore } from "../../src/desk/Instant.ts"

describe("a moment", () => {
  it.each([
    ["2025-01-31T23:59:59+08:00", "2025-01-31"],
    ["2025-01-31T15:59:59Z", "2025-01-31"],
    ["2025-01-31T16:00:00Z", "2025-02-01"],
    ["2025-01-31T23:00:00-05:00", "2025-02-01"],
    ["2024-02-28T16:00:00.123456789Z", "2024-02-29"]
  ])("%s lies on the day %s", (moment, day) => expect(dayOf(moment)).toBe(day))

  it("is shown as a clock in Beijing shows it, wherever it was written", () => {
    expect(clock("2025-01-31T15:59:59.999Z")).toBe("2025-01-31 23:59:59")
    expect(clock("2024-12-31T11:00:01-05:00")).toBe("2025-01-01 00:00:01")
  })
  it("is told from others by when it is, not how it is written", () => {
    expect(instant("2025-01-31T08:00:00+08:00")).toBe(instant("2025-01-31T00:00:00Z"))
    expect(isBefore("2025-01-31T08:00:00+08:00", "2025-01-31T00:00:01Z")).toBe(true)
    expect(isBefore("2025-01-31T08:00:01+08:00", "2025-01-31T00:00:01Z")).toBe(false)
  })
  it.each(["2025-01-31", "昨天", "2025-01-31T08:00:00"])("without a distance from UTC is none: %s", (text) =>
    expect(() => instant(text)).toThrow(RangeError)
  )
})

describe("the day before", () => {
  it("crosses months and leap years", () => {
    expect(["2024-03-01", "2025-03-01", "2025-01-01"].map(dayBefore)).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2024-12-31"
    ])
  })
})
