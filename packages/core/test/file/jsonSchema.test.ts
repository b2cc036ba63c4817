/** The published JSON Schema takes what decoding takes. */
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { jsonSchema } from "../../src/file/jsonSchema.ts"
import { drafts } from "../support/drafts.ts"
import { spoiled } from "../support/files.ts"
import { editions, report } from "../support/reports.ts"
import { definition, isRecord, validates } from "../support/validates.ts"
import { law } from "../support/law.ts"

/** Every object within a value, itself included. */
const nodes = (value: unknown): ReadonlyArray<{ readonly [key: string]: unknown }> =>
  isRecord(value) ? [value, ...Object.values(value).flatMap(nodes)] : Array.isArray(value) ? value.flatMap(nodes) : []

describe.each(editions)("the published schema of %s", (key, edition) => {
  const schema = { ...jsonSchema(edition) }

  it("is of draft 2020-12, and has a name of its own", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `urn:gongkai:report@1:${key}`
    })
  })

  it("lets no object have keys it does not name", () => {
    const objects = nodes(schema).filter((node) => "properties" in node && "type" in node && node["type"] === "object")
    expect(objects.length).toBeGreaterThan(30)
    for (const object of objects) {
      const closed = object["additionalProperties"]
      expect(closed === false || isRecord(closed) || "patternProperties" in object).toBe(true)
    }
  })

  it("leads with every reference to a definition", () => {
    const references = nodes(schema).flatMap((node) => (typeof node["$ref"] === "string" ? node["$ref"] : []))
    expect(references.length).toBeGreaterThan(0)
    for (const reference of references) expect(definition(schema, reference)).toBeDefined()
  })

  it("is plain JSON", () => expect(JSON.parse(JSON.stringify(schema))).toEqual(schema))

  law("accepts every file that decodes", [drafts(edition)], ([draft]) => {
    expect(validates(schema, JSON.parse(JSON.stringify(Interchange.encode(draft))))).toBe(true)
  })
})

describe("the published schema", () => {
  const schema = { ...jsonSchema(edition2021) }

  it("accepts a sound file", () => {
    expect(validates(schema, spoiled({ "/publishedOn": "2024-02-29" }))).toBe(true)
    expect(validates(schema, spoiled({}))).toBe(true)
    expect(validates(schema, Interchange.encode(report(edition2021)))).toBe(true)
  })

  it.each([
    ["/edition", "2019"],
    ["/format", "gongkai/report@2"],
    ["/year", 1999],
    ["/year", "2023"],
    ["/waiver", []],
    ["/agency/name", ""],
    ["/agency/fax", "1"],
    ["/publishedOn", "2024年1月31日"],
    ["/publishedOn", "2024-02-31"],
    ["/publishedOn", "2023-02-29"],
    ["/publishedOn", "2023-00-10"],
    ["/period", { from: "2023-01-01", to: "2023-11-31" }],
    ["/signature", { organ: "示例市档案局", date: "1900-02-29" }],
    ["/overview", [{ type: "heading", level: 5, text: "" }]],
    ["/proactive/fees/amount", 7730.28],
    ["/proactive/fees/amount", "0.0000001"],
    ["/requests/received/total", -1],
    ["/requests/received/total", 1.5],
    ["/requests/received/total", 2 ** 53],
    ["/requests/received/total", "17"],
    ["/requests/received/total", { unread: "?", other: 1 }],
    ["/requests/received/total", undefined],
    ["/requests/recieved", {}],
    ["/review", undefined]
  ])("refuses what decoding refuses: %s as %j", (pointer, value) => {
    expect(validates(schema, spoiled({ [pointer]: value }))).toBe(false)
  })
})
