/**
 * The types of a server's calls, written by openapi-typescript from the document that the server itself gives out.
 *
 * @module
 */
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript"

interface Json {
  [key: string]: unknown
}

/** Every refusal is a problem document, told once; headers and examples are for readers. */
const lean = (document: Json): Json => {
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without)
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !["examples", "example", "tags", "description", "summary", "security"].includes(key))
        .map(([key, each]) => [key, without(each)])
    )
  }
  const operation = (given: Json): Json => {
    const responses = Object.entries((given["responses"] ?? {}) as Json)
      .filter(([status]) => Number(status) < 300)
      .map(([status, response]) => [status, { ...(response as Json), headers: undefined }])
    const other = {
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } }
    }
    return { ...given, responses: { ...Object.fromEntries(responses), default: other } }
  }
  const items = Object.entries(document["paths"] as { readonly [path: string]: Json }).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, each]) => [method, operation(each as Json)]))
  ])
  const { headers: _headers, responses: _responses, ...components } = document["components"] as Json
  const bare = without({ paths: Object.fromEntries(items), components }) as Json
  // `without` takes properties of these names from schemas, too: those are put back.
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: bare["paths"],
    components: { ...(bare["components"] as Json), schemas: components["schemas"] }
  }
}

/** One declaration a line: what is written by a program is read by a compiler. */
const dense = (text: string): string =>
  text
    .replaceAll(/\/\*\*?[^]*?\*\//gu, "")
    .replaceAll(/\n {8,}/gu, " ")
    .replaceAll(/\n {4}(?=\})/gu, " ")
    .replaceAll(/(?:readonly )?\b(?:\w+\?: never|headers: \{ (?:readonly )?\[name: string\]: unknown; \});/gu, "")
    .replaceAll(/^export (?:type webhooks|type \$defs).*\n/gmu, "")
    .replaceAll(/[ \t]{2,}/gu, " ")
    .replaceAll(/\n\s*\n/gu, "\n")
    .trim()

/** The module of these types. */
export const typed = async (document: unknown): Promise<string> => {
  // The document was validated by the suite of the server.
  const ast = await openapiTS(lean(document as Json) as unknown as OpenAPI3, {
    alphabetize: true,
    emptyObjectsUnknown: true,
    immutable: true
  })
  return `/**
 * The paths of a server with the types of parameters, bodies and answers, from its OpenAPI document by openapi-typescript.
 *
 * Written by \`vitest run test/paths --update\`; a test compares it with the document.
 *
 * @module
 */
${dense(astToString(ast))}
`
}
