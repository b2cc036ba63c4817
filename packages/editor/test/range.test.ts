/** Several cells selected at once: cleared together, and copied as a spreadsheet takes them. */
import * as Draft from "@gongkai/core/Draft"
import { forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { draftOf } from "./paste/printed.ts"
import { blank, editor, type Editor } from "./support/editor.ts"
import { times } from "../../../vitest.shared.ts"

const copied = ({ orders }: Editor): string => {
  const order = orders.findLast(({ _tag }) => _tag === "Copy")
  return order?._tag === "Copy" ? order.text : "nothing"
}

/** Two rows of two figures in the upper left corner. */
const four = () =>
  editor()
    .press("3")
    .type("1")
    .press("tab")
    .type("2")
    .press("enter")
    .type("3")
    .press("tab")
    .type("4")
    .press("ctrl+home", "home")

describe("a selection", () => {
  it("grows with Shift and the arrows, and is copied row by row", () => {
    expect(copied(four().press("c"))).toBe("1")
    expect(copied(four().press("shift+right", "shift+down", "c"))).toBe("1\t2\n3\t4")
    expect(copied(four().press("down", "right", "shift+up", "shift+left", "c"))).toBe("1\t2\n3\t4")
  })

  it("is held by Ctrl-Space, so that arrows alone extend it, and dropped by Esc without leaving the table", () => {
    expect(copied(four().press("ctrl+space", "right", "c"))).toBe("1\t2")
    const dropped = four().press("ctrl+space", "right", "escape")
    expect(dropped.state().place).toMatchObject({ _tag: "Table" })
    expect(copied(dropped.press("c"))).toBe("2")
  })

  it("is the column after a second Ctrl-Space, and the block after a third", () => {
    const column = copied(four().press("ctrl+space", "ctrl+space", "c")).split("\n")
    expect([column.length, column[0], column[1]]).toEqual([25, "1", "3"])
    expect(copied(four().press("ctrl+space", "ctrl+space", "ctrl+space", "c")).split(/[\t\n]/u)).toHaveLength(175)
  })

  it("ends with a key that moves, and with typing", () => {
    expect(four().press("shift+right", "down").state().place).not.toHaveProperty("range")
    expect(four().press("shift+right").type("9").press("tab").state().place).not.toHaveProperty("range")
  })

  it("is cleared as one step", () => {
    const cleared = four().press("shift+right", "shift+down", "delete")
    expect(cleared.draft()).toEqual(blank())
    expect(cleared.said()).toContain("已清空 4 格")
    expect(Draft.at(cleared.press("u").draft(), "requests/carriedIn/organization.business")).toBe(4)
  })
})

describe.each([edition2019, edition2021])("a table of $key that is copied", (edition) => {
  it("is itself again where it is pasted, whole with its heads or block by block without", () => {
    for (let seed = 1; seed <= times(3, 20, 60); seed++) {
      const draft = draftOf(edition, seed)
      for (const form of forms(edition)) {
        const key = String(edition.sections.findIndex((section) => section.key === form.key) + 1)
        const pasted = editor({ edition })
          .press(key)
          .paste(copied(editor({ edition, draft }).press(key, "C")))
          .press("enter")
        // A blank leaves what follows from its parts.
        for (const { cell } of slots(edition).filter(
          (slot) => slot.form === form && Draft.at(draft, slot.cell) !== null
        ))
          expect(Draft.at(pasted.draft(), cell), `${seed} ${cell}`).toEqual(Draft.at(draft, cell))
      }
    }
  })
})
