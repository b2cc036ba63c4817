/**
 * A quick walk through a JSON value that a schema describes: how many keys it has, or NaN where the schema might refuse something.
 *
 * The walk is built from the schema, runs the schema's own checks, and copies nothing. It says nothing about what is wrong: a value
 * that it does not pass is left to the schema, and so is every kind of schema that it does not know.
 *
 * @module
 */
import type * as SchemaAST from "effect/SchemaAST"

/** The number of keys in a value and in all that lies below it; NaN where the value is not sound. */
export type Walk = (node: unknown) => number

const wrong = Number.NaN

const none: Walk = () => wrong

/** Whether a JSON value is an object. */
export const isRecord = (node: unknown): node is { readonly [key: string]: unknown } =>
  typeof node === "object" && node !== null && !Array.isArray(node)

/** A field of an object: its walk, and whether the object needs it. */
export interface Field {
  readonly walk: Walk
  readonly isNeeded: boolean
}

/** The walk through an object with these fields; `rest` walks what lies under any other key. */
export const record = (fields: ReadonlyMap<PropertyKey, Field>, rest: Walk = none): Walk => {
  const needed = [...fields.values()].filter(({ isNeeded }) => isNeeded).length
  return (node) => {
    if (!isRecord(node)) return wrong
    let [count, found] = [0, 0]
    for (const key in node) {
      const field = fields.get(key)
      if (field?.isNeeded === true) found++
      count += 1 + (field?.walk ?? rest)(node[key])
    }
    return found === needed ? count : wrong
  }
}

/** The fields of a schema of objects. */
export const fieldsOf = ({ propertySignatures }: SchemaAST.Objects): ReadonlyMap<PropertyKey, Field> =>
  new Map(
    propertySignatures.map(({ name, type }) => [
      name,
      { walk: walkOf(type), isNeeded: type.context?.isOptional !== true }
    ])
  )

const objects = (ast: SchemaAST.Objects): Walk => {
  const [index] = ast.indexSignatures
  return record(fieldsOf(ast), index?.parameter._tag === "String" ? walkOf(index.type) : none)
}

const arrays = ({ elements, rest: [item] }: SchemaAST.Arrays): Walk => {
  if (elements.length > 0 || item === undefined) return none
  const walk = walkOf(item)
  return (node) => {
    if (!Array.isArray(node)) return wrong
    let count = 0
    for (const each of node) count += walk(each)
    return count
  }
}

const union = ({ types }: SchemaAST.Union): Walk => {
  const walks = types.map(walkOf)
  return (node) => {
    for (const walk of walks) {
      const count = walk(node)
      if (!Number.isNaN(count)) return count
    }
    return wrong
  }
}

const kind = (ast: SchemaAST.AST): Walk => {
  switch (ast._tag) {
    case "Objects":
      return objects(ast)
    case "Arrays":
      return arrays(ast)
    case "Union":
      return union(ast)
    case "String":
      return (node) => (typeof node === "string" ? 0 : wrong)
    case "Boolean":
      return (node) => (typeof node === "boolean" ? 0 : wrong)
    case "Number":
      return (node) => (typeof node === "number" ? 0 : wrong)
    case "Null":
      return (node) => (node === null ? 0 : wrong)
    case "Literal":
      return (node) => (node === ast.literal ? 0 : wrong)
    default:
      return none
  }
}

/** The walk through the values of a schema; build it once for each schema. */
export const walkOf = (ast: SchemaAST.AST): Walk => {
  if (ast.encoding !== undefined) return none
  const walk = kind(ast)
  const { checks } = ast
  if (checks === undefined) return walk
  if (checks.some(({ _tag }) => _tag !== "Filter")) return none
  return (node) => {
    const count = walk(node)
    if (Number.isNaN(count)) return count
    for (const check of checks) {
      if (check._tag === "Filter" && check.run(node, ast, {}) !== undefined) return wrong
    }
    return count
  }
}
