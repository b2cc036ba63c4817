/**
 * The JSON Schema of an edition's report files, with its equations as a comment.
 *
 * https://json-schema.org/draft/2020-12: a schema compares no two numbers, so the sums are told in `$comment`, which every validator
 * takes and none judges.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { show } from "@gongkai/core/Equation"
import { jsonSchema as schema } from "@gongkai/core/jsonSchema"
import { demanded } from "./cells.ts"

/** The schema as a value. */
export const jsonSchema = (edition: Edition): object => ({
  ...schema(edition),
  $comment: [
    "Equations between cells (form/row/column), which JSON Schema cannot say:",
    ...demanded(edition).map(show)
  ].join("\n")
})
