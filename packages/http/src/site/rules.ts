/**
 * `/public/rules`: what the check demands, a page for each rule, with its clause, an example and the cure.
 *
 * @module
 */
import { ruleBook } from "@gongkai/core/ruleBook"
import { rulePage, rulesPage } from "@gongkai/render/site"
import type { Context } from "hono"
import type { Env } from "../context/Env.ts"
import { refuse } from "../problem/Problem.ts"
import { address, answered, languageAsked, placeOf, root } from "./answer.ts"

const name = { zh: "校验规则", en: "The rules of the check" } as const

/** The page of all rules. */
export const rules = (c: Context<Env>): Promise<Response> =>
  answered(c, rulesPage(ruleBook(), address(c, `${root}/rules`), placeOf(c)))

/** The page of one; 404 for an id that none has. */
export const rule = (c: Context<Env>, id: string): Promise<Response> => {
  const entry = ruleBook().find((each) => each.rule.id === id)
  if (entry === undefined) {
    return refuse({
      status: 404,
      detail: {
        zh: `没有规则“${id}”；全部规则见 ${root}/rules`,
        en: `there is no rule "${id}"; ${root}/rules lists all of them`
      }
    })
  }
  return answered(c, rulePage(entry, placeOf(c, [{ name: name[languageAsked(c)], href: address(c, `${root}/rules`) }])))
}
