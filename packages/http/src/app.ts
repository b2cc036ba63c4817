/**
 * The HTTP application, the same on Node and at the edge: what each request passes, which routes there are, how refusals leave.
 *
 * @module
 */
import { Hono, type MiddlewareHandler } from "hono"
import { cors } from "hono/cors"
import { etag } from "hono/etag"
import { requestId } from "hono/request-id"
import { secureHeaders } from "hono/secure-headers"
import { timing } from "hono/timing"
import { describe } from "./describe/describe.ts"
import { docs } from "./describe/docs.ts"
import type { Env } from "./context/Env.ts"
import { guard } from "./context/guard.ts"
import { languageOf } from "./problem/language.ts"
import { limited } from "./request/limit.ts"
import { document } from "./describe/openapi.ts"
import { Refusal, respond, unexpected } from "./problem/Problem.ts"
import { agencies } from "./routes/agencies.ts"
import { bulk } from "./routes/bulk.ts"
import { campaigns } from "./routes/campaigns.ts"
import { consolidations } from "./routes/consolidations.ts"
import { edits } from "./routes/edits.ts"
import { editions } from "./routes/editions.ts"
import { filings } from "./routes/filings.ts"
import { lists } from "./routes/lists.ts"
import { reports } from "./routes/reports.ts"
import { revisions } from "./routes/revisions.ts"
import { stateless } from "./routes/stateless.ts"
import { transitions } from "./routes/transitions.ts"
import { units } from "./routes/units.ts"
import type { Open } from "./context/Services.ts"
import { Work } from "./jobs/Work.ts"

const hashed = etag()

/** Hashes answers to GET and HEAD that have no ETag of their own; an answer to a POST is never asked for again. */
const tagged: MiddlewareHandler = (c, next) =>
  c.req.method === "GET" || c.req.method === "HEAD" ? hashed(c, next) : next()

/** The middleware of every request, in order. */
export const middleware = (): ReadonlyArray<MiddlewareHandler> => [
  requestId(),
  timing({ crossOrigin: false }),
  secureHeaders({ crossOriginResourcePolicy: "cross-origin" }),
  cors({
    origin: "*",
    allowHeaders: ["authorization", "content-type", "if-match", "if-none-match", "idempotency-key", "accept-language"],
    exposeHeaders: ["etag", "location", "x-request-id"]
  }),
  tagged,
  async (c, next) => {
    await next()
    c.header("vary", "Accept, Accept-Language", { append: true })
  },
  limited
]

/** The reference page has a style of its own and loads nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const health = new Hono<Env>().get(
  "/health",
  describe({
    tag: "服务",
    isOpen: true,
    summary: { zh: "服务是否在运行", en: "Whether the service runs" },
    answers: { 200: { says: { zh: "在运行", en: "it does" }, body: "Health" } }
  }),
  (c) => c.json({ status: "ok" as const })
)

/** The first part of the addresses that need a token. */
const closed = ["agencies", "reports", "units", "campaigns", "filings", "consolidations"] as const

const guarded = new Hono<Env>()
for (const each of closed) guarded.use(`/${each}/*`, guard)

/** The routes of version 1. */
const routes = new Hono<Env>()
  .route("/editions", editions)
  .route("/", stateless)
  .route("/", health)
  .route("/", guarded)
  .route("/agencies", agencies)
  .route("/agencies", reports)
  .route("/agencies", revisions)
  .route("/agencies", edits)
  .route("/units", units)
  .route("/campaigns", campaigns)
  .route("/campaigns", bulk)
  .route("/filings", filings)
  .route("/filings", transitions)
  .route("/consolidations", consolidations)
  .route("/", lists)

/** The type of all routes, from which the client has its calls and answers. */
export type Routes = typeof routes

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

/** Builds the application: `open` gives the services of a request, `working` who checks and prints, `log` receives failures. */
export const application = (open: Open, working: Working = () => Work.here(), log: Log = () => {}): Hono<Env> => {
  const app = new Hono<Env>()
  /** Only for what needs them: the form and the reference are there also when the database is not. */
  const opened: MiddlewareHandler<Env> = async (c, next) => {
    const services = open(c.env)
    c.set("services", services instanceof Promise ? await services : services)
    await next()
  }
  for (const each of middleware()) app.use(each)
  app.use(async (c, next) => {
    c.set("language", languageOf(c.req.header("accept-language")))
    c.set("work", working(c.env))
    await next()
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
      (c) => c.json(written())
    )
    .get(
      "/docs",
      describe({
        tag: "服务",
        isOpen: true,
        summary: { zh: "接口说明页", en: "The reference page" },
        answers: { 200: { says: { zh: "网页", en: "a web page" } } }
      }),
      (c) => c.html(docs(written()), 200, { "content-security-policy": policy })
    )
  for (const each of closed) app.use(`/v1/${each}/*`, opened)
  app.route("/v1", routes)

  let found: ReturnType<typeof document> | undefined
  // Not before it is asked for: it is long, and cold starts at the edge are counted.
  const written = () => (found ??= document(app))

  const known = app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => ({ method, path: pattern(path) }))
  app.notFound((c) => {
    const methods = [...new Set(known.filter(({ path }) => path.test(c.req.path)).map(({ method }) => method))]
    if (methods.length === 0) {
      const detail = { zh: "没有这个地址；接口说明见 /docs", en: "There is no such address; see /docs" }
      return respond(c, { status: 404, detail })
    }
    const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ")
    const detail = { zh: `这个地址接受 ${allow}`, en: `This address takes ${allow}` }
    return respond(c, { status: 405, detail, headers: { allow } })
  })
  app.onError((error, c) => {
    const details = error instanceof Refusal ? error.details : { ...unexpected, cause: error }
    // The client has left: nobody reads this answer.
    if (!(error instanceof Refusal) && c.req.raw.signal.aborted) return c.body(null, 400)
    const { status, cause } = details
    const { method, path } = c.req
    if (status >= 500 && cause !== undefined) log({ status, method, path, requestId: c.get("requestId"), cause })
    return respond(c, details)
  })
  return app
}
