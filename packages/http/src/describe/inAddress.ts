/**
 * Decodes the parameters of an address by their names in the document, so that what is described is what is taken.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Context, Next, ValidationTargets } from "hono"
import type { validator } from "hono/validator"
import { type Fault, refuse } from "../problem/Problem.ts"
import { type Name, nameOf, parameters, type RequestName, type Schemas } from "./parameters.ts"

/** How many addresses are remembered, and how long one of them may be. */
const [most, longest] = [500, 200]

/** Decodes some parameters; those of a path that name nothing are a 404, of a query a 400. Unknown ones `describe` refuses. */
const decoder = <const N extends ReadonlyArray<Name>>(names: N) => {
  // One struct of the named schemas, under the names of the request: what the mapped type says.
  const fields = Object.fromEntries(names.map((name) => [nameOf(name), parameters[name].schema]))
  const decode = Schema.decodeUnknownResult(
    Schema.Struct(fields) as unknown as Schema.Codec<Decoded<N>, Record<string, string>>,
    { errors: "all" }
  )
  /** What was taken lately: decoding is the same each time, and the same few addresses are asked for. */
  const known = new Map<string, Decoded<N>>()
  return (given: Record<string, string | Array<string>>): Decoded<N> => {
    const key = JSON.stringify(given)
    const before = known.get(key)
    if (before !== undefined) return before
    const result = decode(given)
    if (Result.isSuccess(result)) {
      if (known.size >= most) known.clear()
      if (key.length <= longest) known.set(key, result.success)
      return result.success
    }
    const wrong = names.filter((name) => {
      const value = given[nameOf(name)]
      const one = Schema.Struct({ [nameOf(name)]: parameters[name].schema }) as unknown as Schema.Codec<
        unknown,
        unknown
      >
      return Result.isFailure(Schema.decodeResult(one)(value === undefined ? {} : { [nameOf(name)]: value }))
    })
    const errors = wrong.map((name): Fault => ({ parameter: nameOf(name), detail: parameters[name].says }))
    const isPath = wrong.some((name) => parameters[name].in === "path")
    const listed = {
      zh: errors.map(({ parameter }) => parameter).join("、"),
      en: errors.map(({ parameter }) => parameter).join(", ")
    }
    return refuse({
      status: isPath ? 404 : 400,
      detail: isPath
        ? { zh: `地址中的 ${listed.zh} 不对，见 errors`, en: `The address is wrong in ${listed.en}; see errors` }
        : { zh: `参数 ${listed.zh} 不对，见 errors`, en: `Wrong parameters: ${listed.en}; see errors` },
      errors
    })
  }
}

/** Those that may be left out are optional; the others are there. */
type Decoded<N extends ReadonlyArray<Name>> = {
  readonly [K in N[number] as Schemas[K] extends Schema.optionalKey<infer _> ? never : RequestName<K>]: Value<
    Schemas[K]
  >
} & {
  readonly [K in N[number] as Schemas[K] extends Schema.optionalKey<infer _> ? RequestName<K> : never]?: Value<
    Schemas[K]
  >
}
type Value<S> = S extends Schema.optionalKey<infer T> ? Value<T> : S extends { readonly Type: infer T } ? T : never

/** A step that takes what `given` finds and keeps it for the handler; Hono's own waits for a promise each time. */
const taking = <const T extends "param" | "query", V>(
  target: T,
  given: (c: Context) => Record<string, string | Array<string>>,
  decode: (given: Record<string, string | Array<string>>) => V
) => {
  const take = (c: Context, next: Next): Promise<void> => {
    // Hono's type of what is kept is any object.
    c.req.addValidatedData(target, decode(given(c)) as object)
    return next()
  }
  // What Hono's own validator tells the type of the handlers behind it.
  return take as unknown as ReturnType<
    typeof validator<unknown, string, string, T, string, (value: ValidationTargets[T], c: Context) => V>
  >
}

/** The values of a query; one that is given several times is a list. */
const inQueryOf = (c: Context): Record<string, string | Array<string>> =>
  c.req.url.includes("?")
    ? Object.fromEntries(
        Object.entries(c.req.queries()).map(([key, values]) => [key, values.length === 1 ? (values[0] ?? "") : values])
      )
    : {}

export const inPath = <const N extends ReadonlyArray<Name>>(...names: N) =>
  taking("param", (c) => c.req.param(), decoder(names))

export const inQuery = <const N extends ReadonlyArray<Name>>(...names: N) => taking("query", inQueryOf, decoder(names))
