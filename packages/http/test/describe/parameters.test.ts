/** Every parameter has words in both languages, and an example that it takes. */
import { Hono } from "hono"
import { expect, it } from "vitest"
import { inQuery } from "../../src/describe/inAddress.ts"
import { nameOf, parameters } from "../../src/describe/parameters.ts"

it.each(Object.entries(parameters))(
  "%s has words in both languages and an example that it takes",
  async (name, each) => {
    expect(each.says.zh).toMatch(/\p{Script=Han}/u)
    expect(each.says.en).not.toBe("")
    const own = new Hono().get("/", inQuery(name as keyof typeof parameters), (c) => c.text("taken"))
    const answer = await own.request(`/?${nameOf(name as keyof typeof parameters)}=${encodeURIComponent(each.example)}`)
    expect(await answer.text()).toBe("taken")
  }
)

it.each([
  ["year", "02023"],
  ["year", "２０２３"],
  ["number", "01"],
  ["limit", "+5"],
  ["limit", "5.0"]
] as const)("a number has one spelling in an address: %s=%s is none", async (name, text) => {
  const own = new Hono().get("/", inQuery(name), (c) => c.text("taken"))
  expect(await (await own.request(`/?${name}=${encodeURIComponent(text)}`)).text()).not.toBe("taken")
})
