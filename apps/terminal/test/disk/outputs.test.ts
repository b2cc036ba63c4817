/** Where results go: under the name of the source, never over the source, and never two into one file. */
import { join, resolve } from "node:path"
import { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { describe, expect, it } from "vitest"
import { claims, destination, named, unwritten, withoutEnding } from "../../src/disk/outputs.ts"
import { blank } from "../words/finding.ts"

const none = { output: Option.none(), several: false }

describe("a name", () => {
  it("for a report has nothing in it that a file system refuses", () => {
    expect(named({ agency: { name: '甲/乙\\丙:丁*?"<>|\u0007 局' }, year: 2023 })).toMatch(/^甲_乙_丙_丁_+局-2023$/u)
  })
  it.each([
    ["CON.局", "CON_.局-2023"],
    ["..", "_-2023"],
    ["某局.", "某局.-2023"],
    ["甲".repeat(200), `${"甲".repeat(50)}-2023`],
    ["𠮷".repeat(200), `${"𠮷".repeat(50)}-2023`]
  ])("for %s is one that no file system takes for a device, hides or finds too long", (name, expected) =>
    expect(named({ agency: { name }, year: 2023 })).toBe(expected)
  )
  it.each([
    ["a/年报.docx", "年报"],
    ["年报.gongkai.json", "年报"],
    ["v1.2.pdf", "v1.2"],
    ["年报", "年报"]
  ])("of %s without folder and ending is %s", (path, name) => expect(withoutEnding(path)).toBe(name))
})

describe("the place of a result", () => {
  it("is beside the work, under the name of the source; of standard input, under that of the report", () => {
    expect(destination("a/年报.docx", blank, ".pdf", none)).toBe("年报.pdf")
    expect(destination("-", blank, ".pdf", none)).toBe("示例市档案局-2023.pdf")
  })
  it("is what the user names: the file of one, the folder of several", () => {
    const output = Option.some("出")
    expect(destination("a/年报.docx", blank, ".pdf", { output, several: false })).toBe("出")
    expect(destination("a/年报.docx", blank, ".pdf", { output, several: true })).toBe(join("出", "年报.pdf"))
  })
})

const refused = (claim: ReturnType<typeof claims>, source: string, to: string) =>
  Effect.runSync(Effect.result(claim(source, to)))

describe("a run", () => {
  it("writes each file once, however its path is written", () => {
    const claim = claims()
    expect(refused(claim, "a.docx", resolve("x.pdf"))).toMatchObject({ _tag: "Success" })
    expect(refused(claim, "b.docx", "x.pdf")).toMatchObject({
      _tag: "Failure",
      failure: { file: "b.docx", text: { zh: expect.stringContaining("同名") } }
    })
    expect(refused(claims(), "b.docx", "x.pdf")).toMatchObject({ _tag: "Success" })
  })
  it("never writes over its source", () => {
    expect(refused(claims(), "a.json", "./a.json")).toMatchObject({
      failure: { text: { zh: expect.stringContaining("就是原文件") } }
    })
    expect(refused(claims(), "-", "-")).toMatchObject({ _tag: "Success" })
  })
})

it("what could not be written is named, the source still in front", () => {
  const { file, text } = unwritten("x.pdf")(new Refused({ file: "a.docx", text: { zh: "磁盘已满", en: "full" } }))
  expect([file, text.zh, text.en]).toEqual(["a.docx", "没有写出 x.pdf：磁盘已满", "x.pdf was not written: full"])
})
