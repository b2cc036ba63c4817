/**
 * The structure of a document for readers that do not see it: headings, paragraphs, tables with their heads and spans.
 *
 * @module
 */
import type { Element, Sheets, Tag } from "../layout/sheet/Sheets.ts"
import type { StructureContent } from "./engine.ts"
import type { File } from "./File.ts"

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
  Figure: "Figure",
  Table: "Table",
  TR: "TR",
  TH: "TH",
  TD: "TD"
}

/** The name of an element in the structure of the PDF. */
export const nameOf = ({ role }: Pick<Element, "role">): string => names[role]

/** Refers to an object by its number. pdfkit writes what is no plain object as its own text. */
class Reference {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  get [Symbol.toStringTag](): string {
    return "Reference"
  }

  toString(): string {
    return `${this.#id} 0 R`
  }
}

/** A text as a string of PDF may hold any: UTF-16 behind its mark, in hexadecimal. */
const utf16 = (text: string): string =>
  `feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("")}`

/** How a cell of a table spans and whom it heads; what a picture shows; empty for all else. */
const attributes = ({ scope, rowSpan = 1, columnSpan = 1, alternative }: Element): string => {
  if (alternative !== undefined) return `/Alt <${utf16(alternative)}>\n`
  const said = [
    ...(scope === undefined ? [] : [`/Scope /${scope}`]),
    ...(rowSpan > 1 ? [`/RowSpan ${rowSpan}`] : []),
    ...(columnSpan > 1 ? [`/ColSpan ${columnSpan}`] : [])
  ]
  return said.length === 0 ? "" : `/A <<\n/O /Table\n${said.join("\n")}\n>>\n`
}

/** The marks of a leaf: their numbers on its first page, each with its page where a page's end parted the leaf. */
const marks = ([first, ...others]: ReadonlyArray<StructureContent["refs"][number]>): string => {
  if (first === undefined) return "/K []"
  const rest = others.map(({ pageRef, mcid }) =>
    pageRef === first.pageRef ? ` ${mcid}` : ` <<\n/Type /MCR\n/Pg ${pageRef.id} 0 R\n/MCID ${mcid}\n>>`
  )
  return `/K [${first.mcid}${rest.join("")}]\n/Pg ${first.pageRef.id} 0 R`
}

/** An element that has its number, and waits for that of its parent. */
interface Waiting {
  readonly id: number
  readonly reference: Reference
  /** Its dictionary, before and behind the parent. */
  readonly dictionary: readonly [string, string]
}

/**
 * Writes the structure; `contents` holds what each leaf marked on its pages.
 *
 * A report has hundreds of elements, so their dictionaries are written here; as objects of pdfkit they would take as long as the pages.
 */
export const addStructure = (
  document: File,
  root: Element,
  contents: ReadonlyMap<Element, ReadonlyArray<StructureContent>>
): void => {
  const { data } = document.getStructTreeRoot()
  const parents = document.getStructParentTree()
  const write = ({ id, dictionary: [before, behind] }: Waiting, parent: number): void =>
    document.object(id, `<<\n${before}/P ${parent} 0 R\n${behind}\n>>`)
  const made = (element: Element): Waiting => {
    const below = element.children.map(made)
    const id = document.reserve()
    const reference = new Reference(id)
    for (const child of below) write(child, id)
    const refs = below.length > 0 ? [] : (contents.get(element) ?? []).flatMap(({ refs }) => refs)
    for (const { pageRef, mcid } of refs) parents.get(Number(pageRef.data["StructParents"]))[mcid] = reference
    const kids = below.length > 0 ? `/K [${below.map((child) => child.reference).join(" ")}]` : marks(refs)
    return { id, reference, dictionary: [`/S /${nameOf(element)}\n${attributes(element)}`, kids] }
  }
  const top = made(root)
  data["K"] = [top.reference]
  write(top, document.getStructTreeRoot().id)
}
