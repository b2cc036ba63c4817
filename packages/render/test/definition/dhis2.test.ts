/** The metadata of DHIS2: what refers to something refers to something that is there, and no name is too long or met twice. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { demanded } from "../../src/definition/cells.ts"
import { dhis2 } from "../../src/definition/dhis2.ts"

interface Side {
  readonly expression: string
}
interface Named {
  readonly id: string
  readonly code?: string
  readonly name: string
  readonly shortName?: string
}
interface Metadata {
  readonly dataElements: ReadonlyArray<Named & { readonly valueType: string }>
  readonly dataSets: ReadonlyArray<Named>
  readonly sections: ReadonlyArray<Named & { readonly dataElements: ReadonlyArray<{ readonly id: string }> }>
  readonly validationRules: ReadonlyArray<Named & { readonly leftSide: Side; readonly rightSide: Side }>
}

describe.each([edition2019, edition2021])("the metadata of $key", (edition) => {
  const { dataElements, dataSets, sections, validationRules } = dhis2(edition) as Metadata
  const ids = new Set(dataElements.map(({ id }) => id))
  it("has an element for every cell, each in one section", () => {
    expect(dataElements).toHaveLength(slots(edition).length)
    const placed = sections.flatMap((section) => section.dataElements.map(({ id }) => id))
    expect(placed).toHaveLength(ids.size)
    expect(new Set(placed)).toEqual(ids)
  })
  it("has a rule for every equation, over elements that there are", () => {
    expect(validationRules).toHaveLength(demanded(edition).length)
    const named = validationRules.flatMap(({ leftSide, rightSide }) =>
      [...`${leftSide.expression}+${rightSide.expression}`.matchAll(/#\{(\w+)\}/gu)].map(([, id = ""]) => id)
    )
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
  it.each(["id", "name", "code", "shortName"] as const)("has no %s twice in a kind, nor one too long", (key) => {
    for (const all of [dataElements, dataSets, sections, validationRules]) {
      const values = all.flatMap((each: Named) => each[key] ?? [])
      expect(new Set(values).size).toBe(values.length)
      expect(values.filter((value) => value.length > (key === "name" ? 230 : 50))).toEqual([])
    }
  })
  it("takes negative numbers for changes alone", () =>
    expect(dataElements.filter(({ valueType }) => valueType === "INTEGER")).toHaveLength(
      slots(edition).filter(({ measure }) => measure === "change").length
    ))
})
