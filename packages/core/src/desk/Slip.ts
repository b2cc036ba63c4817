/**
 * 退回单: what a returned report is to mend, item by item, each at its cells or its paragraph, and by when.
 *
 * An item takes down what stood there when the report was returned, so that a machine can tell on re-filing whether it was touched.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { editionOf } from "../editions/official.ts"
import { labelOf, slot } from "../form/Edition.ts"
import { at, type Draft, narrative } from "../report/Draft.ts"
import { type Entry, isOf } from "../report/Entry.ts"
import { Day, Moment } from "../report/Header.ts"
import { Words } from "../report/Narrative.ts"
import { lines, shown } from "../report/Plain.ts"
import { dayOf } from "./Instant.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import { Said } from "./Unit.ts"

/** What a cell holds, whatever its measure; amounts in 分. */
export const Value = Schema.Union([
  Schema.Null,
  Schema.Int,
  Schema.Literals(["none", "n/a"]),
  Schema.Struct({ unread: Words, candidates: Schema.optionalKey(Schema.Array(Schema.Int)) })
])

const common = {
  /** What is to be done, in the reviewer's words. */
  says: Said,
  /** The id of the rule that is broken, where a rule of `check` is. */
  rule: Schema.optionalKey(Said),
  /** The clause it rests on, as printed. */
  clause: Schema.optionalKey(Said)
}

/** An item on cells: what they held, and what the reviewer proposes instead, in the same order. */
export const InCells = Schema.Struct({
  _tag: Schema.tag("Cells"),
  ...common,
  cells: Schema.NonEmptyArray(Schema.String),
  values: Schema.Array(Value),
  proposed: Schema.optionalKey(Schema.Array(Value))
})

/** An item on a paragraph of a part: its text as it stood, and the text that is proposed. */
export const InText = Schema.Struct({
  _tag: Schema.tag("Text"),
  ...common,
  part: Schema.String,
  text: Words,
  proposed: Schema.optionalKey(Words)
})

/** An item on the report as a whole: a missing part, a wrong title. */
export const OfAll = Schema.Struct({ _tag: Schema.tag("Report"), ...common })

/** One thing to mend. */
export const Item = Schema.Union([InCells, InText, OfAll])
export type Item = typeof Item.Type

/** A slip: which content it returns, by its hash, what is to be mended, and the last day for it. */
export const Slip = Schema.Struct({
  of: Schema.String,
  items: Schema.NonEmptyArray(Item),
  due: Day,
  by: Said,
  at: Moment
}).annotate({ identifier: "Slip", title: "退回单" })
/** A slip, as the schema of the same name has it. */
export type Slip = typeof Slip.Type

/** Why a slip cannot be issued. `item` counts the items from 0. */
export type BadSlip = Refusal<
  "NoSuchCell" | "NoSuchText" | "BadProposal" | "DueBeforeReturn",
  { readonly item?: number; readonly place?: string }
>

/** The texts of a part, block by block, as a slip quotes them; `undefined` where the edition has no such part in prose. */
export const textsOf = (draft: Draft, part: string): ReadonlyArray<string> | undefined => {
  const edition = editionOf(draft)
  const section = edition.sections.find(({ key, kind }) => key === part && kind === "prose")
  if (section?.kind !== "prose") return undefined
  return (narrative(draft, section) ?? []).map((block) => lines(block, shown(edition, draft)).join("\n"))
}

/** What the cells of an item hold in a draft; `undefined` for an address that its edition does not have. */
export const valuesOf = (draft: Draft, cells: ReadonlyArray<string>): ReadonlyArray<Entry | undefined> => {
  const edition = editionOf(draft)
  return cells.map((cell) => {
    const found = slot(edition, cell)
    return found && at(draft, found.cell)
  })
}

/** An item of a slip as a reviewer writes it: what stood there is taken down by `issue`. */
export type Written = Omit<typeof InCells.Type, "values"> | typeof InText.Type | typeof OfAll.Type

const badCells = (draft: Draft, item: number, { cells, proposed }: Omit<typeof InCells.Type, "values">) => {
  const edition = editionOf(draft)
  const unknown = cells.find((cell) => slot(edition, cell) === undefined)
  if (unknown !== undefined) {
    return refusal(
      "NoSuchCell",
      { item, place: unknown },
      `退回事项${item + 1}：本格式没有“${unknown}”这一格，请重新选定`,
      `item ${item + 1}: this form has no cell “${unknown}”; choose it again`
    )
  }
  if (proposed === undefined) return undefined
  const wrong = cells.findIndex((cell, at) => {
    const measure = slot(edition, cell)?.measure
    const value = proposed[at]
    return (
      measure === undefined ||
      value === undefined ||
      value === null ||
      !isOf(measure, value) ||
      typeof value === "object"
    )
  })
  if (wrong < 0 && proposed.length === cells.length) return undefined
  const place = labelOf(edition, cells[Math.max(wrong, 0)] ?? "")
  return refusal(
    "BadProposal",
    { item, place },
    `退回事项${item + 1}：建议的数应与各格一一对应，且为该格可填的数（${place}），请改正或不提建议`,
    `item ${item + 1}: give one value for each cell, one that the cell can hold (${place}), or propose none`
  )
}

const badText = (draft: Draft, item: number, { part, text }: typeof InText.Type) => {
  if (textsOf(draft, part)?.includes(text) === true) return undefined
  return refusal(
    "NoSuchText",
    { item, place: part },
    `退回事项${item + 1}：报送的文字中没有所引的这一段，请从报送稿中选定`,
    `item ${item + 1}: the filed text has no such paragraph; choose it in what was filed`
  )
}

const bad = (draft: Draft, item: Written, at: number): BadSlip | undefined => {
  if (item._tag === "Cells") return badCells(draft, at, item)
  return item._tag === "Text" ? badText(draft, at, item) : undefined
}

/** Writes a slip on a filed draft; or says which item names what the draft does not have, or that the day lies before the return. */
export const issue = (
  draft: Draft,
  items: readonly [Written, ...ReadonlyArray<Written>],
  said: Omit<Slip, "items">
): Result.Result<Slip, ReadonlyArray<BadSlip>> => {
  const day = dayOf(said.at)
  const wrong = items.flatMap((item, at) => bad(draft, item, at) ?? [])
  const late =
    said.due >= day
      ? []
      : [
          refusal(
            "DueBeforeReturn",
            {},
            `办结期限${said.due}早于退回之日${day}，请改为${day}或以后`,
            `the day ${said.due} lies before the return on ${day}; set ${day} or a later day`
          )
        ]
  if (wrong.length + late.length > 0) return Result.fail([...wrong, ...late])
  const taken = (item: Written): Item =>
    item._tag === "Cells" ? { ...item, values: valuesOf(draft, item.cells).map((each) => each ?? null) } : item
  const [first, ...rest] = items
  return Result.succeed({ ...said, items: [taken(first), ...rest.map(taken)] })
}
