/**
 * Reads web pages: paragraphs and tables in the order of the page, with the path of every element.
 *
 * Tables that only lay out the page are taken apart; what the page does not show is not read.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { parse } from "parse5"
import type { Block, Document, Paragraph, Reader } from "@gongkai/match/Document"
import { limits, tooMuch } from "./limits.ts"
import { inStyle, type Style } from "@gongkai/match/marks"
import type { Message } from "@gongkai/match/Message"
import { decodedLoosely } from "./encoding.ts"
import { detailsOf, type Field } from "./details.ts"
import { budget } from "./grid.ts"
import { image } from "./html/images.ts"
import { items } from "./html/items.ts"
import { leadsTo, linksIn, type Written } from "./html/links.ts"
import { nameSigns } from "./html/signs.ts"
import { hideUnshown } from "./html/unshown.ts"
import { inherited, type Sheet, sheetOf } from "./html/style.ts"
import { captions as captionsOf, readTable } from "./html/table.ts"
import {
  attribute,
  childrenOf,
  type Element,
  isElement,
  isInline,
  isText,
  keepsLines,
  isUnseen,
  type Node,
  paths,
  shown,
  shownExactly
} from "./html/tree.ts"
import { layoutTables } from "./html/weigh.ts"
import { withoutStruck } from "./struck.ts"

/** Reads a page. */
export const readHtml: Reader = async (bytes) => readPage(decodedLoosely(bytes))

/** Reads the text of a page. */
export const readPage = (text: string): Result.Result<Document, Text> => {
  if (text.length > limits.characters) return Result.fail(tooMuch)
  const root = parse(text)
  nameSigns(root)
  const styles = [...elements(root, "style")].map((element) => childrenOf(element).map(valueOf).join(""))
  hideUnshown(root, styles)
  const { blocks: found, pictures } = walk(root, sheetOf(styles), isOurs(root) ? shownExactly : shown)
  const { blocks, notes } = withoutStruck(found)
  const title = [...elements(root, "title")].map((element) => shown(childrenOf(element).map(valueOf).join("")))[0]
  const own = [...elements(root, "script")]
    .filter((element) => attribute(element, "type") === mediaType)
    .map((element) => childrenOf(element).map(valueOf).join(""))[0]
  const properties = isOurs(root) ? detailsOf(fieldsIn(root)) : undefined
  const document: Document = {
    reader: "html",
    blocks,
    ...(title && { title }),
    ...(isOurs(root) && { ours: true }),
    ...(own !== undefined && own !== "" && { own }),
    ...(properties !== undefined && { properties: properties.details }),
    notes: [
      ...notes,
      ...(properties?.notes ?? []),
      ...(pictures > 0 ? [unreadPictures(pictures)] : []),
      ...attachments(root, blocks)
    ]
  }
  return Result.succeed(document)
}

/** The block of data in which a page of ours holds its report. */
const mediaType = "application/vnd.gongkai.report+json"

/** Whether a page says that we made it; who edits it in a program that makes pages has it say another name. */
const isOurs = (root: Node): boolean =>
  [...elements(root, "meta")].some(
    (element) => attribute(element, "name") === "generator" && attribute(element, "content") === "gongkai"
  )

const prefix = "gongkai:"

/** The fields of a page of ours, `<meta name="gongkai:地址" content="…">`. */
const fieldsIn = (root: Node): ReadonlyArray<Field> =>
  [...elements(root, "meta")].flatMap((element) => {
    const [name = "", text = ""] = [attribute(element, "name"), attribute(element, "content")]
    return name.startsWith(prefix) ? [{ name: name.slice(prefix.length), text }] : []
  })

const valueOf = (node: Node): string => (isText(node) ? node.value : "")

/** The title of a page is h1, its parts are h2. */
const levels: ReadonlyMap<string, Paragraph["heading"]> = new Map([
  ["h2", 1],
  ["h3", 2],
  ["h4", 3],
  ["h5", 4]
])

/** What pages write in front of a paragraph, to set its first line in. */
const setIn = /^[\s\ufdd0-\ufdd5]*(?:\u3000|\u00a0{2})/u

const walk = (
  root: Node,
  sheet: Sheet,
  asShown: (text: string) => string
): { readonly blocks: ReadonlyArray<Block>; readonly pictures: number } => {
  const [path, layout, left] = [paths(), layoutTables(root), budget()]
  const blocks: Array<Block> = []
  let pictures = 0
  let line = ""
  let holder: Element | undefined
  const listed = items()
  // Pictures in a line stand behind it.
  let held: Array<Paragraph> = []
  let linked: Array<Written> = []
  let captions = 0
  const end = () => {
    const text = line === "" ? "" : asShown(line)
    const place: Spot = holder === undefined ? {} : { path: path(holder) }
    if (text !== "") {
      const item = listed.begins()
      const heading = holder === undefined ? undefined : levels.get(holder.tagName)
      const links = linked.length === 0 ? [] : linksIn(line, linked, asShown)
      blocks.push({
        _tag: "Paragraph",
        text,
        place,
        ...(setIn.test(line) && { goesOn: false }),
        ...(item && { item }),
        ...(heading !== undefined && { heading }),
        ...(captions > 0 && { caption: true }),
        ...(links.length > 0 && { links })
      })
    }
    line = ""
    linked = []
    if (held.length === 0) return
    blocks.push(...held)
    held = []
  }
  const stack: Array<Step> = [{ node: root }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, closes, style } = next
    if (closes !== undefined) {
      end()
      listed.closes(closes)
      if (closes.tagName === "figcaption") captions--
    } else if (isText(node)) {
      for (const [at, part] of (keepsLines(node) ? node.value.split("\n") : [node.value]).entries()) {
        if (at > 0) end()
        if (line === "") holder = node.parentNode !== null && isElement(node.parentNode) ? node.parentNode : undefined
        const ref = leadsTo(node)
        if (ref !== undefined) linked.push({ from: line.length, text: part, ref })
        line += inStyle(style, part)
      }
    } else if (!isElement(node)) push(stack, node, sheet, style)
    else if (node.tagName === "img") {
      pictures++
      const picture = isUnseen(node) ? undefined : image(node, { path: path(node) })
      if (picture !== undefined) held.push(picture)
    } else if (node.tagName === "br" || node.tagName === "hr") end()
    else if (!isUnseen(node)) {
      if (!isInline(node)) end()
      if (node.tagName === "table" && !layout.has(node)) {
        for (const caption of captionsOf(node)) {
          const text = asShown(childrenOf(caption).map(valueOf).join(""))
          if (text !== "") blocks.push({ _tag: "Paragraph", text, place: { path: path(caption) }, caption: true })
        }
        const table = readTable(node, path, left, sheet, style, asShown)
        if (table !== undefined) blocks.push(table)
        continue
      }
      if (!isInline(node)) {
        stack.push({ node, closes: node })
        listed.opens(node)
        if (node.tagName === "figcaption") captions++
      }
      push(stack, node, sheet, style)
    }
  }
  end()
  return { blocks, pictures }
}

/** A node to visit, or an element to close, with the style inside it. */
interface Step {
  readonly node: Node
  readonly closes?: Element
  readonly style?: Style | undefined
}

const push = (stack: Array<Step>, node: Node, sheet: Sheet, style: Style | undefined) => {
  const children = childrenOf(node)
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at]
    if (child !== undefined) stack.push({ node: child, style: inherited(child, style, sheet) })
  }
}

function* elements(root: Node, tag: string): Generator<Element> {
  const stack: Array<Node> = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && node.tagName === tag) yield node
    for (const child of childrenOf(node)) stack.push(child)
  }
}

const unreadPictures = (count: number): Message => ({
  severity: "note",
  text: { zh: `网页里有${count}张图片，没有读入`, en: `there are ${count} pictures on the page; they were not read` }
})

const little = 300
const documents = /\.(?:pdf|docx?|xlsx?|od[ts]|rtf|wps|et|ofd|zip|rar)(?:$|[?#])/iu

/** A page that holds hardly any text but links to documents: the report is in one of them. */
const attachments = (root: Node, blocks: ReadonlyArray<Block>): ReadonlyArray<Message> => {
  const size = blocks.reduce((sum, block) => sum + (block._tag === "Paragraph" ? block.text.length : little), 0)
  if (size >= little) return []
  const links = ["a", "iframe", "embed", "object"].flatMap((tag) =>
    [...elements(root, tag)].flatMap((element) => {
      const to = attribute(element, "href") ?? attribute(element, "src") ?? attribute(element, "data")
      return to !== undefined && documents.test(to) ? [to.split(/[/\\]/u).at(-1) ?? to] : []
    })
  )
  const [first] = links
  if (first === undefined) return []
  const all = [...new Set(links)].slice(0, 3).join("、")
  return [
    {
      severity: "warning",
      text: {
        zh: `网页里没有正文，报告可能在附件 ${all} 里；请下载附件再导入`,
        en: `the page has no text of its own; the report may be in ${all}: download and import that`
      }
    }
  ]
}
