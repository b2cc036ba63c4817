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

/** How a table comes out. */
interface Manner {
  /** After which grid rows a page ends. */
  readonly broken?: (row: number) => boolean
  /** As a browser copies it: what a span covers leaves no tab. */
  readonly spansLost?: true
}

const table = (edition: Edition, draft: Draft, form: Form, { broken, spansLost }: Manner): string =>
  layout(form)
    .grid.map((row, number) => {
      const cells = row.flatMap((slot) => {
        if (slot._tag === "Heading") return [slot.text]
        if (slot._tag === "Value") return [printed(edition, draft, slot.cell)]
        return spansLost ? [] : [""]
      })
      return cells.join("\t") + (broken?.(number) ? "\n" : "")
    })
    .join("\n")

export const tabbed = (edition: Edition, draft: Draft, manner: Manner = {}): string =>
  [
    `${draft.agency.name}${draft.year}年政府信息公开工作年度报告`,
    ...(draft.preamble ?? []).map((block) => block.text),
    ...edition.sections.flatMap((section) => [
      heading(edition, section),
      ...(section.kind === "form"
        ? [table(edition, draft, section, manner)]
        : (narrative(draft, section) ?? []).map((block) => block.text))
    ])
  ].join("\n\n")
