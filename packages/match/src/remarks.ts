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
import type { Reading } from "./Reading.ts"

/** What stands in the form and nowhere in the source: a table, rows, a part. All of it is told in one message. */
export const missing = (of: Text, after: Text): Message => {
  const before: Text = { zh: "没有找到", en: "not found: " }
  return {
    severity: "error",
    text: { zh: before.zh + of.zh + after.zh, en: before.en + of.en + after.en },
    cause: { key: "missing", of, before, after, unit: { zh: "处", en: "" } }
  }
}

export const formMissing = (form: Form): Message =>
  missing({ zh: `“${form.title}”的表`, en: `the table “${form.key}”` }, fillIn)

export const rowsMissing = (rows: Text): Message => missing(rows, fillIn)

export const partMissing = (title: string, key: string): Message =>
  missing({ zh: `“${title}”这一部分`, en: `part “${key}”` }, { zh: "", en: "" })

/** The messages on what is missing, saying behind which row or part the file ends. */
export const withEnd = (messages: ReadonlyArray<Message>, last: string | undefined): ReadonlyArray<Message> =>
  last === undefined
    ? messages
    : messages.map((message) =>
        message.cause?.key === "missing" ? { ...message, ...missing(message.cause.of, ends(last)) } : message
      )

const ends = (last: string): Text => ({
  zh: `；文件到“${last}”为止，可能不完整，请找到完整的原件`,
  en: `; the file ends after “${last}” and may be incomplete: look for the whole of it`
})

/** The next step for what was not read. */
export const fillIn: Text = { zh: "；请对照原件补填", en: "; fill in from the source" }

export const columnMissing: Text = {
  zh: "原文的表头里没有这一列，或没有认出",
  en: "the head of the source has no such column, or it was not recognised"
}

export const runOn: Text = {
  zh: "旁边一格的数连着几个，可能有这一格的，不能算空白",
  en: "the cell beside holds several figures run together, one of which may be this cell's: it is not taken for blank"
}

export const misaligned: Text = {
  zh: "这一行的数与表头各列对不上",
  en: "the figures of the row do not line up with the columns"
}

export const rowLeftOut = ({ row, labels, tail }: Reading): Message => {
  const [name, figures] = [labels.join("／"), tail.filter((cell) => cell !== "").join("、")]
  return {
    severity: "note",
    place: row.place,
    leavesOut: true,
    text: {
      zh: `“${name}”行不在格式之内，没有收录：${figures}`,
      en: `row “${name}” is not in the form and was left out: ${figures}`
    },
    cause: {
      key: "row left out",
      of: { zh: `“${name}”${figures}`, en: `“${name}” ${figures}` },
      before: { zh: "不在格式之内的行没有收录：", en: "rows that are not in the form were left out: " },
      unit: { zh: "行", en: "rows" }
    }
  }
}

export const headUnknown = (form: Form, block: Block): Text => ({
  zh: `“${block.heading ?? form.title}”的表头没有认全，各列按官方次序读取`,
  en: `the head of “${block.heading ?? form.title}” was not recognised in full; its columns were read in the official order`
})

/** The message that the columns of a block were read in the official order. */
export const turnedUpright = ({ title }: Form, place: Spot): Message => ({
  severity: "note",
  place,
  text: {
    zh: `“${title}”的表行列对调，已按格式的行和列读入；请核对`,
    en: `${title}: rows and columns of the table are exchanged; it was read by the rows and columns of the form: check it`
  }
})

export const officialOrder = (form: Form, block: Block, place: Spot): Message => {
  const { zh, en } = headUnknown(form, block)
  const name = `“${block.heading ?? form.title}”`
  return {
    severity: "warning",
    place,
    text: { zh: `${zh}；请核对`, en: `${en}: check them` },
    cause: {
      key: "head unknown",
      of: { zh: name, en: name },
      before: { zh: "", en: "heads not recognised in full: " },
      after: {
        zh: "的表头没有认全，各列按官方次序读取；请核对",
        en: "; the columns were read in the official order: check them"
      },
      unit: { zh: "处", en: "heads" }
    }
  }
}

export const misprinted = ({ labels }: Reading, line: Line): Text => ({
  zh: `行名写作“${labels.at(-1) ?? ""}”，按“${printed(line)}”读取`,
  en: `the row is called “${labels.at(-1) ?? ""}” and was taken for ${line.key}`
})

export const apart = (line: Line): Text => ({
  zh: `“${printed(line)}”的数不在它的行名旁边，按次序对上`,
  en: `the figures of ${line.key} do not stand beside its label; they were tied to it by their order`
})

export const inOneCell = (line: Line): Text => ({
  zh: `“${printed(line)}”的几个数写在一格里，按空格分开`,
  en: `several figures of ${line.key} stand in one cell; they were parted at the blanks`
})

/** The labels of rows are official; where cells are known, another wording is the report's own and not a slip of the reader. */
export const unofficial = ({ row, labels }: Reading, line: Line): Message => ({
  severity: "warning",
  place: row.place,
  text: {
    zh: `行名写作“${labels.at(-1) ?? ""}”，官方为“${line.heading.label}”`,
    en: `the row is called “${labels.at(-1) ?? ""}”; officially it is ${line.key}`
  },
  cause: {
    key: "unofficial label",
    of: {
      zh: `“${labels.at(-1) ?? ""}”（官方为“${line.heading.label}”）`,
      en: `“${labels.at(-1) ?? ""}” (officially ${line.key})`
    },
    before: { zh: "行名与官方不同：", en: "rows called otherwise than officially: " },
    unit: { zh: "行", en: "rows" },
    most: 6
  },
  departure: { of: "row", printed: labels.at(-1) ?? "", official: line.heading.label }
})

export const oneRowOnly = (group: Heading, { row }: Reading): Message => ({
  severity: "warning",
  place: row.place,
  text: {
    zh: `“${group.label}”只有一行（2019年格式），其数记入“其他”，其余各行按不适用记`,
    en: `“${group.label}” is one row, as in the 2019 edition: its figures were entered under “other”, the other rows do not apply`
  }
})

/** Why the figures of running text were not read, or may be another row's. */
export const running: Text = { zh: "这一格在没有边框的文字里", en: "this is running text without borders" }

/** How figures were read that stand apart from their labels, one for each cell. */
export const byOrder: Text = {
  zh: "这一格按数字的先后次序归入行列",
  en: "the row and column of this figure were told by its place among all figures"
}

/** What is to be known of a table that was read so. */
export const readByOrder = (title: string, place: Spot | undefined): Message => ({
  severity: "note",
  ...(place && { place }),
  text: {
    zh: `“${title}”的行名与数字分开排列，各数按先后次序归入行列，并与勾稽关系核对过`,
    en: `the labels of “${title}” stand apart from its figures, which were put into rows and columns by their order and held against the sums`
  }
})

/** Why figures of such a table were not read. */
export const mixed: Text = {
  zh: "行名与数字分开排列，而各数之和与勾稽关系不符，说不准次序有没有变动",
  en: "the figures stand apart from their labels and do not add up: they may have come out in another order"
}

export const headsUnknown: Text = {
  zh: "文字里没有认全各列的名称，或次序与官方不同",
  en: "not all heads of its columns were found in the text, or they stand in another order"
}

export const sideUnknown: Text = {
  zh: "说不准各行的数在行名之前还是之后",
  en: "it cannot be said whether the figures of a row stand before its label or behind it"
}

export const noFigures: Text = { zh: "行名后面没有数", en: "there are no figures behind its label" }

export const untied: Text = {
  zh: "几个行名连在一起，其后的数与行名的个数对不上",
  en: "several labels stand together, and there is not a row of figures for each of them"
}

export const cutApart: Text = {
  zh: "下方另有几个不成行的数，可能是这一行被断开的部分",
  en: "further down stand figures of no row, which may have been cut from this one"
}

export const tornRow: Text = {
  zh: "这一行被断成两行，说不准各数在哪里接上",
  en: "the row was torn in two, and which of its figures goes on in the other half cannot be said"
}

export const headMissing: Text = {
  zh: "没有找到表头，说不准各数属于哪一列",
  en: "no head was found: it cannot be said which column each figure belongs to"
}

export const otherHeading = (own: string, official: string, place: Spot | undefined): Message => ({
  severity: "note",
  ...(place && { place }),
  text: { zh: `标题写作“${own}”，官方为“${official}”`, en: `the heading is “${own}”; officially “${official}”` },
  cause: {
    key: "unofficial heading",
    of: { zh: `“${own}”（官方为“${official}”）`, en: `“${own}” (officially “${official}”)` },
    before: { zh: "标题与官方不同：", en: "headings worded otherwise than officially: " },
    unit: { zh: "处", en: "headings" }
  },
  departure: { of: "heading", printed: own, official }
})

/** `isTaken` says that what is below it stands under its own part all the same. */
export const outOfOrder = (
  own: string,
  official: string,
  place: Spot | undefined,
  isTaken: boolean = false
): Message => ({
  severity: "warning",
  ...(place && { place }),
  text: isTaken
    ? {
        zh: `“${official}”不在官方次序的位置上，其下的内容已收入这一部分；请核对六个部分的次序`,
        en: `“${official}” stands out of order; what is below it was taken for this part: check the order of the six parts`
      }
    : {
        zh: `“${official}”不在官方次序的位置上，其下的内容归入了前一部分；请核对六个部分的次序`,
        en: `“${official}” stands out of order and what is below it was taken for a part of what is before: check the order of the six parts`
      },
  departure: { of: "order", printed: own, official }
})
