/** Questions take a number, a name or nothing; they end when the input does, and never wait where nobody sits. */
import { PassThrough } from "node:stream"
import * as Effect from "effect/Effect"
import { afterEach, describe, expect, it, vi } from "vitest"
import { agree, choose, mayAsk } from "../../src/words/ask.ts"
import { behave, manner } from "../../src/words/Manner.ts"

const usual = manner()
afterEach(() => {
  behave(usual)
  vi.restoreAllMocks()
})

/** Answers each prompt in turn, and ends the input after the last. */
const answering = async <A>(work: Effect.Effect<A>, ...answers: ReadonlyArray<string>): Promise<A> => {
  const input = new PassThrough()
  // Questions need no more of it than that lines can be read.
  vi.spyOn(process, "stdin", "get").mockReturnValue(input as unknown as typeof process.stdin)
  const left = [...answers]
  vi.spyOn(process.stderr, "write").mockImplementation((text, ...rest) => {
    const done = rest.find((each) => typeof each === "function")
    done?.()
    // A prompt is the only text without an end of line.
    if (!String(text).endsWith("\n")) {
      const next = left.shift()
      setImmediate(() => (next === undefined ? input.end() : input.write(`${next}\n`)))
    }
    return true
  })
  return Effect.runPromise(work)
}

const which = choose({ zh: "哪一份？", en: "Which?" }, ["甲", "乙"], "zh")
const sure = agree({ zh: "导入？", en: "Import?" }, "zh")

describe("a choice", () => {
  it.each([
    ["a number", ["2"], "乙"],
    ["a number of a Chinese input method", ["１"], "甲"],
    ["a name that is not listed", [" 丙.docx "], "丙.docx"],
    ["a number at last, after one that is not there and nothing", ["7", "", "1"], "甲"],
    ["nothing that fits, three times", ["3", "", "9"], undefined],
    ["no answer", [], undefined]
  ])("takes %s", async (_, answers, chosen) => {
    expect(await answering(which, ...answers)).toBe(chosen)
  })
})

describe("a yes or a no", () => {
  it.each([
    ["", true],
    ["是", true],
    ["Y", true],
    ["n", false],
    ["也许", false]
  ])("is %j: %j", async (answer, is) => {
    expect(await answering(sure, answer)).toBe(is)
  })

  it("is a no where the input ends", async () => {
    expect(await answering(sure)).toBe(false)
  })
})

it("nobody is asked where the user forbade it", () => {
  behave({ ...usual, asks: false })
  expect(mayAsk()).toBe(false)
})
