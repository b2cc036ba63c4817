/** Reports as they really come: misprinted, torn, trimmed, short of rows. A number is read right or not at all. */
import { readFileSync } from "node:fs"
import { at, entries } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "@effect/vitest"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { draftOf, imported, readText, refusal } from "./support/drafts.ts"
import { often } from "./support/often.ts"
import { tabbed } from "./support/tabbed.ts"

const example = readFileSync(new URL("../../../examples/2023-subdistrict.txt", import.meta.url), "utf8")
const truth = imported(example).draft
const read = (text: string) => imported(text).draft
const sameCells = (text: string) => expect(entries(edition2021, read(text))).toEqual(entries(edition2021, truth))

describe("the same report is read all the same", () => {
  it("with full-width digits", () => {
    sameCells(
      example.replaceAll(/(?<=\t)\d+(?=\t|\n)/gu, (digits) =>
        digits.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      )
    )
  })
  it("with CRLF line ends", () => sameCells(example.replaceAll("\n", "\r\n")))
  it("with trailing tabs trimmed", () => sameCells(example.replaceAll(/\t+$/gmu, "")))
  it("with small misprints in labels", () => {
    const misprints = [
      ["其他法律行政法规禁止公开", "其他法律行政止公开"],
      ["四、结转下年度继续办理", "四、结转下年度断续办理"],
      ["商业企业", "商业企 业"],
      ["1. 信访举报投诉类申请", "1、信访举报投诉申请"],
      ["第二十条第（五）项", "第二十条 第(五)项"]
    ] as const
    sameCells(misprints.reduce((text, [right, wrong]) => text.replaceAll(right, wrong), example))
  })
  it("with a label torn from its row and set on a line of its own", () => {
    sameCells(example.replace("四、结转下年度继续办理\t\t0", "四、结转下年度继续办理\n\n0"))
  })
  it("with its title on two lines", () => {
    const { agency, year } = read(example.replace("示例市滨河区临水街道 2023年", "示例市滨河区临水街道\n\n2023年"))
    expect({ agency: agency.name, year }).toEqual({ agency: "示例市滨河区临水街道", year: 2023 })
  })
})

describe("what the form does not have", () => {
  it("is left out and named: a local row, a note beside the tables", () => {
    const text = example
      .replace("\t\t7. 属于行政执法案卷", "\t\t9. 属于本地特有情形\t5\t0\t0\t0\t0\t0\t5\n\t\t7. 属于行政执法案卷")
      .replace("四、政府信息公开行政复议", "注：以上数据由临水街道党政办公室统计。\n\n四、政府信息公开行政复议")
    const { draft, messages } = imported(text)
    expect(entries(edition2021, draft)).toEqual(entries(edition2021, truth))
    expect(messages.map(({ severity, text: { zh } }) => [severity, zh])).toEqual([
      ["note", "“9. 属于本地特有情形”行不在格式之内，没有收录：5、0、0、0、0、0、5"],
      ["note", "“收到和处理政府信息公开申请情况”表外的文字没有收录：“注：以上数据由临水街道党政办公室统计。”"]
    ])
  })
})

describe("what the source does not have is unread, never 0", () => {
  it("a row that is missing", () => {
    const { draft, messages } = imported(example.replace(/^\t\t7\. 属于行政执法案卷.*\n/mu, ""))
    expect(at(draft, "requests/outcome.denied.enforcementFile/total")).toEqual({ unread: "" })
    expect(messages.map(({ severity }) => severity)).toEqual(["error"])
    expect(entries(edition2021, draft).filter((entry) => typeof entry === "object")).toHaveLength(7)
  })
  it("a table that is missing", () => {
    const { draft } = imported(example.replace(/四、政府信息公开行政复议[\s\S]*?(?=五、存在)/u, ""))
    expect(at(draft, "review/cases/reconsideration.total")).toEqual({ unread: "" })
  })
  it("a part in prose that is missing is null", () => {
    expect(read(example.replace(/五、存在的主要问题[\s\S]*?(?=六、其他)/u, ""))).toMatchObject({ problems: null })
  })
  it("fewer figures than columns", () => {
    const { draft } = imported(example.replace(/^二、上年结转.*$/mu, "二、上年结转政府信息公开申请数量\t0\t0"))
    expect(at(draft, "requests/carriedIn/total")).toEqual({ unread: "0 0" })
  })
})

describe("a head that is lost", () => {
  it("is said, and the official order of columns taken", () => {
    const { draft, messages } = imported(example.replaceAll(/^.*(?:自然人|商业企业|申请人情况).*\n/gmu, ""))
    expect(entries(edition2021, draft)).toEqual(entries(edition2021, truth))
    expect(messages).toMatchObject([{ severity: "warning" }])
  })
})

it("an organ that the title does not say is taken from the signature, then from whom the public is to ask, and from the file's name at last, and all are said", () => {
  const untitled = example.replace(/^.*政府信息公开工作年度报告$/mu, "年度报告")
  const signed = imported(untitled)
  expect(signed.draft.agency.name).toBe("示例市滨河区临水街道办事处")
  expect(signed.messages).toMatchObject([{ severity: "warning" }])
  const unsignedText = untitled.replace(/^.*街道办事处\s*$/mu, "").replace(/^2024年1月12日\s*$/mu, "")
  expect(imported(unsignedText).draft.agency.name).toBe("临水街道")
  const unsigned = imported(unsignedText.replaceAll("临水街道", ""))
  expect(unsigned.draft.agency.name).toBe("report")
  expect(unsigned.messages[0]?.text).toMatchObject({ lacks: "agency", is: "doubtful" })
})

it("a year that the source does not say is asked for", () => {
  const untitled = example.replace(/^.*政府信息公开工作年度报告$/mu, "年度报告")
  expect(refusal(untitled.replaceAll("2023", "").replaceAll("2024", ""))).toMatchObject({
    lacks: "year",
    is: "missing"
  })
})

it("a year is that which part one begins with, and not that of last year's report, which it says was published", () => {
  const untitled = example.replace(/^.*政府信息公开工作年度报告$/mu, "年度报告").replaceAll(/202[34]/gu, "")
  const told = untitled.replace(
    /^一、总体情况$/mu,
    "一、总体情况\n2023年，我街道依法公开信息。\n公开发布《临水街道2022年政府信息公开工作年度报告》。"
  )
  const { draft, messages } = imported(told)
  expect(draft.year).toBe(2023)
  expect(messages.map(({ text }) => text.zh).join()).toContain("按2023年度记")
})

/** Where to strike, and what to do there: drop a character, double it, or change it. */
const Damage = Schema.Array(
  Schema.Struct({
    at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3000 })),
    by: Schema.Literals(["drop", "double", "change"])
  })
).check(Schema.isMaxLength(12))

it.prop(
  "however labels are misprinted, a cell has its own number or is unread",
  [Damage],
  ([damage]) => {
    const numbers = Array.from({ length: 199 }, (_, number) => number + 1)
    const draft = draftOf(edition2021, numbers)
    const text = tabbed(edition2021, draft)
    const tables = text.indexOf("二、主动公开")
    const labels = Array.from(text.matchAll(/\p{Script=Han}/gu), ({ index }) => index).filter(
      (index) => index > tables + 12
    )
    const struck = new Map(damage.map(({ at: place, by }) => [labels[place % labels.length] ?? 0, by]))
    const damaged = Array.from(text, (character, index) => {
      const by = struck.get(index)
      return by === undefined ? character : { drop: "", double: character + character, change: "某" }[by]
    }).join("")
    const back = imported(damaged).draft
    for (const { cell } of slots(edition2021)) {
      const entry = at(back, cell)
      if (typeof entry !== "object" || entry === null) expect(entry).toBe(at(draft, cell))
    }
  },
  often
)

const pieces = [
  "\t",
  "\n",
  "\n\n",
  "一、总体情况\n",
  "0",
  "９",
  "—",
  "/",
  "1,234",
  "（七）总计",
  "\u001b[31m",
  "{",
  "null",
  "2019",
  "𬭎"
]

/** Cuts a stretch out, puts a piece in, or doubles a stretch, somewhere. */
const Edits = Schema.Array(
  Schema.Struct({
    at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20_000 })),
    length: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 200 })),
    piece: Schema.Literals(pieces),
    does: Schema.Literals(["cut", "put", "double"])
  })
).check(Schema.isMaxLength(20))

it.prop(
  "whatever happens to a file, it is read or refused, and what is read can be written and read back",
  [Edits],
  ([edits]) => {
    for (const original of [example, Interchange.show(truth)]) {
      const damaged = edits.reduce((text, { at: place, length, piece, does }) => {
        const start = place % (text.length + 1)
        const stretch = text.slice(start, start + length)
        const middle = { cut: "", put: piece + stretch, double: stretch + stretch }[does]
        return text.slice(0, start) + middle + text.slice(start + length)
      }, original)
      const result = readText(damaged)
      if (Result.isSuccess(result))
        expect(imported(Interchange.show(result.success.draft)).draft).toEqual(result.success.draft)
      else expect(result.failure.text.zh).not.toBe("")
    }
  },
  often
)

describe("what no file may hold is refused or left as it was written", () => {
  it("a day that the calendar does not have stays in the prose", () => {
    const { draft } = imported(example.replace("2024年1月12日", "2024年13月45日"))
    expect(draft.signature).toBeUndefined()
    expect(JSON.stringify(draft)).toContain("2024年13月45日")
    expect(() => Interchange.show(draft)).not.toThrow()
  })
  it("a year in which there were no reports", () => {
    expect(refusal(example.replace("街道 2023年", "街道 1999年"))?.zh).toContain("报告年度1999不对")
  })
  it("two numbers in one cell are not run together", () => {
    expect(at(read(example.replace("行政许可\t0", "行政许可\t1 2")), "proactive/licensing/decisions")).toEqual({
      unread: "1 2",
      candidates: [12, 1, 2]
    })
  })
})
