/**
 * Decoding one report, with and without its provenance: from the text to the draft, every error collected, nothing unknown let through.
 *
 * Before anything is timed, all decoders must take the sound files and refuse the broken ones.
 *
 * @module
 */
import * as Result from "effect/Result"
import { strictEqual } from "node:assert"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as z from "zod"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { jsonSchema } from "@gongkai/core/jsonSchema"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
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
  [/"type":"paragraph"/u, '"type":"picture"'],
  [/坚持/u, "\\n"],
  [/"publishedOn":"[\d-]+"/u, '"publishedOn":"2024-1-25"'],
  [/"publishedOn":"[\d-]+"/u, '"publishedOn":"2024-02-31"'],
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

/** The same report as an import leaves it: prose as long as a city's, and for each cell and paragraph where it was read. */
const imported = (draft: Draft.Draft): Draft.Draft => {
  const block = paragraph(
    "坚持以公开为常态、不公开为例外，围绕重点工作推进主动公开，规范办理依申请公开，加强平台建设和监督保障。".repeat(6)
  )
  const prose = edition.sections.flatMap((section) =>
    section.kind === "prose" ? [[section.key, Array.from({ length: 4 }, () => block)] as const] : []
  )
  const note = "“收到和处理政府信息公开申请情况”的表头没有认全，各列按官方次序读取"
  const cells = Edition.slots(edition).map(({ cell, form, measure }, at) => {
    const place = { line: 100 + at, text: Entry.show(Draft.at(draft, cell), measure) }
    return [cell, form.key === "requests" ? { ...place, confidence: "likely" as const, note } : place] as const
  })
  return Patch.apply(draft, {
    parts: Object.fromEntries(prose),
    head: {
      reading: "published",
      provenance: {
        file: "2023年度报告.txt",
        reader: "text",
        cells: Object.fromEntries(cells),
        prose: Object.fromEntries(prose.map(([key, blocks]) => [key, blocks.map((_, at) => ({ line: 1 + at }))]))
      }
    }
  })
}

/** From the text on, so that the search for keys written twice is in it: only ours makes one. */
const timed = async (title: string, texts: ReadonlyArray<string>): Promise<void> => {
  agree(texts)
  const kilobytes = Math.round(new TextEncoder().encode(pick(texts, 0)).length / 1000)
  const parsed = (turn: number): unknown => JSON.parse(pick(texts, turn))
  timings(
    `${title}: the text of one report (${kilobytes} kB) → the draft, all errors collected`,
    await measure([
      { name: "JSON.parse", run: parsed },
      {
        name: "gongkai: Interchange.parse, keys written twice refused",
        run: (turn) => Interchange.parse(pick(texts, turn))
      },
      { name: "JSON.parse, gongkai: Interchange.decode", run: (turn) => Interchange.decode(parsed(turn)) },
      { name: "JSON.parse, zod 4", run: (turn) => inZod.safeParse(parsed(turn)) },
      { name: "JSON.parse, zod 4, z.compile", run: (turn) => compiled.safeParse(parsed(turn)) },
      { name: "JSON.parse, ajv 8 (checks, builds nothing)", run: (turn) => inAjv(parsed(turn)) }
    ])
  )
}

export const decode = async (): Promise<void> => {
  const drafts = reports.map(imported)
  await timed(
    "2a  Decode with provenance",
    drafts.map((draft) => Interchange.show(draft))
  )
  await timed(
    "2b  Decode without",
    drafts.map(({ provenance: _provenance, ...draft }) => Interchange.show(draft))
  )
}
