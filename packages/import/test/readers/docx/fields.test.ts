/** Fields of Word that compute: with their results, and without any, when they are no blank. */
import { expect, it } from "vitest"
import { type Field, field, lacking } from "../../../src/readers/docx/fields.ts"
import { element } from "../../support/wordTree.ts"

const mark = (type: string) => element(`<w:fldChar w:fldCharType="${type}"/>`)
const code = (text: string) => element(`<w:instrText>${text}</w:instrText>`)

const read = (instruction: string, result: string): string => {
  const said: { text: string; readonly fields: Array<Field> } = { text: "共", fields: [] }
  field(mark("begin"), said)
  field(code(instruction.slice(0, 3)), said)
  field(code(instruction.slice(3)), said)
  field(mark("separate"), said)
  said.text += result
  field(mark("end"), said)
  return said.text
}

it("a sum shows its result", () => expect(read(" =SUM(LEFT) ", "26")).toBe("共26"))

it("a sum without a result shows its code", () => expect(read(" =SUM(LEFT) ", "")).toBe("共{=SUM(LEFT)}"))

it("any other field without a result shows nothing", () => expect(read(" PAGE ", "")).toBe("共"))

it("an end without a beginning, as of a field that began in another paragraph, changes nothing", () => {
  const said: { text: string; readonly fields: Array<Field> } = { text: "甲", fields: [] }
  field(code("=1"), said)
  field(mark("end"), said)
  expect(said).toEqual({ text: "甲", fields: [] })
})

it("a simple field says its code itself", () =>
  expect(lacking({ code: "=SUM(ABOVE)", from: 2 }, { text: "甲乙" })).toBe("{=SUM(ABOVE)}"))
