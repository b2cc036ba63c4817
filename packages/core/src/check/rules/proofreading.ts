/**
 * Proof-reading, paragraph by paragraph: words written twice, misprints, dates and document numbers that cannot be, stops and brackets.
 *
 * The readers in `proof/` look at one text each. A slip that comes again in the same words is one finding.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { once } from "../../once.ts"
import { blanks } from "../proof/blanks.ts"
import { counts } from "../proof/counts.ts"
import { days } from "../proof/days.ts"
import { citedIn, documents, isOther } from "../proof/documents.ts"
import { identity } from "../proof/identity.ts"
import { doubled } from "../proof/doubled.ts"
import { known } from "../proof/known.ts"
import type { Reader, Slip } from "../proof/Slip.ts"
import { ofText } from "../prose/kept.ts"
import type { Severity } from "../Finding.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import { about, opening, type Stretch, stretches } from "./passages.ts"

const cites = Regulation("第五十条")

/** All that is written, from the preamble on. */
export const prose = once((subject: Subject): ReadonlyArray<Stretch> => [...opening(subject), ...stretches(subject)])

/** A slip in a text of the report. */
export interface Found {
  readonly stretch: Stretch
  readonly slip: Slip
}

/** One complaint for slips that have one cause, at the first of them: of the same words, unless said otherwise. */
export const told = (
  found: ReadonlyArray<Found>,
  severity: Exclude<Severity, "error">,
  cause: (each: Found) => unknown = ({ slip }) => slip.say.zh
): ReadonlyArray<Complaint> => {
  const groups = new Map<unknown, Array<Found>>()
  for (const each of found) (groups.get(cause(each)) ?? groups.set(cause(each), []).get(cause(each)))?.push(each)
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ stretch, slip: { at, quote, say } }) => {
      const more =
        group.length > 1 ? { zh: `（共${group.length}处）`, en: ` (${group.length} times)` } : { zh: "", en: "" }
      return about(stretch, { quote, at, severity, message: { zh: say.zh + more.zh, en: say.en + more.en } })
    })
  )
}

/** What readers find in all texts; what they found before in a block that stayed as it was is not looked for again. */
const read = (subject: Subject, readers: ReadonlyArray<Reader>): ReadonlyArray<Found> =>
  prose(subject).flatMap((stretch) =>
    readers.flatMap((reader) => ofText(reader)(stretch.of, stretch.text).map((slip) => ({ stretch, slip })))
  )

export const twice: Judgement = {
  id: "text.doubled-words",
  severity: "note",
  statement: { zh: "没有重复的字词", en: "No word is written twice" },
  cites,
  hint: { zh: "请删去重复的字词", en: "Delete one of them" },
  check: (subject) => told(read(subject, [doubled]), "note")
}

export const misprints: Judgement = {
  id: "text.misprints",
  severity: "note",
  statement: { zh: "没有错字、漏字和用法不当的数", en: "No character is wrong or missing, and no number ill put" },
  cites,
  hint: { zh: "请核对这几个字", en: "Check these words" },
  check: (subject) => told(read(subject, [known, counts, blanks]), "note")
}

export const personal: Judgement = {
  id: "text.personal-data",
  severity: "warning",
  statement: { zh: "没有公民身份号码", en: "No identity number of a person is printed" },
  cites: Regulation("第十五条"),
  hint: { zh: "请删去，或隐去其中几位", en: "Delete it, or cover some of its digits" },
  check: (subject) => told(read(subject, [identity]), "warning")
}

export const dates: Judgement = {
  id: "text.dates",
  severity: "warning",
  statement: { zh: "日期完整，日历上有这一天", en: "Dates are whole and are days of the calendar" },
  cites,
  hint: { zh: "请补全年、月、日", en: "Write out year, month and day" },
  check: (subject) => told(read(subject, [days]), "warning", ({ stretch }) => stretch)
}

/** One number that two documents have. */
const shared = (all: ReadonlyArray<Stretch>): ReadonlyArray<Found> => {
  const before = new Map<string, string>()
  return all.flatMap((stretch) =>
    citedIn(stretch.text).flatMap(({ title, number, at }): ReadonlyArray<Found> => {
      const first = before.get(number)
      if (first === undefined) before.set(number, title)
      if (first === undefined || !isOther(first, title)) return []
      const quote = stretch.text.slice(at, at + title.length + number.length + 4)
      const say = {
        zh: `《${title}》与《${first}》同为“${number}”，必有一误`,
        en: `Two documents have the number ${number}`
      }
      return [{ stretch, slip: { at, quote, say } }]
    })
  )
}

export const documentNumbers: Judgement = {
  id: "text.document-numbers",
  severity: "warning",
  statement: { zh: "文号完整，引用的是现行文件", en: "Document numbers are whole and name the text in force" },
  cites,
  hint: { zh: "请对照原文件核对文号", en: "Compare with the document itself" },
  check: (subject) => told([...read(subject, [documents]), ...shared(prose(subject))], "warning")
}
