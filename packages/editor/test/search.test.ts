/** A label is searched while it is typed: the cursor is at the first match, and Esc brings it back. */
import { slot, slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { blank, editor } from "./support/editor.ts"

const searched = (text: string, ...keys: ReadonlyArray<string>) => {
  const there = editor()
    .press("3", "right", "/")
    .type(text)
    .press(...keys)
  const { place } = there.state()
  return place._tag === "Table" ? place.cell : place._tag
}

describe("a search", () => {
  it("goes to the row whose label holds the text, in the column where it began", () => {
    expect(searched("重复")).toBe("requests/outcome.notHandled.repeated/organization.business")
    expect(searched("复", "enter")).toBe(searched("复"))
  })

  it("goes to a column in the row where it began, and to the first row of a group", () => {
    expect(searched("科研")).toBe("requests/received/organization.research")
    expect(searched("无法提供")).toBe("requests/outcome.unavailable.notHeld/organization.business")
  })

  it("goes on to the other tables, and around", () => {
    expect(searched("规章")).toBe("proactive/rules/issued")
    expect(searched("规章", "down", "down")).toBe(searched("规章"))
    expect(searched("其他", "up", "down")).toBe(searched("其他"))
  })

  it("takes marks, blanks and widths as nothing", () => {
    expect(searched("（三）不予")).toBe(searched("三不予"))
    expect(searched(" 重 复 ")).toBe(searched("重复"))
  })

  it("stays at the match in hand when a key means nothing there", () => {
    expect(searched("其他", "down", "left", "delete", "ctrl+k")).toBe(searched("其他", "down"))
  })

  it("stays where nothing is found, and returns on Esc", () => {
    expect(searched("渔业")).toBe("requests/received/organization.business")
    expect(searched("规章", "escape")).toBe("requests/received/organization.business")
    expect(searched("规章x", "backspace")).toBe(searched("规章"))
  })

  it("finds every row and every column of the form by its whole label", () => {
    for (const { form, row, column } of slots(edition2021)) {
      for (const label of [row.heading.label, column.heading.label].filter((each) => each !== "")) {
        const number = edition2021.sections.findIndex(({ key }) => key === form.key) + 1
        const { place } = editor().press(String(number), "/").type(label).state()
        const found = place._tag === "Table" ? slot(edition2021, place.cell) : undefined
        const path = [...(found?.row.path ?? []), ...(found?.column.path ?? [])]
        expect(
          path.some((each) => each.label.includes(label)),
          label
        ).toBe(true)
      }
    }
  })

  it("changes nothing in the report, whatever is typed", () => {
    expect(editor().press("3", "/").type("nzuNZ12").press("enter").draft()).toEqual(blank())
  })

  it("opens with the keys that an input method sends for /", () => {
    for (const key of ["/", "／", "、"])
      expect(editor().press("3", key).state().place).toMatchObject({ search: { text: "" } })
  })
})

describe("g and a number", () => {
  it("lead to that part, from any table", () => {
    expect(editor().press("3", "g", "4").state().place).toMatchObject({ form: "review" })
    expect(editor().press("3", "g", "６").state().place).toMatchObject({ section: "otherMatters" })
  })

  it("lead nowhere with another key", () => {
    for (const key of ["9", "escape", "down"])
      expect(editor().press("3", "g", key).state().place).toEqual(editor().press("3").state().place)
  })

  it("are no key where they begin a word", () => {
    expect(editor().press("3").type("gong").state().place).toMatchObject({ input: { text: "gong" } })
  })
})
