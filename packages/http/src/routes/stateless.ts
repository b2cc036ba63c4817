/**
 * Checking, printing and reading files without keeping anything: a report in, findings or a PDF out; a file in, drafts out.
 *
 * @module
 */
import { Hono } from "hono"
import type * as answers from "../describe/answers.ts"
import { awaited } from "../context/awaited.ts"
import { json } from "../request/body.ts"
import { uploaded } from "../request/upload.ts"
import { describe } from "../describe/describe.ts"
import type { Env } from "../context/Env.ts"
import { tagOf } from "../problem/language.ts"
import { inQuery } from "../describe/inAddress.ts"
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
  .post(
    "/import",
    describe({
      tag: "校验与排版",
      isOpen: true,
      upload: true,
      summary: { zh: "把文件读成草稿，附导入记录", en: "Read a file as drafts, with a protocol" },
      description: {
        zh: "Word、Excel、WPS、PDF、网页、文本、邮件，或装有这些文件的 zip，至多 16 MB；不保存任何内容。读不出的格写明原文，不会变成 0",
        en: "documents, workbooks, PDF, pages, texts, mails, or a zip of them, 16 MB at most; nothing is kept. A cell that cannot be read keeps its text and never becomes 0"
      },
      parameters: ["name", "organ", "fileYear"],
      answers: {
        200: { says: { zh: "各份草稿与导入记录", en: "the drafts with what was noted" }, body: "ImportedReports" }
      },
      refusals: [501, 503]
    }),
    inQuery("name", "organ", "fileYear"),
    async (c) => {
      const { name, organ: agency, fileYear: year } = c.req.valid("query")
      const language = c.get("language")
      const file = await uploaded(c, name)
      const said = { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) }
      const read = await awaited(c, c.get("work").read({ ...file, ...said, language }))
      return c.json(read satisfies typeof answers.ImportedReports.Type, 200, { "content-language": tagOf(language) })
    }
  )
