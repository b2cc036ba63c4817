/** What the interface promises, kept in process, on a listening Node server and in workerd alike. */
import { afterAll, describe, expect, it } from "vitest"
import { type Host, inProcess, inWorkerd, onNode } from "./hosts.ts"
import { old, sound, unbalanced } from "./reports.ts"

const json = { "content-type": "application/json" }
const agency = JSON.stringify({ name: "示例市档案局" })

const problem = async (answer: Response, status: number) => {
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    status,
    "application/problem+json; charset=utf-8"
  ])
  const document = await answer.json()
  expect(document).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  return document
}

const contract = (host: Host): void => {
  const auth = { authorization: `Bearer ${host.token}` }
  const send = (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
    host.request(path, { method, headers: { ...auth, ...json, ...headers }, ...(body !== undefined && { body }) })
  const get = (path: string, headers: Record<string, string> = {}) =>
    host.request(path, { headers: { ...auth, ...headers } })
  const check = (body: BodyInit, headers: Record<string, string> = json) =>
    host.request("/v1/check", { method: "POST", headers, body })
  const register = (id: string) => send("PUT", `/v1/agencies/${id}`, agency, { "if-none-match": "*" })
  const put = (id: string, body: string, headers: Record<string, string>) =>
    send("PUT", `/v1/agencies/${id}/reports/2023`, body, headers)
  describe("the form", () => {
    it("is public, as data with every address, rules and schema", async () => {
      const form = await (await host.request("/v1/editions/2021/form")).json()
      expect(form.forms.flatMap(({ cells }: { cells: ReadonlyArray<unknown> }) => cells)).toHaveLength(200)
      const { rules } = await (await host.request("/v1/editions/2021/rules")).json()
      expect(rules).toContainEqual(expect.objectContaining({ id: "requests.intake-equals-outcome", severity: "error" }))
      expect(await (await host.request("/v1/editions/2019/schema")).json()).toMatchObject({
        $schema: "https://json-schema.org/draft/2020-12/schema"
      })
      await problem(await host.request("/v1/editions/2015"), 404)
    })
  })

  describe("checking and printing", () => {
    it("checks without a token and keeps nothing; findings are a result", async () => {
      const answer = await host.request("/v1/check", { method: "POST", headers: json, body: unbalanced })
      expect(answer.status).toBe(200)
      const { counts, findings } = await answer.json()
      expect(counts).toEqual({ error: 2, warning: 0, note: 0 })
      expect(findings[0].message).toContain("相差1")
    })

    it("speaks English to who prefers it", async () => {
      const answer = await host.request("/v1/check", {
        method: "POST",
        headers: { ...json, "accept-language": "en-GB, zh;q=0.5" },
        body: unbalanced
      })
      expect(answer.headers.get("content-language")).toBe("en")
      expect((await answer.json()).findings[0].message).toContain("differs from")
    })

    it("reads blanks as the caller says", async () => {
      const blank = sound.replace('"naturalPerson":0', '"naturalPerson":null')
      const read = async (reading: string) => {
        const answer = await host.request(`/v1/check?reading=${reading}`, {
          method: "POST",
          headers: json,
          body: blank
        })
        return (await answer.json()).counts
      }
      expect([await read("draft"), await read("published")]).toEqual([
        { error: 1, warning: 0, note: 0 },
        { error: 0, warning: 1, note: 0 }
      ])
    })

    it("prints where there are fonts, and says why not where there are none", async () => {
      const answer = await host.request("/v1/print", { method: "POST", headers: json, body: sound })
      if (!host.prints) return void (await problem(answer, 501))
      expect(answer.headers.get("content-type")).toBe("application/pdf")
      expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5))).toBe("%PDF-")
    })
  })

  describe("a report", () => {
    it("is kept, read back as it was, checked, listed, changed, removed; every revision stays", async () => {
      expect((await register("life")).status).toBe(201)
      const kept = await put("life", unbalanced, { "if-none-match": "*" })
      expect([kept.status, kept.headers.get("etag"), kept.headers.get("location")]).toEqual([
        201,
        '"1"',
        "/v1/agencies/life/reports/2023"
      ])
      expect(await kept.json()).toMatchObject({ number: 1, counts: { error: 2 } })
      const read = await get("/v1/agencies/life/reports/2023")
      expect([read.headers.get("etag"), await read.text()]).toEqual(['"1"', unbalanced])
      const changed = await put("life", sound, { "if-match": '"1"' })
      expect([changed.status, await changed.json()]).toMatchObject([200, { number: 2, counts: { error: 0 } }])
      expect(await (await get("/v1/agencies/life/reports/2023/findings")).json()).toMatchObject({ findings: [] })
      expect((await (await get("/v1/agencies/life/reports")).json()).items).toMatchObject([{ year: 2023, number: 2 }])
      const removed = await send("DELETE", "/v1/agencies/life/reports/2023", undefined, { "if-match": '"2"' })
      expect(await removed.json()).toMatchObject({ number: 3, removed: true })
      await problem(await get("/v1/agencies/life/reports/2023"), 404)
      const { items } = await (await get("/v1/agencies/life/reports/2023/revisions")).json()
      expect(items.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1])
      expect(await (await get("/v1/agencies/life/reports/2023/revisions/1")).text()).toBe(unbalanced)
    })

    it("is not sent again to who has it", async () => {
      await register("fresh")
      await put("fresh", sound, { "if-none-match": "*" })
      const answer = await get("/v1/agencies/fresh/reports/2023", { "if-none-match": 'W/"7", "1"' })
      expect([answer.status, await answer.text()]).toEqual([304, ""])
      expect((await get("/v1/agencies/fresh/reports/2023", { "if-none-match": '"2"' })).status).toBe(200)
    })

    it("comes as PDF to who prefers that", async () => {
      await register("form")
      await put("form", sound, { "if-none-match": "*" })
      const answer = await get("/v1/agencies/form/reports/2023", { accept: "application/pdf, application/json;q=0.1" })
      if (!host.prints) return void (await problem(answer, 501))
      expect([answer.headers.get("content-type"), answer.headers.get("etag")]).toEqual(["application/pdf", '"1.pdf"'])
      await problem(await get("/v1/agencies/form/reports/2023", { accept: "text/csv" }), 406)
    })

    it("is overwritten by nobody who did not see it: of two at once one wins, the other is told what changed", async () => {
      await register("race")
      await put("race", sound, { "if-none-match": "*" })
      const both = await Promise.all([unbalanced, unbalanced].map((body) => put("race", body, { "if-match": '"1"' })))
      const statuses = both.map(({ status }) => status).toSorted((one, other) => one - other)
      expect(statuses).toEqual([200, 412])
      const told = both.find(({ status }) => status === 412)
      expect(told?.headers.get("etag")).toBe('"2"')
      expect(await told?.json()).toMatchObject({
        current: { number: 2 },
        changed: ["/requests/received/naturalPerson"]
      })
    })

    it("takes a precondition to write, and a well-formed one", async () => {
      await register("condition")
      await problem(await put("condition", sound, {}), 428)
      await problem(await put("condition", sound, { "if-match": "1" }), 400)
      await problem(await put("condition", sound, { "if-match": '"1"' }), 412)
      await problem(await put("condition", sound, { "if-match": '"1"', "if-none-match": "*" }), 400)
      await problem(await put("nobody", sound, { "if-none-match": "*" }), 404)
    })

    it("is of the year of its address", async () => {
      await register("year")
      expect(await problem(await put("year", old, { "if-none-match": "*" }), 422)).toMatchObject({
        errors: [{ pointer: "/year" }]
      })
      await problem(await get("/v1/agencies/year/reports/1999"), 404)
    })

    it("of another organ than the one registered is kept only where that is meant", async () => {
      await register("organ")
      const other = sound.replace("示例市档案局", "示例市图书馆")
      expect(await problem(await put("organ", other, { "if-none-match": "*" }), 422)).toMatchObject({
        detail: expect.stringContaining("示例市图书馆"),
        errors: [{ pointer: "/agency/name", detail: expect.stringContaining("other-organ") }]
      })
      await problem(await get("/v1/agencies/organ/reports/2023"), 404)
      const path = "/v1/agencies/organ/reports/2023"
      await problem(await send("PUT", `${path}?accept=other-form`, other, { "if-none-match": "*" }), 422)
      await problem(await send("PUT", `${path}?accept=anything`, other, { "if-none-match": "*" }), 400)
      expect((await send("PUT", `${path}?accept=other-organ`, other, { "if-none-match": "*" })).status).toBe(201)
      const spaced = sound.replace("示例市档案局", "示例市　档案局")
      expect((await put("organ", spaced, { "if-match": '"1"' })).status).toBe(200)
    })

    it("in a form that does not govern its year is kept only where that is meant", async () => {
      await register("form-year")
      const late = old.replace('"year":2020', '"year":2023')
      expect(await problem(await put("form-year", late, { "if-none-match": "*" }), 422)).toMatchObject({
        errors: [{ pointer: "/edition", detail: expect.stringContaining("other-form") }]
      })
      const both = late.replace("示例市档案局", "示例市图书馆")
      const { errors } = await problem(await put("form-year", both, { "if-none-match": "*" }), 422)
      expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["/agency/name", "/edition"])
      const path = "/v1/agencies/form-year/reports/2023?accept=other-form,other-organ"
      expect((await send("PUT", path, both, { "if-none-match": "*" })).status).toBe(201)
      const before = sound.replace('"year":2023', '"year":2017')
      const early = "/v1/agencies/form-year/reports/2017"
      await problem(await send("PUT", early, before, { "if-none-match": "*" }), 422)
      expect((await send("PUT", `${early}?accept=other-form`, before, { "if-none-match": "*" })).status).toBe(201)
    })

    it("tells with every revision who saved it and why", async () => {
      await register("history")
      const path = "/v1/agencies/history/reports/2023"
      await put("history", sound, { "if-none-match": "*" })
      const reason = encodeURIComponent("按审核意见修改“自然人”一格")
      const kept = await send("PUT", `${path}?reason=${reason}`, unbalanced, { "if-match": '"1"' })
      expect(await kept.json()).toMatchObject({ number: 2, by: "tests", reason: "按审核意见修改“自然人”一格" })
      await send("DELETE", `${path}?reason=${encodeURIComponent("重复")}`, undefined, { "if-match": '"2"' })
      const { items } = await (await get(`${path}/revisions`)).json()
      expect(items.map(({ by, reason }: { by: string; reason?: string }) => [by, reason])).toEqual([
        ["tests", "重复"],
        ["tests", "按审核意见修改“自然人”一格"],
        ["tests", undefined]
      ])
      await problem(await send("PUT", `${path}?reason=${"长".repeat(201)}`, sound, { "if-none-match": "*" }), 400)
      await problem(await send("PUT", `${path}?reason=a%0Ab`, sound, { "if-none-match": "*" }), 400)
    })

    it.each([
      ["weak, as nginx makes it", (number: number) => `W/"${number}"`],
      ["marked, as Apache makes it", (number: number) => `"${number}-gzip"`],
      ["weak and marked", (number: number) => `W/"${number}-br"`],
      ["marked, as Jetty makes it", (number: number) => `"${number}--gzip"`],
      ["of the PDF", (number: number) => `"${number}.pdf"`]
    ])("is changed by whoever has its tag, also %s by a proxy", async (what, made) => {
      const id = what.replaceAll(/\W+/gu, "-")
      await register(id)
      await put(id, sound, { "if-none-match": "*" })
      expect((await put(id, unbalanced, { "if-match": made(1) })).status).toBe(200)
      await problem(await put(id, sound, { "if-match": made(1) }), 412)
      const fresh = await get(`/v1/agencies/${id}/reports/2023`, { "if-none-match": made(2).replace(".pdf", "") })
      expect(fresh.status).toBe(304)
      expect((await send("DELETE", `/v1/agencies/${id}/reports/2023`, undefined, { "if-match": made(2) })).status).toBe(
        200
      )
    })
  })

  describe("lists", () => {
    it("come in pages, narrowed by agency, year and edition", async () => {
      for (const id of ["list-a", "list-b", "list-c"]) {
        // oxlint-disable-next-line no-await-in-loop
        await register(id)
        // oxlint-disable-next-line no-await-in-loop
        await put(id, sound, { "if-none-match": "*" })
      }
      const seen: Array<string> = []
      let path = "/v1/reports?limit=2&edition=2021&year=2023"
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop
        const { items, next } = await (await get(path)).json()
        seen.push(...items.map(({ agency }: { agency: string }) => agency))
        if (next === undefined) break
        path = `/v1/reports?limit=2&edition=2021&year=2023&cursor=${next}`
      }
      expect(seen.filter((each) => each.startsWith("list-"))).toEqual(["list-a", "list-b", "list-c"])
      expect((await (await get("/v1/reports?agency=list-b")).json()).items).toHaveLength(1)
      expect((await (await get("/v1/reports?edition=2019&agency=list-a")).json()).items).toEqual([])
      await problem(await get("/v1/reports?limit=0"), 400)
      await problem(await get("/v1/reports?cursor=nonsense"), 400)
    })
  })

  describe("what is refused", () => {
    it.each([
      ["no token", {}],
      ["a wrong token", { authorization: "Bearer gk_nonsense" }],
      ["another scheme", { authorization: "Basic Z2s6Z2s=" }]
    ])("%s, for everything that is kept", async (_, headers) => {
      const answer = await host.request("/v1/agencies", { headers })
      expect(answer.headers.get("www-authenticate")).toContain("Bearer")
      await problem(answer, 401)
    })

    it("a token for reading alone, for everything that changes anything", async () => {
      await register("read-only")
      await put("read-only", sound, { "if-none-match": "*" })
      const reader = { authorization: `Bearer ${host.reader}` }
      expect((await get("/v1/agencies/read-only/reports/2023", reader)).status).toBe(200)
      expect((await get("/v1/reports", reader)).status).toBe(200)
      const path = "/v1/agencies/read-only/reports/2023"
      for (const [method, at, body] of [
        ["PUT", path, unbalanced],
        ["DELETE", path, undefined],
        ["PUT", "/v1/agencies/read-only", agency]
      ] as const) {
        // oxlint-disable-next-line no-await-in-loop
        const answer = await send(method, at, body, { ...reader, "if-match": '"1"' })
        expect(answer.headers.get("www-authenticate")).toContain("insufficient_scope")
        // oxlint-disable-next-line no-await-in-loop
        await problem(answer, 403)
      }
    })

    it.each([
      ["what is no JSON", "{", 400],
      ["what is cut off", sound.slice(0, 300), 400],
      ["what is no report", "[]", 422],
      ["a count that is none", sound.replace('"naturalPerson":0', '"naturalPerson":-1'), 422],
      ["200,000 brackets", "[".repeat(200_000), 400],
      ["an unknown edition", sound.replace('"edition":"2021"', '"edition":"1998"'), 422]
    ])("%s, with the place", async (_, body, status) => {
      const document = await problem(await host.request("/v1/check", { method: "POST", headers: json, body }), status)
      expect(document.errors[0]).toMatchObject({ pointer: expect.any(String), detail: expect.any(String) })
    })

    it("bytes that are no UTF-8, another type, more than a report can be", async () => {
      await problem(await check(Uint8Array.of(0x7b, 0xff, 0x7d)), 400)
      await problem(await check(sound, { "content-type": "text/plain" }), 415)
      await problem(await check(" ".repeat(1024 * 1024 + 1)), 413)
    })

    it("an agency without a name, pointing at it", async () => {
      const answer = await send("PUT", "/v1/agencies/nameless", '{"name":""}', { "if-none-match": "*" })
      expect(await problem(answer, 422)).toMatchObject({ errors: [{ pointer: "/name" }] })
    })

    it("addresses that are none, and methods that an address does not take", async () => {
      await problem(await get("/v1/nowhere"), 404)
      await problem(await get("/v1/agencies/%E0%A4%A/reports/2023"), 404)
      await problem(await get("/v1/agencies/a%2Fb"), 404)
      const answer = await host.request("/v1/check")
      expect(answer.headers.get("allow")).toBe("POST, OPTIONS")
      await problem(answer, 405)
    })
  })

  it("says what it is at /openapi.json and /docs, and that it is well at /v1/health", async () => {
    expect(await (await host.request("/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" })
    expect(await (await host.request("/docs")).text()).toContain("/v1/agencies/{id}/reports/{year}")
    expect(await (await host.request("/v1/health")).json()).toEqual({ status: "ok" })
  })

  it("lets pages of other sites ask", async () => {
    const answer = await host.request("/v1/agencies/a", {
      method: "OPTIONS",
      headers: { origin: "https://example.gov.cn", "access-control-request-method": "PUT" }
    })
    expect(answer.headers.get("access-control-allow-headers")).toContain("if-match")
  })
}

const workerd = await inWorkerd()
const hosts = [await inProcess(), await onNode(), ...(typeof workerd === "string" ? [] : [workerd])]

for (const host of hosts) {
  describe(host.name, () => {
    afterAll(() => host.close())
    contract(host)
  })
}

if (typeof workerd === "string") {
  it("keeps the contract in workerd", ({ skip }) => skip(workerd))
}
