/**
 * The HTTP application, the same on Node and at the edge: what each request passes, which routes there are, how refusals leave.
 *
 * @module
 */
import { type Context, Hono, type MiddlewareHandler } from "hono"
import { describe } from "./describe/describe.ts"
import type { Env } from "./context/Env.ts"
import type { Budget } from "./context/Budget.ts"
import { budgeted } from "./context/budgeted.ts"
import { guard } from "./context/guard.ts"
import { inQuery } from "./describe/inAddress.ts"
import { compressed } from "./request/compressed.ts"
import { languageOf } from "./problem/language.ts"
import { headed, tagged } from "./request/headers.ts"
import { limited } from "./request/limit.ts"
import { Remembering } from "./request/Remembering.ts"
import type { Document } from "./describe/openapi.ts"
import { type Details, Refusal, respond, unexpected } from "./problem/Problem.ts"
import { accounts } from "./routes/accounts.ts"
import { agencies } from "./routes/agencies.ts"
import { archive } from "./routes/archive.ts"
import { bulk } from "./routes/bulk.ts"
import { campaigns } from "./routes/campaigns.ts"
import { consolidations } from "./routes/consolidations.ts"
import { edits } from "./routes/edits.ts"
import { editions } from "./routes/editions.ts"
import { erasure } from "./routes/erasure.ts"
import { filings } from "./routes/filings.ts"
import { lists } from "./routes/lists.ts"
import { log } from "./routes/log.ts"
import { published } from "./routes/published.ts"
import { reports } from "./routes/reports.ts"
import { revisions } from "./routes/revisions.ts"
import { service } from "./routes/service.ts"
import { sessions } from "./routes/sessions.ts"
import { stateless } from "./routes/stateless.ts"
import { tokens } from "./routes/tokens.ts"
import { transitions } from "./routes/transitions.ts"
import { units } from "./routes/units.ts"
import type { Open, Services } from "./context/Services.ts"
import type { Site } from "./context/Site.ts"
import { Work } from "./jobs/Work.ts"

/** The reference page has a style of its own and loads nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** The first part of the addresses that need a token or a session. */
const closed = ["agencies", "reports", "units", "campaigns", "filings", "consolidations", "accounts"] as const

/** Those of which some routes need one, or none, and all the database. */
const kept = ["me", "sessions", "log", "ready", "published"] as const

const guarded = new Hono<Env>()
for (const each of closed) guarded.use(`/${each}/*`, guard)

/** The routes of version 1. */
const routes = new Hono<Env>()
  .route("/editions", editions)
  .route("/", stateless)
  .route("/", service)
  .route("/", sessions)
  .route("/", log)
  .route("/published", published)
  .route("/", guarded)
  .route("/accounts", accounts)
  .route("/accounts", tokens)
  .route("/agencies", agencies)
  .route("/agencies", reports)
  .route("/agencies", revisions)
  .route("/agencies", erasure)
  .route("/agencies", edits)
  .route("/units", units)
  .route("/campaigns", campaigns)
  .route("/campaigns", bulk)
  .route("/campaigns", archive)
  .route("/filings", filings)
  .route("/filings", transitions)
  .route("/consolidations", consolidations)
  .route("/", lists)

/** A pattern of Hono as a regular expression of paths. */
const pattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replaceAll(".", "\\.")
      .replaceAll(/:[^/]+/gu, "[^/]+")
      .replace(/(?<=.)\/$/u, "")}$`,
    "u"
  )

/** Chooses for each request who checks and prints: this thread, or a pool of threads. */
export type Working = (bindings: unknown) => Work["Service"]

/** What went wrong on the server's side, for its keeper alone. */
export interface LogEntry {
  readonly status: number
  readonly method: string
  readonly path: string
  /** As the client has it, in `instance` and in X-Request-Id. */
  readonly requestId: string
  readonly cause: unknown
}
/** Receives each answer of 500 or above that has a cause. */
export type Log = (entry: LogEntry) => void

/** Addresses of which nobody is charged: those that need a token charge a wrong one themselves. */
const uncharged: ReadonlySet<string> = new Set([...closed, "me", "health", "ready"].map((each) => `v1/${each}`))

/** The first two parts of a path: `v1/published`. */
const areaOf = (path: string): string => {
  const end = path.indexOf("/", path.indexOf("/", 1) + 1)
  return path.slice(1, end > 0 ? end : undefined)
}

/**
 * Builds the application: `open` gives the services of a request, `working` who checks and prints, `log` receives failures, `budget` is what
 * an address may ask for without a token, as much as it likes where there is none; `sites` are pages beside the interface.
 */
export const application = (
  open: Open,
  working: Working = () => Work.here(),
  log: Log = () => {},
  budget?: Budget,
  sites: ReadonlyArray<Site> = []
): Hono<Env> => {
  const app = new Hono<Env>({ router: new Remembering() })
  /** Only for what needs them: the form and the reference are there also when the database is not. */
  const opened: MiddlewareHandler<Env> = (c, next) => {
    const found = open(c.env)
    const set = (services: Services): Promise<void> => {
      c.set("services", services)
      return next()
    }
    return found instanceof Promise ? found.then(set) : set(found)
  }
  // Before what tags: a page is compressed once it has its tag.
  for (const each of ["/docs", "/openapi.json", "/public/*"]) app.use(each, compressed)
  // One step for all: each further one is a promise more for every request.
  app.use((c, next) => {
    c.set("language", languageOf(c.req.header("accept-language")))
    c.set("work", working(c.env))
    c.set("budget", budget)
    const preflight = headed(c)
    if (preflight !== undefined) return Promise.resolve(preflight)
    if (budget !== undefined && !uncharged.has(areaOf(c.req.path))) budgeted(c)
    return tagged(c, () => limited(c, next))
  })
  app
    .get(
      "/openapi.json",
      describe({
        tag: "服务",
        isOpen: true,
        summary: { zh: "本接口的 OpenAPI 3.1 文档", en: "The OpenAPI 3.1 document of this interface" },
        answers: { 200: { says: { zh: "文档", en: "the document" }, body: "JsonSchema" } }
      }),
      async (c) => c.json(await written())
    )
    .get(
      "/docs",
      describe({
        tag: "服务",
        isOpen: true,
        summary: { zh: "接口说明页，可按字词查找", en: "The reference page, all of it or what has certain words" },
        parameters: ["lang", "sought"],
        answers: { 200: { says: { zh: "网页", en: "a web page" }, types: ["text/html"] } }
      }),
      inQuery("lang", "sought"),
      async (c) => {
        const { lang: language = c.get("language"), q: sought = "" } = c.req.valid("query")
        const { docs } = await import("./describe/docs.ts")
        return c.html(docs(await written(), { language, sought }), 200, { "content-security-policy": policy })
      }
    )
  for (const each of [...closed, ...kept]) app.use(`/v1/${each}/*`, opened)
  app.route("/v1", routes)
  for (const { at, routes: pages, needsDatabase = false } of sites) {
    if (needsDatabase) app.use(`${at}/*`, opened)
    app.route(at, pages)
  }
  /** A refusal as the site of its address shows it, else as a problem document. */
  const refused = (c: Context<Env>, details: Details) => {
    const site = sites.find(({ at }) => c.req.path === at || c.req.path.startsWith(`${at}/`))
    return site?.refused?.(c, details) ?? respond(c, details)
  }

  let found: Document | undefined
  // Not before it is asked for: it is long, and cold starts at the edge are counted.
  const written = async () => (found ??= (await import("./describe/openapi.ts")).document(app))

  const known = app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => ({ method, path: pattern(path) }))
  app.notFound((c) => {
    const methods = [...new Set(known.filter(({ path }) => path.test(c.req.path)).map(({ method }) => method))]
    if (methods.length === 0) {
      const detail = { zh: "没有这个地址；接口说明见 /docs", en: "There is no such address; see /docs" }
      return refused(c, { status: 404, detail })
    }
    const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ")
    const detail = { zh: `这个地址接受 ${allow}`, en: `This address takes ${allow}` }
    return refused(c, { status: 405, detail, headers: { allow } })
  })
  app.onError((error, c) => {
    const details = error instanceof Refusal ? error.details : { ...unexpected, cause: error }
    // The client has left: nobody reads this answer.
    if (!(error instanceof Refusal) && c.req.raw.signal.aborted) return c.body(null, 400)
    const { status, cause } = details
    const { method, path } = c.req
    if (status >= 500 && cause !== undefined) log({ status, method, path, requestId: c.get("requestId"), cause })
    return refused(c, details)
  })
  return app
}
