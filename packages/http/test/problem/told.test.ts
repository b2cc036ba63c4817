/** A refusal of core leaves as a problem document: its kind, its status, and the place in the request that caused it. */
import { describe, expect, it } from "vitest"
import { Refusal } from "../../src/problem/Problem.ts"
import { told } from "../../src/problem/told.ts"

const refusal = (_tag: string, more: object = {}) => ({ ...more, _tag, text: { zh: `${_tag}不行`, en: `no ${_tag}` } })
const details = (...given: Parameters<typeof told>) => {
  try {
    return told(...given)
  } catch (error) {
    return error instanceof Refusal ? error.details : error
  }
}

describe("a refusal of core", () => {
  it.each([
    ["NoSuchUnit", 404],
    ["WrongState", 409],
    ["NotAllowed", 403],
    ["Unsound", 422]
  ])("%s is a %i", (kind, status) => {
    expect(details(refusal(kind))).toMatchObject({ status, kind, detail: { zh: `${kind}不行`, en: `no ${kind}` } })
  })
  it("tells further members to programs", () => {
    expect(details(refusal("WrongState"), undefined, { possible: ["file"] })).toMatchObject({
      more: { possible: ["file"] }
    })
  })
})

describe("several refusals", () => {
  it("are all told, each at its place, as what is wrong with the request", () => {
    const all = [refusal("NotThen", { item: 0 }), refusal("TwiceExpected", { item: 1 })]
    expect(details(all, (each) => `/expected/${String(Reflect.get(each, "item"))}`)).toMatchObject({
      status: 422,
      errors: [{ pointer: "/expected/0" }, { pointer: "/expected/1" }],
      detail: { en: "no NotThen; no TwiceExpected" }
    })
  })
})
