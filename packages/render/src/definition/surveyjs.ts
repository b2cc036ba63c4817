/**
 * An edition as a SurveyJS model: a page for each part, each block of a table a matrix of numbers, each equation a validator.
 *
 * https://surveyjs.io/form-library/documentation/api-reference/survey-data-model: a cell is `{requests.outcome_granted.total}`.
 *
 * @module
 */
import { lines, printed } from "@gongkai/core/Axis"
import { type Cell, parse } from "@gongkai/core/Cell"
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import type { Block, Form } from "@gongkai/core/Form"
import { demanded, nameOfKey, titleOf } from "./cells.ts"

/** The name of a block's matrix: that of its form, numbered where there are several. */
const matrixOf = ({ key, blocks }: Form, block: Block): string =>
  blocks.length === 1 ? key : `${key}_${blocks.indexOf(block) + 1}`

/** A cell as expressions name it. */
const nameOf = (edition: Edition, cell: Cell): string => {
  const { form: key = "", row = "", column = "" } = parse(cell) ?? {}
  const form = edition.sections.find((section) => section.key === key)
  const block =
    form?.kind === "form" ? form.blocks.find(({ rows }) => lines(rows).some((each) => each.key === row)) : undefined
  const matrix = form?.kind === "form" && block !== undefined ? matrixOf(form, block) : key
  return `{${matrix}.${nameOfKey(row)}.${nameOfKey(column)}}`
}

const matrix = (edition: Edition, form: Form, block: Block): object => {
  const name = matrixOf(form, block)
  const named = (cell: Cell): string => nameOf(edition, cell)
  const own = demanded(edition).filter(({ last }) => named(last).startsWith(`{${name}.`))
  return {
    type: "matrixdropdown",
    name,
    title: block.heading ?? heading(edition, form),
    isRequired: true,
    alternateRows: true,
    columns: lines(block.columns).map((line) => ({
      name: nameOfKey(line.key),
      title: printed(line),
      cellType: "text",
      inputType: "number",
      isRequired: true,
      ...(line.heading.measure !== "change" && { min: 0 }),
      ...(line.heading.measure === "amount" && { step: 0.000001 })
    })),
    rows: lines(block.rows).map((line) => ({
      value: nameOfKey(line.key),
      text: printed(line) === "" ? heading(edition, form) : printed(line)
    })),
    validators: own.map(({ left, right, sentence }) => ({
      type: "expression",
      text: sentence.zh,
      expression: `${left.map(named).join(" + ")} = ${right.map(named).join(" + ")}`
    }))
  }
}

const page = (edition: Edition, section: Section): object => ({
  name: `page_${section.key}`,
  title: heading(edition, section),
  elements:
    section.kind === "prose"
      ? [{ type: "comment", name: section.key, title: section.title, autoGrow: true }]
      : section.blocks.map((block) => matrix(edition, section, block))
})

/** The model as a value. */
export const surveyjs = (edition: Edition): object => ({
  title: titleOf(edition),
  locale: "zh-cn",
  checkErrorsMode: "onValueChanged",
  pages: [
    {
      name: "page_head",
      title: "报告信息",
      elements: [
        { type: "text", name: "agency", title: "行政机关名称", isRequired: true },
        {
          type: "text",
          name: "year",
          title: "报告年度",
          inputType: "number",
          isRequired: true,
          min: edition.years.from,
          max: 2100
        }
      ]
    },
    ...edition.sections.map((section) => page(edition, section))
  ]
})
