/** The version that tags carry is that of the package, and of the rules. */
import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { tag } from "../../src/request/etag.ts"
import { program, version } from "../../src/jobs/version.ts"

it("is the package's own", () => {
  const own: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8")
  )
  expect(program).toBe(own.version)
})

it("is one word, which a tag can hold", async () => {
  expect(await version()).toMatch(/^[\w-]+$/u)
  expect(tag(3, `pdf-${await version()}`)).toMatch(/^"3\.pdf-[\w-]+"$/u)
})
