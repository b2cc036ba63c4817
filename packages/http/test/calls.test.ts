/** The client asks under version 1 of a server, in one language, and shows its token to that server alone. */
import { describe, expect, it } from "vitest"
import { client } from "../src/calls.ts"
import { host } from "./support/host.ts"

/** A client whose requests go nowhere, and those requests. */
const overheard = (url: string, options: Parameters<typeof client>[1] = {}) => {
  const asked: Array<{ readonly url: string; readonly headers: Headers }> = []
  const own = client(url, {
    ...options,
    fetch: async (input, init) => {
      const { url, headers } = new Request(input, init)
      asked.push({ url, headers })
      return new Response("{}")
    }
  })
  return { own, asked }
}

describe("a client", () => {
  it.each(["https://nianbao.example", "https://nianbao.example/", "https://nianbao.example//"])(
    "asks under version 1, however the address ends: %s",
    async (url) => {
      const { own, asked } = overheard(url)
      await own.agencies[":id"].$get({ param: { id: "a" } })
      expect(asked.map((each) => each.url)).toEqual(["https://nianbao.example/v1/agencies/a"])
    }
  )
  it("speaks Chinese unless told otherwise, and shows a token only where it has one", async () => {
    const [zh, en] = [overheard("https://a.example"), overheard("https://a.example", { language: "en", token: "gk_1" })]
    await zh.own.health.$get()
    await en.own.health.$get()
    const said = [zh, en].map(({ asked: [first] }) => [
      first?.headers.get("accept-language"),
      first?.headers.get("authorization")
    ])
    expect(said).toEqual([
      ["zh-CN", null],
      ["en", "Bearer gk_1"]
    ])
  })
  it("is answered by the routes that it is typed after", async () => {
    const { app, token, register } = await host()
    await register("档案局")
    // The application takes what fetch takes.
    const own = client("http://localhost", {
      token,
      fetch: ((input, init) => app.request(input, init)) as typeof fetch
    })
    const answer = await own.agencies.$get({ query: {} })
    expect(await answer.json()).toMatchObject({ items: [{ id: "档案局" }] })
  })
})
