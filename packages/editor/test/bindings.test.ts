/** Every key of the editor is in one table, and means one thing in one place. */
import { describe, expect, it } from "vitest"
import { bindings, commandOf } from "../src/bindings.ts"

describe("the keys", () => {
  it("are told apart wherever they mean something: no key has two commands in one place", () => {
    const pairs = bindings.flatMap(({ keys, in: places }) =>
      keys.flatMap((key) => places.map((where) => `${where} ${key}`))
    )
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([])
  })

  it("that type into a cell are no commands while one types", () => {
    for (const digit of "0123456789.-") expect(commandOf(digit, "cell")).toBeUndefined()
  })

  it("ask for help by ? wherever nothing is typed, for F1 may be the terminal's own", () => {
    const typed = new Set(["cell", "field", "prose", "search", "go", "pick", "waive", "names", "third"])
    const places = new Set(bindings.flatMap(({ in: where }) => [...where]).filter((where) => !typed.has(where)))
    expect([...places].filter((where) => commandOf("？", where) !== "help")).toEqual([])
    expect([...typed].filter((where) => commandOf("?", where as "cell") !== undefined)).toEqual([])
  })

  it("mean the same where an input method changes them, and stay text where text is typed", () => {
    const changed = { "？": "?", "】": "]", "【": "[", "＝": "=", "／": "/", Ｎ: "N", ｕ: "u", ｑ: "q" }
    for (const [typed, key] of Object.entries(changed)) {
      for (const where of ["overview", "table", "findings", "paste"] as const)
        expect(commandOf(typed, where)).toBe(commandOf(key, where))
      for (const where of ["cell", "prose"] as const) expect(commandOf(typed, where)).toBeUndefined()
    }
  })
})
