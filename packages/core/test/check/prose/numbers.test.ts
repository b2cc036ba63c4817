/** The numbers of a sentence that count something, with and without units; names in quotation marks before them are read. */
import { describe, expect, it } from "@effect/vitest"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"

const said = (text: string): ReadonlyArray<string> =>
  sentences(text).flatMap((each) =>
    numbers(each).map(({ value, unit, about }) => `${value}${unit}${about ? "约" : ""}`)
  )

describe("numbers", () => {
  it.each([
    ["收到1,204件，答复八十五件", ["1204件", "85件"]],
    ["发布2.5万余条", ["25000条约"]],
    ["部分公开的74，占5.9%", ["74", "5.9%"]],
    ["办结30件，维持2", ["30件", "2"]],
    ["拨打12345热线63件", ["63件"]],
    ["第6期，〔2021〕30号，2023年1月1日，2.3", []],
    ["一是做好公开", []],
    ["1、主动公开：发布信息3条；2、依申请公开：收到申请5、6件", ["3条", "5", "6件"]]
  ])("count: %s", (text, expected) => expect(said(text)).toEqual(expected))
})

describe("what is quoted", () => {
  it("is a slogan and counts nothing", () => expect(said("做到“办结一件事、满意一群人”")).toEqual([]))
  it("is a name right before a number", () => {
    expect(sentences("“予以公开”的3件，“三审三校”制度").map(({ text }) => text)).toEqual([
      "予以公开的3件，＊＊＊＊＊＊制度"
    ])
  })
})
