/**
 * What the matcher says about a table: rows it missed, rows it left out, heads and figures it could not place.
 *
 * @module
 */
import { type Heading, type Line, printed } from "@gongkai/core/Axis"
import type { Block, Form } from "@gongkai/core/Form"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
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

export const headUnknown = (form: Form, block: Block): Message => ({
  severity: "warning",
  text: {
    zh: `“${block.heading ?? form.title}”的表头没有认全，各列按官方次序读取；请核对`,
    en: `the head of “${block.heading ?? form.title}” was not recognised in full; its columns were read in the official order: check them`
  }
})

export const misprinted = ({ labels }: Reading, line: Line): Text => ({
  zh: `行名写作“${labels.at(-1) ?? ""}”，按“${printed(line)}”读取`,
  en: `the row is called “${labels.at(-1) ?? ""}” and was taken for ${line.key}`
})

/** The labels of rows are official; where cells are known, another wording is the report's own and not a slip of the reader. */
export const unofficial = ({ row, labels }: Reading, line: Line): Message => ({
  severity: "warning",
  place: row.place,
  text: {
    zh: `行名写作“${labels.at(-1) ?? ""}”，官方为“${line.heading.label}”`,
    en: `the row is called “${labels.at(-1) ?? ""}”; officially it is ${line.key}`
  }
})

export const oneRowOnly = (group: Heading, { row }: Reading): Message => ({
  severity: "warning",
  place: row.place,
  text: {
    zh: `“${group.label}”只有一行（2019年格式），其数记入“其他”，其余各行按不适用记`,
    en: `“${group.label}” is one row, as in the 2019 edition: its figures were entered under “other”, the other rows do not apply`
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

export const otherHeading = (own: string, official: string, place: Spot | undefined): Message => ({
  severity: "note",
  ...(place && { place }),
  text: { zh: `标题写作“${own}”，官方为“${official}”`, en: `the heading is “${own}”; officially “${official}”` }
})

export const outOfOrder = (official: string, place: Spot | undefined): Message => ({
  severity: "warning",
  ...(place && { place }),
  text: {
    zh: `“${official}”不在官方次序的位置上，其下的内容归入了前一部分；请核对六个部分的次序`,
    en: `“${official}” stands out of order and what is below it was taken for a part of what is before: check the order of the six parts`
  }
})
