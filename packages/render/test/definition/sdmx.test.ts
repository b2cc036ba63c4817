/** The SDMX message: codes for every row and column, a key for every cell, every equation as an annotation. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { demanded } from "../../src/definition/cells.ts"
import { sdmx } from "../../src/definition/sdmx.ts"

describe.each([edition2019, edition2021])("the message of $key", (edition) => {
  const xml = sdmx(edition)
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = ""]) => found)
  it("has a key for every cell, of codes that there are", () => {
    expect(all(/<(str:Key)>/gu)).toHaveLength(slots(edition).length)
    const codes = new Set(all(/<str:Code id="([^"]*)"/gu))
    expect(all(/<com:Value>([^<]*)</gu).filter((value) => !codes.has(value))).toEqual([])
  })
  it("has codes and concepts once each, in names that the standard allows", () => {
    for (const list of all(/(<str:(?:Codelist|ConceptScheme) [^]*?<\/str:(?:Codelist|ConceptScheme)>)/gu)) {
      const ids = [...list.matchAll(/<str:(?:Code|Concept) id="([^"]*)"/gu)].map(([, id = ""]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => !/^[\w@$-]+$/u.test(id))).toEqual([])
    }
  })
  it("tells every equation", () =>
    expect(all(/<com:AnnotationType>(EQUATION)</gu)).toHaveLength(demanded(edition).length))
  it("says no day but the first of the edition's years", () =>
    expect(all(/<mes:Prepared>([^<]*)</gu)).toEqual([`${edition.years.from}-01-01T00:00:00Z`]))
})
