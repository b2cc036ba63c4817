/**
 * Fields of Word that compute a number: `=SUM(LEFT)` without a result shows nothing until somebody updates it, and is no blank.
 *
 * @module
 */
import { attribute } from "../xml.ts"
import type { Element } from "./tree.ts"

/** A field that is open: its code, and how long the text in front of its result is. */
export interface Field {
  code: string
  readonly from: number
}

interface Said {
  text: string
  readonly fields: Array<Field>
}

/** The code of a computing field that has no result, in braces as Word shows codes. */
export const lacking = ({ code, from }: Field, { text }: Pick<Said, "text">): string =>
  text.length === from && code.trim().startsWith("=") ? `{${code.trim()}}` : ""

/** Takes a mark of a field, or a piece of its code. */
export const field = (element: Element, said: Said): void => {
  const type = attribute(element.attributes, "fldCharType")
  const last = said.fields.at(-1)
  if (element.name === "instrText") {
    if (last !== undefined) last.code += element.children.filter((each) => typeof each === "string").join("")
  } else if (type === "begin") said.fields.push({ code: "", from: said.text.length })
  else if (type === "end" && last !== undefined) {
    said.fields.pop()
    said.text += lacking(last, said)
  }
}
