/**
 * Prints a report of chance on paper, in the manners given.
 *
 * @module
 */
import { type Form, slots } from "@gongkai/core/Form"
import { heading } from "@gongkai/core/Edition"
import { layout } from "@gongkai/core/Layout"
import { type Chance, chance } from "./chance.ts"
import type { Manner } from "./Manner.ts"
import { type Box, type Figure, type Paper, type Piece, type Table, text } from "./Paper.ts"
import { prose } from "./prose.ts"
import type { Report } from "./report.ts"

/** What stands in a column of remarks. */
const remarks = ["", "", "", "无", "含上年转来", "见附件", "2件为同一申请人"] as const

type Draws = (name: string) => Chance

const figure = (report: Report, { cell, measure, column }: ReturnType<typeof slots>[number], draws: Draws): Figure => {
  const number = report.numbers.get(cell)
  if (cell.includes("@remark")) return { ...text(draws(cell).pick(remarks)), said: null }
  // Neither a row nor a column of the form.
  if (number === undefined) return { ...text(String(draws(cell).below(60))), said: null }
  const stated = column.heading.label.includes("万元")
  return { ...text(`${number}${measure === "amount" && !stated && number !== 0 ? "万元" : ""}`), said: number }
}

const table = (form: Form, report: Report, manners: ReadonlyArray<Manner>, draws: Draws): ReadonlyArray<Piece> => {
  const changed = manners.reduce<Form | undefined>(
    (made, { name, form: change }) => (made && change ? change(made, draws(`${name} of ${form.key}`)) : made),
    form
  )
  if (changed === undefined) return [{ _tag: "Line", text: "无。" }]
  const { grid, stub, blocks } = layout(changed)
  const bySlot = new Map(slots(changed).map((slot) => [slot.cell, slot]))
  const own: Table = {
    _tag: "Table",
    form,
    year: report.year,
    stub,
    blocks,
    grid: grid.map((row) =>
      row.map((each): Box | null => {
        if (each._tag === "Covered") return null
        const { rows, columns } = each
        if (each._tag === "Heading") return { ...text(each.text), rows, columns, prints: [], heads: true }
        const slot = bySlot.get(each.cell)
        if (slot === undefined) return null
        const set = manners.reduce(
          (made, { name, figure: change }) => change?.(made, slot, draws(`${name} in ${slot.cell}`)) ?? made,
          figure(report, slot, draws)
        )
        const unreadable = set.unreadable ?? manners.find(({ destroys }) => destroys?.of(slot))?.destroys?.what
        const print = { cell: slot.cell, said: set.said, ...(unreadable !== undefined && { unreadable }) }
        const prints = report.numbers.has(slot.cell) ? [print] : []
        return { lines: set.lines, rows, columns, prints, heads: false }
      })
    )
  }
  return manners.reduce<ReadonlyArray<Piece>>(
    (pieces, { name, table: change }) =>
      change === undefined
        ? pieces
        : pieces.flatMap((piece) => (piece._tag === "Line" ? [piece] : change(piece, draws(`${name} at ${form.key}`)))),
    [own]
  )
}

const said = (part: string, line: string): Piece => ({ _tag: "Line", text: line, says: [{ part, text: line }] })

const printed = (report: Report, manners: ReadonlyArray<Manner>, draws: Draws): Paper => ({
  pieces: [
    {
      _tag: "Line",
      text: `${report.agency}${report.year}年政府信息公开工作年度报告`,
      heading: true,
      year: report.year
    },
    said("preamble", `本报告所列数据的统计期限为${report.year}年1月1日至${report.year}年12月31日。`),
    ...report.edition.sections.flatMap((section): ReadonlyArray<Piece> => [
      { _tag: "Line", text: heading(report.edition, section), heading: true },
      ...(section.kind === "form"
        ? table(section, report, manners, draws)
        : prose(section.key, report, draws("prose")).map((each) => said(section.key, each)))
    ])
  ]
})

/** The paper that a seed and some manners yield of a report. */
export const print = (report: Report, manners: ReadonlyArray<Manner>, seed: number): Paper => {
  const draws = (name: string) => chance(seed, name)
  const own = manners.reduce((made, { name, report: change }) => change?.(made, draws(name)) ?? made, report)
  const again = (other: Report) => printed(other, manners, (name) => chance(seed, `again ${name}`))
  return manners.reduce(
    (paper, { name, paper: change }) => change?.(paper, draws(name), again, own) ?? paper,
    printed(own, manners, draws)
  )
}
