/**
 * The form as data: editions, their tables and addresses, their rules, and the JSON Schema of their files.
 *
 * @module
 */
import { editionOf, official } from "@gongkai/core/editions/official"
import type { Axis } from "@gongkai/core/Axis"
import { type Edition, forms, heading, label, slots } from "@gongkai/core/Edition"
import type { Rule } from "@gongkai/core/Rule"
import { once } from "@gongkai/core/once"
import { Hono } from "hono"
import type * as answers from "../describe/answers.ts"
import { describe } from "../describe/describe.ts"
import type { Env } from "../context/Env.ts"
import { inPath } from "../describe/inAddress.ts"

const about = (edition: Edition): typeof answers.Edition.Type => ({
  key: edition.key,
  title: edition.title,
  cites: edition.cites,
  years: edition.years,
  sections: edition.sections.map((section) => ({
    key: section.key,
    kind: section.kind,
    heading: heading(edition, section)
  }))
})

const axis = (headings: Axis): ReadonlyArray<answers.Heading> =>
  headings.map(({ of, ...own }) => ({ ...own, ...(of && { of: axis(of) }) }))

const tables = once((edition: Edition): typeof answers.Forms.Type => ({
  edition: edition.key,
  forms: forms(edition).map((form) => ({
    key: form.key,
    heading: heading(edition, form),
    cites: form.cites,
    blocks: form.blocks.map(({ rows, columns, heading, corner, over }) => ({
      ...(heading !== undefined && { heading }),
      ...(corner !== undefined && { corner }),
      ...(over !== undefined && { over }),
      rows: axis(rows),
      columns: axis(columns)
    })),
    cells: slots(edition)
      .filter((slot) => slot.form === form)
      .map((slot) => ({ cell: slot.cell, label: label(slot), measure: slot.measure }))
  }))
}))

const demands = (edition: Edition, rules: ReadonlyArray<Rule>): typeof answers.Rules.Type => ({
  edition: edition.key,
  rules: rules.map((rule) => ({
    id: rule.id,
    statement: rule.statement,
    hint: rule.hint,
    cites: rule.cites,
    severity: rule.severity,
    ...("equations" in rule && { equations: rule.equations })
  }))
})

/** What makes a JSON Schema is loaded when one is first asked for. */
const schemas = once(async (edition: Edition) => (await import("@gongkai/core/jsonSchema")).jsonSchema(edition))

/** What only changes with the program may be kept for an hour. */
const lasting = { "cache-control": "public, max-age=3600" }
const of = { parameters: ["edition"], tag: "格式", isOpen: true } as const
const says = { zh: "好", en: "OK" }

export const editions = new Hono<Env>()
  .get(
    "/",
    describe({
      tag: "格式",
      isOpen: true,
      summary: { zh: "全部格式版本", en: "All editions of the format" },
      answers: { 200: { says, body: "Editions" } }
    }),
    (c) => c.json({ items: official.map(about) } satisfies typeof answers.Editions.Type, 200, lasting)
  )
  .get(
    "/:edition",
    describe({
      ...of,
      summary: { zh: "一个格式版本", en: "One edition" },
      answers: { 200: { says, body: "Edition" } }
    }),
    inPath("edition"),
    (c) => c.json(about(editionOf(c.req.valid("param"))), 200, lasting)
  )
  .get(
    "/:edition/form",
    describe({
      ...of,
      summary: { zh: "三张表：行、列、每一格的地址", en: "The tables: rows, columns, the address of every cell" },
      answers: { 200: { says, body: "Forms" } }
    }),
    inPath("edition"),
    (c) => c.json(tables(editionOf(c.req.valid("param"))), 200, lasting)
  )
  .get(
    "/:edition/rules",
    describe({
      ...of,
      summary: { zh: "全部规则和勾稽关系", en: "All rules and equations" },
      answers: { 200: { says, body: "Rules" } }
    }),
    inPath("edition"),
    async (c) => {
      const edition = editionOf(c.req.valid("param"))
      const { rules } = await import("../jobs/judging.ts")
      return c.json(demands(edition, rules(edition)), 200, lasting)
    }
  )
  .get(
    "/:edition/schema",
    describe({
      ...of,
      summary: { zh: "交换文件的 JSON Schema", en: "JSON Schema of the interchange file" },
      answers: { 200: { says, body: "JsonSchema" } }
    }),
    inPath("edition"),
    async (c) =>
      c.body(JSON.stringify(await schemas(editionOf(c.req.valid("param")))), 200, {
        ...lasting,
        "content-type": "application/schema+json"
      })
  )
