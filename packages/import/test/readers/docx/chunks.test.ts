/** Pages that a Word file holds whole are read in their order; one that cannot be read is the reason why the file cannot. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { prose } from "@gongkai/match/marks"
import { chunks } from "../../../src/readers/docx/chunks.ts"
import { elements } from "../../../src/readers/docx/tree.ts"
import { part } from "../../support/wordTree.ts"

const utf8 = new TextEncoder()
const page = (text: string) => `<html><head><meta charset="utf-8"></head><body><p>${text}</p></body></html>`
const message = (text: string) =>
  `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page(text)}`

const refusal = { zh: "这一部分已损坏", en: "this part is damaged" }

/** What is read of a body that holds these pages by their numbers, in this order; `null` is a page that is damaged. */
const read = async (pages: { readonly [id: string]: string | null }, ...order: ReadonlyArray<string>) => {
  const [body] = elements(part("body", order.map((id) => `<w:p/><w:altChunk r:id="${id}"/>`).join("")))
  if (body === undefined) throw new Error("no body")
  const found = await chunks(body, (id) => {
    const text = pages[id]
    return text === undefined ? undefined : text === null ? Result.fail(refusal) : Result.succeed(utf8.encode(text))
  })
  return Result.isFailure(found)
    ? found.failure
    : found.success.map(({ blocks }) =>
        blocks.map((block) => (block._tag === "Paragraph" ? prose(block.text).text : block._tag))
      )
}

describe("the pages of a Word file", () => {
  it("are read in the order of the body, not of their numbers", async () =>
    expect(await read({ r1: page("甲"), r2: page("乙") }, "r2", "r1")).toEqual([["乙"], ["甲"]]))

  it("may be messages, known by the field that they begin with", async () =>
    expect(await read({ r1: message("全年收到申请三件") }, "r1")).toEqual([["全年收到申请三件"]]))

  it("are none in a body without any, nor where a number leads nowhere", async () => {
    expect(await read({ r1: page("甲") })).toEqual([])
    expect(await read({ r1: page("甲") }, "r9", "r1")).toEqual([["甲"]])
  })

  it("of which one is damaged are refused with its reason, those that were read too", async () =>
    expect(await read({ r1: page("甲"), r2: null }, "r1", "r2")).toEqual(refusal))

  it("are twenty at most", async () =>
    expect(await read({ r1: page("甲") }, ...Array.from({ length: 25 }, () => "r1"))).toHaveLength(20))
})
