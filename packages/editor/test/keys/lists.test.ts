/** The keys of lists: through the entries, into one, back, and from part to part. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { blank, type Editor, editor, from, view } from "../support/editor.ts"

const place = (...keys: ReadonlyArray<string>) =>
  editor()
    .press(...keys)
    .state().place
/** Twelve lines of pages, and as many of a comparison, five of each shown at once. */
const paged = (): Editor =>
  from({
    ...editor().press("3").state(),
    view: { ...view, pages: () => 12, differences: () => 12 },
    last: { draft: blank(), edition: edition2021 }
  })

describe("the overview", () => {
  it.each(["enter", "right"])("opens the part chosen by %s", (key) => {
    expect(place("down", key)).toMatchObject({ _tag: "Table", form: "proactive" })
  })

  it.each(["v", "f7"])("shows the pages by %s", (key) => expect(place(key)._tag).toBe("Preview"))

  it.each(["c", "f8"])("compares with last year by %s", (key) => {
    const own = from({ ...editor().state(), last: { draft: blank(), edition: edition2021 } })
    expect(own.press(key).state().place._tag).toBe("LastYear")
  })
})

describe("a list or a text of several screens", () => {
  it.each(["f7", "f8"])("opened by %s is paged, gone to its first and last page, and left with Esc", (key) => {
    const top = (...keys: ReadonlyArray<string>) => {
      const there = paged()
        .press(key, ...keys)
        .state().place
      return "top" in there ? there.top : there._tag
    }
    expect([top("down"), top("pagedown"), top("pagedown", "up"), top("pagedown", "pageup")]).toEqual([1, 5, 4, 0])
    expect([top("end"), top("end", "down"), top("end", "home")]).toEqual([7, 7, 0])
    expect(top("escape")).toBe("Table")
  })

  it.each(["f4", "f7", "f1"])("opened by %s is left with Esc for where it was opened", (key) => {
    expect(place("3", "right", key, "escape")).toMatchObject({
      _tag: "Table",
      cell: "requests/received/organization.business"
    })
  })
})

describe("a part", () => {
  it("is left with Esc for the overview, where it is chosen", () => {
    expect(place("3", "escape")).toEqual({ _tag: "Overview", at: 2 })
    expect(place("5", "escape")).toEqual({ _tag: "Overview", at: 4 })
  })

  it.each([
    ["f6", "f5"],
    ["ctrl+down", "ctrl+up"]
  ])("is left with %s for the next, and with %s for the one before", (next, previous) => {
    for (const keys of [["2"], ["2", "7"], ["2", "/"], ["2", "g"], ["2", "f7"], ["2", "f1"]]) {
      expect(place(...keys, next), keys.join(" ")).toMatchObject({ _tag: "Table", form: "requests" })
      expect(place(...keys, previous), keys.join(" ")).toMatchObject({ _tag: "Prose", section: "overview" })
    }
  })

  it("is gone on from with F6 and F5 from the findings as well", () => {
    expect(place("2", "f4", "f6")).toMatchObject({ _tag: "Table", form: "requests" })
    expect(place("2", "f4", "f5")).toMatchObject({ _tag: "Prose", section: "overview" })
  })
})
