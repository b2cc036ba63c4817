/**
 * Decodes the body of a route by its name in the document, so that what is described is what is taken.
 *
 * @module
 */
import type * as Schema from "effect/Schema"
import type { MiddlewareHandler } from "hono"
import type { Env } from "../context/Env.ts"
import { valueOf } from "../request/body.ts"
import { typed } from "../request/typed.ts"
import { type Bodies, bodies } from "./bodies.ts"

interface Json<I, A> {
  readonly in: { readonly json: I }
  readonly out: { readonly json: A }
}

/** Middleware that refuses any other content; handlers read it with `c.req.valid("json")`. */
export const inBody = <N extends keyof Bodies>(
  name: N
): MiddlewareHandler<Env, string, Json<Bodies[N]["Encoded"], Bodies[N]["Type"]>> => {
  // One schema of the table; the compiler does not carry its two types over to the codec.
  const schema = bodies[name] as unknown as Schema.Codec<Bodies[N]["Type"], Bodies[N]["Encoded"]>
  let decode: ((input: unknown) => Bodies[N]["Type"]) | undefined
  return async (c, next) => {
    // Not before it is asked for: cold starts at the edge are counted.
    decode ??= typed(schema)
    c.req.addValidatedData("json", decode(await valueOf(c)))
    await next()
  }
}
