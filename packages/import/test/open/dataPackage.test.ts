/** A data package is its reports: its tables say nothing more, as long as they are as they were written. */
import { createHash } from "node:crypto"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { alreadySaid } from "../../src/open/dataPackage.ts"
import { packedIn } from "../../src/open/packed.ts"

const hashOf = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`

const files = {
  "observations.csv": "cell,value\r\na,1\r\n",
  "cells.csv": "cell\r\na\r\n",
  "tables/梧桐镇.csv": "二、主动公开\r\n1\r\n",
  "reports/梧桐镇.gongkai.json": "{}"
}

/** A package whose descriptor tells of the files as they were; `now` says what became of some. */
const zipped = (now: { readonly [path: string]: string | undefined } = {}): Uint8Array => {
  const resources = Object.entries(files).map(([path, text]) => ({ name: path, path, hash: hashOf(text) }))
  const all = { "datapackage.json": JSON.stringify({ resources }), ...files, ...now }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, strToU8(text)]]))
    )
  )
}

const listed = (bytes: Uint8Array) => packedIn(bytes)?.map(({ steps }) => steps.join("/"))

describe("a zip with a descriptor of Frictionless", () => {
  it("lists its interchange files alone", () => expect(listed(zipped())).toEqual(["reports/梧桐镇.gongkai.json"]))

  it("lists a table that somebody changed since, since it says something else", () =>
    expect(listed(zipped({ "tables/梧桐镇.csv": "二、主动公开\r\n2\r\n" }))).toEqual([
      "tables/梧桐镇.csv",
      "reports/梧桐镇.gongkai.json"
    ]))

  it("lists the table of a report that was taken out", () =>
    expect(listed(zipped({ "reports/梧桐镇.gongkai.json": undefined }))).toContain("tables/梧桐镇.csv"))

  it("lists what was put in besides", () => expect(listed(zipped({ "说明.docx": "x" }))).toContain("说明.docx"))

  it.each(["", "[]", "null", '{"resources":1}', '{"resources":[null,{"path":1,"hash":2}]}', "{"])(
    "is any zip where the descriptor says %j",
    (text) => expect(alreadySaid(zipped({ "datapackage.json": text })).size).toBe(0)
  )
})

it("a zip without a descriptor, and what is no zip, say nothing twice", () => {
  expect(alreadySaid(zipped({ "datapackage.json": undefined })).size).toBe(0)
  expect(alreadySaid(strToU8("PK\u0003\u0004")).size).toBe(0)
})
