/** The document is what runs: every route is in it, with its parameters, answers and refusals, and nothing else is. */
import { Validator } from "@seriousme/openapi-schema-validator"
import { describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { parameters } from "../../src/describe/parameters.ts"

// No route is called here, so no services are opened.
const app = application(() => {
  throw new Error("not here")
})

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: ReadonlyArray<{ readonly $ref: string }>
  readonly responses: { readonly [status: string]: unknown }
  readonly security: ReadonlyArray<unknown>
}
interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly [kind: string]: { readonly [name: string]: unknown } }
}

const load = async (): Promise<Document> => {
  const { document } = await import("../../src/describe/openapi.ts")
  // Through JSON, as clients have it.
  return JSON.parse(JSON.stringify(document(app)))
}
const { paths, components } = await load()
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation }))
)

/** A schema that says nothing; one that takes any object. */
const isUntyped = (schema: unknown): boolean =>
  typeof schema !== "object" ||
  schema === null ||
  !["$ref", "type", "anyOf", "oneOf", "allOf", "enum", "const"].some((key) => key in schema)
const isLoose = (schema: object): boolean =>
  "type" in schema &&
  schema.type === "object" &&
  !["properties", "additionalProperties", "patternProperties", "allOf", "anyOf"].some((key) => key in schema)

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const result = await new Validator().validate({ ...(await load()) })
    expect(result).toMatchObject({ valid: true })
  })

  it("has every route of the application, and no other", () => {
    const routes = app.routes.flatMap(({ method, path }) =>
      method === "ALL" ? [] : [`${method} ${path.replaceAll(/:([^/]+)/gu, "{$1}").replace(/(?<=.)\/$/u, "")}`]
    )
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted())
  })

  it("declares every parameter of every path", () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{([^}]+)\}/gu)].map(([, name]) => `#/components/parameters/path-${name}`)
      const declared = operation.parameters.map(({ $ref }) => $ref).filter((ref) => ref.includes("/path-"))
      expect(declared.toSorted(), path).toEqual(named.toSorted())
    }
  })

  it("has patterns that Python compiles too", () => {
    const patterns = [...JSON.stringify(components).matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/gu)].map(([, each]) => each)
    expect(patterns.length).toBeGreaterThan(3)
    expect(patterns.filter((each) => /\\[pP]\{|\(\?</u.test(each ?? ""))).toEqual([])
  })

  it("says of every route what the application itself may answer: nothing new to a GET, too much of a body to others", () => {
    for (const { path, method, operation } of operations) {
      expect(operation.responses, path).toHaveProperty(method === "get" ? "304" : "413")
    }
  })

  it("types every body that is sent or answered, whatever it holds", () => {
    // A JSON Schema, and a merge patch of a report, may have any member.
    const open = new Set(["JsonSchema", "ReportPatch"])
    for (const [name, schema] of Object.entries(components["schemas"] ?? {})) {
      expect(isUntyped(schema) || (isLoose(Object(schema)) && !open.has(name)), name).toBe(false)
    }
    for (const { path, method, operation } of operations) {
      const { requestBody, responses } = operation as Operation & { readonly requestBody?: unknown }
      const bodies = [
        ...(requestBody === undefined ? [] : [requestBody]),
        ...Object.entries(responses).flatMap(([status, body]) => (["204", "304"].includes(status) ? [] : [body]))
      ]
      for (const body of bodies) {
        const { content, $ref } = Object(body)
        if ($ref !== undefined) continue
        const media: ReadonlyArray<object> = Object.values(content ?? {})
        expect(media.length, `${method} ${path}`).toBeGreaterThan(0)
        for (const each of media) expect(isUntyped(Reflect.get(each, "schema")), `${method} ${path}`).toBe(false)
      }
    }
  })

  it("refers only to components that are there", () => {
    const refs = [...JSON.stringify({ paths, components }).matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^"]+)"/gu)]
    expect(refs.length).toBeGreaterThan(100)
    for (const [, kind = "", name = ""] of refs) expect(components[kind]?.[name], `${kind}/${name}`).toBeDefined()
  })

  it("names each operation once, says in both languages what it does, and what it asks for", () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
    for (const { path, operation } of operations) {
      expect(operation.summary, path).toMatch(/\p{Script=Han}.*\([A-Z].*\)$/u)
      // What somebody shows who signs in is in the body, and may be wrong.
      expect("401" in operation.responses, path).toBe(
        operation.security.length > 0 || (path === "/v1/sessions" && "201" in operation.responses)
      )
      expect(operation.responses, path).toHaveProperty("500")
    }
  })

  it("has an example of every parameter that its own schema takes, and of the bodies that are sent", () => {
    expect(Object.keys(parameters).length).toBeGreaterThan(5)
    expect(components["examples"]).toMatchObject({ Report: { value: { format: "gongkai/report@1" } } })
  })
})
