/**
 * Decodes the parameters of an address by their names in the document, so that what is described is what is taken.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { validator } from "hono/validator"
import { type Fault, refuse } from "../problem/Problem.ts"
import { type Name, nameOf, parameters, type RequestName, type Schemas } from "./parameters.ts"

/** Decodes some parameters; those of a path that name nothing are a 404, of a query a 400. Unknown ones `describe` refuses. */
const decoder = <const N extends ReadonlyArray<Name>>(names: N) => {
  // One struct of the named schemas, under the names of the request: what the mapped type says.
  const fields = Object.fromEntries(names.map((name) => [nameOf(name), parameters[name].schema]))
  const decode = Schema.decodeUnknownResult(
    Schema.Struct(fields) as unknown as Schema.Codec<Decoded<N>, Record<string, string>>,
    { errors: "all" }
  )
  return (given: Record<string, string | Array<string>>): Decoded<N> => {
    const result = decode(given)
    if (Result.isSuccess(result)) return result.success
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

export const inPath = <const N extends ReadonlyArray<Name>>(...names: N) => {
  const decode = decoder(names)
  return validator("param", (given: Record<string, string>) => decode(given))
}

export const inQuery = <const N extends ReadonlyArray<Name>>(...names: N) => {
  const decode = decoder(names)
  return validator("query", (given: Record<string, string | Array<string>>) => decode(given))
}
