/** Taking a cell in hand leads there and changes nothing. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { opened } from "../../src/desk/report.ts"
import { back, hold } from "../../src/screen/steps.ts"

const cell = "requests/received/naturalPerson"
const draft = Draft.fill(
  edition2021,
  { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" },
  // Three came in and none went out: it does not balance. All cells of this form are counts.
  (at) => (at === cell ? 3 : 0) as never
)
const { state } = opened({ id: "a", held: {}, draft, isSaved: false }, "zh")

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
