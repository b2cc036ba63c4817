/** A list that a server gives out page by page is had as a whole, or not at all. */
import { expect, it } from "vitest"
import { all } from "../../src/served/all.ts"
import type { Answer } from "../../src/served/api.ts"

interface List {
  readonly version: number
  readonly items: ReadonlyArray<number>
  readonly next?: string
}
const pages: { readonly [path: string]: List } = {
  "/v1/units?limit=200": { version: 3, items: [1, 2], next: "a b" },
  "/v1/units?limit=200&cursor=a%20b": { version: 3, items: [], next: "c" },
  "/v1/units?limit=200&cursor=c": { version: 3, items: [3] }
}
/** A server of these pages; one that it has not is refused. The caller says what a page holds. */
const serving = (given: typeof pages) => ({
  get: async <A>(path: string): Promise<Answer<A>> => {
    const body = given[path]
    return body === undefined
      ? { ok: false, status: 0, says: "away", errors: [] }
      : { ok: true, status: 200, body: body as A }
  }
})

it("puts the pages together, also behind an empty one", async () => {
  const answer = await all<List>(serving(pages), "/v1/units")
  expect(answer.ok && answer.body).toEqual({ version: 3, items: [1, 2, 3] })
})
it("is refused as a whole where a page is", async () => {
  const { "/v1/units?limit=200&cursor=c": _, ...rest } = pages
  expect((await all<List>(serving(rest), "/v1/units")).ok).toBe(false)
})
it("asks behind what an address asks already", async () => {
  const answer = await all<List>(serving({ "/v1/units?day=x&limit=200": { version: 1, items: [] } }), "/v1/units?day=x")
  expect(answer.ok).toBe(true)
})
