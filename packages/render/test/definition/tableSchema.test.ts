/** The Table Schema of a tidy file. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { expect, it } from "vitest"
import { columns } from "../../src/csv/tidy.ts"
import { tableSchema } from "../../src/definition/tableSchema.ts"

it("has the fields of the file with their types, its key, and the equations beside", () => {
  const schema = tableSchema(edition2019) as {
    readonly fields: ReadonlyArray<{
      readonly name: string
      readonly type: string
      readonly constraints?: { readonly enum?: ReadonlyArray<string> }
    }>
  }
  expect(schema.fields.map(({ name }) => name)).toEqual(columns)
  expect(new Set(schema.fields.map(({ type }) => type))).toEqual(new Set(["string", "integer", "number"]))
  expect(schema.fields.find(({ name }) => name === "cell")?.constraints?.enum).toHaveLength(198)
  expect(schema).toMatchObject({ primaryKey: ["agency", "year", "cell"], missingValues: [""] })
  expect(schema).toHaveProperty(["gongkai:equations", 0, "rule"])
})
