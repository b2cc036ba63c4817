/**
 * The corrections that `consolidate --adjust` names: of each cell by how much, and why, from a file of JSON.
 *
 * `[{ "cell": "requests/received/naturalPerson", "by": -2, "reason": "两个单位重复统计" }]`; a cell may be named by its label too, where
 * only one has it. Amounts are decimal strings of 万元. Totals follow their parts, unless the file names them itself.
 *
 * @module
 */
import type { Adjustment } from "@gongkai/core/consolidate"
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, label, labelOf, place, slot, slots } from "@gongkai/core/Edition"
import type { Slot } from "@gongkai/core/Form"
import * as Money from "@gongkai/core/Money"
import type { Text } from "@gongkai/core/Text"
import * as Totals from "@gongkai/core/Totals"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { open } from "./files.ts"

/** The file as it stands. */
const File = Schema.Array(
  Schema.Struct({
    cell: Schema.NonEmptyString,
    by: Schema.Union([Schema.Int, Schema.String]),
    reason: Schema.String.check(Schema.isPattern(/\S/u))
  })
)

/** The corrections as their file has them. */
export interface Named {
  readonly file: string
  readonly all: typeof File.Type
}

export interface Adjustments {
  readonly [cell: Cell]: Adjustment
}

const shape: Text = {
  zh: '应为一列调整，如 [{"cell": "requests/received/naturalPerson", "by": -2, "reason": "两个单位重复统计"}]；金额写作带引号的万元数，如 "-1.5"',
  en: 'a list of corrections is needed, such as [{"cell": "requests/received/naturalPerson", "by": -2, "reason": "counted by two units"}]; amounts as strings of 10,000 yuan, such as "-1.5"'
}

/** Reads the file; refused whole where any of it is not a correction. */
export const adjustmentsIn = (path: string): Effect.Effect<Named, Refused> =>
  Effect.flatMap(open(path), ({ bytes }) => {
    const value = Result.try((): unknown => JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/u, "")))
    const read = Result.flatMap(value, (json) => Schema.decodeUnknownResult(File, { onExcessProperty: "error" })(json))
    return Result.isSuccess(read)
      ? Effect.succeed({ file: path, all: read.success })
      : Effect.fail(new Refused({ file: path, text: shape }))
  })

/** The one cell of this address or label. */
const found = (edition: Edition, named: string): ReadonlyArray<Slot> => {
  const own = slot(edition, named)
  if (own !== undefined) return [own]
  const whole = named.replaceAll(/\s/gu, "")
  const all = slots(edition)
  const exact = all.filter((each) => label(each).replaceAll(/\s/gu, "") === whole)
  return exact.length > 0 ? exact : all.filter((each) => label(each).replaceAll(/\s/gu, "").includes(whole))
}

/** How much, in the unit that the cell is added up in; `undefined` where it is none of its measure. */
const amountOf = (measure: Slot["measure"], by: number | string): number | undefined => {
  if (measure !== "amount") return typeof by === "number" && Number.isSafeInteger(by) ? by : undefined
  if (typeof by !== "string") return undefined
  const size = Money.parse(by.replace(/^[-+]/u, ""))
  return size === undefined ? undefined : (by.startsWith("-") ? -1 : 1) * size
}

const problem = (edition: Edition, named: Named["all"][number], known: ReadonlySet<string>): Text | undefined => {
  const [first, ...others] = found(edition, named.cell)
  if (first === undefined) return { zh: `没有“${named.cell}”这一格`, en: `there is no cell “${named.cell}”` }
  if (others.length > 0)
    return {
      zh: `“${named.cell}”有 ${others.length + 1} 格，请写明地址，如 ${first.cell}`,
      en: `“${named.cell}” names ${others.length + 1} cells: write the address, such as ${first.cell}`
    }
  if (known.has(first.cell))
    return { zh: `“${named.cell}”调整了两次，请合成一项`, en: `“${named.cell}” is corrected twice: make it one` }
  const by = amountOf(first.measure, named.by)
  if (by === undefined)
    return first.measure === "amount"
      ? {
          zh: `“${named.cell}”是金额，调整数应为带引号的万元数，如 "-1.5"`,
          en: `“${named.cell}” is an amount: write a string of 10,000 yuan, such as "-1.5"`
        }
      : { zh: `“${named.cell}”的调整数应为整数`, en: `“${named.cell}” is corrected by a whole number` }
  return by === 0 ? { zh: `“${named.cell}”的调整数是0`, en: `“${named.cell}” is corrected by 0` } : undefined
}

const following = (edition: Edition, part: Cell, { by, reason }: Adjustment, before?: Adjustment): Adjustment => {
  const name = labelOf(edition, part)
  const own = { zh: `随“${name}”：${reason.zh}`, en: `with ${part}: ${reason.en}` }
  return before === undefined
    ? { by, reason: own }
    : { by: before.by + by, reason: { zh: `${before.reason.zh}；${own.zh}`, en: `${before.reason.en}; ${own.en}` } }
}

/** The corrections of an edition's cells, with those of the totals that follow. Refused where one is of no cell, or of none of its measure. */
export const adjustmentsOf = (edition: Edition, { file, all }: Named): Effect.Effect<Adjustments, Refused> => {
  const own = new Map<Cell, Adjustment>()
  for (const named of all) {
    const wrong = problem(edition, named, new Set(own.keys()))
    if (wrong !== undefined) return Effect.fail(new Refused({ file, text: wrong }))
    const [first] = found(edition, named.cell)
    if (first === undefined) continue
    const reason = named.reason.trim()
    own.set(first.cell, { by: amountOf(first.measure, named.by) ?? 0, reason: { zh: reason, en: reason } })
  }
  const totals = new Map<Cell, Adjustment>()
  for (const [total, places] of Totals.parts(edition)) {
    if (own.has(total)) continue
    for (const [cell, adjustment] of own)
      if (places.includes(place(edition, cell)))
        totals.set(total, following(edition, cell, adjustment, totals.get(total)))
  }
  return Effect.succeed(Object.fromEntries([...own, ...totals]))
}
