/** Charts of a document: charts of Office with their numbers to edit, what is not known named, every number told to who does not see it. */
import type { Chart } from "@gongkai/render"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { chartsOf } from "../../src/docx/charts.ts"

const label = (text: string) => ({ zh: text, en: text })
const chart = (kind: Chart["kind"], ...panels: Chart["panels"]): Chart => ({
  key: "k",
  kind,
  title: label("申请人<甲>"),
  unit: label("件"),
  head: label("项"),
  panels,
  notes: [label("两年口径不同")]
})
const known = { label: label("甲"), value: 7, aside: label("70.0%") }
const gap = { label: label("乙"), value: undefined, why: label("未读") }

describe("a chart in a document", () => {
  const charts = chartsOf("zh")
  const xml = charts.drawn([chart("bars", { data: [known, gap] })])
  const [part] = charts.all()
  it("has a bar for each number, and names why there is none", () => {
    expect(
      [...(part?.xml ?? "").matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)</gu)].map(([, at, text]) => [at, text])
    ).toEqual([
      ["0", "申请人&lt;甲&gt;（件）"],
      ["0", "甲（70.0%）"],
      ["1", "乙（未读）"],
      ["0", "7"]
    ])
  })
  it("tells its numbers in words, and what must be known beside", () => {
    expect(xml).toContain('descr="甲（70.0%） 7，乙（未读）"')
    expect(xml).toContain("两年口径不同")
  })
  it("carries its numbers as a workbook, those that are not known as nothing", () => {
    const sheet = unzipSync(part?.workbook ?? new Uint8Array())["xl/worksheets/sheet1.xml"] ?? new Uint8Array()
    expect(strFromU8(sheet)).toMatch(/<v>7<\/v>/u)
    expect(strFromU8(sheet)).not.toMatch(/<v>0<\/v>/u)
  })
})

it("panels of one chart are pictures on one scale", () => {
  const charts = chartsOf("zh")
  charts.drawn([
    chart("columns", { name: label("新收"), data: [known] }, { name: label("办结"), data: [{ ...known, value: 70 }] })
  ])
  expect(charts.all().map(({ xml }) => /<c:max val="([\d.]+)"/u.exec(xml)?.[1])).toEqual(["84", "84"])
})

it("of more bars than there is room for, what is left out is said", () => {
  const data = Array.from({ length: 23 }, (_, at) => ({ label: label(`${at}村`), value: at }))
  expect(chartsOf("zh").drawn([chart("bars", { data })])).toContain("图中画出20项，其余3项未画")
})
