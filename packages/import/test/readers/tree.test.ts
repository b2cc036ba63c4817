/** A part of XML as a tree: names without the prefix of its main namespace, children and texts in order. */
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { limits } from "../../src/readers/limits.ts"
import { elements, find, treeOf } from "../../src/readers/tree.ts"

const read = (xml: string) => treeOf(new TextEncoder().encode(xml), /urn:form$/u)

it("texts and elements stand in order below a root without a name", () => {
  const root = Result.getOrThrow(
    read('<f:a xmlns:f="urn:form" xmlns:g="urn:other">前<f:b n="1">内</f:b>后<g:c/></f:a>')
  )
  expect(root.name).toBe("")
  expect(find(root, "a")?.children).toEqual([
    "前",
    { name: "b", attributes: { n: "1" }, children: ["内"] },
    "后",
    { name: "g:c", attributes: {}, children: [] }
  ])
})

it("the first of each name leads down, and a step that is missing leads nowhere", () => {
  const root = Result.getOrThrow(read('<a xmlns="urn:form"><b/><b><c n="2"/></b><d><c n="1"/></d></a>'))
  expect(elements(find(root, "a") ?? root).map(({ name }) => name)).toEqual(["b", "b", "d"])
  expect(find(root, "a", "d", "c")?.attributes["n"]).toBe("1")
  expect(find(root, "a", "b", "c")).toBeUndefined()
  expect(find(undefined, "a")).toBeUndefined()
})

it("more elements than in any report are refused", () => {
  const more = read(`<a xmlns="urn:form">${"<b/>".repeat(limits.elements)}</a>`)
  expect(Result.isFailure(more) && more.failure.zh).toContain("远远超过")
})
