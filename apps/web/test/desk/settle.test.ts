/** What was typed is recorded when its field is left; what is no figure stays, and is told of. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { settle, settleAll, shownAt } from "../../src/desk/settle.ts"
import { opened } from "../../src/desk/report.ts"

const draft = Draft.blank(edition2021, { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" })
const { state } = opened({ id: "a", held: {}, draft, isSaved: false }, "zh")
const cell = "requests/received/naturalPerson"

describe("a cell that is left", () => {
  it("holds the figure that was typed, as paper shows it", () => {
    const { step, held } = settle(state, { [cell]: "１２" }, cell)
    expect(shownAt(step.state, cell)).toBe("12")
    expect(held).toEqual({})
    expect(step.orders).toHaveLength(1)
  })
  it("keeps what is no figure, says why, and stays blank", () => {
    const { step, held } = settle(state, { [cell]: "约十件" }, cell)
    expect(held).toEqual({ [cell]: "约十件" })
    expect(step.state.message?.text.zh).toContain("“约十件”没有记入")
    expect(Draft.at(step.state.editing.draft, cell)).toBeNull()
  })
  it("is blank again, never 0, when its text was deleted", () => {
    const filled = settle(state, { [cell]: "7" }, cell).step.state
    const { step } = settle(filled, { [cell]: " " }, cell)
    expect(Draft.at(step.state.editing.draft, cell)).toBeNull()
  })
  it("changes nothing where the text is what it showed", () => {
    const filled = settle(state, { [cell]: "7" }, cell).step.state
    expect(settle(filled, { [cell]: "7" }, cell).step).toEqual({ state: filled, orders: [] })
  })
  it("keeps what was typed while the report can only be looked at", () => {
    const shut = { ...state, status: { kind: "readOnly", text: { zh: "只能看", en: "look only" } } } as const
    const { step, held } = settle(shut, { [cell]: "3" }, cell)
    expect(held).toEqual({ [cell]: "3" })
    expect(step.state.editing.draft).toBe(draft)
  })
})

describe("a field of the head that is left", () => {
  it("holds a day as it is written in files", () => {
    const { step } = settle(state, { publishedOn: "2025年1月20日" }, "publishedOn")
    expect(step.state.editing.draft.publishedOn).toBe("2025-01-20")
  })
  it("keeps a name that nothing may be without", () => {
    const { step, held } = settle(state, { "agency.name": "" }, "agency.name")
    expect(held).toEqual({ "agency.name": "" })
    expect(step.state.editing.draft.agency.name).toBe("云岭县水务局")
  })
})

describe("everything held", () => {
  it("is recorded, but for what is refused", () => {
    const other = "requests/carriedIn/naturalPerson"
    const { step, held } = settleAll(state, { [cell]: "4", [other]: "x", publishedOn: "2025-01-20" })
    expect(held).toEqual({ [other]: "x" })
    expect(Draft.at(step.state.editing.draft, cell)).toBe(4)
    expect(step.orders).toHaveLength(2)
  })
})
