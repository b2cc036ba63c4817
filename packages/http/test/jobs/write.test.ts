/** A report in every form: text where the form is text, a package where it is one, and nothing where it cannot be made. */
import * as office from "@gongkai/office"
import { describe, expect, it } from "vitest"
import { writer } from "../../src/jobs/write.ts"
import { draft } from "../support/drafts.ts"

const write = writer(async () => office)

describe("a report", () => {
  it.each([
    ["json", /^\{"agency"/u],
    ["html", /^<!doctype html>/u],
    ["csv", /示例市档案局|，|,/u],
    ["md", /^#/u]
  ] as const)("in %s is text", async (form, begins) => {
    expect(await write(draft(), form)).toMatch(begins)
  })
  it.each(["docx", "xlsx"] as const)("in %s is a zip", async (form) => {
    const bytes = await write(draft(), form)
    expect(bytes).toBeInstanceOf(Uint8Array)
    expect(typeof bytes === "object" && Array.from(bytes.slice(0, 2))).toEqual([0x50, 0x4b])
  })
  it("is not written for Word and Excel where there are no writers of these", async () => {
    expect(await writer()(draft(), "docx")).toBe(undefined)
  })
  it("leaves out where it was read, so that the hash of the file is that of its content", async () => {
    const read = { file: "甲.docx", reader: "docx", cells: {} }
    expect(await write(draft({ provenance: read }), "json")).not.toContain("甲.docx")
  })
})
