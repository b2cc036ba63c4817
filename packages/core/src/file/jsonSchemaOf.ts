/**
 * A schema as JSON Schema, by the module of Effect that does nothing else.
 *
 * `Schema.toJsonSchemaDocument` does the same, but lies where every schema lies: a bundle in several parts would load it with all of them.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaRepresentation from "effect/SchemaRepresentation"

/** The root of a document (draft 2020-12) and the definitions that it refers to, of a value as it is encoded in JSON. */
export const jsonSchemaOf = (schema: Schema.Top, options: Schema.ToJsonSchemaOptions = {}) =>
  SchemaRepresentation.toJsonSchemaDocument(
    SchemaRepresentation.toRepresentation(Schema.toCodecJson(schema).ast, options),
    options
  )
