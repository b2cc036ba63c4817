/** The fields of the head: each shows what the report says, and takes what the file may hold and nothing else. */
import { describe, expect, it } from "vitest"
import type { Draft } from "@gongkai/core/Draft"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import type { Field } from "../../src/head/Field.ts"
import { fields, preambleKey } from "../../src/head/fields.ts"
import { blank } from "../support/editor.ts"

const field = (key: string): Field => {
  const found = fields.find((each) => each.key === key)
  if (found === undefined) throw new Error(`no field ${key}`)
  return found
}

/** The report with a value put into a field; `undefined` where the field does not take it. */
const put = (key: string, said: string | undefined, draft: Draft = blank()): Draft | undefined => {
  const head = field(key).write(draft, said)
  return head === undefined ? undefined : Patch.apply(draft, { head })
}

const taken = [
  ["agency.name", "云溪县财政局", "云溪县财政局"],
  ["agency.supervisor", "云溪县人民政府", "云溪县人民政府"],
  ["agency.divisionCode", "３３０１２２", "330122"],
  ["agency.address", "云溪县中山路9号", "云溪县中山路9号"],
  ["agency.postcode", "311500", "311500"],
  ["agency.telephone", "０５７１－６４６０００００", "0571-64600000"],
  ["agency.email", "xxgk@yunxi.gov.cn", "xxgk@yunxi.gov.cn"],
  ["agency.website", "https://www.yunxi.gov.cn", "https://www.yunxi.gov.cn"],
  ["title", "云溪县财政局年报", "云溪县财政局年报"],
  ["signature.date", "2025年1月9日", "2025-01-09"],
  ["publishedOn", "2025.1.20", "2025-01-20"]
] as const

describe("a field of the head", () => {
  it.each([
    ["ｗｗｗ.yunxi.gov.cn/col/col1/index.html", "http://www.yunxi.gov.cn/col/col1/index.html"],
    ["yunxi.gov.cn:8080", "http://yunxi.gov.cn:8080"],
    ["云溪县人民政府网站", undefined],
    ["ftp://yunxi.gov.cn", undefined]
  ])("takes the website %s, written without http, as %s", (said, shown) => {
    const there = put("agency.website", said)
    expect(there && field("agency.website").read(there)).toBe(shown)
  })

  it.each(taken)("%s takes %s, and shows it as %s", (key, said, shown) => {
    const there = put(key, said)
    expect(there && field(key).read(there)).toBe(shown)
  })

  it.each(taken.filter(([key]) => key !== "agency.name"))("%s is gone again when it is cleared", (key, said) => {
    const there = put(key, said)
    expect(there && put(key, undefined, there)).toEqual(blank())
  })

  it.each(["agency.kind", "agency.level", "scope"])("%s takes each of its values, by the file's own word", (key) => {
    const { choices = [], read, write } = field(key)
    expect(choices.length).toBeGreaterThan(1)
    for (const { value } of choices)
      expect(read(Patch.apply(blank(), { head: write(blank(), value) ?? {} }))).toBe(value)
    expect(put(key, "别的")).toBeUndefined()
  })

  it("never loses the name of the organ, nor takes a value of several lines", () => {
    expect(put("agency.name", undefined)).toBeUndefined()
    expect(put("agency.name", "")).toBeUndefined()
    for (const key of ["agency.name", "agency.address", "title"])
      expect(put(key, "云溪县\n财政局"), key).toBeUndefined()
  })

  it("changes no other field, neither when it is filled in nor when it is cleared", () => {
    const full = taken.reduce((draft, [key, said]) => put(key, said, draft) ?? draft, blank())
    for (const [key, , shown] of taken) expect(field(key).read(full), key).toBe(shown)
    const without = put("agency.supervisor", undefined, full) ?? blank()
    for (const [key, , shown] of taken)
      expect(field(key).read(without), key).toBe(key === "agency.supervisor" ? undefined : shown)
  })

  it("is told apart by its key and its names", () => {
    for (const one of [
      fields.map(({ key }) => key),
      fields.map(({ name }) => name.zh),
      fields.map(({ name }) => name.en)
    ])
      expect(new Set(one).size).toBe(fields.length)
  })
})

describe("a signature", () => {
  it("is of the organ itself until another is named, and of nobody without a day", () => {
    expect(put("signature.organ", "云溪县财政局办公室")).toBeUndefined()
    const signed = put("signature.date", "2025-01-09") ?? blank()
    expect(signed.signature).toEqual({ organ: "示例市人民政府", date: "2025-01-09" })
    const other = put("signature.organ", "云溪县财政局", signed) ?? blank()
    expect(put("signature.date", "2025-02-01", other)?.signature).toEqual({ organ: "云溪县财政局", date: "2025-02-01" })
    expect(put("signature.organ", undefined, other)?.signature).toEqual({ organ: "示例市人民政府", date: "2025-01-09" })
  })
})

describe("the title", () => {
  it("shows while it says nothing what organ and year make of it, and writes that nowhere", () => {
    const { usual, read } = field("title")
    expect(usual?.(blank())).toBe("示例市人民政府2024年政府信息公开工作年度报告")
    expect(read(blank())).toBeUndefined()
  })
})

describe("the preamble", () => {
  it("is there where it has a paragraph, is written in an editor of its own, and can be cleared", () => {
    const written = Patch.apply(blank(), { head: { preamble: [paragraph("现予公布。")] } })
    const { read, write } = field(preambleKey)
    expect([read(written), read(blank()), read({ ...blank(), preamble: [] })]).toEqual([
      preambleKey,
      undefined,
      undefined
    ])
    expect(write(written, "别的话")).toBeUndefined()
    expect(put(preambleKey, undefined, written)).toEqual(blank())
  })
})
