/**
 * Places in lists as clients carry them: opaque text that is the place as JSON in base64url, refused when it is anything else.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { refuse } from "../problem/Problem.ts"

/** Writes a place as base64url. */
export const show = (place: unknown): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(place))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

/** Reads a place that `show` wrote. Refuses any other text with 400. */
export const parse = <A, I>(schema: Schema.Codec<A, I>, cursor: string): A => {
  const place = Result.try((): unknown => {
    const bytes = Uint8Array.from(
      atob(cursor.replaceAll("-", "+").replaceAll("_", "/")),
      (each) => each.codePointAt(0) ?? 0
    )
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  })
  const decoded = Result.flatMap(place, Schema.decodeUnknownResult(schema))
  if (Result.isSuccess(decoded)) return decoded.success
  return refuse({
    status: 400,
    detail: { zh: "cursor 应为上一页 next 的原样", en: "cursor takes next of the page before as it was" },
    errors: [{ parameter: "cursor", detail: { zh: "不是本服务器给出的位置", en: "this is no place of this server" } }]
  })
}
