/** Identity numbers of persons are told from other long numbers by their day of birth and their check digit. */
import { describe, expect, it } from "@effect/vitest"
import { identity } from "../../../src/check/proof/identity.ts"

describe("an identity number", () => {
  it("is found in a text, and said without its last digits", () => {
    expect(identity("申请人（身份证号11010519491231002X）已领取答复书。")).toEqual([
      {
        at: 8,
        quote: "11010519491231002X",
        say: { zh: "“110105…”是公民身份号码，属于个人隐私", en: "“110105…” is a person's identity number" }
      }
    ])
  })

  it.each([
    "110105194912310021",
    "11010519491331002X",
    "91110000100003601X",
    "6222021001116245702",
    "A11010519491231002X",
    "2023年收到申请1101051949件"
  ])("is not %s", (text) => expect(identity(text)).toEqual([]))
})
