/**
 * Checking and printing without keeping anything: a report in, findings or a PDF out.
 *
 * @module
 */
import { Hono } from "hono"
import type * as answers from "../describe/answers.ts"
import { awaited } from "../context/awaited.ts"
import { json } from "../request/body.ts"
import { describe } from "../describe/describe.ts"
import type { Env } from "../context/Env.ts"
import { tagOf } from "../problem/language.ts"
import { inQuery } from "../describe/parameters.ts"
import { mediaTypes } from "../jobs/forms.ts"
import { given } from "./given.ts"

const common = { tag: "校验与排版", body: "Report", isOpen: true } as const

export const stateless = new Hono<Env>()
  .post(
    "/check",
    describe({
      ...common,
      summary: { zh: "校验一份报告", en: "Check a report" },
      description: { zh: "不保存任何内容", en: "nothing is kept" },
      parameters: ["reading"],
      answers: {
        200: { says: { zh: "校验结果；疑点是结果，不是失败", en: "the findings, however many" }, body: "Checked" }
      },
      refusals: [503]
    }),
    inQuery("reading"),
    async (c) => {
      const language = c.get("language")
      const job = { text: await json(c), language, ...c.req.valid("query") }
      c.header("content-language", tagOf(language))
      return c.json((await awaited(c, c.get("work").check(job))) satisfies typeof answers.Checked.Type)
    }
  )
  .post(
    "/print",
    describe({
      ...common,
      summary: { zh: "把一份报告排成 PDF，或写成别的格式", en: "Print a report as PDF, or write it in another form" },
      description: { zh: "不保存任何内容；有错误也照排", en: "nothing is kept; errors do not stand in the way" },
      parameters: ["form"],
      answers: {
        200: { says: { zh: "文件", en: "the file" }, types: mediaTypes }
      },
      refusals: [501, 503]
    }),
    inQuery("form"),
    async (c) => given(c, { text: await json(c), form: c.req.valid("query").form ?? "pdf" })
  )
