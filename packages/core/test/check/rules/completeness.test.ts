/** Nothing is omitted: blanks, unread cells, blank totals and missing parts are told. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Cell } from "../../../src/form/Cell.ts"
import { check } from "../../../src/check/check.ts"
import * as Draft from "../../../src/report/Draft.ts"
import type { Reading } from "../../../src/report/Header.ts"
import * as Edition from "../../../src/form/Edition.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { Count, type Entry } from "../../../src/report/Entry.ts"
import { heading, paragraph } from "../../../src/report/Narrative.ts"
import * as Totals from "../../../src/report/Totals.ts"
import { balance, balanced, editions, head, report, written } from "../../support/reports.ts"
import { upTo } from "../../support/ends.ts"
import { law } from "../../support/law.ts"

/** A report of zeros, but for the cells that the entry stands in. */
const findings = (reading: Reading, entry: Entry, where: (cell: Cell) => boolean) =>
  check(
    Draft.fill(edition2021, head(edition2021), (cell) => (where(cell) ? entry : Count.make(0)), written),
    { reading }
  )
const summary = (all: ReturnType<typeof check>) => all.map(({ id, severity }) => [id, severity])

const rules = (cell: string) => cell.startsWith("proactive/rules/")
const twoColumns = (cell: string) => /^requests\/.*(?:research|publicInterest)$/u.test(cell)
const one = (cell: string) => cell === "requests/received/naturalPerson"

describe("a blank cell", () => {
  it("is an error in a draft, which says where it is", () => {
    expect(findings("draft", null, one)).toMatchObject([
      {
        id: "completeness.blank@requests/received",
        severity: "error",
        cells: ["requests/received/naturalPerson"],
        message: { zh: "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量”行：“自然人”未填" }
      }
    ])
  })

  it("is a warning on a published page", () => {
    expect(summary(findings("published", null, one))).toEqual([["completeness.blank@requests/received", "warning"]])
  })

  it("is told by its row, with all the row's blanks in one finding", () => {
    const [finding, ...others] = findings("draft", null, rules)
    expect(others).toEqual([])
    expect(finding?.cells).toEqual(["proactive/rules/issued", "proactive/rules/repealed", "proactive/rules/inForce"])
    expect(finding?.message.zh).toBe(
      "二、主动公开政府信息情况“规章”行：“本年制发件数”、“本年废止件数”、“现行有效件数”未填"
    )
  })

  it("is told by its table where the whole table is blank", () => {
    const blank = findings("draft", null, () => true)
    expect(blank.map(({ id, cells }) => [id, cells.length])).toEqual([
      ["completeness.blank@proactive", 10],
      ["completeness.blank@requests", 175],
      ["completeness.blank@review", 15]
    ])
    expect(blank[2]?.message.zh).toBe("四、政府信息公开行政复议、行政诉讼情况：15格未填")
  })

  it("in a column that is blank all the way down is told of once, with the columns named", () => {
    for (const [reading, severity] of [
      ["draft", "error"],
      ["published", "warning"]
    ] as const) {
      const found = findings(reading, null, twoColumns)
      expect(summary(found)).toEqual([["completeness.blank@requests/received", severity]])
      expect(found[0]?.cells).toHaveLength(50)
      expect(found[0]?.message.zh).toBe(
        "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量”至“四、结转下年度继续办理”共25行：“法人或其他组织／科研机构”、“法人或其他组织／社会公益组织”未填"
      )
    }
  })

  it("is no finding once it is filled in", () => expect(findings("draft", Count.make(0), rules)).toEqual([]))
})

describe.each(["draft", "published"] as const)("read as %s", (reading) => {
  it("an unread cell is an error that quotes what stood there", () => {
    expect(findings(reading, { unread: "1７?" }, one)).toMatchObject([
      {
        id: "completeness.unread@requests/received",
        severity: "error",
        message: {
          zh: "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量”行：“自然人”未能读出，原文为“1７?”"
        }
      }
    ])
  })

  it.each(["none", "n/a"] as const)("a cell that says %s is no finding", (entry) => {
    expect(findings(reading, entry, rules)).toEqual([])
    expect(findings(reading, entry, () => true)).toEqual([])
  })
})

describe("unread cells", () => {
  const lost: Entry = { unread: "" }
  const own = (where: (cell: Cell) => boolean) =>
    findings("published", lost, where).filter(({ rule }) => rule === "completeness.unread")

  it("of a column are one finding", () => {
    const found = own((cell) => cell.startsWith("requests/") && cell.endsWith("research"))
    expect(found.map(({ id, cells }) => [id, cells.length])).toEqual([["completeness.unread@requests/received", 25]])
    expect(found[0]?.message.zh).toBe(
      "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量”至“四、结转下年度继续办理”共25行：“法人或其他组织／科研机构”未能读出"
    )
  })

  it("of rows of a table are one finding that names them", () => {
    const found = own((cell) =>
      /^requests\/outcome\.(?:granted|denied\.stateSecret|notHandled\.repeated)\//u.test(cell)
    )
    expect(found.map(({ message }) => message.zh)).toEqual([
      "三、收到和处理政府信息公开申请情况“三、本年度办理结果／（一）予以公开”、“三、本年度办理结果／（三）不予公开／1.属于国家秘密”、“三、本年度办理结果／（五）不予处理／2.重复申请”：各7格未能读出"
    ])
  })

  it("here and there are one finding for each table, with the rows counted", () => {
    const found = own((cell) =>
      /received\/total|carriedIn\/naturalPerson|granted\/.*research|grantedInPart\/.*business|repeated\/.*legal/u.test(
        cell
      )
    )
    expect(found.map(({ id, cells }) => [id, cells.length])).toEqual([["completeness.unread@requests", 5]])
    expect(found[0]?.message.zh).toBe("三、收到和处理政府信息公开申请情况：5行共5格未能读出")
  })
})

describe("a report read from a source that broke off", () => {
  const { cell: there, part } = upTo("requests", "carriedIn")
  const draft = Draft.fill(
    edition2021,
    head(edition2021),
    (cell) => (there(cell) ? Count.make(0) : { unread: "" }),
    (section) => (part(section) ? written(section) : null)
  )
  const found = check(draft, { reading: "published" }).filter(({ rule }) => rule.startsWith("completeness."))

  it("is one error: where it ends, and what is missing of tables and parts", () => {
    expect(summary(found)).toEqual([["completeness.unread@requests/outcome.granted", "error"]])
    expect(found[0]?.cells).toHaveLength(23 * 7 + 15)
    expect(found[0]?.message).toEqual({
      zh: "原文到“二、上年结转政府信息公开申请数量”为止，其后都没有读到：三、收到和处理政府信息公开申请情况其余161格；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项",
      en: "The source ends after “二、上年结转政府信息公开申请数量”; missing: the rest of requests, review, problems, otherMatters"
    })
  })

  it("still says which cells before the end could not be read", () => {
    const torn = Draft.put(draft, "requests/received/total", { unread: "约5" })
    expect(summary(check(torn, { reading: "published" })).filter(([id]) => id?.startsWith("completeness."))).toEqual([
      ["completeness.unread@requests/received", "error"],
      ["completeness.unread@requests/outcome.granted", "error"]
    ])
  })
})

const totals = (cell: string) => cell.startsWith("requests/outcome.total/")

describe("a total line blank from end to end", () => {
  it("says on a published page that its sums cannot be checked", () => {
    const found = findings("published", null, totals)
    expect(summary(found)).toEqual([["completeness.total-line@requests/outcome.total", "warning"]])
    expect(found[0]?.message.zh).toBe(
      "三、收到和处理政府信息公开申请情况：“三、本年度办理结果／（七）总计”全部空白，无法核对合计"
    )
    expect(found[0]?.cells).toHaveLength(7)
  })

  it("is blank like any other line in a draft", () => {
    expect(summary(findings("draft", null, totals))).toEqual([["completeness.blank@requests/outcome.total", "error"]])
  })

  it("names the totals that are not printed while others of the line are", () => {
    const some = findings("published", null, (cell) => totals(cell) && !cell.endsWith("research"))
    expect(summary(some)).toEqual([["completeness.total-line@requests/outcome.total", "warning"]])
    expect(some[0]?.cells).toHaveLength(6)
    expect(some[0]?.message.zh).toBe(
      "三、收到和处理政府信息公开申请情况：“三、本年度办理结果／（七）总计”没有印出“自然人”、“法人或其他组织／商业企业”、“法人或其他组织／社会公益组织”等6格的合计，不按0计，无法核对"
    )
  })
})

const isTotal = (cell: Cell) => Totals.isTotal(edition2021, cell)
const isTotalOrPerson = (cell: Cell) => isTotal(cell) || cell.endsWith("naturalPerson")

describe("a published page that leaves cells out", () => {
  it("without any total is told of once per total line", () => {
    expect(summary(findings("published", null, isTotal))).toEqual([
      ["completeness.total-line@requests/total", "warning"],
      ["completeness.total-line@requests/outcome.total", "warning"],
      ["completeness.total-line@review/reconsideration.total", "warning"],
      ["completeness.total-line@review/litigation.direct.total", "warning"],
      ["completeness.total-line@review/litigation.afterReconsideration.total", "warning"]
    ])
  })

  it("tells of each blank once", () => {
    const cells = findings("published", null, isTotalOrPerson).flatMap((finding) => finding.cells)
    expect(cells).toHaveLength(new Set(cells).size)
    expect(new Set(cells)).toEqual(
      new Set(Edition.slots(edition2021).flatMap(({ cell }) => (isTotalOrPerson(cell) ? cell : [])))
    )
  })

  it("is told of once per table when it leaves out the rows with nothing in them", () => {
    const found = findings("published", null, (cell) => /^requests\/outcome\.(?:denied|notHandled)/u.test(cell))
    expect(summary(found)).toEqual([["completeness.blank@requests", "warning"]])
    expect(found[0]?.message.zh).toBe("三、收到和处理政府信息公开申请情况：13行共91格未填")
  })

  it("altogether is told of once per table, whatever stands where a total should", () => {
    expect(findings("published", null, () => true).map(({ rule }) => rule)).toEqual([
      "completeness.blank",
      "completeness.blank",
      "completeness.blank"
    ])
  })
})

const chosen = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2 ** 30 })))

describe.each(editions)("a published report of %s in which every sum is right", (_, edition) => {
  const errors = (numbers: { readonly [cell: Cell]: number }, blank: (cell: Cell, at: number) => boolean) => {
    const full = report(edition, numbers)
    const places = Edition.index(edition)
    const cells = Edition.slots(edition).map(({ cell }) => cell)
    const draft = Draft.putAll(
      { ...full, reading: "published" },
      Object.fromEntries(cells.filter((cell) => blank(cell, places.get(cell) ?? 0)).map((cell) => [cell, null]))
    )
    return check(draft).filter(({ severity }) => severity === "error")
  }

  law("has no error whichever totals are not printed", [balanced(edition), chosen], ([numbers, seed]) => {
    const none = errors(numbers, (cell, at) => Totals.isTotal(edition, cell) && ((seed >> (at % 30)) & 1) === 1)
    expect(none).toEqual([])
  })

  law("has none when its zeros are left out as well", [balanced(edition), chosen], ([numbers, seed]) => {
    const rows = [...new Set(Edition.slots(edition).map(({ row }) => row.key))]
    const empty = (cell: Cell) => ((seed >> (rows.indexOf(cell.split("/")[1] ?? "") % 29)) & 3) !== 0
    const some = balance(
      edition,
      Object.fromEntries(Edition.slots(edition).map(({ cell }) => [cell, empty(cell) ? 0 : (numbers[cell] ?? 0)]))
    )
    expect(
      errors(some, (cell, at) => some[cell] === 0 || (Totals.isTotal(edition, cell) && ((seed >> (at % 30)) & 1) === 1))
    ).toEqual([])
  })

  const zeros = (numbers: { readonly [cell: Cell]: number }) => errors(numbers, (cell) => numbers[cell] === 0)

  it("still has the error of a wrong total, though zeros are left out", () => {
    const right = balance(edition, {
      ...Object.fromEntries(Edition.slots(edition).map(({ cell }) => [cell, 0])),
      "requests/outcome.granted/naturalPerson": 5
    })
    expect(zeros(right)).toEqual([])
    expect(zeros({ ...right, "requests/outcome.total/total": 6 }).map(({ id }) => id)).toEqual([
      "requests.total-is-sum-of-columns@requests/outcome.total/total",
      "requests.outcome.total-is-sum-of-rows@requests/outcome.total/total",
      "requests.intake-equals-outcome@requests/received/total"
    ])
    expect(zeros({ ...right, "requests/received/naturalPerson": 6, "requests/received/total": 6 })).toHaveLength(2)
  })
})

const parts = (draft: Draft.Draft<typeof edition2021>) =>
  check(draft).filter(({ rule }) => rule === "completeness.part")

describe("the six parts", () => {
  it("are there when each has something to read", () => expect(parts(report(edition2021))).toEqual([]))

  it("are not all there when one is missing: an error", () => {
    expect(parts({ ...report(edition2021), problems: null })).toMatchObject([
      { id: "completeness.part@problems", severity: "error", message: { zh: "缺少“五、存在的主要问题及改进情况”" } }
    ])
  })

  it.each([[[]], [[paragraph("　 ")]], [[paragraph("")]]])("need a look when one says nothing: %j", (overview) => {
    expect(parts({ ...report(edition2021), overview })).toMatchObject([
      { id: "completeness.part@overview", severity: "warning", message: { zh: "“一、总体情况”只有标题，没有内容" } }
    ])
  })

  it("need a look when one has headings and nothing below them", () => {
    const overview = [heading(2, "（一）主动公开")]
    expect(parts({ ...report(edition2021), overview }).map(({ severity }) => severity)).toEqual(["warning"])
  })
})
