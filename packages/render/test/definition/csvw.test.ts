/** The metadata of a tidy file for CSV on the Web. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { expect, it } from "vitest"
import { columns } from "../../src/csv/tidy.ts"
import { csvw } from "../../src/definition/csvw.ts"

it("describes the table beside it: columns, key, and a pattern that takes every cell and nothing else", () => {
  const metadata = csvw(edition2021, "a.csv") as {
    readonly url: string
    readonly tableSchema: { readonly columns: ReadonlyArray<{ readonly name: string; readonly datatype: unknown }> }
  }
  expect(metadata.url).toBe("a.csv")
  expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(columns)
  const { datatype } = metadata.tableSchema.columns.find(({ name }) => name === "cell") ?? {}
  const { format } = datatype as { readonly format: string }
  const pattern = new RegExp(`^(?:${format})$`, "u")
  for (const { cell } of slots(edition2021)) expect(cell).toMatch(pattern)
  expect("requestsxreceived/total").not.toMatch(pattern)
})
