/** What is cut from the engine for bundles: methods that laid out pages call stay, and a release that is printed otherwise is refused. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { onlyParts } from "../bundle.mjs"

const pdfmake = createRequire(import.meta.url).resolve("pdfmake/js/PDFDocument.js")
const pdfkit = join(dirname(createRequire(pdfmake).resolve("pdfkit")), "pdfkit.es.js")
const source = readFileSync(pdfkit, "utf8")

describe("the engine in a bundle", () => {
  it("keeps how marks are written, and has no text, no font and no form", () => {
    const cut = onlyParts(pdfkit, source)
    expect(cut).toContain("markStructureContent(tag")
    expect(cut).not.toMatch(/^ {2}(?:fillAndStroke|registerFont|formText|openImage)\(/mu)
    expect(cut.length).toBeLessThan(source.length * 0.7)
  })

  it("is refused where a method is not where it was, by its name", () => {
    const further = source.replace("  markStructureContent(tag", "  markStructured(tag")
    expect(() => onlyParts(pdfkit, further)).toThrow("MarkingsMixin.markStructureContent is missing")
  })

  it("stays as it is in any file that is not named", () => {
    expect(onlyParts(join(dirname(pdfkit), "virtual-fs.js"), "class PDFSecurity {}")).toBe("class PDFSecurity {}")
  })
})
