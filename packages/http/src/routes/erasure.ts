/**
 * Erases a revision on a legal order: for administrators of everything alone, and in the log for ever.
 *
 * @module
 */
import { everywhere } from "@gongkai/core/desk/Access"
import { Hono } from "hono"
import { allowed } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import type * as answers from "../describe/deskAnswers.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath } from "../describe/inAddress.ts"

export const erasure = new Hono<Env>().post(
  "/:id/reports/:year/revisions/:number/erasure",
  describe({
    tag: "报告",
    parameters: ["id", "year", "number"],
    summary: { zh: "依法删除一版的内容", en: "Erase a revision on a legal order" },
    description: {
      zh: "内容相同的各版一并删除，退回单和更正中的引文也删除；指纹和办理记录保留，日志仍可核对。现已报送、审定或公布的不能删：先退回、更正或撤回",
      en: "with every revision that says the same, and what slips and corrections quote of it; hashes and acts stay and the log still verifies. What is filed, approved or published cannot be erased: return, correct or withdraw it first"
    },
    body: "ErasureOrder",
    answers: { 200: { says: { zh: "已删除", en: "erased" }, body: "Erased" } },
    refusals: [409, 507]
  }),
  inPath("id", "year", "number"),
  inBody("ErasureOrder"),
  async (c) => {
    const { id: agency, year, number } = c.req.valid("param")
    const { by } = await allowed(c, "keep", everywhere)
    const said = c.req.valid("json")
    const erased = await run(c.get("services").storage.erasure.erase({ agency, year, number, by, ...said }))
    return c.json(erased satisfies typeof answers.Erased.Type)
  }
)
