/** Real reports, where `$GONGKAI_CORPUS` names a folder of them with their true figures. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { at, narrative } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { check } from "@gongkai/core/check"
import { count } from "@gongkai/core/Finding"
import * as Money from "@gongkai/core/Money"
import { describe, expect, it } from "vitest"
import { imported } from "./support/drafts.ts"

const corpus = process.env["GONGKAI_CORPUS"] ?? ""
const present = corpus !== "" && existsSync(join(corpus, "truth"))

/** Reports in the text form that is read so far: tabs between cells. */
const names = present
  ? readdirSync(corpus)
      .filter((file) => file.endsWith(".txt") && readFileSync(join(corpus, file), "utf8").includes("\t"))
      .map((file) => file.replace(/\.txt$/u, ""))
  : ["(corpus)"]

const compact = (value: string) => value.replaceAll(/\s/gu, "")

describe.runIf(present)("corpus: real reports", () => {
  describe.each(names)("%s", (name) => {
    const text = present ? readFileSync(join(corpus, `${name}.txt`), "utf8") : ""
    const truth = present ? JSON.parse(readFileSync(join(corpus, "truth", `${name}.json`), "utf8")) : {}
    const { draft, edition } = present ? imported(text) : ({} as ReturnType<typeof imported>)

    it("is recognised", () => {
      expect({ agency: draft.agency.name, year: draft.year, edition: draft.edition }).toEqual({
        agency: truth.agency,
        year: truth.year,
        edition: truth.edition
      })
    })

    it("has every cell as printed", () => {
      const cells = slots(edition).map(({ cell, measure }) => {
        const entry = at(draft, cell)
        return [cell, measure === "amount" && typeof entry === "number" ? Money.show(Money.Money.make(entry)) : entry]
      })
      expect(Object.fromEntries(cells)).toEqual(truth.cells)
    })

    it("has no finding that the document does not deserve", () => {
      expect(count(check(draft)).error).toBe(truth.violations.length)
    })

    it("has every paragraph whole: none begins or ends in the middle of a sentence", () => {
      const prose = edition.sections.flatMap((section) =>
        section.kind === "prose" ? (narrative(draft, section) ?? []) : []
      )
      const paragraphs = prose.filter((block) => block.type === "paragraph")
      expect(paragraphs.length).toBeGreaterThan(5)
      for (const { text: paragraph } of paragraphs) expect(paragraph).toMatch(/[。！？；：]$/u)
      const all = compact(prose.map((block) => block.text).join(""))
      const source = compact(text)
      const start = source.indexOf(compact(prose[0]?.text ?? ""))
      expect(source.slice(start, start + 200)).toBe(all.slice(0, 200))
    })
  })
})
