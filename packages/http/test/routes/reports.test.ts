/** The report of an agency for a year: what stands, in which form, and what a writer is told. */
import { Count } from "@gongkai/core/Entry"
import { put as putCell } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"
import * as Effect from "effect/Effect"
import { beforeEach, describe, expect, it } from "vitest"
import { draft } from "../support/drafts.ts"
import { change, create, file, host } from "../support/host.ts"

let own: Awaited<ReturnType<typeof host>>
beforeEach(async () => {
  own = await host()
  await own.register("a")
})
const path = "/v1/agencies/a/reports/2023"
const put = (body: string, headers: Record<string, string>, query = "") =>
  own.ask("PUT", `${path}${query}`, { body, headers })
const remove = (headers: Record<string, string>, query = "") => own.ask("DELETE", `${path}${query}`, { headers })
const unbalanced = Interchange.show(putCell(draft(), "requests/received/naturalPerson", Count.make(1)))
const worded = { ...draft(), overview: [paragraph("甲")] }
const wordy = Interchange.show(worded)

describe("a report that is read", () => {
  beforeEach(() => own.keep("a", 2023))
  it.each([
    ["nothing said", {}, "application/json"],
    ["anything", { accept: "*/*" }, "application/json"],
    ["a file", { accept: "application/json" }, "application/json"],
    ["a PDF", { accept: "application/pdf" }, "application/pdf"],
    ["either, a PDF rather", { accept: "application/json;q=0.2, application/pdf" }, "application/pdf"],
    ["either, a file rather", { accept: "application/pdf;q=0.2, application/*" }, "application/json"],
    ["a page, or else anything", { accept: "text/html, */*;q=0.1" }, "application/json"]
  ])("comes in the form that is preferred: %s", async (_, headers, type) => {
    const answer = await own.get(path, headers)
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type])
    expect(answer.headers.get("etag")).toBe(type === "application/pdf" ? '"1.pdf"' : '"1"')
  })
  it("comes in no other form, nor in one that is ruled out", async () => {
    for (const accept of ["text/html", "application/pdf;q=0", "image/*"]) {
      // oxlint-disable-next-line no-await-in-loop
      expect({ accept, status: (await own.get(path, { accept })).status }).toEqual({ accept, status: 406 })
    }
  })
  it("is not sent again to who has it in that form", async () => {
    const pdf = { accept: "application/pdf" }
    expect((await own.get(path, { "if-none-match": '"1"' })).status).toBe(304)
    expect((await own.get(path, { ...pdf, "if-none-match": '"1.pdf"' })).status).toBe(304)
    expect((await own.get(path, { ...pdf, "if-none-match": '"1"' })).status).toBe(200)
    expect((await own.get(path, { "if-none-match": '"1.pdf"' })).status).toBe(200)
  })
})

describe("a report that is kept", () => {
  it("is kept with its errors, which are told with it", async () => {
    const { status, headers, body } = await put(unbalanced, create)
    expect([status, headers.get("location"), headers.get("etag")]).toEqual([201, path, '"1"'])
    expect(body).toMatchObject({
      number: 1,
      counts: { error: 2 },
      by: "办公室",
      findings: expect.arrayContaining([expect.objectContaining({ severity: "error" })])
    })
  })
  it("is a further revision at the same place", async () => {
    await put(file(), create)
    const { status, headers, body } = await put(unbalanced, change(1))
    expect([status, headers.get("location"), body]).toMatchObject([200, null, { number: 2 }])
  })
  it("is told about in the language that is asked for", async () => {
    const { headers, body } = await put(unbalanced, { ...create, "accept-language": "en" })
    expect(headers.get("content-language")).toBe("en")
    const english = expect.objectContaining({ message: expect.stringContaining("differs from") })
    expect(body).toMatchObject({ findings: expect.arrayContaining([english]) })
  })
  it("is not kept at the address of another year, and that is told in both", async () => {
    const { status, body } = await put(file({ year: 2022 }), create)
    expect([status, body]).toMatchObject([422, { errors: [{ pointer: "/year" }] }])
    expect((await own.get(path)).status).toBe(404)
  })
  it("is not kept for an agency that is not registered", async () => {
    expect((await own.keep("b", 2023)).status).toBe(404)
  })
  it("is looked at before anything is kept: its address, its form, its organ", async () => {
    await put("{", create)
    await put(file({ agency: { name: "另一个局" } }), create)
    expect((await own.get(`${path}/revisions`)).status).toBe(404)
  })
})

describe("a writer who had no answer and sends the same again", () => {
  const first = { ...create, "idempotency-key": "k-1" }
  const second = { ...change(1), "idempotency-key": "k-2" }
  beforeEach(async () => {
    await put(file({ year: 2023 }), first)
    await put(wordy, second)
  })
  it("has the first answer, and nothing is kept twice, also where others wrote since", async () => {
    expect(await put(wordy, second)).toMatchObject({ status: 200, body: { number: 2 } })
    await put(unbalanced, change(2))
    expect(await put(wordy, second)).toMatchObject({ status: 200, body: { number: 2 } })
    expect((await own.ask("GET", `${path}/revisions`)).body).toMatchObject({
      items: [3, 2, 1].map((number) => ({ number }))
    })
  })
  it("has it for a first version, as long as that stands", async () => {
    expect(await put(file({ year: 2023 }), first)).toMatchObject({ status: 412 })
    await own.register("b")
    const there = "/v1/agencies/b/reports/2023"
    for (const _ of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await own.ask("PUT", there, { body: file({ year: 2023 }), headers: first })
      expect(answer).toMatchObject({ status: 201, body: { number: 1 } })
    }
  })
  it("is told what stands where the key, the text or the writer is another", async () => {
    expect((await put(wordy, { ...second, "idempotency-key": "k-3" })).status).toBe(412)
    expect((await put(unbalanced, second)).status).toBe(412)
    const other = await own.account("li-yun", [{ role: "clerk", over: "*" }])
    expect((await put(wordy, { ...second, authorization: `Bearer ${other}` })).status).toBe(412)
    expect((await put(wordy, change(1))).status).toBe(412)
  })
  it("is told so where the key is none", async () => {
    expect((await put(wordy, { ...change(2), "idempotency-key": "a b" })).status).toBe(400)
  })
})

describe("a writer who did not see what stands", () => {
  beforeEach(async () => {
    await put(file(), create)
    await put(unbalanced, change(1), `?reason=${encodeURIComponent("补登一件")}`)
  })
  it("is told what stands, who saved it and why, and where it differs from what was seen", async () => {
    const { status, headers, body } = await put(wordy, change(1))
    expect([status, headers.get("etag")]).toEqual([412, '"2"'])
    expect(body).toMatchObject({
      current: { number: 2, by: "办公室", reason: "补登一件" },
      changed: ["/requests/received/naturalPerson"]
    })
  })
  it("who saw none, or one that there never was, is told only what stands", async () => {
    for (const headers of [create, change(7)]) {
      // oxlint-disable-next-line no-await-in-loop
      const { body } = await put(wordy, headers)
      expect(body).toMatchObject({ current: { number: 2 } })
      expect(body).not.toHaveProperty("changed")
    }
  })
  it("who would change what is not there is told so", async () => {
    const { status, headers, body } = await own.keep("a", 2022, file({ year: 2022 }), change(1))
    expect([status, headers.get("etag")]).toEqual([412, null])
    expect(body).not.toHaveProperty("current")
  })
})

describe("a report that is removed", () => {
  beforeEach(() => put(file(), create))
  it("leaves a tombstone with who and why, and every revision", async () => {
    const { status, body } = await remove(change(1), `?reason=${encodeURIComponent("重复")}`)
    expect([status, body]).toMatchObject([200, { number: 2, removed: true, by: "办公室", reason: "重复" }])
    expect((await own.get(path)).status).toBe(404)
    expect((await own.get(`${path}/findings`)).status).toBe(404)
    const history = await own.get(`${path}/revisions`)
    expect(history.body).toMatchObject({
      items: [
        { number: 2, removed: true },
        { number: 1, removed: false }
      ]
    })
    expect((await own.get(`${path}/revisions/1`)).text).toBe(file())
  })
  it("is begun anew as the next revision", async () => {
    await remove(change(1))
    expect((await put(file(), change(2))).status).toBe(412)
    expect((await put(file(), create)).body).toMatchObject({ number: 3 })
  })
  it("is removed only by who saw it", async () => {
    expect((await remove({})).status).toBe(428)
    expect((await remove(create)).status).toBe(400)
    expect((await remove(change(2))).status).toBe(412)
    expect((await own.get(path)).status).toBe(200)
  })
})

describe("the findings of a report", () => {
  it("are those of what stands, in one language, under a tag of their own", async () => {
    await put(file(), create)
    await put(unbalanced, change(1))
    const zh = await own.get(`${path}/findings`)
    const en = await own.get(`${path}/findings`, { "accept-language": "en" })
    expect(zh.body).toMatchObject({ agency: "示例市档案局", year: 2023, counts: { error: 2 } })
    expect([zh.headers.get("etag"), en.headers.get("etag")]).toEqual(['"2.findings-zh"', '"2.findings-en"'])
    expect(en.headers.get("content-language")).toBe("en")
  })
})

describe("a revision", () => {
  it("is read as it was kept, under its own number, which is none of another's", async () => {
    await put(file(), create)
    await put(wordy, change(1))
    const first = await own.get(`${path}/revisions/1`)
    expect([first.text, first.headers.get("etag")]).toEqual([file(), '"1"'])
    expect((await own.get(`${path}/revisions/2`)).text).toBe(wordy)
    for (const number of ["3", "0", "x"]) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await own.get(`${path}/revisions/${number}`)).status).toBe(404)
    }
  })
})

describe("a report that was filed", () => {
  it("is neither changed nor removed, and says who can return it", async () => {
    await own.keep("a", 2023)
    const { filings, reports } = own.storage
    const { number: revision, hash } = await Effect.runPromise(reports.standing("a", 2023))
    const step = { act: "file", by: "甲", at: "2024-01-20T09:00:00+08:00", content: { revision, hash } } as const
    await Effect.runPromise(filings.take("a", 2023, step, 0))
    for (const answer of [await put(wordy, change(1)), await remove(change(1))]) {
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        409,
        "application/problem+json; charset=utf-8"
      ])
      expect(answer.text).toContain("请由主管部门退回")
    }
    expect((await own.get(path)).text).toBe(file())
  })
})
