/** What a terminal sends is read as keys by name, whichever terminal sends it. */
import { describe, expect, it } from "vitest"
import { strokes } from "../../src/screen/strokes.ts"

describe("the keys", () => {
  it.each([
    ["\u001b[A", ["up"]],
    ["\u001bOA", ["up"]],
    ["\u001bOQ", ["f2"]],
    ["\u001b[12~", ["f2"]],
    ["\u001b[[B", ["f2"]],
    ["\u001b[Z", ["shift+tab"]],
    ["\u001b[1;5H", ["ctrl+home"]],
    ["\u001b[3~", ["delete"]],
    ["\u001b", ["escape"]],
    ["\u001b\u001b", ["escape", "escape"]],
    ["\u0003", ["ctrl+c"]],
    ["\u0000", ["ctrl+space"]],
    ["\u001b[1;2A", ["shift+up"]],
    ["12\t3\r", ["1", "2", "tab", "3", "enter"]],
    ["件𠮷", ["件", "𠮷"]],
    ["\u001b[99;99~x", ["x"]],
    ["", []]
  ])("are read from what the terminal sends: %j", (data, read) => {
    expect(strokes(data)).toEqual(read)
  })
})
