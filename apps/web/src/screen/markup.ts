/**
 * Markup on the clipboard as the text of a part: its tables, lists and headings keep what they are.
 *
 * Markup is parsed in a document of its own, in which no script runs and no picture is loaded, and only its texts are read.
 *
 * @module
 */
import { pasted } from "../desk/prose.ts"
import { rowsOf, textIn } from "./clipboard.ts"

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGURE FOOTER FORM HEADER MAIN NAV P PRE SECTION H1 H2 H3 H4 H5 H6".split(
    " "
  )
)
const unseen = "head, script, style, template, noscript, title"

/** Word numbers paragraphs itself and puts the number into a span of its own. */
const byWord = (element: Element): { readonly level: number; readonly sign: string } | undefined => {
  const level = /mso-list:[^;]*\blevel(?<level>\d)/u.exec(element.getAttribute("style") ?? "")?.groups?.["level"]
  const sign = [...element.querySelectorAll("span")].find((span) =>
    /mso-list:\s*ignore/iu.test(span.getAttribute("style") ?? "")
  )
  if (level === undefined || sign === undefined) return undefined
  const text = textIn(sign)
  sign.remove()
  return { level: Number(level), sign: text }
}

const stars = (level: number): string => "*".repeat(Math.min(4, Math.max(1, level)))

/** An item with the sign that it had; 一、 and （一） are the numbers of official headings, which are known as such. */
const numbered = (level: number, sign: string, text: string): string => {
  if (/^[（(]?[一二三四五六七八九十百]+[）)、.．]?$/u.test(sign)) return pasted(`${sign}${text}\n`)
  const isBullet = /^[^\p{N}\p{Script=Han}]?$/u.test(sign)
  return `${stars(level)}${isBullet ? "" : `1= ${sign.replaceAll(" ", "")}`} ${text}`
}

/** A row; a bar in a cell is the cell's own. */
const rowText = (cells: ReadonlyArray<string>): string =>
  cells.map((cell) => cell.replaceAll("\\", String.raw`\\`).replaceAll("｜", String.raw`\｜`)).join("｜")

const isHead = (row: HTMLTableRowElement | undefined): boolean =>
  row !== undefined &&
  (row.parentElement?.tagName === "THEAD" || Array.from(row.cells).every(({ tagName }) => tagName === "TH"))

const tableLines = (table: HTMLTableElement): ReadonlyArray<string> =>
  rowsOf(table).flatMap((cells, at) =>
    cells.every((cell) => cell === "") ? [] : [`|${isHead(table.rows[at]) ? "=" : ""} ${rowText(cells)}`]
  )

/** The lines of markup, one for each paragraph, item and row. */
const linesOf = (root: Element): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let open = ""
  const end = (): void => {
    const text = open.replaceAll(/\s+/gu, " ").trim()
    open = ""
    if (text !== "") lines.push(pasted(`${text}\n`))
  }
  const items = (list: Element, level: number): void => {
    const start = list.tagName === "OL" ? Number(list.getAttribute("start") ?? 1) : undefined
    let place = (start ?? 1) - 1
    for (const item of list.children) {
      if (item.tagName === "OL" || item.tagName === "UL") items(item, level + 1)
      if (item.tagName !== "LI") continue
      const inner = [...item.children].filter(({ tagName }) => tagName === "OL" || tagName === "UL")
      for (const each of inner) each.remove()
      const text = textIn(item)
      place += 1
      const own = start === undefined ? "" : start === 1 ? "1" : "1="
      if (text !== "") lines.push(`${stars(level)}${own} ${own === "1=" ? `${place}. ` : ""}${text}`)
      for (const each of inner) items(each, level + 1)
    }
  }
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      open += node.data
      return
    }
    if (!(node instanceof Element)) return
    const { tagName } = node
    if (tagName === "BR") return end()
    if (node instanceof HTMLTableElement) {
      end()
      lines.push(...tableLines(node))
      return
    }
    if (tagName === "OL" || tagName === "UL") {
      end()
      items(node, 1)
      return
    }
    const isBlock = blocks.has(tagName)
    if (isBlock) end()
    const item = byWord(node)
    const text = item === undefined ? "" : textIn(node)
    if (item === undefined) node.childNodes.forEach(walk)
    else if (text !== "") lines.push(numbered(item.level, item.sign, text))
    if (isBlock) end()
  }
  walk(root)
  end()
  return lines
}

/** What is pasted into a text, in the marks of texts; `undefined` where it is a piece of a line, which the browser puts in by itself. */
export const proseOf = (data: Pick<DataTransfer, "getData"> | null): string | undefined => {
  const plain = data?.getData("text/plain") ?? ""
  const markup = data?.getData("text/html") ?? ""
  const isPiece = plain.trim() !== "" && !/[\t\r\n]/u.test(plain.trim())
  if (isPiece) return undefined
  if (/<(?:table|li|ol|ul)\b|mso-list:/iu.test(markup)) {
    const { body } = new DOMParser().parseFromString(markup, "text/html")
    for (const none of body.querySelectorAll(unseen)) none.remove()
    const lines = linesOf(body)
    if (lines.length > 0) return lines.join("\n")
  }
  return plain.trim() === "" ? undefined : pasted(plain)
}
