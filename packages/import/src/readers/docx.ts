/**
 * Reads Word files (.docx, .docm): the text as it would be printed with all changes accepted, tables with their merges.
 *
 * Headers, footers, notes and comments are no part of the report and are not read; that there are notes, comments or open changes is said.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Text } from "@gongkai/core/Text"
import type { Document, Reader } from "@gongkai/match/Document"
import { tooMuch } from "./limits.ts"
import { detailsOf } from "./details.ts"
import { type Archive, openArchive } from "./archive.ts"
import { asides } from "./docx/aside.ts"
import { blocks, type Context } from "./docx/body.ts"
import { chunks } from "./docx/chunks.ts"
import { numberer } from "./docx/numbering.ts"
import { styler } from "./docx/style.ts"
import { headingLevels, isOurs, listed, roles, titled } from "./docx/paragraph.ts"
import { type Element, elements, find, tree } from "./docx/tree.ts"
import { budget } from "./grid.ts"
import { treeOf } from "./tree.ts"
import { pictures } from "./remarks.ts"
import { withoutStruck } from "./struck.ts"

const noBody: Text = {
  zh: "不是完整的 Word 文档，没有正文；请用 Word 或 WPS 打开，另存为 .docx 后再导入",
  en: "this is no complete Word document: open it in Word or WPS, save it as .docx and import it again"
}

/** Where pictures lie in the file, by the numbers of their relations. */
const targets = (relations: Element | undefined): ((id: string) => string | undefined) => {
  const all = new Map(
    elements(
      elements(relations ?? { name: "", attributes: {}, children: [] })[0] ?? { name: "", attributes: {}, children: [] }
    ).map(({ attributes }) => [attributes["Id"] ?? "", attributes["Target"] ?? ""] as const)
  )
  return (id) => {
    const target = all.get(id)
    return target === undefined || /^[a-z]+:|^\//iu.test(target) ? target : `word/${target}`
  }
}

/** The namespace of the part in which a document of ours holds its report. */
const namespace = /^urn:gongkai:report$/u

/** The interchange file in a part of a document, if it is such a part. */
const inside = (content: Result.Result<Uint8Array, Text> | undefined): string | undefined => {
  const part = content && Result.flatMap(content, (bytes) => treeOf(bytes, namespace))
  if (part === undefined || Result.isFailure(part)) return undefined
  const [root] = elements(part.success)
  if (root?.name !== "report" || !Object.values(root.attributes).some((value) => namespace.test(value)))
    return undefined
  return root.children.filter((child) => typeof child === "string").join("")
}

/** The namespaces of the part with fields that a document's properties show. */
const fieldSpaces = /\/(?:custom-properties|docPropsVTypes|customProperties)$/u

const said = ({ children }: Element): string =>
  children.map((child) => (typeof child === "string" ? child : said(child))).join("")

/** What the properties of a document of ours say of the organ and its count. */
const propertiesIn = (
  content: Result.Result<Uint8Array, Text> | undefined
): ReturnType<typeof detailsOf> | undefined => {
  const part = content && Result.flatMap(content, (bytes) => treeOf(bytes, fieldSpaces))
  if (part === undefined || Result.isFailure(part)) return undefined
  return detailsOf(
    elements(part.success).flatMap((root) =>
      elements(root).map((field) => ({ name: field.attributes["name"] ?? "", text: said(field) }))
    )
  )
}

/** The parts of a document by their names in the package. */
export type Parts = Pick<Archive, "names" | "read">

/** Reads a document out of its parts. */
export const fromParts = async ({ names, read: entry }: Parts): Promise<Result.Result<Document, Text>> => {
  const part = (name: RegExp) => {
    const found = names.find((each) => name.test(each))
    const content = found === undefined ? undefined : entry(found)
    return content && Result.flatMap(content, tree)
  }
  const document = part(/^word\/document\d*\.xml$/u)
  if (document === undefined) return Result.fail(noBody)
  if (Result.isFailure(document)) return Result.fail(document.failure)
  const body = find(document.success, "document", "body") ?? find(document.success, "wordDocument", "body")
  if (body === undefined) return Result.fail(noBody)
  // Without lists or styles the text still stands; only the numbers Word writes would be missing.
  const optional = (name: RegExp) => {
    const found = part(name)
    return found && Result.isSuccess(found) ? found.success : undefined
  }
  const styles = optional(/^word\/styles\d*\.xml$/u)
  const number = numberer(optional(/^word\/numbering\d*\.xml$/u), styles)
  const relations = optional(/^word\/_rels\/document\d*\.xml\.rels$/u)
  const context: Context = {
    number,
    role: roles(styles),
    heading: headingLevels(styles),
    listed: listed(styles),
    isTitle: titled(styles),
    target: targets(relations),
    style: styler(styles),
    budget: budget(),
    pictures: 0,
    lost: 0
  }
  const found = withoutStruck(blocks(body, "/body", context))
  if (context.lost > 0) return Result.fail(tooMuch)
  const own = names
    .filter((name) => /^customXml\/item\d+\.xml$/u.test(name))
    .map((name) => inside(entry(name)))
    .find((text) => text !== undefined)
  const custom = names.find((name) => /^docProps\/custom\d*\.xml$/u.test(name))
  const properties = isOurs(styles) && custom !== undefined ? propertiesIn(entry(custom)) : undefined
  const pages = await chunks(body, (id) => entry(context.target(id) ?? ""))
  if (Result.isFailure(pages)) return Result.fail(pages.failure)
  return Result.succeed({
    reader: "docx",
    ...(isOurs(styles) && { ours: true }),
    ...(own !== undefined && { own }),
    ...(properties !== undefined && { properties: properties.details }),
    blocks: [...found.blocks, ...pages.success.flatMap((page) => page.blocks)],
    notes: [
      ...found.notes,
      ...asides(body),
      ...(properties?.notes ?? []),
      ...pages.success.flatMap(({ notes = [] }) => notes),
      ...(context.pictures > 0 ? [pictures(context.pictures)] : [])
    ]
  })
}

/** Reads a Word file. */
export const readDocx: Reader = async (bytes) => {
  const archive = openArchive(bytes)
  return Result.isFailure(archive) ? Result.fail(archive.failure) : fromParts(archive.success)
}
