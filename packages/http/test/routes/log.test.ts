/** The log is read by whoever keeps everything, page by page, and its head by anybody. */
import { describe, expect, it } from "vitest"
import { host } from "../support/host.ts"

const { app, account, ask } = await host()
const keeper = await account("keeper", [{ role: "administrator", over: "*" }])
for (const id of ["a", "b", "c"])
  // oxlint-disable-next-line no-await-in-loop
  await account(`one-${id}`, [])
const read = async (query = "") =>
  (await ask("GET", `/v1/log${query}`, { headers: { authorization: `Bearer ${keeper}` } })).body

interface Page {
  readonly head: { readonly number: number; readonly hash: string }
  readonly items: ReadonlyArray<{ readonly number: number; readonly previous: string; readonly hash: string }>
  readonly next?: number
}

describe("the log", () => {
  it("is read in pages from its beginning to its head, each entry naming the one before", async () => {
    const items: Array<Page["items"][number]> = []
    let head: Page["head"] | undefined
    for (let after: number | undefined = 0; after !== undefined;) {
      // What the route answers, by its schema.
      // oxlint-disable-next-line no-await-in-loop
      const page = (await read(`?after=${after}&limit=3`)) as Page
      expect(page.items.length).toBeLessThanOrEqual(3)
      items.push(...page.items)
      head = page.head
      after = page.next
    }
    expect(items.map(({ number }) => number)).toEqual(items.map((_, at) => at + 1))
    expect(items.slice(1).map(({ previous }) => previous)).toEqual(items.slice(0, -1).map(({ hash }) => hash))
    expect(items.at(-1)?.hash).toBe(head?.hash)
  })
  it("shows its head to anybody, who can compare it later", async () => {
    const answer = await app.request("/v1/log/head")
    expect(await answer.json()).toEqual(((await read("?limit=1")) as Page).head)
  })
  it("ends with nothing behind its head", async () => {
    const { head } = (await read()) as Page
    expect(await read(`?after=${head.number}`)).toEqual({ head, items: [] })
  })
})

describe("an auditor", async () => {
  const { account, ask, register } = await host()
  await register("mine", "示例一局")
  await register("others", "示例二局")
  const whole = await account("auditor-of-all", [{ role: "auditor", over: "*" }])
  const part = await account("auditor-of-one", [{ role: "auditor", over: "mine" }])
  const clerk = await account("clerk-of-one", [{ role: "clerk", over: "mine" }])
  const of = (token: string) => ask("GET", "/v1/log?limit=200", { headers: { authorization: `Bearer ${token}` } })
  it("of everything reads all of it", async () => {
    const { head, items, ...rest } = (await of(whole)).body as Page
    expect([items.length, rest]).toEqual([head.number, {}])
  })
  it("of a part reads what was done to its units, and that it is a part", async () => {
    const { items, ...rest } = (await of(part)).body as { readonly items: ReadonlyArray<{ readonly subject: string }> }
    expect([...new Set(items.map(({ subject }) => subject))]).toEqual(["mine"])
    expect(rest).toMatchObject({ isPart: true })
  })
  it("is who somebody else is told to ask", async () => {
    expect(await of(clerk)).toMatchObject({ status: 403, body: { detail: expect.stringContaining("监督人员") } })
  })
})
