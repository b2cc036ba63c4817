/** Taking a cell in hand leads there and changes nothing. */
import { describe, expect, it } from "vitest"
import { back, hold } from "../../src/screen/steps.ts"
import { cell, state } from "../support/unbalanced.ts"

describe("a cell in hand", () => {
  it("changes nothing, and is the same when it is taken again", () => {
    const { state: held, orders } = hold("requests", cell)(state)
    expect(held.place).toEqual({ _tag: "Table", form: "requests", cell })
    expect(orders).toEqual([])
    expect(hold("requests", cell)(held).state).toBe(held)
  })
  it("is where a list in front of it leads back to", () => {
    const { state: held } = hold("requests", cell)(state)
    const listed = { ...held, place: { _tag: "LastYear", from: held.place, top: 0 } } as const
    expect(back(listed).state.place).toEqual(held.place)
    expect(back(held).state).toBe(held)
  })
})
