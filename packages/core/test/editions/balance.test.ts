/** 本年新收 ＋ 上年结转 ＝ 办结 ＋ 结转下年, in each column. */
import { describe, expect, it } from "@effect/vitest"
import type { Cell } from "../../src/form/Cell.ts"
import { check } from "../../src/check/check.ts"
import * as Draft from "../../src/report/Draft.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { intakeEqualsOutcome } from "../../src/editions/balance.ts"
import { balance, editions, report } from "../support/reports.ts"

const rule = "requests.intake-equals-outcome"
const some = { "requests/outcome.granted/naturalPerson": 9, "requests/carriedIn/naturalPerson": 2 } as const
const of = (numbers: { readonly [cell: Cell]: number }) =>
  check(report(edition2021, numbers)).filter((finding) => finding.rule === rule)

describe("本年新收 ＋ 上年结转 ＝ 办结 ＋ 结转下年", () => {
  const held = balance(edition2021, some)

  it("holds for a report that balances", () => {
    expect(held["requests/received/naturalPerson"]).toBe(7)
    expect(of(held)).toEqual([])
  })

  it("names the four cells of the column that does not", () => {
    const [finding, ...others] = of({ ...held, "requests/carriedOut/naturalPerson": 1 })
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      id: `${rule}@requests/received/naturalPerson`,
      severity: "error",
      cells: [
        "requests/received/naturalPerson",
        "requests/carriedIn/naturalPerson",
        "requests/outcome.total/naturalPerson",
        "requests/carriedOut/naturalPerson"
      ]
    })
    expect(finding?.message.zh).toContain("“自然人”列")
    expect(finding?.message.zh).toContain("相差1")
    expect(finding?.cites).toMatchObject({ clause: "第三部分" })
  })

  it("is undetermined, not breached, while a cell is blank", () => {
    const draft = Draft.put(report(edition2021, held), "requests/carriedOut/naturalPerson", null)
    expect(check(draft).filter((finding) => finding.rule === rule)).toEqual([])
  })

  it("takes a blank for 0 on a published page", () => {
    const one = { ...held, "requests/received/naturalPerson": 8 }
    const draft = Draft.put(report(edition2021, one), "requests/carriedOut/naturalPerson", null)
    const findings = check(draft, { reading: "published" }).filter((finding) => finding.rule === rule)
    expect(findings.map(({ id }) => id)).toEqual([`${rule}@requests/received/naturalPerson`])
  })

  it.each(editions)("is one equation for each of the seven columns in %s", (_, edition) => {
    const requests = edition.sections.find(({ key }) => key === "requests")
    const equations = requests?.kind === "form" ? intakeEqualsOutcome(requests).equations : []
    expect(equations).toHaveLength(7)
    expect(equations.every(({ left, right }) => left.length === 2 && right.length === 2)).toBe(true)
  })
})
