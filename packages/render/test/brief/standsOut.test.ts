/** What stands out: by rules that are printed beside it, and nothing by chance of small numbers. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { nothingReceived, standsOut } from "../../src/brief/standsOut.ts"
import { told } from "../../src/known.ts"
import { report } from "../support/report.ts"

type Numbers = { readonly [cell: string]: number }
const of = (numbers: Numbers) => told(report({ entry: (cell) => Count.make(numbers[cell] ?? 0) }))
const found = (now: Numbers, before?: Numbers) =>
  standsOut({ edition: edition2021, now: of(now), ...(before && { before: of(before) }) }).map(({ zh }) => zh)

const received = (count: number): Numbers => ({ "requests/received/total": count })
const closed = (count: number): Numbers => ({ "requests/outcome.total/total": count })

describe("a number that leaps", () => {
  it("by half and by ten is told with its rate", () =>
    expect(found(received(60), received(40))).toEqual([
      "本年新收申请由40到60，+20（+50.0%）（增减不少于10且达到上年的一半）"
    ]))
  it("from fewer than ten is told without a rate", () =>
    expect(found(received(30), received(4))[0]).toContain("由4到30，+26；上年不足10，不计算增幅"))
  it("by less is not told", () => {
    expect(found(received(59), received(40))).toEqual([])
    expect(found(received(9), received(0))).toEqual([])
  })
  it("is not told without a report of last year", () => expect(found(received(60))).toEqual([]))
})

describe("in one year", () => {
  it("requests carried out are told from a fifth of the intake on", () => {
    expect(found({ ...received(50), "requests/carriedOut/total": 10 })[0]).toContain(
      "结转下年10件，占本年应办（新收＋上年结转）50件的20.0%"
    )
    expect(found({ ...received(50), "requests/carriedOut/total": 9 })).toEqual([])
    expect(found({ ...received(9), "requests/carriedOut/total": 9 })).toEqual([])
  })
  it("其他处理 is told from three tenths on", () => {
    expect(
      found({
        ...closed(20),
        "requests/outcome.closed.feeUnpaid/total": 3,
        "requests/outcome.closed.other/total": 3
      })[0]
    ).toContain("“其他处理”6件，占办结20件的30.0%")
    expect(found({ ...closed(20), "requests/outcome.closed.other/total": 5 })).toEqual([])
  })
  it("one reason is told from half on, with its clause", () =>
    expect(found({ ...closed(20), "requests/outcome.denied.inquiry/total": 10 })[0]).toContain(
      "“属于行政查询事项”一项10件，占办结20件的50.0%（一项不少于一半；依据《中华人民共和国政府信息公开条例》"
    ))
  it("corrections are told, without a percentage where they are few", () =>
    expect(found({ "review/cases/reconsideration.corrected": 1, "review/cases/reconsideration.upheld": 2 })).toEqual([
      "行政复议纠正率：1/3（不足10，不计算）（有结果纠正的）"
    ]))
})

const numbers = (granted: number, all: number): Numbers => ({
  ...closed(all),
  "requests/outcome.granted/total": granted
})

describe("a share that moves", () => {
  it("by fifteen points of thirty and more is told", () => {
    expect(found(numbers(20, 40), numbers(10, 40))).toContain(
      "予以公开占比由10/40＝25.0%到20/40＝50.0%，+25.0个百分点（变化不少于15个百分点，两年分母都不少于30）"
    )
    expect(found(numbers(20, 29), numbers(10, 29)).filter((text) => text.includes("百分点"))).toEqual([])
  })
})

it("that nothing was received is told, and that is not known where a number is missing", () => {
  expect(nothingReceived({ edition: edition2021, now: of({}) })).toHaveLength(1)
  const blank = told(report({ entry: () => null }))
  expect(nothingReceived({ edition: edition2021, now: blank })).toEqual([])
  expect(standsOut({ edition: edition2021, now: blank, before: of(received(60)) })).toEqual([])
})
