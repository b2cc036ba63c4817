/** The places in which keys are pressed: which can be left, paged, and left for the next part. */
import { describe, expect, it } from "vitest"
import { bindings, commandOf } from "../../src/bindings.ts"
import { all, type Binding, inFields, inHead, long, text, type Where } from "../../src/keys/Binding.ts"

const table: ReadonlyArray<Binding> = bindings
const places = [...new Set(table.flatMap((each) => each.in))]
const commands = (where: Where): ReadonlyArray<string> =>
  table.flatMap(({ in: own, command }) => (own.includes(where) ? [command] : []))

describe("what a key says of itself", () => {
  it("is said in Chinese and in English", () => {
    expect(text("存盘", "save")).toEqual({ zh: "存盘", en: "save" })
    for (const { does, short = does, command } of table) {
      for (const { zh, en } of [does, short]) {
        expect(zh, command).toMatch(/\p{Script=Han}/u)
        expect(en, command).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })

  it("is short in the bottom line", () => {
    for (const { short, command } of table) expect((short?.zh ?? "").length, command).toBeLessThanOrEqual(5)
  })
})

describe("every place", () => {
  it.each(places)("%s can be left by a key that the help names", (where) => {
    expect(commands(where).some((command) => command === "back" || command === "cancel" || command === "quit")).toBe(
      true
    )
  })

  it.each(places.filter((where) => where !== "search" && where !== "go"))(
    "%s can be left by Ctrl-C or by Esc",
    (where) => {
      expect([commandOf("ctrl+c", where), commandOf("escape", where)].some((command) => command !== undefined)).toBe(
        true
      )
    }
  )

  it.each(["findings", "repair", "law", "preview", "lastYear", "paste", "help", "conflict", "news"] as const)(
    "%s is paged with PgUp and PgDn",
    (where) => {
      expect([commandOf("pageup", where), commandOf("pagedown", where)]).toEqual(["pageUp", "pageDown"])
    }
  )

  it.each([
    "overview",
    ...inFields,
    "table",
    "cell",
    "prose",
    "paste",
    "repair",
    "law",
    "preview",
    "lastYear",
    "help",
    "news",
    "search",
    "go"
  ] as const)("%s is left for the next part by F6 and Ctrl-Down, for the one before by F5 and Ctrl-Up", (where) => {
    expect(["f6", "ctrl+down"].map((key) => commandOf(key, where))).toEqual(["nextPart", "nextPart"])
    expect(["f5", "ctrl+up"].map((key) => commandOf(key, where))).toEqual(["previousPart", "previousPart"])
  })

  it.each(["overview", ...long] as const)("%s is gone through with the arrows", (where) => {
    expect([commandOf("up", where), commandOf("down", where)]).toEqual(["up", "down"])
  })
})

describe("a place where the report is filled in", () => {
  it.each(all)("%s can be saved, printed, undone and left from", (where) => {
    expect(
      ["ctrl+s", "ctrl+p", "ctrl+z", "ctrl+y", "ctrl+c", "ctrl+q", "f1"].map((key) => commandOf(key, where))
    ).toEqual(["save", "print", "undo", "redo", "quit", "quit", "help"])
  })

  it("has in the head, besides its three kinds of fields, the one that is typed into", () => {
    expect(inFields).toEqual([...inHead, "field"])
  })
})
