/** 统一社会信用代码: its check digit finds every single slip and every exchange of two neighbours. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { checkDigit, parse } from "../../src/desk/CreditCode.ts"
import { law } from "../support/law.ts"
import { good, refused } from "../support/county.ts"

const characters = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY")
const digit = Arbitrary.schema(Schema.Literals(["0", ...characters.slice(1)]))
const codes = Arbitrary.array(digit, { minLength: 17, maxLength: 17 }).pipe(
  Arbitrary.map((all) => all.join("") + checkDigit(all.join("")))
)

describe("a code", () => {
  it("of the standard's own example checks", () => expect(good(parse("91350100M000100Y43"))).toBe("91350100M000100Y43"))

  it.each(["９１３５０１００Ｍ０００１００Ｙ４３", "91350100-m000100y4-3", " 9135 0100 M000 100Y 43 "])(
    "is the same however it is typed: %s",
    (text) => expect(good(parse(text))).toBe("91350100M000100Y43")
  )

  it("that does not check names the digit due, and is not put right", () => {
    expect(refused(parse("91350100M000100Y44"))).toMatchObject({ _tag: "CheckDigit", found: "4", due: "3" })
  })
  it("with a letter that is never used says where it stands and what it may be", () => {
    const refusal = refused(parse("9135O100M000100Y43"))
    expect(refusal).toMatchObject({ _tag: "Character", at: 5, found: "O" })
    expect(refusal.text.zh).toContain("是否为“0”")
    expect(refused(parse("91350100M000100Y4？")).text.zh).not.toContain("是否")
  })
  it.each(["", "913501", "91350100M000100Y430"])("of another length is refused: %j", (text) =>
    expect(refused(parse(text))._tag).toBe("Length")
  )

  law("made with its check digit is read", [codes], ([code]) => expect(good(parse(code))).toBe(code))

  law(
    "with one character mistyped is refused",
    [codes, Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 17 }))), digit],
    ([code, at, other]) => {
      if (code[at] !== other)
        expect(refused(parse(code.slice(0, at) + other + code.slice(at + 1)))._tag).toBe("CheckDigit")
    }
  )

  law(
    "with two neighbours exchanged is refused",
    [codes, Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 15 })))],
    ([code, at]) => {
      const [one = "", other = ""] = [code[at], code[at + 1]]
      if (one !== other)
        expect(refused(parse(code.slice(0, at) + other + one + code.slice(at + 2)))._tag).toBe("CheckDigit")
    }
  )
})
