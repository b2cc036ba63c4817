/** Formulas of Word's equation editor: numbers typed as formulas, powers, and what is no line of characters. */
import { expect, it } from "vitest"
import { cell } from "@gongkai/match/marks"
import { formula } from "../../../src/readers/docx/formula.ts"
import { element } from "../../support/wordTree.ts"

const math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
const run = (text: string) => `<m:r><m:rPr><m:sty/></m:rPr><m:t>${text}</m:t></m:r>`
const read = (content: string) => cell(formula(element(`<m:oMath xmlns:m="${math}">${content}</m:oMath>`)))

it("is the number that somebody typed as a formula", () => expect(read(run("1") + run("7")).text).toBe("17"))

it("has its powers raised, which are no digits of the number", () => {
  const power = `<m:sSup><m:e>${run("10")}</m:e><m:sup>${run("4")}</m:sup></m:sSup>`
  expect(read(power)).toMatchObject({ text: "10", removed: [{ kind: "raised" }] })
})

it("never runs the parts of a fraction together", () => {
  const fraction = `<m:f><m:num>${run("1")}</m:num><m:den>${run("2")}</m:den></m:f>`
  expect(read(fraction).text).toBe("〔公式〕")
  expect(read(`<m:d><m:e>${run("3")}</m:e></m:d>`).text).toBe("(3)")
})
