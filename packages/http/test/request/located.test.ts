/** An address is told as the client knows it: with the prefix of the proxy in front, where that is a plain path. */
import { describe, expect, it } from "vitest"
import { located } from "../../src/request/located.ts"
import { asked } from "../support/asked.ts"

const at = async (prefix?: string) =>
  (
    await asked(
      (c) => located(c, "/v1/units/a"),
      prefix === undefined ? {} : { headers: { "x-forwarded-prefix": prefix } }
    )
  ).answer

describe("an address", () => {
  it("is the server's own without a proxy", async () => expect(await at()).toBe("/v1/units/a"))
  it.each(["/nianbao", "/nianbao/", "/a/b.c"])("has the prefix %s", async (prefix) =>
    expect(await at(prefix)).toBe(`${prefix.replace(/\/$/u, "")}/v1/units/a`)
  )
  it.each(["//evil.example", "https://evil.example", "nianbao", "/a b", "/?x"])("has nothing of %s", async (prefix) =>
    expect(await at(prefix)).toBe("/v1/units/a")
  )
})
