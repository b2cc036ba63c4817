/** The components of the document: schemas and their references in one place, each refusal with its headers, each parameter once. */
import { official } from "@gongkai/core/editions/official"
import { describe, expect, it } from "vitest"
import { components } from "../../src/describe/components.ts"
import * as accessAnswers from "../../src/describe/accessAnswers.ts"
import * as answers from "../../src/describe/answers.ts"
import { nameOf, type Name, parameters } from "../../src/describe/parameters.ts"
import { titles } from "../../src/problem/Problem.ts"

// Through JSON, as clients have it.
const made: ReturnType<typeof components> = JSON.parse(JSON.stringify(components()))

describe("the schemas", () => {
  it("are one for each answer and each body, for the agency and for the report of each edition", () => {
    const { accessBodies, ...access } = accessAnswers
    const names = [
      ...[answers, access, accessBodies].flatMap((each) => Object.keys(each)),
      "Agency",
      "Report",
      ...official.map(({ key }) => `Report${key}`)
    ]
    expect(Object.keys(made.schemas)).toEqual(expect.arrayContaining(names))
  })
  it("refer to one another where a document has them, and nowhere else", () => {
    const refs = [...JSON.stringify(made).matchAll(/"\$ref":"([^"]*)"/gu)].map(([, ref]) => ref)
    expect(refs.length).toBeGreaterThan(50)
    for (const ref of refs) expect(ref).toMatch(/^#\/components\//u)
  })
  it("tell the report of one edition from that of another by its edition", () => {
    expect(made.schemas["Report"]).toMatchObject({
      oneOf: official.map(({ key }) => ({ $ref: `#/components/schemas/Report${key}` })),
      discriminator: { propertyName: "edition", mapping: { 2021: "#/components/schemas/Report2021" } }
    })
  })
})

describe("the parameters", () => {
  it("are each there once, under place and name, and required in a path alone", () => {
    for (const name of Object.keys(parameters) as Array<Name>) {
      const { in: where } = parameters[name]
      expect(made.parameters).toHaveProperty([`${where}-${nameOf(name)}`], {
        name: nameOf(name),
        in: where,
        required: where === "path",
        description: expect.stringMatching(/^.+ \(.+\)$/u),
        schema: expect.anything(),
        example: parameters[name].example
      })
    }
  })
})

/** The refusals with this header. */
const having = (name: string) =>
  Object.entries(made.responses).flatMap(([status, { headers }]) => (name in headers ? [status] : []))

describe("the refusals", () => {
  it("are one for each status, in both languages, with the number of the request", () => {
    expect(Object.keys(made.responses)).toEqual(Object.keys(titles))
    for (const { description, headers } of Object.values(made.responses)) {
      expect(description).toMatch(/^\p{Script=Han}.* \(.+\)$/u)
      expect(headers).toHaveProperty("X-Request-Id")
    }
  })
  it("say when to come back where waiting helps, and what to show where a token is wanted", () => {
    expect(having("Retry-After")).toEqual(["429", "503", "507"])
    expect(having("WWW-Authenticate")).toEqual(["401"])
  })
})
