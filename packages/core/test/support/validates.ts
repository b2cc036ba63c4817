/**
 * Whether a JSON value satisfies a JSON Schema, for the keywords that the published schemas use; any other keyword throws.
 *
 * @module
 */
interface Schema {
  readonly [keyword: string]: unknown
}

export const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
const schemaOf = (value: unknown): Schema => (isRecord(value) ? value : {})

const types: { readonly [type: string]: (value: unknown) => boolean } = {
  object: isRecord,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null
}

type Keyword = (argument: unknown, value: unknown, schema: Schema, root: Schema) => boolean

const told: Keyword = () => true

const keywords: { readonly [keyword: string]: Keyword } = {
  $schema: told,
  $id: told,
  $defs: told,
  title: told,
  description: told,
  $ref: (name, value, _, root) => validates(definition(root, String(name)), value, root),
  type: (type, value) => types[String(type)]?.(value) ?? false,
  enum: (values, value) => list(values).includes(value),
  anyOf: (schemas, value, _, root) => list(schemas).some((each) => validates(schemaOf(each), value, root)),
  allOf: (schemas, value, _, root) => list(schemas).every((each) => validates(schemaOf(each), value, root)),
  pattern: (pattern, value) => typeof value !== "string" || new RegExp(String(pattern), "u").test(value),
  minLength: (length, value) => typeof value !== "string" || Array.from(value).length >= Number(length),
  minimum: (bound, value) => typeof value !== "number" || value >= Number(bound),
  maximum: (bound, value) => typeof value !== "number" || value <= Number(bound),
  items: (item, value, _, root) => list(value).every((each) => validates(schemaOf(item), each, root)),
  minItems: (least, value) => list(value).length >= Number(least),
  maxItems: (most, value) => list(value).length <= Number(most),
  required: (keys, value) => !isRecord(value) || list(keys).every((key) => Object.hasOwn(value, String(key))),
  properties: (fields, value, _, root) =>
    !isRecord(value) ||
    Object.entries(schemaOf(fields)).every(
      ([key, field]) => !Object.hasOwn(value, key) || validates(schemaOf(field), value[key], root)
    ),
  patternProperties: (patterns, value, _, root) =>
    !isRecord(value) ||
    Object.entries(schemaOf(patterns)).every(([pattern, each]) =>
      Object.entries(value).every(
        ([key, field]) => !new RegExp(pattern, "u").test(key) || validates(schemaOf(each), field, root)
      )
    ),
  additionalProperties: (others, value, { properties, patternProperties }, root) =>
    !isRecord(value) ||
    Object.entries(value).every(
      ([key, each]) =>
        Object.hasOwn(schemaOf(properties), key) ||
        Object.keys(schemaOf(patternProperties)).some((pattern) => new RegExp(pattern, "u").test(key)) ||
        (others !== false && validates(schemaOf(others), each, root))
    )
}

export const definition = (root: Schema, reference: string): Schema => {
  const found = schemaOf(root["$defs"])[reference.replace("#/$defs/", "")]
  if (!isRecord(found)) throw new RangeError(`${reference} leads nowhere`)
  return found
}

export const validates = (schema: Schema, value: unknown, root: Schema = schema): boolean =>
  Object.entries(schema).every(([name, argument]) => {
    const keyword = keywords[name]
    if (keyword === undefined) throw new RangeError(`the keyword ${name} is not known here`)
    return keyword(argument, value, schema, root)
  })
