/**
 * The public site at `/public`: pages of what is published, made on the server, readable without script.
 *
 * @module
 */
import { Hono } from "hono"
import type { Env } from "../context/Env.ts"
import { describe } from "../describe/describe.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import type { Site } from "../context/Site.ts"
import { below } from "./below.ts"
import { csv, data } from "./data.ts"
import { list } from "./list.ts"
import { refused } from "./refused.ts"
import { report } from "./report.ts"
import { root } from "./answer.ts"
import { rule, rules } from "./rules.ts"
import { unit } from "./unit.ts"

const open = { tag: "公布", isOpen: true } as const
const says = { zh: "网页", en: "a web page" }
const answers = {
  200: { says, types: ["text/html"], headers: ["ETag"] },
  304: { says: { zh: "没有变化", en: "not changed" } }
} as const

const routes = new Hono<Env>()
  .get(
    "/",
    describe({
      ...open,
      summary: { zh: "公众网页：一个年度已公布的报告", en: "The public site: the published reports of a year" },
      parameters: ["reportYear", "sought", "cursor", "lang"],
      answers,
      refusals: [503]
    }),
    inQuery("reportYear", "sought", "cursor", "lang"),
    (c) => list(c, c.req.valid("query"))
  )
  .get(
    "/data",
    describe({
      ...open,
      summary: { zh: "公众网页：开放数据", en: "The public site: open data" },
      parameters: ["reportYear", "lang"],
      answers,
      refusals: [503]
    }),
    inQuery("reportYear", "lang"),
    (c) => data(c, c.req.valid("query").year)
  )
  .get(
    "/data.csv",
    describe({
      ...open,
      summary: { zh: "一个年度已公布报告的全部数据", en: "All numbers of the reports of a year that are published" },
      parameters: ["reportYear", "lang"],
      answers: { 200: { says: { zh: "CSV，一个数一行", en: "CSV, a line for each number" }, types: ["text/csv"] } },
      refusals: [503]
    }),
    inQuery("reportYear", "lang"),
    (c) => csv(c, c.req.valid("query").year)
  )
  .get(
    "/rules",
    describe({
      ...open,
      tag: "校验与排版",
      summary: { zh: "公众网页：校验规则", en: "The public site: the rules of the check" },
      parameters: ["lang"],
      answers
    }),
    inQuery("lang"),
    rules
  )
  .get(
    "/rules/:rule",
    describe({
      ...open,
      tag: "校验与排版",
      summary: { zh: "公众网页：一条校验规则", en: "The public site: one rule of the check" },
      parameters: ["rule", "lang"],
      answers
    }),
    inPath("rule"),
    inQuery("lang"),
    (c) => rule(c, c.req.valid("param").rule)
  )
  .get(
    "/units/:unit",
    describe({
      ...open,
      summary: { zh: "公众网页：一个单位历年的报告和对比", en: "The public site: a unit over the years" },
      parameters: ["unit", "lang"],
      answers,
      refusals: [503]
    }),
    inPath("unit"),
    inQuery("lang"),
    (c) => unit(c, c.req.valid("param").unit)
  )
  .get(
    "/units/:unit/:year",
    describe({
      ...open,
      summary: { zh: "公众网页：一份已公布的报告", en: "The public site: a published report" },
      parameters: ["unit", "year", "lang"],
      answers,
      refusals: [410, 503]
    }),
    inPath("unit", "year"),
    inQuery("lang"),
    (c) => report(c, c.req.valid("param").unit, c.req.valid("param").year)
  )
  .get(
    "/units/:unit/:year/below",
    describe({
      ...open,
      summary: { zh: "公众网页：下级单位和汇总", en: "The public site: the units below and their sums" },
      parameters: ["unit", "year", "cursor", "lang"],
      answers,
      refusals: [503]
    }),
    inPath("unit", "year"),
    inQuery("cursor", "lang"),
    (c) => below(c, c.req.valid("param"), c.req.valid("query").cursor)
  )

/** The site, to be mounted beside the interface. */
export const site: Site = { at: root, routes, needsDatabase: true, refused }
