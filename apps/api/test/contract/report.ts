/** How a report is kept: read back as it was, overwritten by nobody who did not see it, every revision with who and why. */
import { describe, expect, it } from "vitest"
import type { Host } from "../hosts.ts"
import { old, sound, unbalanced } from "../reports.ts"
import { caller, problem } from "./caller.ts"

export const report = (host: Host): void => {
  const { send, get, register, put } = caller(host)
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
}
