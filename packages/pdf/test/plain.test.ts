/** Callers without Effect get the bytes or the reason, as a Promise of a plain object. */
import { readFileSync } from "node:fs"
import { location } from "@gongkai/fonts/location"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { print as printEffect } from "../src/index.ts"
import * as Plain from "../src/plain.ts"
import { trueType } from "./fonts/small.ts"
import { report } from "./report.ts"

it("prints the bytes that the Effect prints", async () => {
  expect(await Plain.print(report())).toEqual({ ok: true, pdf: await Effect.runPromise(printEffect(report())) })
})

it("says why a report is not printed", async () => {
  const draft = { ...report(), edition: "1999" }
  expect(await Plain.print(draft)).toMatchObject({ ok: false, reason: "edition" })
})

it("reads a pack once for all documents of one reader", async () => {
  const asked: Array<string> = []
  const packs: Plain.Packs = async (pack) => {
    asked.push(pack)
    return readFileSync(location(pack))
  }
  const [one, other] = [await Plain.print(report(), { packs }), await Plain.print(report(), { packs })]
  expect(one).toEqual(other)
  expect(asked.length).toBe(new Set(asked).size)
})

it("prints several reports as a book, and takes a user's own face", async () => {
  const book = await Plain.printBook([report(), report()], { title: "年度报告汇编", author: "云溪县" })
  expect(book.ok).toBe(true)
  expect(await Plain.own({ file: "small.ttf", bytes: trueType() })).toMatchObject({ ok: true })
  expect(await Plain.own({ file: "none.ttf", bytes: new Uint8Array(9) })).toMatchObject({ ok: false, reason: "font" })
})
