/**
 * Where a source departs from the form: rows and parts that it calls otherwise, and parts out of their turn, as its reading noted them.
 *
 * Only a report that was read from a file or a page has such notes. What gongkai prints of it has the labels and the order of the form.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import type { Departure } from "../../report/Header.ts"
import type { Text } from "../../Text.ts"
import type { Severity } from "../Finding.ts"
import type { Complaint, Judgement } from "../Rule.ts"

const cites = Regulation("第五十条第二款")

const judged = (of: Departure["of"], severity: Severity, say: (departure: Departure) => Text): Judgement["check"] =>
  function check({ draft }): ReadonlyArray<Complaint> {
    const all = (draft.provenance?.departures ?? []).filter((departure) => departure.of === of)
    // A label that stands twice is one.
    return [...new Map(all.map((each) => [`${of}/${each.official}/${each.printed}`, each])).entries()].map(
      ([at, departure]) => ({ at, severity, cells: [], message: say(departure) })
    )
  }

/** The wording of rows as the notice has it. */
export const labels: Judgement = {
  id: "label.official",
  severity: "note",
  statement: { zh: "表格的行名与格式一致", en: "The rows of the tables are called as in the format" },
  cites,
  hint: { zh: "请按格式改正所公布表格的行名", en: "Use the labels of the format in what is published" },
  check: judged("row", "note", ({ printed, official }) => ({
    zh: `原文的行名写作“${printed}”，格式为“${official}”`,
    en: `the source calls a row “${printed}”, which is officially “${official}”`
  }))
}

/** The headings of the parts as the source has them. */
export const headings: Judgement = {
  id: "heading.official",
  severity: "note",
  statement: { zh: "原文各部分的标题与格式一致", en: "The source heads its parts as the format has it" },
  cites,
  hint: { zh: "请按格式改正所公布文本的标题", en: "Use the headings of the format in what is published" },
  check: judged("heading", "note", ({ printed, official }) => ({
    zh: `原文的标题写作“${printed}”，格式为“${official}”`,
    en: `the source has the heading “${printed}”, which is officially “${official}”`
  }))
}

/** The turn in which the six parts come. */
export const order: Judgement = {
  id: "heading.order",
  severity: "warning",
  statement: { zh: "六个部分按格式的次序排列", en: "The six parts come in the order of the format" },
  cites,
  hint: {
    zh: "请按格式的次序排列所公布的文本，并核对各部分的内容有没有归错",
    en: "Put what is published in the order of the format, and check that nothing was taken for another part"
  },
  check: judged("order", "warning", ({ printed }) => ({
    zh: `原文的“${printed}”不在格式规定的位置上`,
    en: `“${printed}” stands out of its turn in the source`
  }))
}
