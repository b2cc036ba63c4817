/**
 * Prints a draft the ways offices publish it: as a web page with spans, alone or inside a site, with the figures set as they like.
 *
 * @module
 */
import { type Edition, heading, slot } from "@gongkai/core/Edition"
import { at, type Draft, narrative } from "@gongkai/core/Draft"
import * as Entry from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"

/** How figures are set. */
export type Style = (text: string) => string

const printed = (edition: Edition, draft: Draft, cell: string, style: Style): string => {
  const found = slot(edition, cell)
  if (found === undefined) return ""
  const entry = at(draft, found.cell)
  const unit =
    found.measure === "amount" && typeof entry === "number" && !found.column.heading.label.includes("万元")
      ? "万元"
      : ""
  return style(Entry.show(entry, found.measure)) + unit
}

const table = (edition: Edition, draft: Draft, form: Form, style: Style, wrap: (text: string) => string): string => {
  const rows = layout(form).grid.map((row) =>
    row
      .map((each) => {
        if (each._tag === "Covered") return ""
        const text = each._tag === "Value" ? printed(edition, draft, each.cell, style) : each.text
        return `<td colspan="${each.columns}" rowspan="${each.rows}">${wrap(text)}</td>`
      })
      .join("")
  )
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table>`
}

export const page = (
  edition: Edition,
  draft: Draft,
  {
    style = (text) => text,
    wrap = (text) => text,
    around = (body) => body
  }: {
    readonly style?: Style
    /** What stands around the text of a cell. */
    readonly wrap?: (text: string) => string
    /** The site around the report. */
    readonly around?: (body: string) => string
  } = {}
): string => {
  const parts = edition.sections.map((section) => {
    const body =
      section.kind === "form"
        ? table(edition, draft, section, style, wrap)
        : (narrative(draft, section) ?? []).map(({ text }) => `<p>&nbsp;&nbsp;${text}</p>`).join("")
    return `<p><strong>${heading(edition, section)}</strong></p>${body}`
  })
  const title = `${draft.agency.name}${draft.year}年政府信息公开工作年度报告`
  const body = `<h1>${title}</h1><p>本报告按照统一格式编制。</p>${parts.join("")}`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${around(body)}</body></html>`
}
