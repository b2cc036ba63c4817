/** A job from the text that was sent to its outcome: findings, a PDF, or a refusal as plain data, but for what nobody foresaw. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { perform } from "../../src/jobs/perform.ts"
import { draft } from "../support/drafts.ts"
import { file, print } from "../support/host.ts"

const never = () => Promise.reject(new Error("nothing is to be printed"))

describe("checking", () => {
  it("tells the findings in one language, reading blanks as the report says", async () => {
    const outcome = await perform({ kind: "check", text: file({ reading: "published" }), language: "en" }, never)
    expect(outcome).toMatchObject({ checked: { agency: "示例市档案局", year: 2023, reading: "published" } })
    expect(JSON.stringify(outcome)).not.toContain("undefined")
  })
  it("reads blanks otherwise where that is asked for", async () => {
    const job = { kind: "check", text: file({ reading: "published" }), language: "zh", reading: "draft" } as const
    expect(await perform(job, never)).toMatchObject({ checked: { reading: "draft" } })
  })
})

describe("printing", () => {
  it("gives the bytes with what the file is named after", async () => {
    expect(await perform({ kind: "print", text: file() }, print)).toEqual({
      printed: { bytes: expect.any(Uint8Array), agency: draft().agency.name, year: 2023 }
    })
  })
  it("that cannot be done is refused with the reason", async () => {
    const detail = { zh: "缺字", en: "a character is missing" }
    expect(await perform({ kind: "print", text: file() }, async () => Result.fail(detail))).toEqual({
      refused: { status: 422, detail }
    })
  })
  it("that breaks is no refusal: it is thrown on", async () => {
    await expect(perform({ kind: "print", text: file() }, never)).rejects.toThrow("nothing is to be printed")
  })
})

describe("a text that is no report", () => {
  it.each([
    ["{", 400],
    ["[]", 422],
    [file().replace('"naturalPerson":0', '"naturalPerson":-1'), 422]
  ])("is refused with its faults, and not thrown: %.20s", async (text, status) => {
    for (const job of [
      { kind: "check", text, language: "zh" },
      { kind: "print", text }
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await perform(job, never)).toMatchObject({ refused: { status, errors: [{}] } })
    }
  })
})
