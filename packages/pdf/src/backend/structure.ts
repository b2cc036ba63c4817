/**
 * The structure of a document for readers that do not see it: headings, paragraphs, tables with their heads and spans.
 *
 * @module
 */
import type { Element, Sheets, Tag } from "../layout/sheet/Sheets.ts"
import type { StructureContent } from "./engine.ts"
import type { File } from "./File.ts"
import type { Placed } from "./links.ts"
import { Numbered } from "./Numbered.ts"
import { utf16 } from "./utf16.ts"

/** Which leaf each run of each page belongs to; none for an artefact. */
export type Owners = ReadonlyArray<ReadonlyArray<Element | undefined>>

/** Finds for each run the leaf that claims it. */
export const owners = ({ pages, root }: Pick<Sheets, "pages" | "root">): Owners => {
  const found = pages.map(({ runs }) => Array.from<Element | undefined>({ length: runs.length }))
  const claim = (element: Element): void => {
    for (const child of element.children) claim(child)
    if (element.children.length > 0) return
    for (const { page, from, to } of element.marks) found[page]?.fill(element, from, to)
  }
  claim(root)
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
  Span: "Span",
  Link: "Link",
  TOC: "TOC",
  TOCI: "TOCI",
  Figure: "Figure",
  Table: "Table",
  TR: "TR",
  TH: "TH",
  TD: "TD"
}

/** The name of an element in the structure of the PDF. */
export const nameOf = ({ role }: Pick<Element, "role">): string => names[role]

/** How a cell of a table spans and whom it heads; what a picture shows; empty for all else. */
const attributes = ({ scope, rowSpan = 1, columnSpan = 1, alternative, id, headers = [] }: Element): string => {
  if (alternative !== undefined) return `/Alt <${utf16(alternative)}>\n`
  const called = id === undefined ? "" : `/ID (${id})\n`
  const said = [
    ...(scope === undefined ? [] : [`/Scope /${scope}`]),
    ...(rowSpan > 1 ? [`/RowSpan ${rowSpan}`] : []),
    ...(columnSpan > 1 ? [`/ColSpan ${columnSpan}`] : []),
    ...(headers.length > 0 ? [`/Headers [${headers.map((head) => `(${head})`).join(" ")}]`] : [])
  ]
  return said.length === 0 ? called : `${called}/A <<\n/O /Table\n${said.join("\n")}\n>>\n`
}

/**
 * The marks of a leaf: their numbers on its first page, each with its page where a page's end parted the leaf; and the places where a link is
 * pressed.
 */
const marks = (
  [first, ...others]: ReadonlyArray<StructureContent["refs"][number]>,
  placed: ReadonlyArray<Placed>
): string => {
  if (first === undefined) return "/K []"
  const rest = others.map(({ pageRef, mcid }) =>
    pageRef === first.pageRef ? ` ${mcid}` : ` <<\n/Type /MCR\n/Pg ${pageRef.id} 0 R\n/MCID ${mcid}\n>>`
  )
  const pressed = placed.map(({ id, page }) => ` <<\n/Type /OBJR\n/Obj ${id} 0 R\n/Pg ${page.id} 0 R\n>>`)
  return `/K [${first.mcid}${rest.join("")}${pressed.join("")}]\n/Pg ${first.pageRef.id} 0 R`
}

/** An element that has its number, and waits for that of its parent. */
interface Waiting {
  readonly id: number
  readonly reference: Numbered
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
  contents: ReadonlyMap<Element, ReadonlyArray<StructureContent>>,
  placed: ReadonlyMap<Element, ReadonlyArray<Placed>> = new Map()
): void => {
  const { data } = document.getStructTreeRoot()
  const parents = document.getStructParentTree()
  const write = ({ id, dictionary: [before, behind] }: Waiting, parent: number): void =>
    document.object(id, `<<\n${before}/P ${parent} 0 R\n${behind}\n>>`)
  const heads: Array<readonly [name: string, id: number]> = []
  const made = (element: Element): Waiting => {
    const below = element.children.map(made)
    const id = document.reserve()
    const reference = new Numbered(id)
    if (element.id !== undefined) heads.push([element.id, id])
    for (const child of below) write(child, id)
    const refs = below.length > 0 ? [] : (contents.get(element) ?? []).flatMap(({ refs }) => refs)
    for (const { pageRef, mcid } of refs) parents.get(Number(pageRef.data["StructParents"]))[mcid] = reference
    const links = placed.get(element) ?? []
    for (const { key } of links) parents.add(key, reference)
    const kids = below.length > 0 ? `/K [${below.map((child) => child.reference).join(" ")}]` : marks(refs, links)
    return { id, reference, dictionary: [`/S /${nameOf(element)}\n${attributes(element)}`, kids] }
  }
  const top = made(root)
  data["K"] = [top.reference]
  if (heads.length > 0) {
    const tree = document.reserve()
    const names = heads.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, id]) => `(${name}) ${id} 0 R`)
    document.object(tree, `<<\n/Names [${names.join(" ")}]\n>>`)
    data["IDTree"] = new Numbered(tree)
  }
  write(top, document.getStructTreeRoot().id)
}
