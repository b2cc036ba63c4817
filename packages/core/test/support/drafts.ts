/**
 * Random drafts: every kind of entry in every cell, prose, and every field of the head.
 *
 * Texts are made well-formed and days are picked from a few instead of trying random ones until they fit, which seldom happens.
 *
 * @module
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { Agency } from "../../src/report/Agency.ts"
import * as Draft from "../../src/report/Draft.ts"
import * as Edition from "../../src/form/Edition.ts"
import * as Entry from "../../src/report/Entry.ts"
import { DoubleEntry, fields, Place, Spot, Waiver } from "../../src/report/Header.ts"
import { Money } from "../../src/report/Money.ts"
import { Item, Narrative } from "../../src/report/Narrative.ts"

const { format: _format, edition: _edition, ...head } = fields
const Parts = Schema.Struct({
  ...head,
  overview: Schema.NullOr(Narrative),
  problems: Schema.NullOr(Narrative),
  otherMatters: Schema.NullOr(Narrative)
})

const day = Schema.Literals(["2008-05-01", "2023-12-31", "2024-01-31", "2024-02-29"])
const optionally = <T extends string>(...texts: ReadonlyArray<T>) => Schema.optionalKey(Schema.Literals(texts))
const heading = Schema.Struct({
  type: Schema.Literal("heading"),
  level: Schema.Literals([1, 2, 3, 4]),
  text: Schema.String
})
const paragraph = Schema.Struct({ type: Schema.Literal("paragraph"), text: Schema.String })
const some = <S extends Schema.Top>(each: S) => Schema.Array(each).check(Schema.isMinLength(1), Schema.isMaxLength(3))
const row = some(Schema.String)
const rich = Schema.Union([
  // Cells that both editions have.
  Schema.Struct({
    type: Schema.Literal("paragraph"),
    text: some(
      Schema.Union([
        Schema.String,
        Schema.Struct({ ref: Schema.Literals(["requests/received/total", "requests/carriedOut/total"]) })
      ])
    )
  }),
  Schema.Struct({
    type: Schema.Literal("table"),
    caption: Schema.optionalKey(Schema.String),
    head: Schema.Array(row).check(Schema.isMaxLength(2)),
    rows: some(row)
  }),
  Schema.Struct({
    type: Schema.Literal("list"),
    ordered: Schema.Boolean,
    items: some(Schema.Struct({ ...Item.fields, text: Schema.String, mark: optionally("①", "（1）", "") }))
  }),
  Schema.Struct({
    type: Schema.Literal("figure"),
    place: Schema.optionalKey(Schema.String),
    caption: Schema.optionalKey(Schema.String),
    alternative: Schema.optionalKey(Schema.String)
  })
])
// Half of all drafts are of `@1`.
const prose = Schema.Union([
  Schema.Array(Schema.Union([heading, paragraph])),
  Schema.Array(Schema.Union([heading, paragraph, rich]))
])
const cell = Schema.Union([Schema.Int, Schema.Null, Schema.String])
const place = Schema.Struct({ ...Place.fields, text: Schema.String, note: Schema.optionalKey(Schema.String) })
const said = Schema.NonEmptyString
const turn = Schema.Struct({
  by: said,
  on: Schema.Literals(["2025-01-18T09:00:00+08:00", "2024-02-29T23:59:59.5Z", "2025-12-31T00:00:00-11:30"])
})

const written = Schema.Struct({
  ...head,
  agency: Schema.Struct({
    name: Schema.Literals(["示例市档案局", "Ａ县𠮷镇人民政府"]),
    kind: Agency.fields.kind,
    level: Agency.fields.level,
    divisionCode: optionally("320800", "320803001", "320803001002"),
    supervisor: optionally("示例市人民政府办公室"),
    address: optionally("人民路1号", "\u20ac 2"),
    postcode: optionally("223001"),
    telephone: optionally("0517-83900000"),
    email: optionally("a@example.gov.cn"),
    website: optionally("https://example.gov.cn/")
  }),
  period: Schema.optionalKey(Schema.Struct({ from: day, to: day })),
  title: Schema.optionalKey(Schema.String),
  preamble: Schema.optionalKey(prose),
  signature: Schema.optionalKey(Schema.Struct({ organ: Schema.String, date: day })),
  publishedOn: Schema.optionalKey(day),
  waivers: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        ...Waiver.fields,
        rule: said,
        cells: Schema.Array(said),
        values: Schema.Array(cell),
        reason: said,
        by: said,
        on: day,
        until: Schema.optionalKey(day)
      })
    )
  ),
  doubleEntry: Schema.optionalKey(
    Schema.Struct({
      first: turn,
      second: turn,
      differed: DoubleEntry.fields.differed,
      figures: Schema.Literals(["0123456789abcdef", "ffffffffffffffff"])
    })
  ),
  provenance: Schema.optionalKey(
    Schema.Struct({
      file: Schema.String,
      reader: Schema.String,
      cells: Schema.Record(Schema.String, place),
      prose: Schema.optionalKey(Schema.Record(Schema.String, Schema.Array(Spot)))
    })
  ),
  overview: Schema.NullOr(prose),
  problems: Schema.NullOr(prose),
  otherMatters: Schema.NullOr(prose)
})

/** Text that fits on a line and into a file. */
const line = (text: string): string => text.toWellFormed().replaceAll(/\p{Cc}/gu, "　")

const tidied = (value: unknown): unknown => {
  if (typeof value === "string") return line(value)
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [line(key), tidied(each)]))
}

const parts = Arbitrary.schema(written).pipe(Arbitrary.map((value) => Schema.decodeUnknownSync(Parts)(tidied(value))))

const kinds = Arbitrary.schema(Schema.Literals(["number", "number", "blank", "none", "n/a", "unread", "guessed"]))
const texts = Arbitrary.schema(Schema.String).pipe(Arbitrary.map((text) => text.toWellFormed()))

const entry = (values: Arbitrary.Arbitrary<Entry.Value>): Arbitrary.Arbitrary<Entry.Entry> =>
  Arbitrary.all([kinds, values, texts, Arbitrary.array(values, { maxLength: 3 })]).pipe(
    Arbitrary.map(([kind, value, unread, candidates]): Entry.Entry => {
      if (kind === "number") return value
      if (kind === "blank") return null
      if (kind === "none" || kind === "n/a") return kind
      return kind === "unread" ? { unread } : { unread, candidates }
    })
  )

const entries = {
  count: entry(Arbitrary.schema(Entry.Count)),
  change: entry(Arbitrary.schema(Entry.Change)),
  amount: entry(Arbitrary.schema(Money))
}

export const drafts = <E extends Edition.Edition>(edition: E): Arbitrary.Arbitrary<Draft.Draft<E>> =>
  Arbitrary.all([parts, Arbitrary.all(Edition.slots(edition).map(({ measure }) => entries[measure]))]).pipe(
    Arbitrary.map(([{ overview, problems, otherMatters, ...head }, values]) => {
      const narratives: { readonly [key: string]: Narrative | null } = { overview, problems, otherMatters }
      return Draft.fill(
        edition,
        head,
        (cell) => values[Edition.place(edition, cell)] ?? null,
        (section) => narratives[section.key] ?? null
      )
    })
  )
