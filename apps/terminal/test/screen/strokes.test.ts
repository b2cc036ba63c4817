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
    ["\u001b[?1;2cx", ["x"]],
    ["\u001b[<0;10;10Mx", ["x"]],
    ["\u001b[32;10;10Mx", ["x"]],
    ["\u001b[24;80Rx", ["x"]],
    ["\u001bOq\u001bOy\u001bOn\u001bOM", ["1", "9", ".", "enter"]],
    ["\u001bOd\u001b[a", ["ctrl+left", "shift+up"]],
    ["\u001b[5^\u001b[7$\u001b[8@", ["ctrl+pageup", "shift+home", "shift+ctrl+end"]],
    ["\u001bO5H", ["ctrl+home"]],
    ["\u001b[97u\u001b[97:65;2u\u001b[20214u", ["a", "A", "件"]],
    ["\u001b[13u\u001b[13;2u\u001b[9;2u\u001b[27u\u001b[127u", ["enter", "enter", "shift+tab", "escape", "backspace"]],
    ["\u001b[122;5u\u001b[27;5;122~", ["ctrl+z", "ctrl+z"]],
    ["\u001b[98;3u", ["alt+b"]],
    ["\u001b[57406u\u001b[57414u\u001b[57419u", ["7", "enter", "up"]],
    ["\u001b[97;1:3u\u001b[1;1:3A", []],
    ["\u001b[57358u\u001b[u\u001b[99999999u", []],
    ["\u001b[1;1:1B", ["down"]],
    ["", []]
  ])("are read from what the terminal sends: %j", (data, read) => {
    expect(strokes(data)).toEqual(read)
  })
})
