/**
 * The headers that every answer has, set before its handler runs, and an ETag for what has none of its own.
 *
 * The Node adapter writes an answer that nobody touches afterwards straight to the socket. Hono's own middleware for these headers touches
 * each answer once it is there, which costs as much as all the rest of a short request. On Node they are set on the answer of Node itself,
 * which adds to them what a handler sets: a `Headers` of the platform checks and sorts each of them anew for every request.
 *
 * @module
 */
import type { ServerResponse } from "node:http"
import type { Context, Next } from "hono"
import { etag } from "hono/etag"

/** What a browser must not do with an answer; pages of others may read it. As `hono/secure-headers` has them. */
const safe: ReadonlyArray<readonly [string, string]> = [
  ["cross-origin-resource-policy", "cross-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["origin-agent-cluster", "?1"],
  ["referrer-policy", "no-referrer"],
  ["strict-transport-security", "max-age=15552000; includeSubDomains"],
  ["x-content-type-options", "nosniff"],
  ["x-dns-prefetch-control", "off"],
  ["x-download-options", "noopen"],
  ["x-frame-options", "SAMEORIGIN"],
  ["x-permitted-cross-domain-policies", "none"],
  ["x-xss-protection", "0"]
]

/** Pages of any origin may read; credentials of a browser do not go along, since the origin is not named. */
const shared: ReadonlyArray<readonly [string, string]> = [
  ["access-control-allow-origin", "*"],
  ["access-control-expose-headers", "etag,location,x-request-id,retry-after"]
]

/** What a page of another origin may send. */
const preflight: ReadonlyArray<readonly [string, string]> = [
  ["access-control-allow-methods", "GET,HEAD,PUT,POST,DELETE,PATCH"],
  [
    "access-control-allow-headers",
    "authorization,content-type,if-match,if-none-match,idempotency-key,x-csrf-token,accept-language"
  ]
]

const always = [...safe, ...shared, ["vary", "Accept, Accept-Language"] as const]

/** The answer of Node, where the application runs there. */
const outgoingOf = ({ env }: Context): Pick<ServerResponse, "setHeader"> | undefined =>
  // What the Node adapter binds under this name.
  typeof env === "object" && env !== null && "outgoing" in env ? (env.outgoing as ServerResponse) : undefined

/** The number of a request as a proxy gave it, which then is in the logs of both; any other text gets a number of ours. */
const given = /^[\w\-=]{1,255}$/u
const numberOf = (c: Context): string => {
  const own = c.req.header("x-request-id")
  return own !== undefined && given.test(own) ? own : crypto.randomUUID()
}

/** Numbers the request and sets what every answer has; answers what a browser asks before it sends anything. */
export const headed = (c: Context): Response | undefined => {
  const outgoing = outgoingOf(c)
  const id = numberOf(c)
  c.set("requestId", id)
  if (outgoing === undefined) {
    for (const [name, value] of always) c.header(name, value)
    c.header("x-request-id", id)
  } else {
    for (const [name, value] of always) outgoing.setHeader(name, value)
    outgoing.setHeader("x-request-id", id)
  }
  if (c.req.method !== "OPTIONS") return undefined
  for (const [name, value] of preflight) c.header(name, value)
  return c.body(null, 204)
}

/**
 * An answer of bytes. On Node it is one that the adapter writes as it stands: one with more than a header that Hono makes has them in a
 * `Headers` of the platform, which costs more than to find the answer.
 */
export const plainly = (
  c: Context,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>
): Response => (outgoingOf(c) === undefined ? c.body(body, 200, headers) : new Response(body, { headers }))

const hashed = etag()
const done = (): Promise<void> => Promise.resolve()
const byContent = async (c: Context): Promise<void> => {
  await hashed(c, done)
}

/**
 * Hashes answers to GET and HEAD that have no tag of their own; an answer to a POST is never asked for again. A handler that set a tag, and
 * answered the precondition by it, says so with `isTagged`.
 */
export const tagged = (c: Context, next: Next): Promise<void> => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return next()
  return next().then(() => (c.get("isTagged") === true ? undefined : byContent(c)))
}
