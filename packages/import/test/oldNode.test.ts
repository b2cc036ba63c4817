/** On Node 20, which lacks two functions that pdf.js takes for granted, a PDF is read as on any later one, its borders and figures included. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { read } from "../src/plain.ts"

const file = new URL("fixtures/made/2023-city.writer.pdf", import.meta.url)
const plain = new URL("../src/plain.ts", import.meta.url)

/** What a Node of today prints once it has forgotten what Node 20 never knew. */
const asBefore = (): string =>
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `delete Promise.withResolvers
       delete ArrayBuffer.prototype.transferToFixedLength
       const { readFileSync } = await import("node:fs")
       const { read } = await import(${JSON.stringify(plain.href)})
       const result = await read({ name: "a.pdf", bytes: readFileSync(${JSON.stringify(fileURLToPath(file))}) })
       console.log(JSON.stringify(result.ok ? result.draft : result))`
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }
  )

it("reads the same draft without them", { timeout: 120_000 }, async () => {
  const result = await read({ name: "a.pdf", bytes: readFileSync(file) })
  expect(result.ok).toBe(true)
  if (result.ok) expect(JSON.parse(asBefore())).toEqual(JSON.parse(JSON.stringify(result.draft)))
})
