/** A key written twice is refused with its place, however it is written; `JSON.parse` would keep the last one in silence. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { keysWritten, repeated } from "../../src/file/twice.ts"
import { problems } from "../support/files.ts"
import { law } from "../support/law.ts"
import { report } from "../support/reports.ts"

const text = Interchange.show(report(edition2021))

/** The file with a piece of its text put in front of another. */
const withPiece = (piece: string, before: string): string => {
  expect(text.split(before)).toHaveLength(2)
  return text.replace(before, piece + before)
}

const pointers = (file: string) => problems(file).map(({ pointer }) => pointer)

const keysOf = (value: unknown): number =>
  typeof value !== "object" || value === null
    ? 0
    : (Array.isArray(value) ? 0 : Object.keys(value).length) +
      Object.values(value).reduce<number>((sum, each) => sum + keysOf(each), 0)

describe("a file with a key written twice", () => {
  it("is refused at the top, with the key and its place in both languages", () => {
    expect(problems(withPiece('"year":2022,', '"year":2023'))).toEqual([
      {
        pointer: "/year",
        message: {
          zh: "年度（/year）：“year”这一项写了2次，只能写一次，请删去多余的",
          en: '/year: the key "year" is written 2 times; keep one of them'
        }
      }
    ])
  })

  it("is refused deep in a table, in the words of the form", () => {
    const [problem, ...others] = problems(withPiece('"granted":{"total":1},', '"granted":{'))
    expect(others).toEqual([])
    expect(problem?.pointer).toBe("/requests/outcome/granted")
    const [cell] = problems(text.replace('"received":{', '"received":{"total":5,'))
    expect(cell).toEqual({
      pointer: "/requests/received/total",
      message: {
        zh: "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量／总计”（/requests/received/total）：“total”这一项写了2次，只能写一次，请删去多余的",
        en: '/requests/received/total: the key "total" is written 2 times; keep one of them'
      }
    })
  })

  it("is refused inside a list, and where a key is written with escapes", () => {
    expect(pointers(text.replace('{"text":', '{"text":"甲","text":'))).toEqual(["/otherMatters/0/text"])
    expect(pointers(withPiece('"y\\u0065ar":2022,', '"year":2023'))).toEqual(["/year"])
    expect(pointers(withPiece('"\\u0079ear":2022,"year" : 2021,', '"year":2023'))).toEqual(["/year"])
  })

  it("is refused together with all else that is wrong with it", () => {
    const spoiled = withPiece('"year":2022,', '"year":2023').replace('"format":', '"formt":1,"format":')
    expect(problems(spoiled).map(({ pointer }) => pointer)).toEqual(["/year", "/formt"])
  })

  it("says how often, and names each place once", () => {
    const [problem, ...others] = problems(withPiece('"year":2022,"year":2021,', '"year":2023'))
    expect([problem?.message.zh, others]).toEqual(["年度（/year）：“year”这一项写了3次，只能写一次，请删去多余的", []])
  })

  it("names twenty places at most", () => {
    const many = Array.from({ length: 50 }, (_, at) => `"k${at}":1,"k${at}":2,`).join("")
    expect(problems(text.replace("{", `{${many}`)).filter(({ message }) => message.zh.includes("写了"))).toHaveLength(
      20
    )
  })
})

describe("the keys of a JSON text", () => {
  it("are not what strings say", () => {
    const said = String.raw`{"a":"\"a\":1,\"a\":2 {","b\\":[":",{"a":"}"},{"a":"]"}],"c":{"a":":"}}`
    expect(keysWritten(said)).toBe(keysOf(JSON.parse(said)))
    expect(repeated(said)).toEqual([])
  })

  it("are told apart by the object they stand in", () => {
    expect(repeated('[{"a":1},{"a":1,"b":[{"a":1,"a":2}]}]')).toEqual([{ path: ["1", "b", "0", "a"], times: 2 }])
    expect(repeated('{"a":{"a":{"a":1}},"b":{"a":1}}')).toEqual([])
  })

  it("may be any strings, the empty one and those with slashes and line breaks too", () => {
    expect(repeated(String.raw`{"":1,"":2,"a/b":{"x\ny":1,"x\u000ay":2}}`)).toEqual([
      { path: [""], times: 2 },
      { path: ["a/b", "x\ny"], times: 2 }
    ])
  })

  it("are found however deep a text nests", () => {
    const deep = `${'{"a":'.repeat(50_000)}{"b":1,"b":2}${"}".repeat(50_000)}`
    expect(repeated(deep).map(({ path }) => path.length)).toEqual([50_001])
  })

  law("are as many as those of its value, spaced or not", [Schema.Json], ([value]) => {
    for (const written of [JSON.stringify(value), JSON.stringify(value, undefined, 2)]) {
      expect(keysWritten(written)).toBe(keysOf(JSON.parse(written)))
      expect(repeated(written)).toEqual([])
    }
  })

  law("written twice are found wherever they stand", [Schema.Json, Schema.String], ([value, key]) => {
    const name = JSON.stringify(key)
    const written = `[${JSON.stringify(value)},{${name}:${JSON.stringify(value)},${name}:0}]`
    expect(repeated(written)).toEqual([{ path: ["1", key], times: 2 }])
    expect(keysWritten(written)).toBe(keysOf(JSON.parse(written)) + keysOf(value) + 1)
  })
})
