/** Whatever is sent to any operation of the document, the answer is an answer: nothing is a 5xx but what says it cannot print. */
import { it as effectIt } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { afterAll, describe, expect } from "vitest"
import { times } from "../../../vitest.shared.ts"
import { inProcess } from "./hosts.ts"
import { sound } from "./reports.ts"

/** `GONGKAI_FUZZ` says how many requests. */
const runs = times(60, 1500, 10_000)
const host = await inProcess()
afterAll(() => host.close())

interface Operation {
  readonly parameters: ReadonlyArray<{ readonly $ref: string }>
  readonly requestBody?: unknown
  readonly responses: { readonly [status: string]: unknown }
}
const document: {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
} = await (await host.request("/openapi.json")).json()
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation }))
)

const text = Schema.String.check(Schema.isMaxLength(40))
/** What a parameter might hold, from right to hostile. */
const Value = Schema.Union([
  Schema.Literals([
    "2021",
    "2023",
    "a",
    "1",
    "0",
    "-1",
    "1e9",
    "99999999999999999999",
    "%",
    "%2e%2e%2f",
    "a b",
    "",
    "null",
    "NaN"
  ]),
  text
])
const Header = Schema.Union([
  Schema.Literals([
    '"1"',
    "*",
    '""',
    'W/"1"',
    '"1", "2"',
    "en",
    "zh;q=x",
    "application/pdf",
    "text/html;q=-1",
    "*/*",
    ";;;"
  ]),
  text
])
const Body = Schema.Union([
  Schema.Literals([
    "",
    "{}",
    "[]",
    "null",
    '"',
    "0",
    '{"name":1}',
    '{"name":"示例"}',
    '{"__proto__":{"a":1}}',
    '{"revision":1}',
    '{"revision":1,"reason":"漏计"}',
    '{"reason":"\u202e"}',
    '{"units":[{"unit":"a","version":0}]}',
    '{"units":[{"id":"a","from":"2020-01-01","name":"甲","kind":"department","level":"county","parent":"a"}]}',
    '{"id":"b","from":"2020-01-01","name":"乙","kind":"government","level":"county"}',
    '{"from":"2021-01-01","parent":"b","creditCode":"1"}',
    '{"units":["a","b"],"into":"b","on":"2021-01-01"}',
    '{"on":"2021-01-01","successors":["b"]}',
    '{"expected":["a","b"],"local":[{"submit":"2024-01-20","notice":"甲"}]}',
    '{"due":"2100-01-01","items":[{"_tag":"Cells","says":"改","cells":["a/b/c"]}]}',
    '{"adjustments":[{"cell":"a/b/c","by":-1,"reason":"重复","decidedBy":"甲"}]}',
    '{"proactive":{"licensing":{"decisions":null}},"agency":null}',
    '{"finding":"a","reason":"b"}',
    "[[[[[[[[",
    sound
  ]),
  text
])
/** A report with something cut out of it or put into it. */
const Mutation = Schema.Struct({ at: Schema.Natural, length: Schema.Literals([0, 1, 20]), put: text })
const Request = Schema.Struct({
  operation: Schema.Natural,
  values: Schema.Array(Value),
  headers: Schema.Struct({
    "if-match": Schema.optionalKey(Header),
    "if-none-match": Schema.optionalKey(Header),
    accept: Schema.optionalKey(Header),
    "accept-language": Schema.optionalKey(Header),
    "content-type": Schema.Literals([
      "application/json",
      "application/json",
      "text/plain",
      "application/vnd.x+json",
      "text/csv",
      ""
    ])
  }),
  body: Schema.Union([Body, Mutation]),
  withToken: Schema.Literals([true, true, true, false])
})

const latin1 = (value: string): string => value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/gu, "?")

/** The operation that a request is of. */
const meant = (at: number) =>
  operations[at % operations.length] ??
  operations[0] ?? { path: "/", method: "GET", operation: { parameters: [], responses: {} } }

const send = async ({ operation: at, values, headers, body, withToken }: typeof Request.Type): Promise<Response> => {
  const { path, method, operation } = meant(at)
  let next = 0
  const value = () => values[next++ % Math.max(1, values.length)] ?? "a"
  const filled = path.replaceAll(/\{[^}]+\}/gu, () => encodeURIComponent(value().toWellFormed()))
  const query = operation.parameters
    .filter(({ $ref }) => $ref.includes("/query-"))
    .map(({ $ref }) => `${$ref.split("/query-")[1]}=${encodeURIComponent(value().toWellFormed())}`)
  const content =
    typeof body === "string"
      ? body
      : sound.slice(0, body.at % sound.length) + body.put + sound.slice((body.at % sound.length) + body.length)
  const all = Object.entries({ ...headers, ...(withToken && { authorization: `Bearer ${host.token}` }) })
  return host.request(`${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`, {
    method,
    headers: Object.fromEntries(all.map(([name, each]) => [name, latin1(each).trim()])),
    ...(method !== "GET" && { body: content })
  })
}

describe("the interface, whatever it is sent", () => {
  effectIt.effect.prop(
    "answers every operation of its document as the document says, refusing with a problem document and never failing",
    [Request],
    ([request]) =>
      Effect.promise(async () => {
        const answer = await send(request)
        const content = await answer.text()
        expect(answer.status, content).toBeLessThan(500)
        const { path, method, operation } = meant(request.operation)
        expect(Object.keys(operation.responses), `${method} ${path}`).toContain(String(answer.status))
        if (answer.status < 400) return
        if (path.startsWith("/public") && answer.headers.get("content-type")?.startsWith("text/html") === true) {
          expect(content).toContain("<h1>")
          return
        }
        expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8")
        expect(JSON.parse(content)).toMatchObject({ status: answer.status, detail: expect.any(String) })
      }),
    { arbitrary: { runs } }
  )
})
