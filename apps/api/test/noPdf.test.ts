/** A PDF is told from other files, and its sender is told which server reads it. */
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { each, isPdf, noPdf, opened, readPdf } from "../src/noPdf.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

it("is told by its mark, which may stand behind other bytes", () => {
  expect(isPdf(bytes("%PDF-1.7\n"))).toBe(true)
  expect(isPdf(bytes(`${"\n".repeat(900)}%PDF-1.4`))).toBe(true)
  expect(isPdf(bytes(`${"x".repeat(1024)}%PDF-1.4`))).toBe(false)
  expect(isPdf(bytes("PK\u0003\u0004"))).toBe(false)
})

it("is not read, and the reason names what reads it", async () => {
  expect(Result.getFailure(await readPdf())).toMatchObject({ value: noPdf })
  expect(noPdf.zh).toContain("gongkai import")
  await expect(each()).rejects.toThrow("gongkai serve")
  await expect(opened()).rejects.toThrow("gongkai serve")
})
