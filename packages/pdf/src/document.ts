/**
 * A report as a document: title, preamble, the six parts under their numbered headings, signature and page numbers.
 *
 * Pure. The day the document says it was made is the day the report was published or signed, not the day of printing: printed
 * again, the same report gives the same bytes.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import type { Definition, Node } from "./Definition.ts"
import type { Faces } from "./Fonts.ts"
import * as Line from "./Line.ts"
import * as Page from "./Page.ts"
import * as Prose from "./Prose.ts"
import { signature } from "./signature.ts"
import { tables } from "./Table.ts"

export const document = (draft: Draft.Draft, edition: Edition.Edition, faces: Faces): Definition => {
  const title = titleOf(draft)
  const { left, top, right, bottom } = Page.margins
  return {
    pageSize: Page.size,
    pageMargins: [left, top, right, bottom],
    language: "zh-CN",
    displayTitle: true,
    info: { title, author: draft.agency.name, creator: "gongkai", creationDate: day(draft) },
    // Lines are measured character by character, so the engine must not kern or join them.
    defaultStyle: { font: "report", fontFeatures: { kern: false, liga: false } },
    content: [
      ...heading(title, faces),
      ...Prose.flow(Prose.blocks(draft.preamble ?? [], faces)),
      ...edition.sections.flatMap((section) => part(draft, edition, section, faces)),
      ...signature(draft, faces)
    ],
    footer: (page) => ({
      ...Prose.line(`— ${page} —`, Page.styles.folio, faces, { alignment: page % 2 === 1 ? "right" : "left" }),
      margin: [left + Page.styles.folio.size, Page.mm(7), right + Page.styles.folio.size, 0]
    })
  }
}

const day = ({ publishedOn, signature, year }: Draft.Draft): Date =>
  new Date(`${publishedOn ?? signature?.date ?? `${year + 1}-01-01`}T00:00:00Z`)

const heading = (title: string, faces: Faces): ReadonlyArray<Node> => {
  const style = Page.styles.title
  const lines = Line.balance(title, { faces, style, width: Page.width })
  return lines.map((text, at) => ({
    ...Prose.line(text, style, faces, { alignment: "center" }),
    margin: [0, 0, 0, at === lines.length - 1 ? Page.styles.text.pitch : 0]
  }))
}

const part = (
  draft: Draft.Draft,
  edition: Edition.Edition,
  section: Edition.Section,
  faces: Faces
): ReadonlyArray<Node> => {
  const title = Prose.part(Edition.heading(edition, section), faces)
  if (section.kind === "prose") {
    return Prose.flow([title, ...Prose.blocks(Draft.narrative(draft, section) ?? [], faces)])
  }
  const taken = title.nodes.length * Page.styles.part.pitch
  return Prose.flow([title, { kind: "table", nodes: tables(draft, edition, section, faces, taken) }])
}
