/** References on a page, where they stand in the line as it is shown. */
import type { Paragraph } from "@gongkai/match/Document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { linksIn } from "../../../src/readers/html/links.ts"
import { readPage } from "../../../src/readers/html.ts"

const linksOf = (html: string) => {
  const page = Result.getOrThrow(readPage(`<body>${html}</body>`))
  return page.blocks.filter((block): block is Paragraph => block._tag === "Paragraph").map(({ links }) => links)
}

describe("a link of the class ref", () => {
  it("is told with its text and where that begins", () =>
    expect(linksOf(`<p>收到<a class="ref" href="#requests/received/total">35</a>件</p>`)).toEqual([
      [{ at: 2, text: "35", ref: "requests/received/total" }]
    ]))

  it("is found behind the same number as text, and behind blanks that no page shows", () =>
    expect(linksOf(`<p>  35\n  与   <a class="ref" href="#a/b/c">35</a>件</p>`)).toEqual([
      [{ at: 5, text: "35", ref: "a/b/c" }]
    ]))

  it("belongs to its own line", () =>
    expect(linksOf(`<p><a class="ref" href="#a/b/c">4</a>件</p><p>4件</p>`)).toEqual([
      [{ at: 0, text: "4", ref: "a/b/c" }],
      undefined
    ]))
})

it("is no note, however short: 收到3件 stays 收到3件", () => {
  const page = Result.getOrThrow(
    readPage(`<body><p>收到<a class="ref" href="#requests/received/total">3</a>件</p></body>`)
  )
  expect(page.blocks).toMatchObject([{ text: "收到3件" }])
})

it("passes over links that lead elsewhere", () =>
  expect(linksOf(`<p>见<a href="#top">35</a><a class="ref" href="https://gov.example/">36</a></p>`)).toEqual([
    undefined
  ]))

it("tells nothing of a link without a text", () =>
  expect(linksIn("35件", [{ from: 0, text: " ", ref: "a" }])).toEqual([]))
