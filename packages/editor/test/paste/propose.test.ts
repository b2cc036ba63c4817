/** A paste of cells becomes a proposal: every figure where the block says it belongs, or refused with its reason. */
import { at, blank, type Draft } from "@gongkai/core/Draft"
import { cell, forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021, requests, review } from "@gongkai/core/editions/2021"
import { layout } from "@gongkai/core/Layout"
import { apply } from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { counts, patchOf, propose } from "../../src/paste/propose.ts"
import { draftOf, type Manner, numbers, printed } from "./printed.ts"

const empty: Draft = blank(edition2021, { agency: { name: "示例市档案局" }, year: 2024 })
const secret = cell(edition2021, "requests/outcome.denied.stateSecret/naturalPerson")
const received = cell(edition2021, "requests/received/naturalPerson")
const paste = (text: string, place = received) =>
  propose({ edition: edition2021, draft: empty, form: requests, at: place, text })
const landed = (text: string, place = received) =>
  paste(text, place).items.map(({ cell, entry }) => [cell.slice(9), entry])
const refused = (text: string, place = received) => paste(text, place).refused.map(({ text }) => text)

describe("a block of figures without labels", () => {
  it("20,551⇥389 is two figures, side by side from the cursor on", () => {
    expect(landed("20,551\t389")).toEqual([
      ["received/naturalPerson", 20_551],
      ["received/organization.business", 389]
    ])
  })
  it("keeps its places where cells are blank", () => {
    expect(landed("3\t\t\t4\n\t5")).toEqual([
      ["received/naturalPerson", 3],
      ["received/organization.publicInterest", 4],
      ["carriedIn/organization.business", 5]
    ])
  })
  it("keeps all three of three rows", () => {
    expect(landed("1\n2\n3").map(([, entry]) => entry)).toEqual([1, 2, 3])
  })
  it("is refused where it reaches beyond the table", () => {
    const at = cell(edition2021, "requests/carriedOut/organization.other")
    expect(refused("1\t2\t3\n4", at)).toEqual(["3", "4"])
  })
  it("3万元 is no count, and is shown rather than written", () => {
    const { items, refused } = paste("3万元\t4")
    expect(items.map(({ entry }) => entry)).toEqual([4])
    expect(refused).toMatchObject([{ row: 1, column: 1, text: "3万元" }])
  })
  it("reads full-width digits, remarks and declared nones", () => {
    expect(landed("１２\t3（含1件转办）\t/\t—\t无").map(([, entry]) => entry)).toEqual([12, 3, "none", "none", "none"])
  })
})

describe("a block with labels of rows", () => {
  it("1.属于国家秘密⇥3⇥0…⇥3 counts its label for nothing", () => {
    expect(landed("1.属于国家秘密\t3\t0\t0\t0\t0\t0\t3")).toEqual([
      ["outcome.denied.stateSecret/naturalPerson", 3],
      ["outcome.denied.stateSecret/organization.business", 0],
      ["outcome.denied.stateSecret/organization.research", 0],
      ["outcome.denied.stateSecret/organization.publicInterest", 0],
      ["outcome.denied.stateSecret/organization.legalService", 0],
      ["outcome.denied.stateSecret/organization.other", 0],
      ["outcome.denied.stateSecret/total", 3]
    ])
  })
  it("goes to its rows whatever row the cursor is in, blank cells and all", () => {
    expect(
      landed("二、上年结转政府信息公开申请数量\t\t2\t\t\t\t\t2\n一、本年新收政府信息公开申请数量\t7", secret)
    ).toEqual([
      ["carriedIn/organization.business", 2],
      ["carriedIn/total", 2],
      ["received/naturalPerson", 7]
    ])
  })
  it("takes 3.其他 for the one under （六）其他处理 and under no other group", () => {
    expect(landed("（六）其他处理\t3.其他\t5")).toEqual([["outcome.closed.other/naturalPerson", 5]])
    expect(landed("（三）不予公开\t3.其他\t5")).toEqual([])
    expect(refused("（三）不予公开\t3.其他\t5")).toEqual(["（三）不予公开", "3.其他", "5"])
    expect(refused("（九）另作处理\t3.其他\t5")).toEqual(["（九）另作处理", "3.其他", "5"])
  })
  it("refuses a row that the form does not have, and one named twice", () => {
    expect(refused("一、本年新收政府信息公开申请数量\t1\n五、移送数量\t9")).toEqual(["五、移送数量", "9"])
    expect(refused("2.重复申请\t1\n2.重复申请\t4")).toEqual(["2.重复申请", "4"])
    expect(refused("邮寄数量\t9")).toEqual(["邮寄数量", "9"])
  })
})

describe("a block with heads of columns", () => {
  it("goes by them, in another order, with some missing and a 小计 among them", () => {
    const text = "\t总计\t小计\t自然人\n2.重复申请\t9\t5\t4"
    expect(landed(text)).toEqual([
      ["outcome.notHandled.repeated/total", 9],
      ["outcome.notHandled.repeated/naturalPerson", 4]
    ])
    expect(refused(text)).toEqual(["5"])
  })
  it("without labels goes down from the cursor's row", () => {
    expect(landed("商业企业\n3\n4")).toEqual([
      ["received/organization.business", 3],
      ["carriedIn/organization.business", 4]
    ])
  })
  it("refuses the figures under a head that the form does not have", () => {
    expect(landed("外国人\n4")).toEqual([])
    expect(refused("外国人\t自然人\n4\t5")).toEqual(["4"])
    expect(refused("\t外国人\n2.重复申请\t4")).toEqual(["4"])
  })
  it("of 自然人 alone is still a head, and words without a figure are all refused", () => {
    expect(landed("自然人\n4", secret)).toEqual([["outcome.denied.stateSecret/naturalPerson", 4]])
    expect(refused("约三十件")).toEqual(["约三十件"])
  })
  it("that a web page copied without its spans are read in the form's order", () => {
    const rows = layout(requests).grid.map((row) =>
      row.flatMap((slot) => (slot._tag === "Heading" ? [slot.text] : slot._tag === "Value" ? ["7"] : [])).join("\t")
    )
    const { items, refused } = paste(rows.join("\n"), secret)
    expect([items.length, refused]).toEqual([slots(edition2021).filter(({ form }) => form === requests).length, []])
  })
  it("leaves a serial number in front of a label out", () => {
    expect(landed("1\t2.重复申请\t5\n2\t3.要求提供公开出版物\t6")).toEqual([
      ["outcome.notHandled.repeated/naturalPerson", 5],
      ["outcome.notHandled.published/naturalPerson", 6]
    ])
  })
  it("reads an amount under 元 as yuan", () => {
    const form = forms(edition2021)[0] ?? requests
    const place = cell(edition2021, "proactive/fees/amount")
    const text = "信息内容\t本年收费金额（单位：元）\n行政事业性收费\t12,300.5"
    expect(propose({ edition: edition2021, draft: empty, form, at: place, text }).items).toMatchObject([
      { entry: 1_230_050 }
    ])
  })
  it("tells the three 结果维持 of part four apart by what stands above them", () => {
    const text = "行政诉讼\t\n复议后起诉\t\n结果维持\t总计\n3\t3"
    const place = cell(edition2021, "review/cases/reconsideration.upheld")
    const { items } = propose({ edition: edition2021, draft: empty, form: review, at: place, text })
    expect(items.map(({ cell }) => cell)).toEqual([
      "review/cases/litigation.afterReconsideration.upheld",
      "review/cases/litigation.afterReconsideration.total"
    ])
  })
})

const total = (text: string) => paste(text).items.find(({ cell }) => cell.endsWith("/total"))?.total

describe("a pasted total", () => {
  const row = "一、本年新收政府信息公开申请数量\t1\t2\t0\t0\t0\t0\t"
  it("agrees, differs, or cannot be told while parts are blank", () => {
    expect([total(`${row}3`), total(`${row}4`), total("2.重复申请\t1\t\t\t\t\t\t1")]).toEqual([
      "agrees",
      "differs",
      "unknown"
    ])
  })
})

it("a blank leaves what stands unless it is to clear it", () => {
  const draft = apply(empty, patchOf(paste("5\t6")))
  const given = { edition: edition2021, draft, form: requests, at: received, text: "\t7" }
  expect(counts(propose(given))).toEqual({ changed: 1, same: 0, refused: 0, parts: 0 })
  expect(patchOf(propose({ ...given, options: { blanks: "clear" } })).cells).toMatchObject({ [received]: null })
})

const wide = (text: string) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
const manners: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ["as they are", (text) => text],
  [
    "with thousands separators",
    (text) => text.replace(/^-?\d{4,}/u, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/gu, ","))
  ],
  ["in full-width digits", wide],
  ["in quotes", (text) => (text === "" ? "" : `"${text.replaceAll('"', '""')}"`)]
]

describe.each([edition2019, edition2021])("any draft of $key, copied and pasted at any cell", (edition) => {
  describe.each(manners)("%s", (_, write) => {
    it.each(["all", "labels", "figures"] as const)("with %s, is itself again", (parts) => {
      for (let seed = 1; seed <= 6; seed++) {
        const draft = draftOf(edition, seed)
        const next = numbers(seed)
        for (const form of forms(edition)) {
          const own = slots(edition).filter((slot) => slot.form === form)
          const manner: Manner = { parts: layout(form).stub === 0 && parts === "labels" ? "figures" : parts, write }
          let result: Draft = blank(edition, draft)
          printed(edition, draft, form, manner).forEach((text, block) => {
            const first = own.find((slot) => slot.block === form.blocks[block])
            const place = manner.parts === "figures" ? first : own[next(own.length)]
            if (place === undefined) throw new Error("no cell to paste at")
            const proposal = propose({ edition, draft: result, form, at: place.cell, text })
            expect(proposal.refused).toEqual([])
            result = apply(result, patchOf(proposal))
          })
          expect(own.map(({ cell }) => [cell, at(result, cell)])).toEqual(
            own.map(({ cell }) => [cell, at(draft, cell)])
          )
        }
      }
    })
  })
})
