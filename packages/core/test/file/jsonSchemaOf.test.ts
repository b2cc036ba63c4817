/** JSON Schema by one module of Effect alone: the same as by all of its schemas. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { official } from "../../src/editions/official.ts"
import { schema } from "../../src/file/Interchange.ts"
import { jsonSchemaOf } from "../../src/file/jsonSchemaOf.ts"

describe("a schema as JSON Schema", () => {
  it.each(official)("is, for interchange files of $key, what Effect makes of it", (edition) => {
    const options = { onExcessProperty: "error" } as const
    expect(jsonSchemaOf(schema(edition), options)).toEqual(Schema.toJsonSchemaDocument(schema(edition), options))
    expect(jsonSchemaOf(schema(edition))).toEqual(Schema.toJsonSchemaDocument(schema(edition)))
  })
})
