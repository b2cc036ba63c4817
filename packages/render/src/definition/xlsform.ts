/**
 * An edition as an XLSForm: the sheets of a workbook that ODK, KoboToolbox and SurveyCTO turn into a form for telephones.
 *
 * https://xlsform.org/: each part is a group, each row a screen. An equation is the constraint of its last cell, so it is judged when the
 * numbers before it are there. Every number is asked for; nothing is filled in by itself.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { counting } from "@gongkai/core/counting"
import { printed } from "@gongkai/core/Axis"
import { type Edition, heading, type Section, slots } from "@gongkai/core/Edition"
import type { Slot } from "@gongkai/core/Form"
import { type Demanded, demanded, idOf, nameOfCell, nameOfKey, titleOf } from "./cells.ts"

/** A sheet by its name and its rows, the heads first. */
export interface Rows {
  readonly name: string
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

const heads = ["type", "name", "label", "hint", "required", "constraint", "constraint_message", "appearance"] as const

type Question = { readonly [head in (typeof heads)[number]]?: string }

const summed = (cells: ReadonlyArray<Cell>, own: Cell): string =>
  cells.map((cell) => (cell === own ? "." : `\${${nameOfCell(cell)}}`)).join(" + ")

const constraintOf = (equations: ReadonlyArray<Demanded>, { cell, measure }: Slot): Question => {
  const least = measure === "change" ? [] : [". >= 0"]
  const all = [...least, ...equations.map(({ left, right }) => `${summed(left, cell)} = ${summed(right, cell)}`)]
  if (all.length === 0) return {}
  const said = equations.map(({ sentence }) => sentence.zh)
  return {
    constraint: all.join(" and "),
    constraint_message: [...(least.length > 0 ? ["不得小于0"] : []), ...said].join("；")
  }
}

const asked = (edition: Edition, slot: Slot): Question => ({
  type: slot.measure === "amount" ? "decimal" : "integer",
  name: nameOfCell(slot.cell),
  label: printed(slot.column),
  hint: counting(edition, slot)
    .map(({ zh }) => zh)
    .join("；"),
  required: "yes",
  ...constraintOf(
    demanded(edition).filter(({ last }) => last === slot.cell),
    slot
  )
})

const partOf = (edition: Edition, section: Section): ReadonlyArray<Question> => {
  const group = (
    inside: ReadonlyArray<Question>,
    name: string,
    label: string,
    appearance = ""
  ): ReadonlyArray<Question> => [{ type: "begin_group", name, label, appearance }, ...inside, { type: "end_group" }]
  const title = heading(edition, section)
  if (section.kind === "prose") return [{ type: "text", name: section.key, label: title, appearance: "multiline" }]
  const own = slots(edition).filter(({ form }) => form === section)
  const rows = [...new Set(own.map(({ row }) => row))]
  return group(
    rows.flatMap((row) => {
      const all = own.filter((slot) => slot.row === row)
      const label = printed(row) === "" ? title : printed(row)
      return group(
        all.map((slot) => asked(edition, slot)),
        `${section.key}__${nameOfKey(row.key)}`,
        label,
        "field-list"
      )
    }),
    section.key,
    title
  )
}

/** The sheets `survey`, `choices` and `settings`. */
export const xlsform = (edition: Edition): ReadonlyArray<Rows> => {
  const { from, until = 2100 } = edition.years
  const questions: ReadonlyArray<Question> = [
    { type: "text", name: "agency", label: "行政机关名称", required: "yes" },
    {
      type: "integer",
      name: "year",
      label: "报告年度",
      required: "yes",
      // A form of 2019 is met in later years too.
      constraint: `. >= ${from} and . <= ${Math.max(until, 2100)}`,
      constraint_message: `应为${from}年以后的年度`
    },
    ...edition.sections.flatMap((section) => partOf(edition, section))
  ]
  return [
    { name: "survey", rows: [heads, ...questions.map((each) => heads.map((head) => each[head] ?? ""))] },
    { name: "choices", rows: [["list_name", "name", "label"]] },
    {
      name: "settings",
      rows: [
        ["form_title", "form_id", "version", "instance_name"],
        [titleOf(edition), idOf(edition), edition.key, "concat(${agency}, ' ', ${year})"]
      ]
    }
  ]
}
