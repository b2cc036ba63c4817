/**
 * Who acts, with which roles over which units: the only place that decides what a request may do.
 *
 * The guard finds out who it is, by a token or a session; `allowed` is asked by each route before it reads or changes anything. A token
 * without an account is a service of its own: one that writes fills in, files, decides and publishes everywhere, one that reads sees
 * every report; neither keeps accounts or reads the log.
 *
 * @module
 */
import * as Access from "@gongkai/core/desk/Access"
import { type Account, signature } from "@gongkai/core/desk/Account"
import type { Tree } from "@gongkai/core/desk/Tree"
import * as View from "@gongkai/core/desk/View"
import type { Holder } from "@gongkai/storage"
import * as Result from "effect/Result"
import type { Context } from "hono"
import { refuse } from "../problem/Problem.ts"
import type { Actor, Env } from "./Env.ts"
import { run, type Services } from "./Services.ts"

const services: ReadonlyArray<Access.Role> = ["clerk", "reviewer", "desk"]

/** The actor of a token that belongs to no account. */
export const ofHolder = ({ label, readOnly }: Pick<Holder, "label" | "readOnly">): Actor => ({
  by: label,
  account: null,
  session: null,
  readOnly,
  grants: (readOnly ? (["reviewer"] as const) : services).map((role) => ({ role, over: Access.everywhere }))
})

/** The actor of an account, by a token or in a session. */
export const ofAccount = (account: Account, via: Pick<Actor, "readOnly" | "session">): Actor => ({
  by: signature(account),
  account,
  grants: account.grants,
  ...via
})

/** China has one time, eight hours before UTC, all year. */
const ahead = 8 * 60 * 60 * 1000

/** The day in China, as 2026-01-31. */
export const today = (now: number = Date.now()): string => new Date(now + ahead).toISOString().slice(0, 10)

const views = new WeakMap<Tree, View.View>()

/** The tree of units as it stands today. A tree is a value, so its view is made once a day. */
const standing = async ({ storage }: Services): Promise<View.View> => {
  const { tree } = await run(storage.desks.tree)
  const [day, known] = [today(), views.get(tree)]
  if (known?.day === day) return known
  const view = View.at(tree, day)
  views.set(tree, view)
  return view
}

/** Whether the actor may do an act to a unit, for lists that leave out the others. */
export const may = async (c: Context<Env>, act: Access.Act): Promise<(unit: string) => boolean> => {
  const { grants } = c.get("actor")
  if (Access.mayEverywhere(grants, act)) return () => true
  const view = await standing(c.get("services"))
  return (unit) => Access.may(view, grants, act, unit)
}

/** The actor, who may do the act to the unit; refuses with 403 where they may not. `*` is every unit. */
export const allowed = async (c: Context<Env>, act: Access.Act, unit: string): Promise<Actor> => {
  const actor = c.get("actor")
  if (Access.mayEverywhere(actor.grants, act)) return actor
  const result = Access.allowed(await standing(c.get("services")), actor.grants, act, unit)
  return Result.isSuccess(result) ? actor : refuse({ status: 403, detail: result.failure.text })
}
