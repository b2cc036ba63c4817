/** A router that remembers finds what Hono's own finds, however often it is asked, and also what is added later. */
import { TrieRouter } from "hono/router/trie-router"
import { expect, it } from "vitest"
import { Remembering } from "../../src/request/Remembering.ts"

const routes = [
  ["ALL", "/v1/*"],
  ["GET", "/v1/:unit/:report"],
  ["GET", "/v1/:unit/reports/:year"],
  ["PUT", "/v1/:unit/reports/:year"]
] as const

const asked = [
  ["GET", "/v1/甲/2023"],
  ["GET", "/v1/甲/reports/2023"],
  ["PUT", "/v1/甲/reports/2023"],
  ["HEAD", "/v1/甲/reports/2023"],
  ["GET", "/elsewhere"],
  ["GET", `/v1/${"长".repeat(300)}/2023`]
] as const

it("finds the same as the router of Hono, the first time and again, and among more addresses than it remembers", () => {
  const [own, plain] = [new Remembering<string>(), new TrieRouter<string>()]
  for (const [method, path] of routes) for (const each of [own, plain]) each.add(method, path, `${method} ${path}`)
  for (let round = 0; round < 2; round += 1) {
    for (const [method, path] of asked) expect(own.match(method, path)).toEqual(plain.match(method, path))
    for (let at = 0; at < 3000; at += 1) own.match("GET", `/v1/${at}/2023`)
  }
})

it("finds what was added after it was asked", () => {
  const own = new Remembering<string>()
  own.add("GET", "/a", "first")
  expect(own.match("GET", "/a")[0]).toHaveLength(1)
  own.add("GET", "/a", "second")
  expect(own.match("GET", "/a")[0]).toHaveLength(2)
})
