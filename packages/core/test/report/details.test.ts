/** What the head says beside the text is written as fields with names, and each field gives back its value. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Agency } from "../../src/report/Agency.ts"
import { detail, type Details, details, detailsWithDay, keys, nameOf } from "../../src/report/details.ts"

const agency = {
  name: "青崖县林业局",
  kind: "generalOffice",
  level: "prefecture",
  divisionCode: "530402",
  supervisor: "青崖县人民政府办公室",
  address: "松风路6号",
  postcode: "653100",
  telephone: "0877-7654321",
  email: "gk@linye.example.cn",
  website: "https://linye.example.cn/"
} as const
const full = { agency, scope: "aggregate", period: { from: "2023-01-01", to: "2023-12-31" } } as const

const readBack = (fields: ReadonlyArray<readonly [string, string]>): Details =>
  Object.assign({}, ...fields.map(([name, text]) => detail(name, text)?.value))

it("every field of the organ but its name, the scope and the period give back what they hold", () => {
  const { name: _, ...others } = agency
  expect(readBack(details(full))).toEqual({ ...others, scope: full.scope, period: full.period })
})

it("no field of the organ is left out", () =>
  expect(keys.toSorted()).toEqual(
    [...Object.keys(Agency.fields).filter((key) => key !== "name"), "scope", "period"].toSorted()
  ))

it("the day of publication is a field where the text does not show it, and fields without a text are left out", () => {
  const fields = detailsWithDay({ agency: { name: "某局", kind: "vertical" }, publishedOn: "2024-01-18" })
  expect(fields).toEqual([
    ["机关类别", "垂直管理"],
    ["公布日期", "2024-01-18"]
  ])
  expect(readBack(fields)).toEqual({ kind: "vertical", publishedOn: "2024-01-18" })
  expect(detail("公布日期", "年底")).toEqual({ key: "publishedOn", value: undefined })
})

const choices = [
  ...["department", "township", "generalOffice", "government", "vertical"].map((kind) => ({ kind })),
  ...["national", "province", "prefecture", "county", "township"].map((level) => ({ level }))
]

it.each(choices)("%o is written in words and read", (choice) => {
  const own = Schema.decodeUnknownSync(Agency)({ name: "某局", ...choice })
  const fields = details({ agency: own })
  expect(fields.map(([, text]) => text).join("")).toMatch(/^\p{Script=Han}[\p{Script=Han}（）]+$/u)
  expect(readBack(fields)).toEqual(choice)
})

describe("a field", () => {
  it("that the report does not say is an empty text, which says nothing", () => {
    const fields = details({ agency: { name: "某局" } })
    expect(fields.every(([, text]) => text === "")).toBe(true)
    expect(readBack(fields)).toEqual({})
  })
  it("whose text cannot be its value is known, and has none", () => {
    expect(detail("联系电话", "问小李")).toEqual({ key: "telephone", value: undefined })
    expect(detail("统计范围", "全部")).toEqual({ key: "scope", value: undefined })
    expect(detail("统计期间", "去年")).toEqual({ key: "period", value: undefined })
  })
  it("of another name is none", () => expect(detail("经办人", "小李")).toBe(undefined))
  it.each(keys.map((key) => [nameOf(key)]))("%s is in Chinese", (name) => expect(name).toMatch(/^\p{Script=Han}+$/u))
})
