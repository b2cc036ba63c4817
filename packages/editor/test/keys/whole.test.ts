/** The keys that mean the same wherever the report is filled in. */
import { describe, expect, it } from "vitest"
import { bindings, commandOf } from "../../src/bindings.ts"
import { whole } from "../../src/keys/whole.ts"
import { type Editor, editor } from "../support/editor.ts"

const ends: { readonly [place: string]: () => Editor } = {
  "the overview": () => editor(),
  "the head": () => editor().press("0"),
  "a table": () => editor().press("3"),
  "a cell in hand": () => editor().press("3", "7"),
  "a text": () => editor().press("1")
}
const tags = (own: Editor) => own.orders.map(({ _tag }) => _tag)

describe.each(Object.entries(ends))("in %s", (_, there) => {
  it("the report is saved, printed and left", () => {
    for (const [key, order] of [
      ["ctrl+s", "Save"],
      ["ctrl+p", "Print"],
      ["ctrl+c", "Quit"],
      ["ctrl+q", "Quit"]
    ] as const)
      expect(tags(there().press(key)).at(-1), key).toBe(order)
  })

  it("findings, pages and keys are opened over it", () => {
    for (const [key, tag] of [
      ["ctrl+f", "Findings"],
      ["f4", "Findings"],
      ["f7", "Preview"],
      ["f1", "Help"]
    ] as const)
      expect(there().press(key).state().place._tag, key).toBe(tag)
  })

  it("it is said what there is not: last year's report, others' changes", () => {
    expect(there().press("f8").said()).toContain("没有上年的报告")
    expect(there().press("f3").said()).toBe("没有别人的改动")
  })
})

describe("Ctrl-C", () => {
  it.each([...new Set(bindings.flatMap(({ in: places }) => places))])("leaves from every screen: %s", (where) => {
    expect(commandOf("ctrl+c", where)).toBe("quit")
    expect(commandOf("ctrl+q", where)).toBe("quit")
  })

  it("leaves while a label is searched, and while the number of a part is awaited", () => {
    expect(tags(editor().press("3", "/").type("其").press("ctrl+c"))).toEqual(["Quit"])
    expect(tags(editor().press("3", "g", "ctrl+c"))).toEqual(["Quit"])
  })
})

describe("a letter that is a key", () => {
  it("is one where nothing is typed, and a letter where something is", () => {
    for (const { keys, in: places } of whole)
      for (const key of keys)
        if (key.length === 1)
          for (const where of places) expect(["cell", "field", "prose"], `${key} ${where}`).not.toContain(where)
    expect(editor().press("1").type("fuvq?").draft()).toMatchObject({ overview: [{ text: "fuvq?" }] })
  })

  it.each([
    ["f", "findings", ["overview", "table"]],
    ["u", "undo", ["overview", "table", "findings"]],
    ["?", "help", ["overview", "table", "findings", "paste", "help"]],
    ["q", "quit", ["overview"]],
    ["v", "preview", ["overview"]],
    ["o", "folder", ["overview"]]
  ] as const)("%s means %s", (key, command, places) => {
    for (const where of places) expect(commandOf(key, where), where).toBe(command)
  })
})

describe("the list of keys", () => {
  it.each(["f1", "?", "escape"])("is closed with %s", (key) => {
    expect(editor().press("3", "f1", key).state().place._tag).toBe("Table")
  })
})
