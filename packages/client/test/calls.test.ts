/** The client asks under version 1 of a server, in one language, and shows its token to that server alone. */
import { describe, expect, it } from "vitest"
import { client } from "../src/calls.ts"
import { server } from "./support/server.ts"

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
      await own.GET("/v1/agencies/{id}", { params: { path: { id: "档案/局" } } })
      expect(asked.map((each) => each.url)).toEqual([
        `https://nianbao.example/v1/agencies/${encodeURIComponent("档案/局")}`
      ])
    }
  )
  it("speaks Chinese unless told otherwise, and shows a token only where it has one", async () => {
    const [zh, en] = [overheard("https://a.example"), overheard("https://a.example", { language: "en", token: "gk_1" })]
    await zh.own.GET("/v1/health")
    await en.own.GET("/v1/health")
    const said = [zh, en].map(({ asked: [first] }) => [
      first?.headers.get("accept-language"),
      first?.headers.get("authorization")
    ])
    expect(said).toEqual([
      ["zh-CN", null],
      ["en", "Bearer gk_1"]
    ])
  })
  it("is answered by the server that it is typed after, and told why where it is refused", async () => {
    const own = client("http://localhost", await server())
    const path = { id: "档案局" }
    const made = await own.PUT("/v1/agencies/{id}", {
      params: { path },
      headers: { "if-none-match": "*" },
      body: { name: "示例市档案局" }
    })
    expect(made.response.status).toBe(201)
    const { data } = await own.GET("/v1/agencies/{id}", { params: { path } })
    expect(data?.agency.name).toBe("示例市档案局")
    const { error } = await own.GET("/v1/agencies/{id}", { params: { path: { id: "无" } } })
    expect(error).toMatchObject({ type: "about:blank", status: 404, detail: expect.stringContaining("无") })
  })
  it("sends a body again, byte for byte and under the same key, where the server put it off", async () => {
    const bodies: Array<string> = []
    const own = client("https://a.example", {
      patience: { wait: async () => {} },
      fetch: async (input, init) => {
        const request = new Request(input, init)
        bodies.push(`${request.headers.get("idempotency-key")} ${await request.text()}`)
        return bodies.length === 1
          ? new Response("", { status: 503, headers: { "retry-after": "1" } })
          : Response.json({ number: 1 })
      }
    })
    const params = { path: { unit: "a", year: 2023 } }
    expect((await own.POST("/v1/filings/{unit}/{year}/file", { params, body: { revision: 1 } })).response.status).toBe(
      200
    )
    expect(bodies).toHaveLength(2)
    expect(bodies[1]).toBe(bodies[0])
    expect(bodies[0]).toMatch(/^[\w-]{36} \{"revision":1\}$/u)
  })
})
