/** How fast a long work goes and how long it still takes is told once it can be known. */
import { describe, expect, it } from "vitest"
import { pace } from "../../src/bulk/progress.ts"

describe("the pace of a work", () => {
  it("is not told in the first second, nor before anything is done", () => {
    expect(pace(5, 10, 900, "zh")).toBe("")
    expect(pace(0, 10, 5000, "zh")).toBe("")
  })

  it("is the rate so far and the time for the rest at that rate", () => {
    expect(pace(5, 20, 2000, "zh")).toBe("每秒2.5个，还要6秒 ")
    expect(pace(100, 3000, 4000, "en")).toBe("25/s, 1 min 56 s left ")
  })
})
