/** Tags of revisions as they are given, as proxies hand them back, and as preconditions. */
import { describe, expect, it } from "vitest"
import { expected, expectedNumber, isFresh, plain, tag } from "../../src/request/etag.ts"
import { asked } from "../support/asked.ts"

describe("the tag of a revision", () => {
  it("is its number in quotes; another form of the same revision has one of its own", () => {
    expect(tag(3)).toBe('"3"')
    expect(tag(3, "pdf")).toBe('"3.pdf"')
  })

  it.each([
    ['"3"', '"3"'],
    ['W/"3"', '"3"'],
    [' "3" ', '"3"'],
    ['"3-gzip"', '"3"'],
    ['"3;br"', '"3"'],
    ['"3--zstd"', '"3"'],
    ['"3:deflate"', '"3"'],
    ['W/"3.pdf"', '"3.pdf"'],
    ['"3.findings-zh"', '"3.findings-zh"'],
    ['"3.pdf-gzip"', '"3.pdf"']
  ])("comes back as %s and means %s", (given, meant) => expect(plain(given)).toBe(meant))

  it.each(['"0"', '"03"', "3", '"abc"', '"3', '"1234567890123456"', '"3" "4"'])("is not %s", (text) => {
    expect(plain(text)).toBe(text)
  })
})

const base = (headers: Record<string, string>) => asked(expected, { method: "PUT", headers })

describe("what a writer says the change is based on", () => {
  it("is the revision that If-Match names, in whatever form", async () => {
    expect((await base({ "if-match": '"3"' })).answer).toBe(3)
    expect((await base({ "if-match": 'W/"3.pdf-gzip"' })).answer).toBe(3)
  })

  it("is nothing where If-None-Match is *", async () => {
    expect((await base({ "if-none-match": " * " })).answer).toBe("none")
  })

  it("must be said: without it a 428", async () => {
    expect((await base({})).refusal?.status).toBe(428)
  })

  it.each([
    [{ "if-match": '"3"', "if-none-match": "*" }, "If-None-Match"],
    [{ "if-none-match": '"3"' }, "If-None-Match"],
    [{ "if-match": "3" }, "If-Match"],
    [{ "if-match": '"3", "4"' }, "If-Match"],
    [{ "if-match": "*" }, "If-Match"]
  ])("cannot be %j: a 400 that names the header", async (headers, header) => {
    const { refusal } = await base(headers)
    expect(refusal?.status).toBe(400)
    expect(refusal?.errors).toMatchObject([{ header }])
  })

  it("is a revision where something is removed", async () => {
    const { refusal } = await asked(expectedNumber, { method: "DELETE", headers: { "if-none-match": "*" } })
    expect(refusal?.status).toBe(400)
    expect((await asked(expectedNumber, { method: "DELETE", headers: { "if-match": '"2"' } })).answer).toBe(2)
  })
})

describe("whether a client has what stands", () => {
  it.each([
    [undefined, false],
    ['"3"', true],
    ['W/"3-gzip"', true],
    ['"2", "3"', true],
    ['"2"', false],
    ['"3.pdf"', false],
    ["*", true]
  ])("%s: %s", async (header, is) => {
    const headers = header === undefined ? {} : { "if-none-match": header }
    expect((await asked((c) => isFresh(c, tag(3)), { headers })).answer).toBe(is)
  })
})
