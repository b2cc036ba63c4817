/** What is refused, and how that is said. */
import { describe, expect, it } from "vitest"
import type { Host } from "../hosts.ts"
import { sound, unbalanced } from "../reports.ts"
import { agency, caller, json, problem } from "./caller.ts"

export const refused = (host: Host): void => {
  const { send, get, check, register, put } = caller(host)
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
        // oxlint-disable-next-line no-await-in-loop -- each is refused before the next is sent
        const answer = await send(method, at, body, { ...reader, "if-match": '"1"' })
        expect(answer.headers.get("www-authenticate")).toContain("insufficient_scope")
        // oxlint-disable-next-line no-await-in-loop -- each is refused before the next is sent
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
}
