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
import { pdf } from "./pdf.ts"

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
      summary: { zh: "把一份报告排成 PDF", en: "Print a report as PDF" },
      description: { zh: "不保存任何内容；有错误也照排", en: "nothing is kept; errors do not stand in the way" },
      answers: { 200: { says: { zh: "PDF 文件", en: "the PDF" }, pdf: true } },
      refusals: [501, 503]
    }),
    async (c) => pdf(c, await json(c))
  )
