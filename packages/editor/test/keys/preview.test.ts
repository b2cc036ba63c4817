/** The keys of the preview: each writes the report in another format. */
import { describe, expect, it } from "vitest"
import { editor } from "../support/editor.ts"

describe("the preview", () => {
  it.each([
    ["w", "docx"],
    ["ｘ", "xlsx"],
    ["h", "html"],
    ["m", "md"],
    ["t", "csv"],
    ["z", "zip"]
  ])("has the report written in another format by %s, and stays", (key, format) => {
    const own = editor().press("f7", key)
    expect(own.orders).toEqual([{ _tag: "Export", format }])
    expect(own.state().place._tag).toBe("Preview")
  })
})
