/** A report as PDF: named after organ and year for every browser, and refused in words where it cannot be printed. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { file, host, print } from "../support/host.ts"

const printed = async (name: string, printing: Parameters<typeof host>[0] = print) =>
  (await host(printing)).ask("POST", "/v1/print", { body: file({ agency: { name } }) })

describe("a printed report", () => {
  it("is shown in the browser, and saved under organ and year", async () => {
    const { status, headers, text } = await printed("示例市档案局")
    expect([status, headers.get("content-type"), text]).toEqual([200, "application/pdf", "%PDF- 示例市档案局"])
    expect(headers.get("content-disposition")).toBe(
      `inline; filename="report-2023.pdf"; filename*=UTF-8''${encodeURIComponent("示例市档案局-2023.pdf")}`
    )
  })
  it("breaks no header, whatever its organ is called", async () => {
    const { headers } = await printed(`甲"乙'丙;丁\\戊`)
    const [, name = ""] = /filename\*=UTF-8''(.*)$/u.exec(headers.get("content-disposition") ?? "") ?? []
    expect(name).not.toMatch(/['";\\\s]/u)
    expect(decodeURIComponent(name)).toBe(`甲"乙'丙;丁\\戊-2023.pdf`)
  })
})

describe("a report that cannot be printed", () => {
  it("is refused with the reason, in the language that is asked for", async () => {
    const own = await host(async () => Result.fail({ zh: "缺“𬭎”字", en: "𬭎 is missing" }))
    const refused = await own.ask("POST", "/v1/print", { body: file(), headers: { "accept-language": "en" } })
    expect([refused.status, refused.body]).toMatchObject([422, { detail: "𬭎 is missing" }])
  })
})
