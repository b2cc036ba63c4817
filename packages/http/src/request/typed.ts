/**
 * Decodes what a request carries by a schema: every fault at once, each under its JSON pointer, and no key that the schema does not know.
 *
 * @module
 */
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Problem, problems } from "@gongkai/core/Problem"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { unreadable } from "./body.ts"

/** Core names the places of a report's file; this is some other content. */
const ofContent = ({ pointer, message }: Problem): Problem => ({
  pointer,
  message: { zh: message.zh.replace(/^[^（]*（/u, "内容（"), en: message.en }
})

/** A decoder that answers the value, or refuses with 422. */
export const typed = <A, I>(schema: Schema.Codec<A, I>): ((input: unknown) => A) => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  return (input) => {
    const decoded = decode(input)
    if (Result.isSuccess(decoded)) return decoded.success
    return unreadable(problems(decoded.failure.issue, input, edition2021).map(ofContent))
  }
}
