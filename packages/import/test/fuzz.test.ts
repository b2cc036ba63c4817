/**
 * Files of every kind, damaged anywhere: each is read or refused in one sentence, and what is read can be written and read back.
 *
 * `GONGKAI_FUZZ` says how many files in all; whole numbers that are the same on every run choose what is damaged, and how.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { unzipSync, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { read } from "../src/index.ts"
import { times } from "../../../vitest.shared.ts"
import { draftOf } from "./support/drafts.ts"
import { mhtml } from "./support/mhtml.ts"
import { csv, markdown, word, workbook } from "./support/office.ts"
import { page } from "./support/pages.ts"
import { tabbed } from "./support/tabbed.ts"

const runs = times(120, 10_000, 30_000)
const encode = (text: string) => new TextEncoder().encode(text)

/** Numbers below a limit, in an order that only the seed decides (mulberry32). */
const numbers = (seed: number) => {
  let state = seed
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
type Next = ReturnType<typeof numbers>

const pieces = [
  "\t",
  "\n",
  "|",
  "0",
  "９",
  "/",
  "<td>",
  "</tr>",
  '<td colspan="99999999" rowspan="0">',
  "<table>",
  "&#0;",
  "一、总体情况",
  "（七）总计",
  "\ud800",
  "2019",
  '"',
  ",",
  "<w:p>",
  "]]>",
  "\u0000"
]

/** Drops, doubles, overwrites or inserts something at a few places. */
const damaged = (bytes: Uint8Array, next: Next): Uint8Array => {
  let made = bytes
  for (let left = 1 + next(8); left > 0; left--) {
    const at = next(made.length + 1)
    const to = Math.min(made.length, at + next(next(4) === 0 ? 2000 : 40))
    const put = [
      new Uint8Array(),
      encode(pieces[next(pieces.length)] ?? ""),
      made.slice(at, to),
      Uint8Array.of(next(256), next(256))
    ][next(4)]
    const rest = next(2) === 0 ? at : to
    made = Uint8Array.from([...made.subarray(0, at), ...(put ?? []), ...made.subarray(rest)])
  }
  return next(20) === 0 ? made.subarray(0, next(made.length + 1)) : made
}

/** Damages a part of a zip and packs it again, so that what is inside is reached. */
const repacked = (bytes: Uint8Array, next: Next): Uint8Array => {
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  const name = names[next(names.length)] ?? ""
  return zipSync({ ...files, [name]: damaged(files[name] ?? new Uint8Array(), next) }, { level: 0 })
}

const draft = draftOf(edition2021, [1234, 0, 56, null, 7, undefined, 890])
const old = draftOf(edition2019, [12, 0, 3, null])
const fixture = (name: string) => Uint8Array.from(readFileSync(new URL(`fixtures/office/${name}`, import.meta.url)))

const made = (name: string) => Uint8Array.from(readFileSync(new URL(`fixtures/made/${name}`, import.meta.url)))

interface Kind {
  readonly kind: string
  readonly bytes: Uint8Array
  readonly damage?: typeof damaged
}

const kinds: ReadonlyArray<Kind> = [
  { kind: "html", bytes: encode(page(edition2021, draft)) },
  { kind: "html of 2019", bytes: encode(page(edition2019, old)) },
  { kind: "text", bytes: encode(tabbed(edition2021, draft)) },
  { kind: "md", bytes: markdown(edition2021, draft) },
  { kind: "csv", bytes: csv(edition2021, draft) },
  { kind: "json", bytes: encode(Interchange.show(draft)) },
  { kind: "docx", bytes: word(edition2021, draft), damage: repacked },
  { kind: "docx, packed", bytes: word(edition2021, draft) },
  { kind: "docx of LibreOffice", bytes: fixture("table.docx"), damage: repacked },
  { kind: "xlsx", bytes: workbook("xlsx")(edition2021, draft), damage: repacked },
  { kind: "xls", bytes: workbook("biff8")(edition2021, draft) },
  { kind: "doc", bytes: fixture("table.doc") },
  { kind: "odt of LibreOffice", bytes: made("2023-city.odt"), damage: repacked },
  { kind: "ods of LibreOffice", bytes: made("2023-city.ods"), damage: repacked },
  { kind: "fodt", bytes: fixture("text.fodt") },
  { kind: "rtf of LibreOffice", bytes: made("2023-city.rtf") },
  { kind: "mht of a browser", bytes: mhtml(page(edition2021, draft)) },
  { kind: "mht of Word", bytes: mhtml(page(edition2021, draft), "word") }
]

const corpus = process.env["GONGKAI_CORPUS"] ?? ""
const real = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => /\.(?:pdf|html|docx|txt)$/u.test(name))
      .map((name) => [name, Uint8Array.from(readFileSync(join(corpus, name)))] as const)
  : []

const survives = async (bytes: Uint8Array) => {
  const result = await Effect.runPromise(Effect.result(read({ name: "报告.bin", bytes })))
  if (Result.isFailure(result)) {
    expect(result.failure.text.zh).not.toBe("")
    return
  }
  const text = Interchange.show(result.success.draft, result.success.edition)
  expect(Interchange.show(Result.getOrThrow(Interchange.parse(text)))).toBe(text)
}

describe.each(kinds)("$kind", ({ kind, bytes, damage = damaged }) => {
  it("is read or refused, however it is damaged", async () => {
    for (let run = 0; run < runs / kinds.length; run++) {
      const seed = run * 7919 + kind.length
      try {
        // One after another: each may be large.
        // oxlint-disable-next-line no-await-in-loop
        await survives(damage(bytes, numbers(seed)))
      } catch (error) {
        throw new Error(`${kind}, seed ${seed}`, { cause: error })
      }
    }
  })
})

describe.runIf(real.length > 0)("corpus: real files", () => {
  it.each(real)("%s is read or refused, however it is damaged", async (name, bytes) => {
    for (let run = 0; run < runs / 100; run++) {
      // oxlint-disable-next-line no-await-in-loop
      await survives(damaged(bytes, numbers(run * 104_729 + name.length)))
    }
  })
})
