/**
 * Describes a route beside its handler: what the OpenAPI document says of it, in the shortest words that are complete.
 *
 * @module
 */
import type { Agency } from "@gongkai/core/Agency"
import type { File } from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import type { MiddlewareHandler } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { Env } from "../context/Env.ts"
import { refuse } from "../problem/Problem.ts"
import type * as accessAnswers from "./accessAnswers.ts"
import type * as answers from "./answers.ts"
import type { Bodies } from "./bodies.ts"
import type * as deskAnswers from "./deskAnswers.ts"
import { examples } from "./examples.ts"
import { type Name, nameOf, parameters } from "./parameters.ts"

/** The schemas of bodies: those of answers and requests, and the interchange file. */
type Body =
  | keyof typeof answers
  | keyof typeof deskAnswers
  | Exclude<keyof typeof accessAnswers, "accessBodies">
  | Sent
  | "JsonSchema"
/** Those that are sent. */
type Sent = keyof Bodies | keyof typeof accessAnswers.accessBodies | "Report" | "Agency"

type Headers = ReadonlyArray<"ETag" | "Location" | "Allow">

interface Answer {
  readonly says: Text
  readonly body?: Body
  readonly pdf?: true
  /** Further media types, whose content is bytes. */
  readonly types?: ReadonlyArray<string>
  readonly headers?: Headers
}

/** What a body is as JSON. */
type JsonOf<B> = B extends "Report"
  ? File
  : B extends "Agency"
    ? typeof Agency.Encoded
    : B extends keyof Bodies
      ? Bodies[B]["Encoded"]
      : B extends keyof typeof accessAnswers.accessBodies
        ? (typeof accessAnswers.accessBodies)[B]["Encoded"]
        : never

/** What a client sends to a route, for its types alone: the body is decoded where it is read. */
type SentTo<B extends Sent | undefined> = B extends Sent
  ? { readonly in: { readonly json: JsonOf<B> }; readonly out: { readonly json: JsonOf<B> } }
  : object

interface Route<B extends Sent | undefined> {
  readonly tag: "格式" | "校验与排版" | "机关" | "报告" | "单位" | "报送" | "公布" | "账户" | "服务"
  readonly summary: Text
  readonly description?: Text
  readonly parameters?: ReadonlyArray<Name>
  readonly preconditions?: ReadonlyArray<"If-Match" | "If-None-Match" | "Idempotency-Key">
  readonly body?: B
  /** The media types of the body; JSON unless said otherwise. */
  readonly bodyTypes?: ReadonlyArray<string>
  /** The body is a file, or a form with a file. */
  readonly upload?: true
  readonly answers: { readonly [status: number]: Answer }
  readonly refusals?: ReadonlyArray<ContentfulStatusCode>
  readonly isOpen?: true
}

/** An operation of the document, as far as this program looks into one. */
interface Operation {
  readonly responses: { readonly [status: string]: object }
}

const operations = new WeakMap<object, Operation>()

const both = ({ zh, en }: Text): string => `${zh} (${en})`
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

const content = (body: Body, type = "application/json") => ({
  [type]: { schema: ref("schemas", body), ...(body in examples && { examples: { one: ref("examples", body) } }) }
})

const bytes = (type: string) => [type, { schema: { type: "string" as const, contentMediaType: type } }] as const

const file = {
  required: true,
  content: Object.fromEntries([
    bytes("application/octet-stream"),
    [
      "multipart/form-data",
      {
        schema: {
          type: "object" as const,
          required: ["file"],
          properties: { file: { type: "string" as const, contentMediaType: "application/octet-stream" } }
        }
      }
    ] as const
  ])
}

const answer = ({ says, body, pdf, types = pdf ? ["application/pdf"] : [], headers = [] }: Answer) => ({
  description: both(says),
  ...((body !== undefined || types.length > 0) && {
    content: { ...(body !== undefined && content(body)), ...Object.fromEntries(types.map(bytes)) }
  }),
  headers: Object.fromEntries(["X-Request-Id", ...headers].map((name) => [name, ref("headers", name)]))
})

/** A handler of its own for each route: refuses with 400 a query key that the route does not know, and passes on. */
const marked =
  (known: ReadonlySet<string>): MiddlewareHandler =>
  (c, next) => {
    // Most addresses have no query, and nothing is taken apart for them.
    if (!c.req.url.includes("?")) return next()
    const unknown = Object.keys(c.req.query()).filter((key) => !known.has(key))
    if (unknown.length === 0) return next()
    const [zh, en] = known.size === 0 ? ["没有参数", "none"] : [[...known].join("、"), [...known].join(", ")]
    return refuse({
      status: 400,
      detail: {
        zh: `没有参数 ${unknown.join("、")}；这个地址的参数：${zh}`,
        en: `Unknown parameters: ${unknown.join(", ")}; this address takes: ${en}`
      },
      errors: unknown.map((parameter) => ({
        parameter,
        detail: { zh: "没有这个参数，请核对写法", en: "there is no such parameter; check the spelling" }
      }))
    })
  }

/** Describes a route. The type of what it answers tells the client which body the route takes. */
export const describe = <const B extends Sent | undefined = undefined>({
  tag,
  summary,
  description,
  parameters: names = [],
  preconditions = [],
  body,
  bodyTypes = ["application/json"],
  upload,
  answers,
  refusals = [],
  isOpen
}: Route<B>): MiddlewareHandler<Env, string, SentTo<B>> => {
  const operation = {
    tags: [tag],
    summary: both(summary),
    ...(description && { description: both(description) }),
    parameters: [
      ...names.map((name) => ref("parameters", `${parameters[name].in}-${nameOf(name)}`)),
      ...[...preconditions, "Accept-Language"].map((name) => ref("parameters", name))
    ],
    ...(upload && { requestBody: file }),
    ...(body && {
      requestBody: { required: true, content: Object.assign({}, ...bodyTypes.map((type) => content(body, type))) }
    }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, each]) => [status, answer(each)])),
      ...Object.fromEntries(
        [
          400,
          ...(isOpen ? [] : [401, 403, 503]),
          429,
          ...refusals,
          ...(preconditions.length > 0 ? [412, 428] : []),
          ...(body ? [413, 415, 422] : upload ? [413, 415, 422] : []),
          ...(names.some((name) => parameters[name].in === "path") ? [404] : []),
          // What was erased on a legal order is of a year.
          ...(names.some((name) => parameters[name].in === "path" && nameOf(name) === "year") ? [410] : []),
          500
        ].map((status) => [status, ref("responses", String(status))])
      )
    },
    security: isOpen ? [] : [{ token: [] }, { session: [] }]
  }
  const handler = marked(new Set(names.flatMap((name) => (parameters[name].in === "query" ? [nameOf(name)] : []))))
  operations.set(handler, operation)
  return handler
}

/** What a handler was made by `describe` to say; other handlers say nothing. */
export const operationOf = (handler: object): Operation | undefined => operations.get(handler)
