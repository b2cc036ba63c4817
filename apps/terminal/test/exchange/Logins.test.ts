/** The tokens of `gongkai login` lie in one file of ours, one a server, and no other file is touched. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { forget, keep, logins, tokenOf } from "../../src/exchange/Logins.ts"
import { folder } from "../support/gongkai.ts"

const one = { url: "https://a.example.cn", token: "gk_1", by: "李云" }
const other = { url: "https://b.example.cn", token: "gk_2", by: "王芳" }

describe("the tokens that are kept", () => {
  it("are one a server, the latest first, found by its address however it is written", async () => {
    const file = join(folder(), "logins.json")
    for (const each of [one, other, { ...one, token: "gk_3" }]) {
      // oxlint-disable-next-line no-await-in-loop
      await Effect.runPromise(keep(each, file))
    }
    expect(logins(file).map(({ token }) => token)).toEqual(["gk_3", "gk_2"])
    expect(tokenOf("https://A.example.cn/", file)).toBe("gk_3")
    expect(tokenOf("https://c.example.cn", file)).toBeUndefined()
    expect(tokenOf("no address", file)).toBeUndefined()
  })
  it("are forgotten one by one, or all", async () => {
    const file = join(folder(), "logins.json")
    await Effect.runPromise(Effect.andThen(keep(one, file), keep(other, file)))
    expect(await Effect.runPromise(forget(one.url, file))).toEqual([one.url])
    expect(await Effect.runPromise(forget(undefined, file))).toEqual([other.url])
    expect(await Effect.runPromise(forget(undefined, file))).toEqual([])
  })
  it("are never written over a file that is not ours", async () => {
    const file = join(folder(), "logins.json")
    writeFileSync(file, "my notes")
    expect(await Effect.runPromise(Effect.flip(keep(one, file)))).toMatchObject({ file })
    expect([logins(file), readFileSync(file, "utf8")]).toEqual([[], "my notes"])
  })
})
