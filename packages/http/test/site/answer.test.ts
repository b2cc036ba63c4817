/** How pages leave: the language asked for, addresses that keep it, a policy that names the one style. */
import { describe, expect, it } from "vitest"
import { address, languageAsked, ofUnit, placeOf, policy } from "../../src/site/answer.ts"
import { Hono } from "hono"
import type { Env } from "../../src/context/Env.ts"

/** What a handler makes of a request. */
const of = async <A>(path: string, make: (c: Parameters<typeof placeOf>[0]) => A, headers = {}): Promise<A> => {
  let made: A | undefined
  const app = new Hono<Env>()
  app.get("*", (c) => {
    c.set("language", "zh")
    made = make(c)
    return c.text("")
  })
  await app.request(path, { headers })
  if (made === undefined) throw new Error("nothing was made")
  return made
}

describe("an address of the site", () => {
  it("keeps the language of the page before, if that was asked for", async () => {
    expect(await of("/public?lang=en", (c) => address(c, "/public", { year: "2023" }))).toBe(
      "/public?year=2023&lang=en"
    )
    expect(await of("/public?lang=xx", (c) => address(c, "/public"))).toBe("/public")
  })
  it("names a unit as an address can", () => {
    expect(ofUnit("文化.1", 2023, "below")).toBe("/public/units/%E6%96%87%E5%8C%96.1/2023/below")
  })
  it("of the same page in the other language keeps what else was asked", async () => {
    const place = await of("/public?year=2023&lang=en", (c) => placeOf(c))
    expect([place.language, place.other]).toEqual(["en", "/public?year=2023&lang=zh"])
    expect(await of("/public", languageAsked)).toBe("zh")
  })
})

describe("the policy of a page", () => {
  it("names its style by its hash, so that no other is applied", async () => {
    const [one, other] = await Promise.all([policy("<style>a{}</style>"), policy("<style>b{}</style>")])
    expect(one).toContain("style-src 'sha256-")
    expect(one).not.toBe(other)
    expect(one).not.toContain("script-src")
  })
})
