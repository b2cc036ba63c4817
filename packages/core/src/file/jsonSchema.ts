/**
 * The published JSON Schema (draft 2020-12) of an edition's interchange files, derived from the same schema that decodes them.
 *
 * Kept apart from `Interchange`, so that a page that only checks need not carry it.
 *
 * @module
 */
import type { Edition } from "../form/Edition.ts"
import { schema } from "./Interchange.ts"
import { jsonSchemaOf } from "./jsonSchemaOf.ts"

/** Arithmetic is not in it: equations are published as rules. */
export const jsonSchema = (edition: Edition): object => {
  const { schema: root, definitions } = jsonSchemaOf(schema(edition), { onExcessProperty: "error" })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:gongkai:report@1:${edition.key}`,
    ...root,
    $defs: definitions
  }
}
