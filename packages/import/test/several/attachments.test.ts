/** A mail is read as the reports that are in it: in its text, in each of its attachments, and once where two say the same. */
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readAll } from "../../src/index.ts"
import { draftOf } from "../support/drafts.ts"
import { message, part } from "../support/mhtml.ts"
import { csv, word } from "../support/office.ts"

const report = (agency: string) => ({ ...draftOf(edition2021, [3, 0, 12, null]), agency: { name: agency } })

const attached = (name: string, content: Uint8Array) =>
  part(
    [
      "Content-Type: application/octet-stream",
      `Content-Disposition: attachment; filename="=?utf-8?B?${Buffer.from(name).toString("base64")}?="`,
      "Content-Transfer-Encoding: base64"
    ],
    Buffer.from(content).toString("base64")
  )

const words = (text: string) => part(["Content-Type: text/plain; charset=utf-8"], text)
const mail = (...parts: ReadonlyArray<string>) => ({
  name: "报送.eml",
  bytes: new TextEncoder().encode(message(parts, "multipart/mixed"))
})

const read = (...parts: ReadonlyArray<string>) => Effect.runPromise(Effect.result(readAll(mail(...parts))))

const told = async (...parts: ReadonlyArray<string>) =>
  Result.getOrThrow(await read(...parts)).map((each) =>
    Result.isSuccess(each)
      ? `${each.success.draft.agency.name}: ${each.success.messages.map(({ text }) => text.zh).join("；")}`
      : each.failure.text.zh
  )

const [water, roads] = ["示例县水利局", "示例县交通局"]
const picture = attached("公章.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47]))

describe("a mail with attachments", () => {
  it("is the report of each of them, told from where it is; an attachment without one is named", async () => {
    const all = await told(
      words("各位领导：年报见附件。"),
      attached("水利.docx", word(edition2021, report(water))),
      attached("交通.csv", csv(edition2021, report(roads))),
      picture
    )
    expect(all.map((each) => each.split(":")[0])).toEqual([water, roads])
    expect(all[0]).toContain("取自邮件的附件“水利.docx”")
    expect(all[0]).toContain("邮件的附件“公章.png”没有读入：这是图片")
    expect(all[1]).toContain("取自邮件的附件“交通.csv”")
    expect(all[1]).not.toContain("公章.png")
  })

  it("that has the same report twice has it once", async () => {
    const whole = word(edition2021, report(water))
    const [only, ...others] = await told(attached("一.docx", whole), attached("二.docx", whole))
    expect(others).toEqual([])
    expect(only).toContain("只收一份")
  })

  it("is refused with the file's name and reason where none of them is a report", async () => {
    const result = await read(words("见附件。"), picture)
    expect(Result.isFailure(result) && result.failure.text.zh).toMatch(/^邮件的附件“公章\.png”：这是图片/u)
  })

  it("may be forwarded in another", async () => {
    const inner = message(
      [words("见附件。"), attached("水利.docx", word(edition2021, report(water)))],
      "multipart/mixed"
    )
    const [only] = await told(words("转发"), part(["Content-Type: message/rfc822"], inner.replaceAll("7Xq(1)", "8")))
    expect(only).toContain(`${water}: `)
  })
})
