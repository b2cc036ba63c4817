/** What a terminal sends is parted into keys and text; answers and the mouse, which nobody typed, are dropped. */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { sequences } from "../../src/screen/sequences.ts"

/** What is handed on of pieces that come one after the other, each so many milliseconds behind the one before. */
const handed = (pieces: ReadonlyArray<string>, apart = 1): ReadonlyArray<string> => {
  const got: Array<string> = []
  let now = 0
  let waiting: { readonly at: number; readonly work: () => void } | undefined
  const pass = (milliseconds: number): void => {
    now += milliseconds
    if (waiting === undefined || waiting.at > now) return
    const { work } = waiting
    waiting = undefined
    work()
  }
  const take = sequences((data) => got.push(data), {
    now: () => now,
    later: (milliseconds, work) => {
      waiting = { at: now + milliseconds, work }
      return () => {
        waiting = undefined
      }
    }
  })
  for (const piece of pieces) {
    take(piece)
    pass(apart)
  }
  pass(10_000)
  return got
}

const [colour, clipboard, terminfo, picture] = [
  "\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\",
  "\u001b]52;c;aGVsbG8=\u0007",
  "\u001bP1+r544e=787465726d\u001b\\",
  "\u001b_Gi=1;OK\u001b\\"
]

describe("an answer to what another program asked", () => {
  it.each([colour, clipboard, terminfo, picture, "\u001b]4;1;rgb:0/0/0\u0007", "\u001bP>|tmux 3.4\u001b\\"])(
    "is dropped, wherever the line cuts it, and what stands around it is kept: %j",
    (answer) => {
      for (let at = 2; at < answer.length; at += 1) {
        expect(handed(["12", answer.slice(0, at), answer.slice(at), "34"]).join(""), String(at)).toBe("1234")
      }
      expect(handed([`12${answer}34`])).toEqual(["12", "34"])
      // As Ink hands it on: the beginning, the text, the end.
      expect(handed([answer.slice(0, 2), answer.slice(2, -2), answer.slice(-2)])).toEqual([])
    }
  )

  it("that never ends is not waited for", () => {
    expect(handed(["\u001b]11;rgb:1e1e", "5"], 600)).toEqual(["5"])
  })
})

describe("the mouse", () => {
  it.each([["\u001b[M", " !!"], ["\u001b[M !!"], ["\u001b[<0;10;10M"], ["\u001b[32;10;10M"]])(
    "types nothing: %j",
    (...pieces) => {
      expect(handed(["7", ...pieces, "8"])).toEqual(["7", "8"])
    }
  )
})

describe("a key", () => {
  it.each(["\u001b[A", "\u001bOA", "\u001b[1;5C", "\u001b[[A", "\u001b[5~", "\u001b[2$", "\u001bOq", "\u001b[97;5u"])(
    "is one, wherever a slow line cuts it: %j",
    (key) => {
      for (let at = 1; at < key.length; at += 1) {
        expect(handed([key.slice(0, at), key.slice(at)], 40), String(at)).toEqual([key])
      }
      expect(handed([`1${key}2`])).toEqual(["1", key, "2"])
    }
  )

  it("is Esc, and another behind it, where they come apart", () => {
    expect(handed(["\u001b", "[A"], 100)).toEqual(["\u001b", "[A"])
    expect(handed(["\u001b", "q"], 10)).toEqual(["\u001b", "q"])
    expect(handed(["\u001b", "\u001b"], 10)).toEqual(["\u001b", "\u001b"])
  })

  it("with Alt comes as it was sent", () => {
    expect(handed(["\u001bb"])).toEqual(["\u001bb"])
    expect(handed(["\u001b]"], 100)).toEqual(["\u001b]"])
    expect(handed(["\u001bP", "总"], 100)).toEqual(["\u001bP", "总"])
    expect(handed(["\u001bP", "总"], 10)).toEqual(["\u001bP", "总"])
  })

  it("may begin with the one character that stands for Esc and a bracket", () => {
    expect(handed(["\u009bA", "\u009b?1;2c"])).toEqual(["\u001b[A", "\u001b[?1;2c"])
  })
})

it("nothing that is typed is lost or put in another order, however it is cut", () => {
  const keys = [
    "1",
    "件数",
    "７ ",
    "[",
    "O",
    "A",
    "\u001b[A",
    "\u001bOB",
    "\u001b[1;5C",
    "\r",
    "\t",
    "\u001b[3~",
    "\u001bb"
  ]
  const Typed = Schema.Struct({
    keys: Schema.Array(Schema.Literals(keys)),
    cuts: Schema.Array(Schema.Literals([1, 2, 3, 5, 8]))
  })
  const result = Effect.runSync(
    Arbitrary.checkEffect(
      Arbitrary.schema(Typed),
      (typed) =>
        Effect.sync(() => {
          const all = typed.keys.join("")
          const pieces: Array<string> = []
          let at = 0
          for (const length of [...typed.cuts, all.length]) {
            pieces.push(all.slice(at, at + length))
            at += length
          }
          expect(handed(pieces.filter((piece) => piece !== "")).join("")).toBe(all)
          return true
        }),
      { runs: times(300, 3000, 20_000) }
    )
  )
  expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
})
