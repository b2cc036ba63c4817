/**
 * A report as a flow: title, preamble, the six parts under their numbered headings, signature.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import * as Narrative from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import { figures } from "../table/figures.ts"
import type { Block, Flow } from "./Flow.ts"
import { plainScripts } from "../line/plainScripts.ts"
import * as Table from "../table/Table.ts"

/** A report as a flow: title, preamble, parts with their tables, signature. */
export const report = (draft: Draft.Draft, edition: Edition.Edition): Flow => {
  const values = figures(edition, draft)
  const show = Plain.shown(edition, draft)
  const part = (section: Edition.Section): Flow => {
    const heading: Block = { kind: "heading", level: 1, text: Edition.heading(edition, section) }
    if (section.kind === "prose") return [heading, ...blocks(Draft.narrative(draft, section) ?? [], show)]
    return [heading, { kind: "table", table: Table.ofForm(section), values }]
  }
  return [
    { kind: "title", text: titleOf(draft), organ: draft.agency.name },
    ...blocks(draft.preamble ?? [], show),
    ...edition.sections.flatMap(part),
    ...sign(draft)
  ]
}

const blocks = (narrative: Narrative.Narrative, show: Plain.Shown): Flow =>
  narrative.flatMap((block): Flow => {
    switch (block.type) {
      case "heading":
        return [{ kind: "heading", level: block.level, text: plainScripts(block.text) }]
      case "paragraph":
        return [{ kind: "paragraph", text: plainScripts(Plain.running(block.text, show)) }]
      case "list":
        return Narrative.marks(block).map((mark, at) => {
          const { text = "", level = 0 } = block.items[at] ?? {}
          return { kind: "item", level, mark: plainScripts(mark), text: plainScripts(text) }
        })
      case "table": {
        const table = Table.ofTexts(block.head.map(plainRow), block.rows.map(plainRow))
        return [{ kind: "table", table, ...(block.caption !== undefined && { caption: plainScripts(block.caption) }) }]
      }
      case "figure":
        return [{ kind: "paragraph", text: plainScripts(Plain.picture(block)) }]
    }
  })

const plainRow = (row: ReadonlyArray<string>): ReadonlyArray<string> => row.map(plainScripts)

const sign = ({ signature }: Draft.Draft): Flow => {
  if (signature === undefined) return []
  const [year, month, day] = signature.date.split("-").map(Number)
  return [{ kind: "sign", organ: signature.organ, date: `${year}年${month}月${day}日` }]
}
