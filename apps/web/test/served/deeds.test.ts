/** Entries of the log are told in the words of the desk. */
import { moves } from "@gongkai/core/desk/Filing"
import { describe, expect, it } from "vitest"
import { deedOf, subjectOf } from "../../src/served/deeds.ts"

describe("an entry of the log", () => {
  it("says what was done in Chinese and in English", () => {
    expect(deedOf({ kind: "session", act: "sign in" }, "zh")).toBe("登录")
    expect(deedOf({ kind: "units", act: "merge" }, "en")).toBe("units merged")
  })
  it.each(Object.keys(moves))("has a Chinese word for each step of a filing: %s", (act) => {
    expect(deedOf({ kind: "filing", act }, "zh")).toMatch(/^\p{Script=Han}+$/u)
  })
  it("keeps the words of the log for a deed that the page does not know", () => {
    expect(deedOf({ kind: "comet", act: "pass" }, "zh")).toBe("comet pass")
  })
  it("names its subject and year, but not the tree of units", () => {
    expect(subjectOf({ kind: "filing", subject: "water", year: 2025 })).toBe("water 2025")
    expect(subjectOf({ kind: "account", subject: "li", year: 0 })).toBe("li")
    expect(subjectOf({ kind: "units", subject: "tree", year: 0 })).toBe("")
  })
})
