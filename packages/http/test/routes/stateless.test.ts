/** Checking and printing for anybody: without a token, and nothing is kept. */
import { Count } from "@gongkai/core/Entry"
import { put } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import { document } from "@gongkai/office"
import { describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { Work } from "../../src/jobs/Work.ts"
import { draft } from "../support/drafts.ts"
import { file, host } from "../support/host.ts"

const own = await host()
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  own.app.request(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body })
const unbalanced = Interchange.show(put(draft(), "requests/received/naturalPerson", Count.make(1)))

describe("a report that is checked", () => {
  it("has its findings as a result, not as a failure", async () => {
    const answer = await post("/v1/check", unbalanced)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ agency: "示例市档案局", year: 2023, counts: { error: 2 } })
  })
  it("is told about in the language that is asked for, and says which that is", async () => {
    const answer = await post("/v1/check", unbalanced, { "accept-language": "en" })
    expect(answer.headers.get("content-language")).toBe("en")
    expect((await post("/v1/check", unbalanced)).headers.get("content-language")).toBe("zh-CN")
  })
  it("has its blanks read as it says itself, unless the caller says otherwise", async () => {
    const blank = Interchange.show(put(draft({ reading: "published" }), "requests/received/naturalPerson", null))
    const reading = async (query: string) => (await (await post(`/v1/check${query}`, blank)).json()).reading
    expect(await reading("")).toBe("published")
    expect(await reading("?reading=draft")).toBe("draft")
    expect((await post("/v1/check?reading=other", blank)).status).toBe(400)
  })
  it("is kept nowhere", async () => {
    await post("/v1/check", file())
    expect((await own.get("/v1/reports")).body).toEqual({ items: [] })
  })
})

describe("a report that is printed", () => {
  it("is printed with its errors", async () => {
    const answer = await post("/v1/print", unbalanced)
    expect([answer.status, await answer.text()]).toEqual([200, "%PDF- 示例市档案局"])
  })
  it("is refused where there are no fonts, with what to do instead", async () => {
    const bare = application(
      () => {
        throw new Error("nothing is kept here")
      },
      () => Work.here()
    )
    const answer = await bare.request("/v1/print", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: file()
    })
    expect([answer.status, await answer.json()]).toMatchObject([
      501,
      { detail: expect.stringContaining("gongkai print") }
    ])
  })
  it("must be a report", async () => {
    expect((await post("/v1/print", "[]")).status).toBe(422)
    expect((await post("/v1/print", "{")).status).toBe(400)
  })
})

const send = (body: BodyInit, query = "", headers: Record<string, string> = {}) =>
  own.app.request(`/v1/import${query}`, { method: "POST", body, headers })

describe("a file that is imported", () => {
  const bytes = Uint8Array.from(document(draft()))
  it("is drafts with what was noted, sent as it is or in a form", async () => {
    const form = new FormData()
    form.append("file", new Blob([bytes]), "年报.docx")
    for (const answer of [await send(bytes, "?name=%E5%B9%B4%E6%8A%A5.docx"), await send(form)]) {
      expect(answer.status).toBe(200)
      // oxlint-disable-next-line no-await-in-loop
      expect(await answer.json()).toMatchObject({ items: [{ name: "年报.docx", year: 2023, counts: {} }] })
    }
  })
  it("that holds no report is a 422 with the reason, in the language that was asked for", async () => {
    const answer = await send("hello", "", { "accept-language": "en" })
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      422,
      "application/problem+json; charset=utf-8"
    ])
    expect(await answer.json()).toMatchObject({
      type: "urn:gongkai:problem:NotRead",
      detail: expect.stringMatching(/^[\x20-\x7e“”]+$/u)
    })
  })
  it("is told where it can be read, by a server that reads none", async () => {
    const bare = application(
      () => ({ storage: own.storage }),
      () => Work.here()
    )
    const answer = await bare.request("/v1/import", { method: "POST", body: bytes })
    expect([answer.status, await answer.text()]).toEqual([501, expect.stringContaining("gongkai serve")])
  })
})
