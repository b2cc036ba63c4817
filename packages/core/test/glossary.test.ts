/** Every key of the forms is a word of GLOSSARY.md. */
import { describe, expect, it } from "@effect/vitest"
import type { Axis } from "../src/form/Axis.ts"
import { Kind, Level } from "../src/report/Agency.ts"
import { forms } from "../src/form/Edition.ts"
import { count } from "../src/check/Finding.ts"
import { fields } from "../src/report/Header.ts"
import { editions } from "./support/reports.ts"

const [glossary = ""] = Object.values(
  import.meta.glob("../../../GLOSSARY.md", { query: "?raw", import: "default", eager: true })
)
const terms = new Set([...glossary.matchAll(/`"?([^`"]+)"?`/gu)].map(([, term = ""]) => term))

const keys = (axis: Axis): ReadonlyArray<string> => axis.flatMap(({ key, of }) => [key, ...(of ? keys(of) : [])])

describe("GLOSSARY.md", () => {
  it.each(editions)("has every part of the edition of %s and every heading of its forms", (key, edition) => {
    const words = [
      key,
      ...edition.sections.map((section) => section.key),
      ...forms(edition).flatMap(({ blocks }) =>
        blocks.flatMap(({ rows, columns }) => [...keys(rows), ...keys(columns)])
      )
    ]
    expect(words.filter((word) => !terms.has(word))).toEqual([])
  })

  it.each([
    ["kind", Kind.literals],
    ["level", Level.literals],
    ["scope", fields.scope.schema.literals],
    ["reading", fields.reading.schema.literals],
    ["severity", Object.keys(count([]))]
  ])("has every %s", (name, literals) => {
    expect(literals.length).toBeGreaterThan(1)
    expect([name, ...literals].filter((word) => !terms.has(word))).toEqual([])
  })

  it("gives every term in three columns", () => {
    for (const line of glossary.split("\n").filter((each) => each.startsWith("|"))) {
      expect(line).toMatch(/^\|(?: [^|]*[^| ] *\|){3}$/u)
    }
  })
})
