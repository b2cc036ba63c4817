/**
 * Who may ask for what: every route of the application with the roles that may, in their own part of the tree and in another's.
 *
 * A route without a row, or a row without a route, fails the test that reads this table.
 *
 * @module
 */
import { file } from "./host.ts"

/** In one's own part alone, everywhere, or nowhere. */
export type Reach = "own" | "both" | "none"

/** Who may: nobody need say who they are; whoever says it; or the five roles, in the order of `roles`. */
type Who =
  | "open"
  | "known"
  | readonly [clerk: Reach, reviewer: Reach, desk: Reach, administrator: Reach, auditor: Reach]

export const roles = ["clerk", "reviewer", "desk", "administrator", "auditor"] as const

interface Row {
  readonly who: Who
  /** What is sent so that the question who may is reached; of the unit whose part it is about. */
  readonly body?: (unit: string) => unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
}

const open: Row = { who: "open" }
const known: Row = { who: "known" }
const readers: Row = { who: ["own", "own", "own", "none", "own"] }
const keepers = (more: Omit<Row, "who"> = {}): Row => ({ who: ["none", "none", "none", "own", "none"], ...more })
/** What concerns the whole server, administrators of a part may not. */
const nobody: Row = { who: ["none", "none", "none", "none", "none"] }
const create = { "if-none-match": "*" }
/** Based on nothing that was ever there, so that nothing is changed. */
const change = { "if-match": '"999"' }
const plan = (over: string) => ({ kind: "service", name: "示例接口", grants: [{ role: "clerk", over }] })

/** What a role alone does in its own part. */
const by = (role: (typeof roles)[number], more: Omit<Row, "who"> = {}): Row => {
  const [clerk, reviewer, desk, administrator, auditor] = roles.map((each): Reach => (each === role ? "own" : "none"))
  const none = "none"
  return { who: [clerk ?? none, reviewer ?? none, desk ?? none, administrator ?? none, auditor ?? none], ...more }
}
const step = (role: (typeof roles)[number], body: unknown): Row => by(role, { body: () => body, headers: change })
const day = { from: "2025-01-01" }

/** Each route with its row. */
export const matrix: { readonly [route: string]: Row } = {
  "GET /openapi.json": open,
  "GET /docs": open,
  "GET /v1/health": open,
  "GET /v1/ready": open,
  "GET /v1/editions": open,
  "GET /v1/editions/:edition": open,
  "GET /v1/editions/:edition/form": open,
  "GET /v1/editions/:edition/rules": open,
  "GET /v1/editions/:edition/schema": open,
  "POST /v1/check": open,
  "POST /v1/print": open,
  "POST /v1/import": open,
  "GET /v1/published": open,
  "GET /v1/published/:unit/:report": open,
  "GET /v1/published/:unit/:year/corrections": open,
  "GET /v1/published/:unit/:year/revisions/:file": open,
  "GET /public": open,
  "GET /public/data": open,
  "GET /public/data.csv": open,
  "GET /public/rules": open,
  "GET /public/rules/:rule": open,
  "GET /public/units/:unit": open,
  "GET /public/units/:unit/:year": open,
  "GET /public/units/:unit/:year/below": open,
  "POST /v1/sessions": open,
  "DELETE /v1/sessions": open,
  "GET /v1/log/head": open,
  /** Of a part of the tree an auditor sees a part; all of it is of who keeps or audits everything. */
  "GET /v1/log": { who: ["none", "none", "none", "none", "both"] },
  "GET /v1/me": known,
  "PUT /v1/me/password": { ...known, body: () => ({ old: "", password: "" }) },

  "GET /v1/accounts": { who: ["none", "none", "none", "both", "none"] },
  "GET /v1/accounts/:account": keepers(),
  "PUT /v1/accounts/:account": keepers({ body: plan, headers: change }),
  "POST /v1/accounts/:account/password": keepers({ body: () => ({}) }),
  "GET /v1/accounts/:account/tokens": keepers(),
  "POST /v1/accounts/:account/tokens": keepers({ body: () => ({ label: "示例" }) }),
  "DELETE /v1/accounts/:account/tokens/:token": keepers(),

  "GET /v1/agencies": known,
  "GET /v1/agencies/:id": known,
  "PUT /v1/agencies/:id": {
    who: ["none", "none", "own", "none", "none"],
    body: () => ({ name: "示例局" }),
    headers: change
  },
  "GET /v1/agencies/:id/reports": readers,
  "GET /v1/agencies/:id/reports/:year": readers,
  "PUT /v1/agencies/:id/reports/:year": {
    who: ["own", "none", "none", "none", "none"],
    body: () => JSON.parse(file({ year: 2023 })),
    headers: create
  },
  "DELETE /v1/agencies/:id/reports/:year": { who: ["own", "none", "none", "none", "none"], headers: change },
  "GET /v1/agencies/:id/reports/:year/findings": readers,
  "GET /v1/agencies/:id/reports/:year/revisions": readers,
  "GET /v1/agencies/:id/reports/:year/revisions/:number": readers,
  "POST /v1/agencies/:id/reports/:year/revisions/:number/erasure": {
    ...nobody,
    body: () => ({ order: "示例〔2026〕1号", reason: "依法" })
  },
  "GET /v1/reports": known,
  "GET /v1/agencies/:id/reports/:year/diff": { ...readers, query: "?from=1&to=2" },
  "GET /v1/agencies/:id/reports/:year/history": { ...readers, query: "?cell=requests/received/total" },
  "PATCH /v1/agencies/:id/reports/:year": step("clerk", {}),
  "GET /v1/agencies/:id/reports/:year/waivers": readers,
  "POST /v1/agencies/:id/reports/:year/waivers": step("clerk", { finding: "a", reason: "已核对" }),

  "GET /v1/units": known,
  "GET /v1/units/:unit": readers,
  "POST /v1/units": by("desk", {
    body: (parent) => ({ ...day, id: "new", name: "示例新局", kind: "department", level: "county", parent }),
    headers: change
  }),
  "POST /v1/units/bulk": by("desk", {
    body: (parent) => ({
      units: [{ ...day, id: "new", name: "示例新局", kind: "department", level: "county", parent }]
    }),
    headers: change
  }),
  "POST /v1/units/merge": by("desk", {
    body: (unit) => ({ units: [unit], into: unit, on: "2025-01-01" }),
    headers: change
  }),
  "POST /v1/units/:unit/change": step("desk", { ...day, name: "示例新名" }),
  "POST /v1/units/:unit/end": step("desk", { on: "2025-01-01", successors: [] }),

  "GET /v1/campaigns/:desk/:year": readers,
  "PUT /v1/campaigns/:desk/:year": step("desk", {}),
  "GET /v1/campaigns/:desk/:year/progress": readers,
  "GET /v1/campaigns/:desk/:year/archive": readers,
  "POST /v1/campaigns/:desk/:year/:act": by("desk", { body: (unit) => ({ units: [{ unit, version: 0 }] }) }),

  "GET /v1/filings": known,
  "GET /v1/filings/:unit/:year": readers,
  "GET /v1/filings/:unit/:year/slips": readers,
  "GET /v1/filings/:unit/:year/receipts": readers,
  "GET /v1/filings/:unit/:year/corrections": readers,
  "POST /v1/filings/:unit/:year/file": step("clerk", { revision: 1 }),
  "POST /v1/filings/:unit/:year/return": {
    who: ["none", "own", "own", "none", "none"],
    body: () => ({ due: "2026-01-31", items: [{ _tag: "Report", says: "请补充" }] }),
    headers: change
  },
  "POST /v1/filings/:unit/:year/approve": step("desk", {}),
  "POST /v1/filings/:unit/:year/publish": step("desk", {}),
  "POST /v1/filings/:unit/:year/correct": step("desk", { revision: 1, reason: "更正" }),
  "POST /v1/filings/:unit/:year/withdraw": step("desk", { reason: "撤回" }),
  "GET /v1/consolidations/:desk/:year": readers,
  "POST /v1/consolidations/:desk/:year": { ...readers, body: () => ({}) },
  "GET /v1/consolidations/:desk/:year/cell": { ...readers, query: "?cell=requests/received/total" }
}
