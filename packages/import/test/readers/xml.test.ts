/** XML from strangers is read by local names, and nothing in it is fetched, expanded or bottomless. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { limits } from "../../src/readers/limits.ts"
import { attribute, readXml } from "../../src/readers/xml.ts"

const events = (text: string) => {
  const found: Array<string> = []
  const result = readXml(new TextEncoder().encode(text), /main$/u, {
    open: (name) => found.push(`<${name}`),
    close: (name) => found.push(`${name}>`),
    text: (each) => found.push(each)
  })
  return Result.isSuccess(result) ? found : result.failure.zh
}

describe("an XML part", () => {
  it("names its elements without the prefix of the namespace that matters, and others with it", () => {
    expect(events('<x:a xmlns:x="urn:main" xmlns:o="urn:other"><o:b>1</o:b></x:a>')).toEqual([
      "<a",
      "<o:b",
      "1",
      "o:b>",
      "a>"
    ])
  })
  it.each([
    ["with a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "损坏"],
    ["with an entity of its own", "<a>&b;</a>", "损坏"],
    ["that ends in the middle", "<a><b>", "损坏"],
    ["that goes too deep", "<a>".repeat(limits.depth + 1) + "</a>".repeat(limits.depth + 1), "远远超过"]
  ])("%s is refused", (_, text, reason) => expect(events(text)).toContain(reason))
})

it("an attribute is asked for by its local name", () => {
  expect([
    attribute({ "w:val": "1" }, "val"),
    attribute({ val: "2", "w:val": "1" }, "val"),
    attribute({}, "val")
  ]).toEqual(["1", "2", undefined])
})
