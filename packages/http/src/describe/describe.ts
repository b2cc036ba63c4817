/**
 * Describes a route beside its handler: what the OpenAPI document says of it, in the shortest words that are complete.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { MiddlewareHandler } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { examples } from "./examples.ts"
import type * as answers from "./answers.ts"
import { type Name, nameOf, parameters } from "./parameters.ts"

/** The schemas of bodies: those of answers, and the interchange file. */
type Body = keyof typeof answers | "Report" | "Agency" | "JsonSchema"

type Headers = ReadonlyArray<"ETag" | "Location" | "Allow">

interface Answer {
  readonly says: Text
  readonly body?: Body
  readonly pdf?: true
  readonly headers?: Headers
}

interface Route {
  readonly tag: "格式" | "校验与排版" | "机关" | "报告" | "服务"
  readonly summary: Text
  readonly description?: Text
  readonly parameters?: ReadonlyArray<Name>
  readonly preconditions?: ReadonlyArray<"If-Match" | "If-None-Match">
  readonly body?: "Report" | "Agency"
  readonly answers: { readonly [status: number]: Answer }
  readonly refusals?: ReadonlyArray<ContentfulStatusCode>
  readonly isOpen?: true
}

const operations = new WeakMap<object, object>()

const both = ({ zh, en }: Text): string => `${zh} (${en})`
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

const content = (body: Body, type = "application/json") => ({
  [type]: { schema: ref("schemas", body), ...(body in examples && { examples: { one: ref("examples", body) } }) }
})

const answer = ({ says, body, pdf, headers = [] }: Answer) => ({
  description: both(says),
  ...((body !== undefined || pdf) && {
    content: {
      ...(body !== undefined && content(body)),
      ...(pdf && { "application/pdf": { schema: { type: "string" as const, contentMediaType: "application/pdf" } } })
    }
  }),
  headers: Object.fromEntries(["X-Request-Id", ...headers].map((name) => [name, ref("headers", name)]))
})

/** A handler of its own for each route, which only passes on. */
const marked = (): MiddlewareHandler => (_c, next) => next()

export const describe = ({
  tag,
  summary,
  description,
  parameters: names = [],
  preconditions = [],
  body,
  answers,
  refusals = [],
  isOpen
}: Route): MiddlewareHandler => {
  const operation = {
    tags: [tag],
    summary: both(summary),
    ...(description && { description: both(description) }),
    parameters: [
      ...names.map((name) => ref("parameters", `${parameters[name].in}-${nameOf(name)}`)),
      ...[...preconditions, "Accept-Language"].map((name) => ref("parameters", name))
    ],
    ...(body && { requestBody: { required: true, content: content(body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, each]) => [status, answer(each)])),
      ...Object.fromEntries(
        [
          ...(isOpen ? [] : [401, 403, 503]),
          ...refusals,
          ...(body ? [400, 413, 415, 422] : names.length > 0 ? [400, 404] : []),
          500
        ].map((status) => [status, ref("responses", String(status))])
      )
    },
    security: isOpen ? [] : [{ token: [] }]
  }
  const handler = marked()
  operations.set(handler, operation)
  return handler
}

/** What a handler was made by `describe` to say; other handlers say nothing. */
export const operationOf = (handler: object): object | undefined => operations.get(handler)
