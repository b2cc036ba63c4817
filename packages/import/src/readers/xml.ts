/**
 * Reads XML from an untrusted hand: events of a strict parser that knows no entities of its own, by local names.
 *
 * A text with a DOCTYPE is refused, so nothing can be declared, fetched or expanded. Depth and size are bounded.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { SaxesParser } from "saxes"
import { limits, tooMuch } from "./limits.ts"
import { decodedLoosely } from "./encoding.ts"
import { damaged } from "./reasons.ts"

/** Takes the events of a part while it is parsed. */
export interface Handler {
  /** The name with the prefix that the root gave its namespace taken off: `w:p` is `p`. */
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Attributes by their names as written. */
export interface Attributes {
  readonly [name: string]: string
}

/** Attributes are asked for by local name, whatever their prefix. */
export const attribute = (attributes: Attributes, name: string): string | undefined => {
  const own = attributes[name]
  if (own !== undefined) return own
  for (const key of Object.keys(attributes)) if (key.endsWith(`:${name}`)) return attributes[key]
  return undefined
}

/** Feeds the text of an XML part to a handler. `main` recognises the namespace whose prefix is taken off. */
export const readXml = (bytes: Uint8Array, main: RegExp, handler: Handler): Result.Result<void, Text> => {
  const text = decodedLoosely(bytes)
  if (text.length > limits.characters * 4) return Result.fail(tooMuch)
  if (/<!DOCTYPE/iu.test(text.slice(0, 4096))) return Result.fail(damaged)
  const parser = new SaxesParser({ xmlns: false } as const)
  let prefix: string | undefined
  let depth = 0
  const local = (name: string): string =>
    prefix !== undefined && prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name
  parser.on("doctype", () => {
    throw new Stop(damaged)
  })
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > limits.depth) throw new Stop(tooMuch)
    prefix ??= prefixOf(attributes, main)
    handler.open(local(name), attributes)
  })
  parser.on("closetag", ({ name }) => {
    depth--
    handler.close(local(name))
  })
  parser.on("text", (each) => handler.text(each))
  parser.on("cdata", (each) => handler.text(each))
  parser.on("error", () => {
    throw new Stop(damaged)
  })
  try {
    parser.write(text).close()
    return Result.succeed(undefined)
  } catch (error) {
    return Result.fail(error instanceof Stop ? error.reason : damaged)
  }
}

const prefixOf = (attributes: Attributes, main: RegExp): string => {
  const found = Object.entries(attributes).find(([name, value]) => name.startsWith("xmlns") && main.test(value))
  const [, prefix] = (found?.[0] ?? "xmlns").split(":")
  return prefix === undefined ? "" : `${prefix}:`
}

/** Leaves the parser in the middle; a handler may throw it too. */
export class Stop extends Error {
  readonly reason: Text
  constructor(reason: Text) {
    super(reason.en)
    this.reason = reason
  }
}
