/** What last year's reports hand over is taken up: requests per column, and documents in force. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { type Draft, put, putAll } from "../../../src/report/Draft.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { Count } from "../../../src/report/Entry.ts"
import { total } from "../../../src/check/rules/continuity.ts"
import { balance, report } from "../../support/reports.ts"

const carried = (row: "carriedIn" | "carriedOut", naturalPerson: number) => ({
  "requests/outcome.granted/naturalPerson": 20,
  [`requests/${row}/naturalPerson`]: naturalPerson
})
const last: Draft = { ...report(edition2021, balance(edition2021, carried("carriedOut", 6))), year: 2022 }
const now: Draft = report(edition2021, balance(edition2021, carried("carriedIn", 6)))

const found = (draft: Draft, ...previous: ReadonlyArray<Draft>) => check(draft, { previous })

describe("上年结转", () => {
  it("that is last year's 结转下年度 is no finding; without last year's report nothing is said", () => {
    expect(found(now, last)).toEqual([])
    expect(found(report(edition2021, balance(edition2021, carried("carriedIn", 5))))).toEqual([])
  })

  it("that differs is one warning in each column concerned, which names the total that follows from it", () => {
    const findings = found(report(edition2021, balance(edition2021, carried("carriedIn", 5))), last)
    expect(findings).toMatchObject([
      {
        id: "continuity.carried-in@requests/carriedIn/naturalPerson",
        severity: "warning",
        cells: ["requests/carriedIn/naturalPerson", "requests/carriedIn/total"],
        message: { zh: "“二、上年结转政府信息公开申请数量／自然人”为5，上年报告结转下年度为6，相差1" }
      }
    ])
    expect(findings).toHaveLength(1)
  })

  it("is a warning of its own in total where the columns do not explain it", () => {
    const cells = { ...balance(edition2021, carried("carriedIn", 5)), "requests/carriedIn/total": 9 }
    const own = found(report(edition2021, cells), last).filter(({ rule }) => rule === "continuity.carried-in")
    expect(own.map(({ id }) => id)).toEqual([
      "continuity.carried-in@requests/carriedIn/naturalPerson",
      "continuity.carried-in@requests/carriedIn/total"
    ])
  })

  it("is compared across editions", () => {
    const older: Draft = { ...report(edition2019, balance(edition2019, carried("carriedOut", 6))), year: 2020 }
    expect(found({ ...now, year: 2021 }, older)).toEqual([])
    expect(found({ ...report(edition2021), year: 2021 }, older)).toHaveLength(1)
  })

  it("is that of all predecessors together after a reform", () => {
    const half: Draft = { ...report(edition2021, balance(edition2021, carried("carriedOut", 3))), year: 2022 }
    expect(found(now, half, half)).toEqual([])
  })

  it("is not compared where one of several predecessors does not tell it", () => {
    const half: Draft = { ...report(edition2021, balance(edition2021, carried("carriedOut", 3))), year: 2022 }
    const silent = putAll(half, {
      "requests/carriedOut/naturalPerson": null,
      "requests/carriedOut/total": { unread: "3?" }
    })
    expect(found(now, half, silent).filter(({ rule }) => rule === "continuity.carried-in")).toEqual([])
  })

  it("is not compared with a report of another year, nor with a figure that nobody could read", () => {
    expect(found(report(edition2021), { ...last, year: 2021 })).toEqual([])
    const unread = { unread: "6?" }
    const illegible = put(put(last, "requests/carriedOut/naturalPerson", unread), "requests/carriedOut/total", unread)
    expect(found(report(edition2021), illegible)).toEqual([])
  })
})

describe("现行有效", () => {
  const row = "proactive/normativeDocuments"
  const numbers = (issued: number, repealed: number, inForce: number, of: Draft): Draft =>
    putAll(of, {
      [`${row}/issued`]: Count.make(issued),
      [`${row}/repealed`]: Count.make(repealed),
      [`${row}/inForce`]: Count.make(inForce)
    })

  it("follows from last year's by what was issued and repealed", () => {
    expect(found(numbers(50, 227, 420, now), numbers(0, 0, 597, last))).toEqual([])
  })

  it("that does not is a warning with the sum", () => {
    const findings = found(numbers(58, 45, 546, now), numbers(0, 0, 440, last))
    expect(findings.map(({ message }) => message.zh)).toEqual([
      "“行政规范性文件”：上年现行有效440＋本年制发58－本年废止45＝453，本年现行有效为546，相差93"
    ])
  })
})

describe("其他处理 in two editions", () => {
  const three = ["notSupplemented", "feeUnpaid", "other"].map(
    (row) => `requests/outcome.closed.${row}/naturalPerson` as const
  )

  it("is one figure after the other: the three rows together, and none of them alone", () => {
    const older: Draft = {
      ...report(edition2019, balance(edition2019, { "requests/outcome.closed/naturalPerson": 9 })),
      year: 2020
    }
    expect(total([older], edition2021, three)).toBe(9)
    expect(total([older], edition2021, three.slice(1))).toBeUndefined()
    const newer: Draft = report(edition2021, balance(edition2021, { [three[0] ?? ""]: 4, [three[2] ?? ""]: 5 }))
    expect(total([newer, older], edition2019, ["requests/outcome.closed/naturalPerson"])).toBe(18)
  })

  it("leaves 现行有效 alone: 2019 asked for all that was ever disclosed", () => {
    const older: Draft = { ...report(edition2019), year: 2020 }
    expect(total([older], edition2021, ["proactive/rules/inForce"])).toBeUndefined()
  })
})
