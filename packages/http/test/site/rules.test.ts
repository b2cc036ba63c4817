/** Every rule has a page on the public site, by its id. */
import { ruleBook } from "@gongkai/core/ruleBook"
import { describe, expect, it } from "vitest"
import { host } from "../support/host.ts"
import { browser } from "../support/public.ts"

const { app } = await host()
const ask = async (path: string) => {
  const answer = await app.request(path, { headers: browser })
  return { status: answer.status, text: await answer.text() }
}

describe("the pages of the rules", () => {
  it("are led to from one page, and all are there", async () => {
    const { text } = await ask("/public/rules")
    const links = [...text.matchAll(/href="(?<at>\/public\/rules\/[^"]+)"/gu)].map(({ groups }) => groups?.["at"] ?? "")
    expect(links).toHaveLength(ruleBook().length)
    const statuses = await Promise.all(links.map(async (at) => (await ask(at)).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
  it("say what is demanded, why, and what to do", async () => {
    const { text } = await ask("/public/rules/requests.intake-equals-outcome")
    expect(text).toContain("依据")
    expect(text).toContain('href="/public/rules"')
    expect((await ask("/public/rules/requests.intake-equals-outcome?lang=en")).text).toContain("Under")
  })
  it("are none of a rule that there is not", async () => {
    expect((await ask("/public/rules/no.such-rule")).status).toBe(404)
    expect((await ask("/public/rules/%3Cscript%3E")).status).toBe(404)
  })
})
