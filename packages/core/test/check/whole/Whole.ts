/**
 * A whole report as its office writes it, all of it sound: the tables in short, and the prose with places where it may be spoiled.
 *
 * In the prose a line is a paragraph, and `{24|42}` is what is right with what a reviewer would mark if it stood there instead. The tables are
 * given as `g p6 b2; F 9/5/112`: a row of 三 with a number for each applicant, or a row of 二 or 四 with its columns in order.
 *
 * @module
 */
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Cell } from "../../../src/form/Cell.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

export interface Whole {
  readonly edition: "2019" | "2021"
  readonly year: number
  readonly agency: string
  readonly tables: string
  readonly preamble: string
  readonly overview: string
  readonly problems: string
  readonly otherMatters: string
}

const editions = { "2019": edition2019, "2021": edition2021 }
const parts = ["preamble", "overview", "problems", "otherMatters"] as const
type Part = (typeof parts)[number]

/** Rows of 三 by two letters: of 不予公开 `d`, of 无法提供 `u`, of 不予处理 `n`, of 其他处理 `c`. */
const rows: { readonly [row: string]: string } = {
  in: "carriedIn",
  out: "carriedOut",
  g: "outcome.granted",
  gp: "outcome.grantedInPart",
  ds: "outcome.denied.stateSecret",
  dl: "outcome.denied.prohibitedByLaw",
  de: "outcome.denied.endangersSecurity",
  dt: "outcome.denied.thirdPartyRights",
  di: "outcome.denied.internalAffairs",
  dd: "outcome.denied.deliberative",
  df: "outcome.denied.enforcementFile",
  dq: "outcome.denied.inquiry",
  un: "outcome.unavailable.notHeld",
  uc: "outcome.unavailable.wouldNeedCreating",
  uu: "outcome.unavailable.stillUnclear",
  nc: "outcome.notHandled.complaint",
  nr: "outcome.notHandled.repeated",
  np: "outcome.notHandled.published",
  nv: "outcome.notHandled.vexatious",
  ni: "outcome.notHandled.reissue",
  cs: "outcome.closed.notSupplemented",
  cf: "outcome.closed.feeUnpaid",
  co: "outcome.closed.other",
  c: "outcome.closed"
}
const applicants: { readonly [applicant: string]: string } = {
  p: "naturalPerson",
  b: "organization.business",
  r: "organization.research",
  i: "organization.publicInterest",
  l: "organization.legalService",
  o: "organization.other"
}
const results = ["upheld", "corrected", "otherwise", "pending"]
const remedies: { readonly [remedy: string]: string } = {
  B: "reconsideration",
  D: "litigation.direct",
  E: "litigation.afterReconsideration"
}
/** Rows of 二, with their columns in each edition. */
const proactive: { readonly [row: string]: readonly [key: string, of2021: string, of2019: string] } = {
  R: ["rules", "issued repealed inForce", "made disclosed disclosedInAll"],
  F: ["normativeDocuments", "issued repealed inForce", "made disclosed disclosedInAll"],
  L: ["licensing", "decisions", "itemsLastYear change decisions"],
  S: ["otherServices", "", "itemsLastYear change decisions"],
  P: ["penalties", "decisions", "itemsLastYear change decisions"],
  C: ["coercion", "decisions", "itemsLastYear change decisions"],
  fee: ["fees", "amount", "itemsLastYear change"],
  Z: ["procurement", "", "projects amount"]
}

/** The cells of the tables in short; amounts are in 分. */
const cellsOf = ({ edition, tables }: Whole): { readonly [cell: Cell]: number } => {
  const found: { [cell: Cell]: number } = {}
  for (const line of tables.split("; ")) {
    const [key = "", ...rest] = line.split(" ")
    const columns = (rest[0] ?? "").split("/").map(Number)
    const [row, of2021 = "", of2019 = ""] = proactive[key] ?? []
    if (rows[key] !== undefined)
      for (const each of rest)
        found[`requests/${rows[key]}/${applicants[each.charAt(0)] ?? each}`] = Number(each.slice(1))
    else if (row !== undefined)
      (edition === "2021" ? of2021 : of2019).split(" ").forEach((column, at) => {
        found[`proactive/${row}/${column}`] = columns[at] ?? 0
      })
    else
      results.forEach((result, at) => {
        found[`review/cases/${remedies[key] ?? key}.${result}`] = columns[at] ?? 0
      })
  }
  return found
}

const mark = /\{([^|{}]*)\|([^{}]*)\}/gu
const right = (text: string): string => text.replaceAll(mark, "$1")

/** The report as a draft, one of its parts with other words where they are given. */
export const draftOf = (whole: Whole, changed: { readonly [part in Part]?: string } = {}): Draft => {
  const edition = editions[whole.edition]
  return {
    ...report(edition, balance(edition, cellsOf(whole))),
    year: whole.year,
    agency: { name: whole.agency },
    ...Object.fromEntries(
      parts.map((part) => [
        part,
        right(changed[part] ?? whole[part])
          .split("\n")
          .map((line) => paragraph(line))
      ])
    )
  }
}

/** The report with one of its places spoiled, for each of them: what stands there instead, and the draft. */
export const spoiledOf = (whole: Whole): ReadonlyArray<readonly [place: string, draft: Draft]> =>
  parts.flatMap((part) =>
    [...whole[part].matchAll(mark)].map(({ 0: place, 2: wrong = "", index }) => {
      const [front, rear] = [whole[part].slice(0, index), whole[part].slice(index + place.length)]
      const around = `${right(front).slice(-12)}${place}${right(rear).slice(0, 4)}`.replaceAll("\n", " ")
      return [around, draftOf(whole, { [part]: front + wrong + rear })] as const
    })
  )
