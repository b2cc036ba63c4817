/** The matrix of roles, routes and parts of the tree, complete by construction: a route without its row fails here. */
import { Tree } from "@gongkai/core/desk"
import type { Unit } from "@gongkai/core/desk/Unit"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { operationOf } from "../src/describe/describe.ts"
import { host } from "./support/host.ts"
import { matrix, type Reach, roles } from "./support/matrix.ts"

const { app, storage, token: writer, account, register } = await host()

/** Two towns of one county, each with an office below it. */
const units = ["county", "own", "own-office", "other", "other-office"] as const
const parents: { readonly [unit: string]: string } = {
  own: "county",
  other: "county",
  "own-office": "own",
  "other-office": "other"
}
const unit = (id: string): Unit => ({
  id,
  standings: [
    {
      from: "2008-05-01",
      name: `示例${id}`,
      kind: "department",
      level: "county",
      ...(parents[id] !== undefined && { parent: parents[id] })
    }
  ]
})
await Effect.runPromise(storage.desks.change("found", "命令行", 0, () => Tree.make(units.map(unit))))
for (const id of units) {
  // One after the other: each is based on the last entry of the log.
  // oxlint-disable-next-line no-await-in-loop
  await register(id, `示例${id}`)
  // An account whose roles lie in this part, to be looked at and changed.
  // oxlint-disable-next-line no-await-in-loop
  await account(`of-${id}`, [{ role: "clerk", over: id }])
}
const tokens: { readonly [role: string]: string } = Object.fromEntries(
  await Promise.all(roles.map(async (role) => [role, await account(`a-${role}`, [{ role, over: "own" }])] as const))
)

const routes = [
  ...new Set(
    app.routes.flatMap(({ method, path, handler }) =>
      operationOf(handler) === undefined ? [] : [`${method} ${path.replace(/(?<=.)\/$/u, "")}`]
    )
  )
]

/** Parameters of addresses that name no unit. */
const samples: { readonly [name: string]: string } = {
  edition: "2021",
  year: "2023",
  report: "2023",
  file: "1.pdf",
  number: "1",
  token: "000000000000",
  act: "approve"
}

/** Asks for a route about a unit; the answer's status. */
const status = async (route: string, unit: string, authorization?: string): Promise<number> => {
  const [method = "", path = ""] = route.split(" ")
  const row = matrix[route]
  const address = path.replaceAll(/:(\w+)/gu, (_, name: string) =>
    name === "account" ? `of-${unit}` : (samples[name] ?? unit)
  )
  const body = row?.body?.(unit)
  const answer = await app.request(address + (row?.query ?? ""), {
    method,
    headers: {
      ...(authorization !== undefined && { authorization: `Bearer ${authorization}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...row?.headers
    },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  return answer.status
}

/** Whether a role reaches a unit: its own part is `own` and what lies below. */
const reaches = (reach: Reach, unit: string): boolean => reach === "both" || (reach === "own" && unit.startsWith("own"))

const reachOf = (route: string, at: number): Reach => {
  const who = matrix[route]?.who ?? "none"
  return typeof who === "string" ? "both" : (who[at] ?? "none")
}

/** That somebody may, whatever else is wrong with the request; that they may not. */
const passed = (found: number): boolean => found !== 401 && found !== 403 && found < 500

const reader = await Effect.runPromise(storage.tokens.issue("只读", { readOnly: true }))

describe("the matrix", () => {
  it("has a row for every route, and a route for every row", () => {
    const rows = Object.keys(matrix)
    expect(
      routes
        .filter((route) => !rows.includes(route))
        .map((route) => `"${route}": … is missing in test/support/matrix.ts`)
    ).toEqual([])
    expect(rows.filter((row) => !routes.includes(row))).toEqual([])
  })
})

describe("an auditor", () => {
  it("writes nothing: whatever it may send is worked out and not kept", () => {
    const at = roles.indexOf("auditor")
    const sent = routes.filter((route) => {
      const who = matrix[route]?.who
      return !route.startsWith("GET") && who !== undefined && typeof who !== "string" && who[at] !== "none"
    })
    expect(sent).toEqual(["POST /v1/consolidations/:desk/:year"])
  })
})

describe.each(routes)("%s", (route) => {
  const row = matrix[route]
  it.each(roles.map((role, at) => [role, at] as const))("asked by a %s", async (role, at) => {
    for (const unit of units) {
      // oxlint-disable-next-line no-await-in-loop
      const found = await status(route, unit, tokens[role])
      const may = reaches(reachOf(route, at), unit)
      expect(may ? passed(found) : found === 403, `${unit}: ${found}`).toBe(true)
    }
  })

  it("asked by nobody in particular", async () => {
    const found = await status(route, "own")
    // Who signs in wrongly is told so.
    if (row?.who === "open") expect(passed(found) || route === "POST /v1/sessions").toBe(true)
    else expect(found).toBe(401)
  })

  it("asked with a token of the first release, which is nobody's", async () => {
    const some = typeof row?.who === "string" || row?.who.slice(0, 3).some((reach) => reach !== "none")
    for (const unit of ["own", "other"]) {
      // oxlint-disable-next-line no-await-in-loop
      const [written, read] = [await status(route, unit, writer), await status(route, unit, reader)]
      expect(some === true ? passed(written) : written === 403, `writer: ${written}`).toBe(true)
      const reads = row?.who === "open" || (route.startsWith("GET") && (row?.who === "known" || row?.who[1] !== "none"))
      expect(reads ? passed(read) : read === 403, `reader: ${read}`).toBe(true)
    }
  })
})
