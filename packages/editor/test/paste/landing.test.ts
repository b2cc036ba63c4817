/** Every pasted figure lands where the block says, or is refused with its reason; none is dropped and none lands twice. */
import { cell as cellOf } from "@gongkai/core/Edition"
import { edition2021, requests } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { land } from "../../src/paste/landing.ts"
import * as reasons from "../../src/paste/reasons.ts"

const received = cellOf(edition2021, "requests/received/naturalPerson")
const landed = (text: string, at = received) =>
  land(
    requests,
    at,
    text.split("\n").map((row) => row.split("\t"))
  ).map((each) => [each.text, "cell" in each ? each.cell.slice("requests/".length) : each.reason])

describe("figures without labels", () => {
  it("go down and across from the cursor, blanks too", () => {
    expect(landed("1\t\t2\n3")).toEqual([
      ["1", "received/naturalPerson"],
      ["", "received/organization.business"],
      ["2", "received/organization.research"],
      ["3", "carriedIn/naturalPerson"]
    ])
  })
  it("beyond the table are refused", () => {
    const corner = cellOf(edition2021, "requests/carriedOut/total")
    expect(landed("1\t2\n3", corner)).toEqual([
      ["1", "carriedOut/total"],
      ["2", reasons.outside],
      ["3", reasons.outside]
    ])
  })
})

describe("figures with labels", () => {
  it("go to the row that is named, wherever the cursor is", () => {
    expect(landed("二、上年结转政府信息公开申请数量\t5")).toEqual([["5", "carriedIn/naturalPerson"]])
  })
  it("of a row that is named twice count once", () => {
    const row = "二、上年结转政府信息公开申请数量"
    expect(landed(`${row}\t5\n${row}\t6`).filter(([text]) => text === "6")).toEqual([["6", reasons.repeatedRow]])
  })
  it("of a row that the form has not are refused, and those of others are not", () => {
    const all = landed("二、上年结转政府信息公开申请数量\t5\n满意度调查\t6")
    expect(all).toContainEqual(["5", "carriedIn/naturalPerson"])
    expect(all).toContainEqual(["6", reasons.unknownRow])
  })
  it("in the row of a group are refused", () => {
    const all = landed("（三）不予公开\t9\n1.属于国家秘密\t3")
    expect(all).toContainEqual(["9", reasons.groupRow])
    expect(all).toContainEqual(["3", "outcome.denied.stateSecret/naturalPerson"])
  })
})

describe("figures under heads", () => {
  it("go to the columns that are named, in their order", () => {
    expect(landed("总计\t自然人\n7\t4")).toEqual([
      ["7", "received/total"],
      ["4", "received/naturalPerson"]
    ])
  })
  it("under a name that is no column are refused", () => {
    expect(landed("总计\t联系电话\n7\t4")).toContainEqual(["4", reasons.unknownColumn])
  })
  it("are wanted: heads alone paste nothing, and say so", () => {
    expect(landed("总计\t自然人")).toEqual([
      ["总计", reasons.noFigures],
      ["自然人", reasons.noFigures]
    ])
  })
})
