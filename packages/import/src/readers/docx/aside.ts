/**
 * What of a text is not its text as it stands: changes that nobody accepted yet, comments, notes at the foot of a page or at the end.
 *
 * Changes are read as if they were accepted; comments and notes are not read. Both are said, since a person sees the file otherwise.
 *
 * @module
 */
import type { Message } from "@gongkai/match/Message"
import { type Element, elements } from "./tree.ts"

/** What elements hold such things, by their names. */
interface Kinds {
  readonly [name: string]: "changes" | "comments" | "notes"
}

/** Those of Word. */
const ofWord: Kinds = {
  ins: "changes",
  del: "changes",
  moveFrom: "changes",
  moveTo: "changes",
  commentReference: "comments",
  footnoteReference: "notes",
  endnoteReference: "notes"
}

/** Those of OpenDocument. */
export const ofOpenDocument: Kinds = {
  "text:changed-region": "changes",
  "office:annotation": "comments",
  "text:note": "notes"
}

const said = {
  changes: (count: number): Message["text"] => ({
    zh: `文中有 ${count} 处修订还没有接受或拒绝，按接受后的文字读入；请核对`,
    en: `${count} tracked change(s) were neither accepted nor rejected and were read as accepted: check them`
  }),
  comments: (count: number): Message["text"] => ({
    zh: `文中有 ${count} 条批注，没有读入`,
    en: `${count} comment(s) were not read`
  }),
  notes: (count: number): Message["text"] => ({
    zh: `文中有 ${count} 处脚注或尾注，没有读入；要留下的请写进正文再导入`,
    en: `${count} footnote(s) or endnote(s) were not read: put what is to be kept into the text and import again`
  })
} as const

const severity = { changes: "warning", comments: "note", notes: "warning" } as const

/** A message for each kind that a body holds. */
export const asides = (body: Element, kinds: Kinds = ofWord): ReadonlyArray<Message> => {
  const counts = { changes: 0, comments: 0, notes: 0 }
  const walk = (element: Element): void => {
    for (const child of elements(element)) {
      const kind = kinds[child.name]
      if (kind !== undefined) counts[kind]++
      // What a change holds belongs to it, such as a reference to a note within it.
      if (kind !== "changes") walk(child)
    }
  }
  walk(body)
  return (["changes", "comments", "notes"] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [{ severity: severity[kind], isUnseen: true, text: said[kind](counts[kind]) } as const]
  )
}
