/**
 * Lets an address without a token ask for so much and no more: what takes long costs more, and so does a credential that is none.
 *
 * @module
 */
import type { Context } from "hono"
import { refuse } from "../problem/Problem.ts"
import { addressOf } from "./address.ts"
import type { Env } from "./Env.ts"

/** What a request costs that only looks something up; one that has a report checked or printed; a wrong token or password. */
export const costs = { look: 1, work: 20, wrong: 20 } as const

/** Draws from the budget of the address; refuses with 429 and the time to wait where there is not enough. */
export const charge = (c: Context<Env>, cost: number): void => {
  const budget = c.get("budget")
  const address = budget === undefined ? undefined : addressOf(c)
  if (budget === undefined || address === undefined) return
  const seconds = budget.spend(address, cost)
  if (seconds > 0) return tooMany(seconds)
}

/** Refuses with 429. */
export const tooMany = (seconds: number): never =>
  refuse({
    status: 429,
    headers: { "retry-after": String(seconds) },
    detail: {
      zh: `这个地址的请求太多；请 ${seconds} 秒后再试，经常使用的请向管理员要一个令牌`,
      en: `Too many requests from this address; try again in ${seconds} s, or ask the administrator for a token`
    }
  })

/** Charges what anybody may ask for. */
export const budgeted = (c: Context<Env>): void =>
  charge(c, c.req.method === "GET" || c.req.method === "HEAD" ? costs.look : costs.work)
