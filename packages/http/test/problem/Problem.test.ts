/** A refusal leaves as problem details (RFC 9457), in the language that the request prefers. */
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import { type Details, refuse, Refusal, respond, titles, unexpected } from "../../src/problem/Problem.ts"

const told = async (details: Details, headers: Record<string, string> = {}) => {
  const app = new Hono<{ Variables: { requestId: string } }>()
  app.get("/", (c) => {
    c.set("requestId", "r-1")
    return respond(c, details)
  })
  const answer = await app.request("/", { headers })
  return { answer, body: await answer.json() }
}

describe("a refusal", () => {
  const details: Details = {
    status: 412,
    detail: { zh: "已有变化", en: "it changed" },
    errors: [{ pointer: "/year", detail: { zh: "年度", en: "year" } }],
    headers: { etag: '"3"' },
    more: { current: { number: 3 } },
    cause: new Error("for the log alone")
  }

  it("is a document with its status, title, sentence, faults and the number of the request", async () => {
    const { answer, body } = await told(details)
    expect(answer.status).toBe(412)
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8")
    expect(answer.headers.get("etag")).toBe('"3"')
    expect(answer.headers.get("cache-control")).toBe("no-store")
    expect(body).toEqual({
      type: "about:blank",
      title: "内容已有变化",
      status: 412,
      detail: "已有变化",
      instance: "urn:request:r-1",
      errors: [{ pointer: "/year", detail: "年度" }],
      current: { number: 3 }
    })
  })

  it("is in English where that is preferred", async () => {
    const { answer, body } = await told(details, { "accept-language": "en" })
    expect(answer.headers.get("content-language")).toBe("en")
    expect(body).toMatchObject({ title: "It has changed meanwhile", detail: "it changed" })
  })

  it("is thrown, and its message is its English sentence", () => {
    expect(() => refuse(details)).toThrow(new Refusal(details))
    expect(() => refuse(details)).toThrow("it changed")
  })
})

it("every status has a title in both languages", () => {
  for (const title of Object.values(titles)) {
    expect(title.zh).toMatch(/\p{Script=Han}/u)
    expect(title.en).not.toBe("")
  }
  expect(titles[unexpected.status]).toBeDefined()
})
