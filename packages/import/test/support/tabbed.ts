/**
 * Writes a draft the way offices copy it out of a PDF: a line a paragraph, tabs between cells, page breaks anywhere.
 *
 * @module
 */
import { heading, type Edition, slot } from "@gongkai/core/Edition"
import { at, type Draft, narrative } from "@gongkai/core/Draft"
import * as Entry from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"

/** A cell as an office prints it; the 2019 procurement amount has its unit beside it, as the head states none. */
const printed = (edition: Edition, draft: Draft, cell: string): string => {
  const found = slot(edition, cell)
  if (found === undefined) return ""
  const entry = at(draft, found.cell)
  const text = entry === "none" ? "/" : Entry.show(entry, found.measure)
  return found.measure === "amount" && typeof entry === "number" && !found.column.heading.label.includes("万元")
    ? `${text}万元`
    : text
}

/** `broken` says after which grid rows of a table a page ends. */
const table = (edition: Edition, draft: Draft, form: Form, broken: (row: number) => boolean): string =>
  layout(form)
    .grid.map((row, number) => {
      const cells = row.map((slot) => {
        if (slot._tag === "Heading") return slot.text
        return slot._tag === "Value" ? printed(edition, draft, slot.cell) : ""
      })
      return cells.join("\t") + (broken(number) ? "\n" : "")
    })
    .join("\n")

export const tabbed = (edition: Edition, draft: Draft, broken: (row: number) => boolean = () => false): string =>
  [
    `${draft.agency.name}${draft.year}年政府信息公开工作年度报告`,
    ...(draft.preamble ?? []).map((block) => block.text),
    ...edition.sections.flatMap((section) => [
      heading(edition, section),
      ...(section.kind === "form"
        ? [table(edition, draft, section, broken)]
        : (narrative(draft, section) ?? []).map((block) => block.text))
    ])
  ].join("\n\n")
