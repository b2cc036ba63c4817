/**
 * The structure of a document for readers that do not see it: headings, paragraphs, tables with their heads and spans.
 *
 * @module
 */
import type { Element, Sheets, Tag } from "../layout/sheet/Sheets.ts"
import type { Document, StructureContent, StructureElement } from "./engine.ts"

/** Which leaf each run of each page belongs to; none for an artefact. */
export type Owners = ReadonlyArray<ReadonlyArray<Element | undefined>>

const leaves = (element: Element): ReadonlyArray<Element> =>
  element.children.length === 0 ? [element] : element.children.flatMap(leaves)

/** Finds for each run the leaf that claims it. */
export const owners = ({ pages, root }: Pick<Sheets, "pages" | "root">): Owners => {
  const found = pages.map(({ runs }) => Array.from<Element | undefined>({ length: runs.length }))
  for (const leaf of leaves(root)) {
    for (const { page, from, to } of leaf.marks) found[page]?.fill(leaf, from, to)
  }
  return found
}

/** The title is H1, so every heading moves down by one. */
const names: { readonly [T in Tag]: string } = {
  Document: "Document",
  Title: "H1",
  H1: "H2",
  H2: "H3",
  H3: "H4",
  H4: "H5",
  P: "P",
  Sign: "P",
  Table: "Table",
  TR: "TR",
  TH: "TH",
  TD: "TD"
}

/** The name of an element in the structure of the PDF. */
export const nameOf = ({ role }: Pick<Element, "role">): string => names[role]

/** Writes the structure; `contents` holds what each leaf marked on its pages. */
export const addStructure = (
  document: Document,
  root: Element,
  contents: ReadonlyMap<Element, ReadonlyArray<StructureContent>>
): void => {
  const made = (element: Element): StructureElement => {
    const children = element.children.length === 0 ? (contents.get(element) ?? []) : element.children.map(made)
    const built = document.struct(nameOf(element), {}, children)
    const { scope, rowSpan = 1, columnSpan = 1 } = element
    if (scope !== undefined || rowSpan > 1 || columnSpan > 1)
      built.dictionary.data["A"] = {
        O: "Table",
        ...(scope && { Scope: scope }),
        ...(rowSpan > 1 && { RowSpan: rowSpan }),
        ...(columnSpan > 1 && { ColSpan: columnSpan })
      }
    return built
  }
  document.addStructure(made(root))
}
