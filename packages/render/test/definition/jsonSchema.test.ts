/** The JSON Schema with the equations that it cannot judge. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { jsonSchema as bare } from "@gongkai/core/jsonSchema"
import { expect, it } from "vitest"
import { jsonSchema } from "../../src/definition/jsonSchema.ts"

it("says the same as the published schema, and every equation in a comment", () => {
  const { $comment, ...schema } = jsonSchema(edition2021) as { readonly $comment: string }
  expect(schema).toEqual(bare(edition2021))
  expect($comment).toContain(
    "\nrequests/received/naturalPerson + requests/carriedIn/naturalPerson = requests/outcome.total/naturalPerson + requests/carriedOut/naturalPerson\n"
  )
  expect($comment.split("\n")).toHaveLength(43)
})
