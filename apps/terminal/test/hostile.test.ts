/** Formulas, markup, signs that turn the direction of text and long texts in names and prose stay texts in every format, and come back. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type * as Draft from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Narrative } from "@gongkai/core/Narrative"
import * as Result from "effect/Result"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "./support/drafts.ts"
import { folder, inside } from "./support/gongkai.ts"

const texts = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+1",
  "@SUM(A1)",
  "=cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "</script><b>",
  "\"&'<>]]>",
  "甲\u202e乙\u202c丙",
  "丁\ufffe戊",
  "|a|b|",
  "长".repeat(32_767)
]
const prose: { readonly [part: string]: Narrative } = {
  overview: texts.map((text) => ({ type: "paragraph", text })),
  problems: [
    { type: "table", caption: "=1+1 <表>", head: [["=a", "<b>"]], rows: [["=1+2", "@y"]] },
    { type: "list", ordered: false, items: [{ text: "=9*9" }, { text: "<i>x" }] }
  ],
  otherMatters: [{ type: "paragraph", text: "没有收取信息处理费。" }]
}
const named = (name: string): Draft.Draft => ({ ...reportOf(name), ...prose })
const names = ["=2+3<b>&\"'某局", "+某局|表|#", "云溪县水务局"]

/** The parts of a file as text. */
const parts = (path: string): ReadonlyArray<readonly [string, string]> =>
  /\.(?:docx|xlsx|zip)$/u.test(path)
    ? Object.entries(unzipSync(readFileSync(path))).map(([name, part]) => [name, strFromU8(part)])
    : [["", readFileSync(path, "utf8")]]

describe.each(names)("a report of %s with such prose", (name) => {
  it.each(["docx", "xlsx", "html", "json"])("as .%s is read back as it is", async (ending) => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", named(name))
    await inside(["export", "a.gongkai.json", "-o", `b.${ending}`], { cwd })
    const { err } = await inside(["import", `b.${ending}`, "-o", "c.gongkai.json"], { cwd })
    const back = Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, "c.gongkai.json"), "utf8")))
    expect(Interchange.texts(back).essence).toBe(Interchange.texts(named(name)).essence)
    expect(err).toBe("")
  })
  it("has no formula or markup of theirs in any format", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", named(name))
    for (const ending of ["docx", "xlsx", "html", "md", "csv", "zip"]) {
      // One after the other: they share the file that they are made of.
      // oxlint-disable-next-line no-await-in-loop
      await inside(["export", "a.gongkai.json", "-o", `b.${ending}`], { cwd })
      for (const [part, text] of parts(join(cwd, `b.${ending}`))) {
        if (!part.endsWith(".json"))
          expect(text, `${ending} ${part}`).not.toMatch(/<script>alert|<f>[^<]*HYPERLINK|<f>=?cmd/u)
        // A cell of CSV that begins like a formula is one to a spreadsheet program.
        if (part.endsWith(".csv") || ending === "csv") expect(text, part).not.toMatch(/(?:^|\n|,)"?[=+@]/u)
      }
    }
  })
  it("is refused as a PDF while a character has no glyph, by the characters", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", named(name))
    const { code, err } = await inside(["print", "a.gongkai.json", "-o", "b.pdf"], { cwd })
    expect([code, err.includes("U+FFFE")]).toEqual([2, true])
  })
})
