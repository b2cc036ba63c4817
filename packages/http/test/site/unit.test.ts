/** A unit on the public site: its years compared, the unit above it, the units below. */
import { beforeAll, describe, expect, it } from "vitest"
import { published } from "../support/public.ts"

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

describe("a unit on the public site", () => {
  it("shows its reports and numbers, and leads to the unit above", async () => {
    const { text } = await own.ask("/public/units/culture")
    expect(text).toContain("<h1>青石县文化馆：历年报告</h1>")
    expect(text).toContain('href="/public/units/culture/2023"')
    expect(text).toContain('href="/public/units/county"')
    expect(text).toContain("<svg")
  })
  it("says so where nothing is published, without a word of what is not", async () => {
    const { status, text } = await own.ask("/public/units/river")
    expect(status).toBe(200)
    expect(text).toContain("没有已公布的报告")
    expect(text).not.toContain("2023年度报告")
  })
  it("leads to the units below", async () => {
    expect((await own.ask("/public/units/county")).text).toContain("/public/units/county/2023/below")
  })
})
