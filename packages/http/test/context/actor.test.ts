/** What a request may do is decided by the roles of who acts and by where the unit stands today. */
import * as Access from "@gongkai/core/desk/Access"
import * as Tree from "@gongkai/core/desk/Tree"
import type { Unit } from "@gongkai/core/desk/Unit"
import type { Storage } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import { allowed, may, ofAccount, ofHolder, today } from "../../src/context/actor.ts"
import type { Env } from "../../src/context/Env.ts"
import { Refusal } from "../../src/problem/Problem.ts"

const unit = (id: string, parent?: string): Unit => ({
  id,
  standings: [
    {
      from: "2008-05-01",
      name: `示例${id}`,
      kind: "department",
      level: "county",
      ...(parent !== undefined && { parent })
    }
  ]
})
const tree = Result.getOrThrow(
  Tree.make([unit("county"), unit("town", "county"), unit("office", "town"), unit("other")])
)
let asked = 0
// Nothing but the tree is asked for.
const storage = {
  desks: {
    tree: Effect.sync(() => {
      asked += 1
      return { tree, version: 1 }
    })
  }
} as unknown as Storage["Service"]

/** What a request of somebody with these grants gets from a question. */
const of = async <A>(
  grants: ReadonlyArray<Access.Grant>,
  question: (c: Parameters<typeof allowed>[0]) => Promise<A>
): Promise<A | Refusal> => {
  let answer: A | Refusal | undefined
  const app = new Hono<Env>().get("/", async (c) => {
    c.set("services", { storage })
    c.set("actor", { by: "甲", account: null, grants, readOnly: false, session: null })
    answer = await question(c)
    return c.text("")
  })
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    answer = error
    return c.text("")
  })
  await app.request("/")
  if (answer === undefined) throw new Error("nothing was answered")
  return answer
}

describe("who acts", () => {
  it("may do to a unit and those below it what the role allows, and is refused elsewhere by name", async () => {
    const grants = [{ role: "clerk", over: "town" }] as const
    for (const id of ["town", "office"])
      // oxlint-disable-next-line no-await-in-loop
      expect(await of(grants, (c) => allowed(c, "edit", id))).toMatchObject({ by: "甲" })
    for (const id of ["county", "other", "nowhere"])
      // oxlint-disable-next-line no-await-in-loop
      expect(await of(grants, (c) => allowed(c, "edit", id))).toMatchObject({ details: { status: 403 } })
    const refused = await of(grants, (c) => allowed(c, "approve", "town"))
    expect(refused).toMatchObject({ details: { detail: { zh: expect.stringContaining("审定“示例town”年度报告") } } })
  })

  it("sees in a list only those of their own", async () => {
    const isMine = await of([{ role: "reviewer", over: "town" }], (c) => may(c, "read"))
    expect(["county", "town", "office", "other"].map((id) => !(isMine instanceof Refusal) && isMine(id))).toEqual([
      false,
      true,
      true,
      false
    ])
  })

  it("may arrange the units and campaigns of what lies below them only as a desk", async () => {
    const [desk, clerk] = (["desk", "clerk"] as const).map((role) => [{ role, over: "town" }])
    expect(await of(desk ?? [], (c) => allowed(c, "arrange", "office"))).toMatchObject({ by: "甲" })
    expect(await of(clerk ?? [], (c) => allowed(c, "arrange", "office"))).toMatchObject({ details: { status: 403 } })
  })

  it("everywhere is not asked where the unit stands", async () => {
    asked = 0
    const grants = [{ role: "desk", over: Access.everywhere }] as const
    await of(grants, (c) => allowed(c, "publish", "nowhere"))
    const isMine = await of(grants, (c) => may(c, "read"))
    expect([!(isMine instanceof Refusal) && isMine("anywhere"), asked]).toEqual([true, 0])
  })
})

describe("a token without an account", () => {
  it.each(Access.Act.literals)(
    "that writes may %s everywhere, unless it is to keep accounts or to read the log",
    (act) => {
      expect(Access.mayEverywhere(ofHolder({ label: "办公室", readOnly: false }).grants, act)).toBe(
        act !== "keep" && act !== "audit"
      )
    }
  )
  it("goes by its label, and one that reads stays one that reads", () => {
    expect(ofHolder({ label: "审核", readOnly: true })).toMatchObject({ by: "审核", readOnly: true })
    expect(Access.mayEverywhere(ofHolder({ label: "审核", readOnly: true }).grants, "read")).toBe(true)
  })
})

describe("an account", () => {
  const account = { id: "li-yun", kind: "person", name: "李云", grants: [], isClosed: false } as const
  it("acts under its name and id, with its own roles", () => {
    expect(ofAccount(account, { readOnly: true, session: null })).toMatchObject({
      by: "李云（li-yun）",
      account,
      grants: account.grants,
      readOnly: true
    })
  })
})

describe("today", () => {
  it("is the day in China, where midnight comes eight hours before that of UTC", () => {
    expect(today(Date.UTC(2026, 0, 31, 15, 59, 59))).toBe("2026-01-31")
    expect(today(Date.UTC(2026, 0, 31, 16))).toBe("2026-02-01")
  })
})
