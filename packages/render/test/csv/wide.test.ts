/** Tables as CSV in the official layout: columns stay under their heads. */
import { expect, it } from "vitest"
import { wide } from "../../src/csv/wide.ts"
import { report } from "../support/report.ts"

const rows = wide(report({ header: { reading: "published" } }))
  .slice(1)
  .split("\r\n")
  .map((line) => line.split(","))

it("begins with the title, and has each table below its heading", () => {
  expect(rows[0]).toEqual(["云溪县水务局2023年政府信息公开工作年度报告"])
  expect(rows.filter(([text = ""]) => /^[二三四]、(?:主动|收到|政府信息)/u.test(text)).map(([text]) => text)).toEqual([
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况"
  ])
})

it("leaves a field empty where a merged cell covers it, so that each row of a table is as wide as the table", () => {
  const from = rows.findIndex(([text]) => text?.startsWith("三、收到") === true)
  const table = rows.slice(from + 1, from + 29)
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([10]))
  const secret = table.find((row) => row.includes("1.属于国家秘密"))
  expect(secret?.slice(0, 3)).toEqual(["", "（三）不予公开", "1.属于国家秘密"])
  expect(secret?.slice(3).every((text) => /^\d{4}$/u.test(text))).toBe(true)
})

it("says below its title what a report that is not whole is", () => {
  const text = wide(report({ entry: (cell) => (cell === "requests/received/total" ? { unread: "7?" } : undefined) }))
  expect(text.split("\r\n")[1]).toBe("草稿：含未读1处")
})
