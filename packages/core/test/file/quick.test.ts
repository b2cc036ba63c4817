/** The quick way into a file and its schema accept the same files; what either refuses is told in the schema's words. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { times } from "../../../../vitest.shared.ts"
import * as Draft from "../../src/report/Draft.ts"
import type { Edition } from "../../src/form/Edition.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import * as Ledger from "../../src/report/Ledger.ts"
import { problems } from "../../src/file/Problem.ts"
import { quick } from "../../src/file/quick.ts"
import { keysWritten } from "../../src/file/twice.ts"
import { drafts } from "../support/drafts.ts"
import { editions, report } from "../support/reports.ts"

const runs = { arbitrary: { runs: times(25, 250, 10_000) } } as const

/** What may stand at a place by mistake: right in some places, wrong in most. */
const strays: ReadonlyArray<unknown> = [
  null,
  0,
  -1,
  1.5,
  2 ** 53,
  7,
  "",
  "none",
  "n/a",
  "1.5",
  "7730.1234567",
  "2024-02-29",
  "2023-02-29",
  "两行\n字",
  "\u0085",
  "\ud800",
  "draft",
  "likely",
  "paragraph",
  true,
  [],
  [1, 2, 3, 4],
  {},
  { unread: "?" },
  { unread: "?", candidates: [1] },
  { unread: "?", candidates: ["1"] },
  { unread: "\ud800" },
  { unread: "?", extra: 1 },
  [{ type: "paragraph", text: "另起一段。" }],
  [{ type: "heading", level: 5, text: "第五级" }],
  [{ type: "list", ordered: true, items: [{ text: "一项" }] }],
  [{ type: "list", ordered: true, items: [] }],
  [{ type: "paragraph", text: ["新收", { ref: "requests/received/total" }, "件"] }],
  [{ type: "paragraph", text: [{ ref: "requests/received/sum" }] }],
  "gongkai/report@1",
  "gongkai/report@1.1",
  "gongkai/report@1.2",
  "2025-01-20T16:05:00+08:00",
  "2023-02-29T16:05:00+08:00",
  "2025-01-20T24:05:00+08:00",
  { by: "赵一", on: "2025-01-20T16:05:00Z" }
]
const keys = [
  "unread",
  "total",
  "title",
  "text",
  "line",
  "box",
  "__proto__",
  "constructor",
  "多出的键",
  "publishedOn",
  "doubleEntry"
]

type Json = { [key: string]: unknown }

/** The places of a file: an object or array, with one of its keys. */
const places = (node: unknown): ReadonlyArray<readonly [holder: Json, key: string]> => {
  if (typeof node !== "object" || node === null) return []
  // Arrays are objects with numbers for keys.
  const holder = node as Json
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...places(holder[key])])
}

/** One damage to a file, by three numbers of chance: a value replaced, a key taken away, a key added. */
const damage = (file: unknown, [where, how, what]: readonly [number, number, number]): void => {
  const all = places(file)
  const [holder, key] = all[where % all.length] ?? [{}, ""]
  const stray = strays[what % strays.length]
  if (how % 4 === 0) Reflect.deleteProperty(holder, key)
  else if (how % 4 === 1) {
    const name = keys[where % keys.length] ?? ""
    Object.defineProperty(holder, name, { value: stray, enumerable: true, configurable: true, writable: true })
  } else holder[key] = stray
}

const chance = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))
const damages = Arbitrary.schema(
  Schema.Array(Schema.Tuple([chance, chance, chance])).check(Schema.isMinLength(1), Schema.isMaxLength(3))
)

const parsed = (text: string): object => Object(JSON.parse(text))

/** The one definition, asked without any short cut. */
const bySchema = (edition: Edition, file: object) =>
  Schema.decodeResult(Interchange.schema(edition), { errors: "all", onExcessProperty: "error" })({ ...file })

const agree = (edition: Edition, text: string): void => {
  const wanted = bySchema(edition, parsed(text))
  const taken = quick(edition, parsed(text))
  expect(taken !== undefined).toBe(Result.isSuccess(wanted))
  for (const read of [Interchange.parse(text), Interchange.decode(parsed(text))]) {
    if (Result.isSuccess(wanted)) {
      const draft = Result.getOrThrow(read)
      expect(draft).toEqual(wanted.success)
      expect(Ledger.ledger(edition, draft).entries).toEqual(Draft.entries(edition, wanted.success))
      expect(taken?.keys).toBe(keysWritten(text))
    } else {
      const named = parsed(text) as { readonly format?: unknown; readonly edition?: unknown }
      if (named.format === undefined || named.edition !== edition.key) continue
      expect(Result.isFailure(read) && read.failure.problems).toEqual(
        problems(wanted.failure.issue, parsed(text), edition)
      )
    }
  }
}

describe.each(editions)("a file of %s", (_, edition) => {
  it.prop(
    "that is right is taken quickly, as its schema decodes it",
    [drafts(edition)],
    ([draft]) => agree(edition, Interchange.show(draft)),
    runs
  )

  it.prop(
    "that is damaged is refused in the words of its schema, or taken where the damage is none",
    [drafts(edition), damages],
    ([draft, hits]) => {
      const file = parsed(Interchange.show(draft))
      for (const hit of hits) damage(file, hit)
      agree(edition, JSON.stringify(file))
    },
    runs
  )

  it.prop(
    "of any JSON value is refused by both",
    [Arbitrary.schema(Schema.Json)],
    ([value]) => {
      const file = { format: "gongkai/report@1", edition: edition.key, year: value }
      expect(quick(edition, value)).toBeUndefined()
      agree(edition, JSON.stringify(file))
    },
    runs
  )
})

describe.each(editions)("a file of %s with a cell named __proto__ in its provenance", (_, edition) => {
  it("keeps it as a key like any other", () => {
    const text = Interchange.show({
      ...report(edition),
      provenance: { file: "年报.txt", reader: "text", cells: { "a/b/c": { line: 1, text: "7" } } }
    }).replace('"a/b/c"', '"__proto__"')
    agree(edition, text)
    for (const read of [Interchange.parse(text), Interchange.decode(parsed(text))]) {
      expect(Object.keys(Result.getOrThrow(read).provenance?.cells ?? {})).toEqual(["__proto__"])
    }
  })
})

describe("a value that is decoded", () => {
  it("stays as it is, and the draft shares nothing with it", () => {
    const [, edition] = editions[1] ?? [undefined, undefined]
    if (edition === undefined) throw new RangeError("no edition")
    const file: Json = { ...parsed(Interchange.show(report(edition))) }
    const before = JSON.stringify(file)
    const draft = Result.getOrThrow(Interchange.decode(file))
    expect(JSON.stringify(file)).toBe(before)
    for (const [holder, key] of places(file)) holder[key] = "改"
    expect(Draft.entries(edition, draft)).toEqual(Draft.entries(edition, report(edition)))
  })
})
