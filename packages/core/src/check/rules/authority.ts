/**
 * Who may make 规章: ministries, provinces, cities with districts and autonomous prefectures. A county, a township or a bureau may not.
 *
 * @module
 */
import { type Cell, inEnglish } from "../../form/Cell.ts"
import { instrument } from "../../form/Citation.ts"
import * as Edition from "../../form/Edition.ts"
import * as Ledger from "../../report/Ledger.ts"
import type { Agency } from "../../report/Agency.ts"
import { all } from "../proof/Slip.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { about, stretches } from "./passages.ts"

const LegislationLaw = instrument("《中华人民共和国立法法》")

const township = /(?:镇|乡|街道)(?:人民政府|办事处|党政(?:综合)?办公室)?$/u
const county = /[县旗](?:人民政府)?(?:办公室)?$|(?<!自治|开发|新|园|特|景|矿|林|管理)区人民政府(?:办公室)?$/u
const bureauBelow = /[县旗区][\p{Script=Han}]{2,16}局$/u

/** Whether an organ is one of those that can make no 规章, by its level or, failing that, its name. */
const mayNot = ({ name, level, kind }: Agency): boolean =>
  level === "county" || level === "township" || kind === "township"
    ? true
    : level === undefined && (township.test(name) || county.test(name) || bureauBelow.test(name))

/** Words that an organ itself made, changed or repealed 规章; 学习规章, 规章制度 say no such thing. */
const made =
  /(?:制定|制发|出台|印发|修订|修改|废止|现行有效)(?:了|的|政府|地方|本级|部门|行政){0,3}规章(?!制度|性|以外|之外|库)[^，。；、\d]{0,6}?(\d+)(?:件|部|个|项)/gu

/** The cells that count what the organ made: not those that count what it published. */
const cellsOf = (edition: Edition.Edition): ReadonlyArray<Cell> =>
  Edition.slots(edition).flatMap(({ form, row, column, cell }) =>
    form.key === "proactive" && row.key === "rules" && /^(?:issued|repealed|inForce|made)$/u.test(column.key)
      ? [cell]
      : []
  )

export const authority: Judgement = {
  id: "proactive.authority",
  severity: "warning",
  statement: { zh: "没有规章制定权的机关不填制发、废止规章", en: "Organs that can make no 规章 report none" },
  cites: LegislationLaw("第九十一条、第九十三条"),
  hint: {
    zh: "请核对是否为行政规范性文件，或上级制定的规章",
    en: "Check whether these are normative documents, or were made by a superior"
  },
  check: (subject): ReadonlyArray<Complaint> => {
    const { edition, draft, ledger, reading } = subject
    if (!mayNot(draft.agency)) return []
    const at = Ledger.lookup(ledger, reading)
    const cells = cellsOf(edition).filter((cell) => (at(cell) ?? 0) > 0)
    const message = {
      zh: `${draft.agency.name}没有规章制定权，`,
      en: `${draft.agency.name} can make no 规章, but `
    }
    const names = cells.map((cell) => `“${Edition.labelOf(edition, cell)}”${at(cell) ?? ""}`).join("、")
    const ofTable =
      names === ""
        ? { zh: "", en: "" }
        : { zh: `表中填有${names}`, en: `${cells.map(inEnglish).join(", ")} count some` }
    const [said] = stretches(subject).flatMap((stretch) =>
      (stretch.text.includes("规章") ? all(stretch.text, made) : []).flatMap(({ 0: quote, 1: number, index }) =>
        Number(number) === 0 ? [] : [{ stretch, quote, at: index }]
      )
    )
    if (said === undefined) {
      if (names === "") return []
      const whole = { zh: message.zh + ofTable.zh, en: message.en + ofTable.en }
      return [{ at: "proactive/rules", severity: "warning", cells, message: whole }]
    }
    const { stretch, quote, at: from } = said
    const whole = {
      zh: `${message.zh}文字写有“${quote}”${names === "" ? "" : `，${ofTable.zh}`}`,
      en: `${message.en}the text has “${quote}”${names === "" ? "" : `, and ${ofTable.en}`}`
    }
    return [{ ...about(stretch, { quote, at: from, severity: "warning", message: whole }), cells }]
  }
}
