/**
 * What the matcher says about a table: rows it missed, rows it left out, heads and figures it could not place.
 *
 * @module
 */
import { type Line, printed } from "@gongkai/core/Axis"
import type { Block, Form } from "@gongkai/core/Form"
import type { Message } from "./Message.ts"
import type { Reading } from "./rows.ts"

export const formMissing = (form: Form): Message => ({
  severity: "error",
  text: {
    zh: `没有找到“${form.title}”的表，各格均未读`,
    en: `the table “${form.key}” was not found; none of its cells was read`
  }
})

export const rowMissing = (form: Form, line: Line): Message => ({
  severity: "error",
  text: {
    zh: `${form.title}：没有找到“${printed(line) || "数字"}”行，未读`,
    en: `${form.key}: row ${line.key} was not found, so it was not read`
  }
})

export const rowLeftOut = ({ row, labels, tail }: Reading): Message => {
  const [name, figures] = [labels.join("／"), tail.filter((cell) => cell !== "").join("、")]
  return {
    severity: "note",
    place: row.place,
    text: {
      zh: `“${name}”行不在格式之内，没有收录：${figures}`,
      en: `row “${name}” is not in the form and was left out: ${figures}`
    }
  }
}

export const headUnknown = (form: Form, block: Block, reading: Reading | undefined): Message => ({
  severity: "warning",
  ...(reading && { place: reading.row.place }),
  text: {
    zh: `“${block.heading ?? form.title}”的表头没有认全，各列按官方次序读取；请核对`,
    en: `the head of “${block.heading ?? form.title}” was not recognised in full; its columns were read in the official order: check them`
  }
})

export const misaligned = (name: string, { row }: Reading): Message => ({
  severity: "error",
  place: row.place,
  text: {
    zh: `“${name}”行的数与表头各列对不上，未读；请对照原件补填`,
    en: `the figures of row “${name}” do not line up with the columns, so they were not read; fill them in from the source`
  }
})
