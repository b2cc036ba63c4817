/** What was sent is JSON in UTF-8 and a report or an agency by the schemas of core; what is not is told place by place. */
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { type Details, Refusal } from "../../src/problem/Problem.ts"
import { agency, json, parsed } from "../../src/request/body.ts"
import { asked } from "../support/asked.ts"
import { draft } from "../support/drafts.ts"

const sent = (body: BodyInit, type = "application/json") =>
  asked(json, { method: "POST", body, headers: { "content-type": type } })

describe("a body", () => {
  it.each(["application/json", "application/json; charset=utf-8", "Application/JSON", "application/merge-patch+json"])(
    "of type %s is read",
    async (type) => expect((await sent("{}", type)).answer).toBe("{}")
  )

  it.each(["text/plain", "application/x-www-form-urlencoded", "text/json", ""])("of type “%s” is a 415", async (type) =>
    expect((await sent("{}", type)).refusal?.status).toBe(415)
  )

  it("that is no UTF-8 is a 400, not text with holes", async () => {
    const gbk = Uint8Array.from([0x22, 0xb5, 0xb5, 0x22])
    expect((await sent(gbk)).refusal).toMatchObject({ status: 400, errors: [{ pointer: "" }] })
  })

  it.each(["gzip", "BR", "deflate, gzip", "x"])("that was compressed by %s is a 415 which says so", async (coding) => {
    const headers = { "content-type": "application/json", "content-encoding": coding }
    const { refusal } = await asked(json, { method: "POST", body: "{}", headers })
    expect(refusal).toMatchObject({ status: 415, errors: [{ header: "Content-Encoding" }] })
  })
  it("that is sent as it is may say so", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "Identity" }
    expect((await asked(json, { method: "POST", body: "{}", headers })).answer).toBe("{}")
  })
})

const refused = (text: string): Details | undefined => {
  try {
    parsed(text)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.details
    throw error
  }
}

/** A report in JSON with these keys beside its own. */
const file = (more: object): string => JSON.stringify({ ...JSON.parse(Interchange.show(draft())), ...more })

describe("a report", () => {
  it("is what the interchange file has", () => expect(parsed(Interchange.show(draft()))).toEqual(draft()))

  it("that is no JSON is a 400 with the place", () => {
    expect(refused('{"format":')).toMatchObject({ status: 400 })
  })

  it("of another shape is a 422 with a pointer to each fault", () => {
    const details = refused(file({ year: "2023", 别的: 1 }))
    expect(details?.status).toBe(422)
    expect(details?.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(["/year", "/别的"].toSorted())
    expect(details?.detail.zh).toContain("共 2 处")
  })

  it("of more than a hundred faults tells the first hundred, and how many more there are", () => {
    const many = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`别的${at}`, at]))
    const details = refused(file(many))
    expect(details?.errors).toHaveLength(100)
    expect(details?.detail.zh).toContain("共 130 处")
    expect(details?.detail.zh).toContain("另有 30 处")
  })

  it("with a text longer than any report's is a 422", () => {
    const said = { overview: [{ type: "paragraph", text: "字".repeat(20_001) }] }
    expect(refused(file(said))).toMatchObject({ status: 422, errors: [{ pointer: "/overview/0/text" }] })
  })
})

const registered = (body: string) =>
  asked(agency, { method: "PUT", body, headers: { "content-type": "application/json" } })

describe("an agency", () => {
  it("is what a report has under its key", async () => {
    const own = { name: "示例市档案局", postcode: "223001" }
    expect((await registered(JSON.stringify(own))).answer).toEqual(own)
  })

  it("is pointed at from its own beginning, not from a report's", async () => {
    const { refusal } = await registered(JSON.stringify({ name: "示例市档案局", postcode: "22" }))
    expect(refusal).toMatchObject({ status: 422, errors: [{ pointer: "/postcode" }] })
    expect(JSON.stringify(refusal?.errors)).not.toContain("/agency")
  })

  it("that is no JSON is a 400, one without a name a 422", async () => {
    const { refusal } = await registered('{\n  "name": ]')
    expect(refusal).toMatchObject({ status: 400, errors: [{ pointer: "" }] })
    expect(refusal?.detail.en).toMatch(/line 2, column 11/u)
    expect((await registered("{}")).refusal?.status).toBe(422)
  })
})
