/** Keys and pastes for a screen reader's terminal: a paste is one, in however many pieces it comes. */
import { describe, expect, it } from "vitest"
import { store } from "@gongkai/editor/Store"
import { pasted } from "../../src/screen/plainSurface.ts"
import { editor } from "./screen.ts"

const received = (...pieces: ReadonlyArray<string>) => {
  const all: Array<string> = []
  const own = { ...store(editor().state(), () => undefined), paste: (text: string) => void all.push(`paste ${text}`) }
  const take = pasted(own, (data) => void all.push(`keys ${data}`))
  for (const piece of pieces) take(piece)
  return all
}

describe("what comes from the terminal", () => {
  it("is keys, unless it stands between the marks of a paste", () => {
    expect(received("3", "\u001b[B", "\u001b[200~1\t2\u001b[201~", "q")).toEqual([
      "keys 3",
      "keys \u001b[B",
      "paste 1\t2",
      "keys q"
    ])
  })

  it("may begin and end a paste in the middle of a piece, and cut it anywhere", () => {
    expect(received("a\u001b[200~12", "3\n4", "\u001b[20", "1~b")).toEqual(["keys a", "paste 123\n4", "keys b"])
  })
})
