/**
 * Drafts to read back: fixed prose in our own words, and whatever numbers a test wants.
 *
 * @module
 */
import { type Draft, fill } from "@gongkai/core/Draft"
import { type Edition, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import { paragraph } from "@gongkai/core/Narrative"
import { read } from "../../src/index.ts"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** A draft whose cells are numbers from a list, in order and over again; `null` is a blank, `undefined` a declared none. */
export const draftOf = (edition: Edition, numbers: ReadonlyArray<number | null | undefined>): Draft => {
  let next = 0
  return fill(
    edition,
    {
      agency: { name: "示例市临水街道" },
      year: edition.years.from,
      reading: "published",
      preamble: [paragraph("本报告按照统一格式编制。")]
    },
    (cell) => {
      const number = numbers[next++ % numbers.length]
      if (number === null) return null
      if (number === undefined) return "none"
      const measure = slot(edition, cell)?.measure
      return measure === "amount"
        ? Money.Money.make(number)
        : measure === "change"
          ? Entry.Change.make(0 - number)
          : Entry.Count.make(number)
    },
    (section) => [paragraph(`${section.title}，全年按照要求办理，没有遗漏。`)]
  )
}

/** Reads a text as a file of that name. */
export const readText = (text: string, name = "report.txt") =>
  Effect.runSync(Effect.result(read({ name, bytes: new TextEncoder().encode(text) })))

/** Reads the bytes of a file of any kind; a refusal fails the test with its own words. */
export const opened = async (bytes: Uint8Array, name: string) =>
  Result.getOrThrowWith(
    await Effect.runPromise(Effect.result(read({ name, bytes }))),
    (refused) => new Error(refused.message)
  )

/** What was read; a refusal fails the test with its own words. */
export const imported = (text: string) => Result.getOrThrowWith(readText(text), (refused) => new Error(refused.message))

/** Why it was refused. */
export const refusal = (text: string, name = "report.txt") => {
  const result = readText(text, name)
  return Result.isFailure(result) ? result.failure.text : undefined
}

/** The same for a file of any kind. */
export const refusalOf = async (bytes: Uint8Array | string, name = "report.txt") => {
  const source = { name, bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes }
  const result = await Effect.runPromise(Effect.result(read(source)))
  return Result.isFailure(result) ? result.failure.text : undefined
}
