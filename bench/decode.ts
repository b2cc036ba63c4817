/**
 * Decoding one report: from a JSON value to the draft, every error collected, nothing unknown let through.
 *
 * Before anything is timed, all decoders must take the sound files and refuse the broken ones.
 *
 * @module
 */
import * as Result from "effect/Result"
import { strictEqual } from "node:assert"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as z from "zod"
import * as Interchange from "@gongkai/core/Interchange"
import { jsonSchema } from "@gongkai/core/jsonSchema"
import { measure } from "./measure.ts"
import { edition, pick, reports } from "./reports.ts"
import { timings } from "./table.ts"
import { zodSchema } from "./zodSchema.ts"

const inZod = zodSchema(edition)
const compiled = z.compile(inZod)
const inAjv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(jsonSchema(edition))

const decoders: { readonly [name: string]: (value: unknown) => boolean } = {
  gongkai: (value) => Result.isSuccess(Interchange.decode(value)),
  zod: (value) => inZod.safeParse(value).success,
  "zod compiled": (value) => compiled.safeParse(value).success,
  ajv: (value) => inAjv(value)
}

/** What no decoder may let through: each replaces one piece of a sound file. */
const breakages: ReadonlyArray<readonly [piece: RegExp, broken: string]> = [
  [/"inForce":\d+/u, '"inForce":-1'],
  [/"inForce":\d+/u, '"inForce":1.5'],
  [/"inForce":\d+/u, '"inForce":"12"'],
  [/"inForce":\d+/u, '"inForce":9007199254740992'],
  [/"inForce":\d+/u, '"inForce":{"unread":"〇","candidates":["0"]}'],
  [/"inForce":\d+/u, '"inforce":1'],
  [/"inForce":\d+/u, '"inForce":1,"unknown":1'],
  [/"amount":"[\d.]+"/u, '"amount":"1.1234567"'],
  [/"amount":"[\d.]+"/u, '"amount":7730'],
  [/"edition":"2021"/u, '"edition":"2020"'],
  [/"kind":"township"/u, '"kind":"village"'],
  [/"type":"heading"/u, '"type":"picture"'],
  [/（一）/u, "\\n"],
  [/"publishedOn":"[\d-]+"/u, '"publishedOn":"2024-1-25"'],
  [/"publishedOn":"[\d-]+"/u, '"publishedOn":null']
]

const agree = (texts: ReadonlyArray<string>): void => {
  const sound = pick(texts, 0)
  for (const [name, accepts] of Object.entries(decoders)) {
    for (const text of texts) strictEqual(accepts(JSON.parse(text)), true, `${name} refuses a sound report`)
    for (const [piece, broken] of breakages) {
      const text = sound.replace(piece, broken)
      strictEqual(text === sound, false, `nothing to break: ${String(piece)}`)
      strictEqual(accepts(JSON.parse(text)), false, `${name} takes ${broken}`)
    }
  }
}

export const decode = async (): Promise<void> => {
  const texts = reports.map((draft) => Interchange.show(draft))
  agree(texts)
  const values = texts.map((text): unknown => JSON.parse(text))
  timings(
    `2   Decode: the JSON value of one report (${Math.round(pick(texts, 0).length / 1000)} kB) → the draft, all errors collected`,
    await measure([
      { name: "JSON.parse of the same text", run: (turn) => JSON.parse(pick(texts, turn)) },
      { name: "gongkai: Interchange.decode", run: (turn) => Interchange.decode(pick(values, turn)) },
      { name: "zod 4", run: (turn) => inZod.safeParse(pick(values, turn)) },
      { name: "zod 4, z.compile", run: (turn) => compiled.safeParse(pick(values, turn)) },
      { name: "ajv 8 (checks, builds nothing)", run: (turn) => inAjv(pick(values, turn)) }
    ])
  )
}
