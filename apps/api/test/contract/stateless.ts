/** What is asked without a token: the form as data, checking, printing. */
import { describe, expect, it } from "vitest"
import type { Host } from "../hosts.ts"
import { sound, unbalanced } from "../reports.ts"
import { json, problem } from "./caller.ts"

export const stateless = (host: Host): void => {
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
}
