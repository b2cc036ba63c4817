/** A report as PDF: named after organ and year for every browser, and refused in words where it cannot be printed. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { after, county, count, report, year } from "../support/county.ts"
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

describe("a published report that is asked for again", () => {
  const at = `/v1/published/culture/${year}`
  const cell = "proactive/licensing/decisions"
  it("is printed once for each content, and only where whoever asks may read it", async () => {
    let printings = 0
    const own = await county(async (draft) => {
      printings += 1
      return print(draft)
    })
    const read = async (path: string) => {
      const answer = await own.app.request(path)
      return [answer.status, answer.headers.get("etag"), await answer.text()]
    }
    const published = await own.publish("culture", report("culture", { [cell]: count(3) }))
    const first = await read(`${at}.pdf`)
    expect(await read(`${at}.pdf`)).toEqual(first)
    expect([first[0], printings]).toEqual([200, 1])
    await own.keep("culture", report("culture", { [cell]: count(4) }), { "if-match": '"1"' }, "?correcting=yes")
    await own.act("culture", "correct", { revision: 2, reason: "漏计" }, after(published))
    expect((await read(`${at}.pdf`))[1]).not.toBe(first[1])
    expect((await read(`${at}/revisions/1.pdf`))[0]).toBe(200)
    expect(printings).toBe(2)
    await own.act("culture", "withdraw", { reason: "误公布" }, after(await own.get(`/v1/filings/culture/${year}`)))
    expect((await read(`${at}.pdf`))[0]).toBe(410)
    expect((await read(`${at}/revisions/1.pdf`))[0]).toBe(410)
  })
  it("that could not be printed is tried anew", async () => {
    let printings = 0
    const own = await county(async () => {
      printings += 1
      return Result.fail({ zh: "缺“𬭎”字", en: "𬭎 is missing" })
    })
    await own.publish("culture")
    expect((await own.app.request(`${at}.pdf`)).status).toBe(422)
    expect((await own.app.request(`${at}.pdf`)).status).toBe(422)
    expect(printings).toBe(2)
  })
})
