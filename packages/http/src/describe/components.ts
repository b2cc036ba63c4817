/**
 * The components of the OpenAPI document: schemas, parameters, headers and refusals, from the schemas that decode and answer.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import { official } from "@gongkai/core/editions/official"
import { jsonSchema } from "@gongkai/core/jsonSchema"
import { jsonSchemaOf } from "@gongkai/core/jsonSchemaOf"
import * as Schema from "effect/Schema"
import * as accessAnswers from "./accessAnswers.ts"
import * as answers from "./answers.ts"
import { bodies } from "./bodies.ts"
import * as deskAnswers from "./deskAnswers.ts"
import { examples } from "./examples.ts"
import { nameOf, parameters, type Name } from "./parameters.ts"
import { problemOf } from "./problems.ts"
import { spoken } from "./spoken.ts"
import { cookie } from "../context/guard.ts"
import { titles } from "../problem/Problem.ts"

type Json = { readonly [key: string]: unknown }

/** Python's `re` has no classes of Unicode: a pattern with them would break every client that is generated with it. */
const isPortable = (pattern: unknown): boolean => typeof pattern !== "string" || !/\\[pP]\{|\(\?</u.test(pattern)

/** References as a document has them, since JSON Schema's own lie elsewhere; patterns that JavaScript and Python both take. */
const moved = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(moved)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (key === "$ref" && typeof each === "string") return [[key, each.replace("#/$defs/", "#/components/schemas/")]]
      return key === "pattern" && !isPortable(each) ? [] : [[key, moved(each)]]
    })
  )
}

/** A schema and all it refers to, under their names. */
const named = (name: string, schema: Schema.Top): Json => {
  const { schema: root, definitions } = jsonSchemaOf(schema)
  return { [name]: root, ...definitions }
}

const reports = (): Json => {
  const each = official.map((edition): readonly [string, Json] => {
    const { $schema: _dialect, $id: _id, $defs, ...root } = jsonSchema(edition) as Json & { readonly $defs: Json }
    const name = `Report${edition.key}`
    // The root refers to its own definition, or is it.
    return [name, { ...$defs, ...(name in $defs ? {} : { [name]: root }) }]
  })
  return {
    ...Object.assign({}, ...each.map(([, schemas]) => schemas)),
    Report: {
      description:
        "交换文件 gongkai/report@1，文字中有表格、列表、图片或引用的为 @1.1，有双人复核的为 @1.2；edition 写明格式版本",
      oneOf: each.map(([name]) => ({ $ref: `#/components/schemas/${name}` })),
      discriminator: {
        propertyName: "edition",
        mapping: Object.fromEntries(official.map(({ key }) => [key, `#/components/schemas/Report${key}`]))
      }
    }
  }
}

const { accessBodies, ...ofAccess } = accessAnswers

const schemas = (): Json => ({
  ...Object.assign(
    {},
    ...Object.entries({ ...answers, ...deskAnswers, ...bodies, ...ofAccess, ...accessBodies }).map(([name, schema]) =>
      named(name, schema)
    )
  ),
  ...named("Agency", Agency),
  ...reports(),
  JsonSchema: { type: "object", description: "JSON Schema, draft 2020-12" }
})

const parameter = (name: Name) => {
  const { in: where, schema, says, example } = parameters[name]
  const { schema: json } = jsonSchemaOf(Schema.toType(schema))
  return {
    name: nameOf(name),
    in: where,
    required: where === "path",
    description: `${says.zh} (${says.en})`,
    schema: json,
    example
  }
}

const header = (name: string, description: string, example: string) => ({
  name,
  in: "header" as const,
  required: false,
  description,
  schema: { type: "string" as const },
  example
})

const refusal = (status: string) => ({
  description: `${titles[Number(status)]?.zh} (${titles[Number(status)]?.en})`,
  headers: {
    "X-Request-Id": { $ref: "#/components/headers/X-Request-Id" },
    ...(["429", "503", "507"].includes(status) && { "Retry-After": { $ref: "#/components/headers/Retry-After" } }),
    ...(status === "401" && { "WWW-Authenticate": { $ref: "#/components/headers/WWW-Authenticate" } })
  },
  content: {
    "application/problem+json": {
      schema: { $ref: "#/components/schemas/Problem" },
      examples: {
        zh: { $ref: `#/components/examples/Problem${status}` },
        en: { $ref: `#/components/examples/Problem${status}-en` }
      }
    }
  }
})

const plainHeader = (description: string) => ({ description, schema: { type: "string" as const } })

export const components = () => ({
  schemas: spoken(moved(schemas())) as Json,
  parameters: {
    ...Object.fromEntries(
      // Their keys are the keys of the table.
      (Object.keys(parameters) as Array<Name>).map((name) => [
        `${parameters[name].in}-${nameOf(name)}`,
        moved(parameter(name))
      ])
    ),
    "If-Match": header(
      "If-Match",
      "修改或删除时：取得时的 ETag (to change or remove: the ETag as it was given)",
      '"1"'
    ),
    "If-None-Match": header("If-None-Match", "新建时：* (to create: *)", "*"),
    "Idempotency-Key": header(
      "Idempotency-Key",
      "每次办理自取的编号：重发同一请求不会办两次 (a key of your own for each act: sent again, it is not done twice)",
      "9c2f4f0e-6f7c-4a52-8d1e-7f1d1e3f8a10"
    ),
    "Accept-Language": header("Accept-Language", "疑点和问题说明的语言 (language of findings and problems)", "zh-CN")
  },
  headers: {
    ETag: plainHeader("现版的标记，即加引号的版次 (tag of what stands: its number in quotes)"),
    Location: plainHeader("新内容的地址 (where it is kept)"),
    "X-Request-Id": plainHeader("本次请求的编号 (number of the request)"),
    "Retry-After": plainHeader("等待会有用时：多少秒后再试 (where waiting helps: seconds until to try again)"),
    "WWW-Authenticate": plainHeader("须出示的凭证 (RFC 6750)")
  },
  responses: Object.fromEntries(Object.keys(titles).map((status) => [status, refusal(status)])),
  examples: Object.fromEntries([
    ...Object.entries(examples).map(([name, value]) => [name, { value }]),
    ...Object.keys(titles).flatMap((status) => [
      [`Problem${status}`, { value: problemOf(Number(status), "zh") }],
      [`Problem${status}-en`, { value: problemOf(Number(status), "en") }]
    ])
  ]),
  securitySchemes: {
    token: {
      type: "http" as const,
      scheme: "bearer",
      description: "gongkai serve --init 发给的令牌 (a token that gongkai serve --init issued)"
    },
    session: {
      type: "apiKey" as const,
      in: "cookie",
      name: cookie,
      description:
        "POST /v1/sessions 登录所得；办理时另须带 X-CSRF-Token (from signing in; changes also need X-CSRF-Token)"
    }
  }
})
