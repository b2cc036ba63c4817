/** A job from the text that was sent to its outcome: findings, a PDF, or a refusal as plain data, but for what nobody foresaw. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { perform } from "../../src/jobs/perform.ts"
import { writer } from "../../src/jobs/write.ts"
import { draft } from "../support/drafts.ts"
import { file, print } from "../support/host.ts"

const write = writer()
const never = () => Promise.reject(new Error("nothing is to be printed"))

describe("checking", () => {
  it("tells the findings in one language, reading blanks as the report says", async () => {
    const outcome = await perform({ kind: "check", text: file({ reading: "published" }), language: "en" }, never, write)
    expect(outcome).toMatchObject({ checked: { agency: "示例市档案局", year: 2023, reading: "published" } })
    expect(JSON.stringify(outcome)).not.toContain("undefined")
  })
  it("reads blanks otherwise where that is asked for", async () => {
    const job = { kind: "check", text: file({ reading: "published" }), language: "zh", reading: "draft" } as const
    expect(await perform(job, never, write)).toMatchObject({ checked: { reading: "draft" } })
  })
})

describe("printing", () => {
  it("gives the bytes with what the file is named after", async () => {
    expect(await perform({ kind: "print", text: file() }, print, write)).toEqual({
      printed: { bytes: expect.any(Uint8Array), agency: draft().agency.name, year: 2023 }
    })
  })
  it("that cannot be done is refused with the reason", async () => {
    const detail = { zh: "缺字", en: "a character is missing" }
    expect(await perform({ kind: "print", text: file() }, async () => Result.fail(detail), write)).toEqual({
      refused: { status: 422, detail }
    })
  })
  it("that breaks is no refusal: it is thrown on", async () => {
    await expect(perform({ kind: "print", text: file() }, never, write)).rejects.toThrow("nothing is to be printed")
  })
})

describe("writing in another form", () => {
  it("gives the bytes of the file", async () => {
    const outcome = await perform({ kind: "print", text: file(), form: "md" }, never, write)
    expect(outcome).toMatchObject({ printed: { bytes: expect.any(Uint8Array), agency: draft().agency.name } })
  })
  it("is refused where this server has no writer for it, with who has one", async () => {
    expect(await perform({ kind: "print", text: file(), form: "docx" }, never, write)).toMatchObject({
      refused: { status: 501, kind: "NotHere", detail: { zh: expect.stringContaining("gongkai export") } }
    })
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
      expect(await perform(job, never, write)).toMatchObject({ refused: { status, errors: [{}] } })
    }
  })
})
