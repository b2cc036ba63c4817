/** A password is long enough, is not the account's own name, and is the same however a keyboard composes it. */
import { describe, expect, it } from "@effect/vitest"
import { fault, normal } from "../src/Passwords.ts"

const account = { id: "li-yun", name: "李云" }

describe("a password will do", () => {
  it.each(["correct horse", "白马 过 隙 小河 弯弯 长", "aB3$aB3$aB", "x".repeat(3).concat("correct-horse")])(
    "“%s”",
    (password) => expect(fault(password, account)).toBeUndefined()
  )
})

describe("a password will not do", () => {
  it.each([
    ["short", "10至200"],
    ["x".repeat(201), "10至200"],
    ["correct\nhorse", "控制字符"],
    ["correct\ud800horse", "控制字符"],
    ["my-LI-YUN-password", "太容易猜"],
    ["ｌｉ－ｙｕｎ－password", "太容易猜"],
    ["李云李云的密码是这个", "太容易猜"],
    ["aaaaaaaaaaaa", "太容易猜"]
  ])("%j", (password, why) => expect(fault(password, account)?.zh).toContain(why))
})

it("is the same composed or not", () => expect(normal("école ａ")).toBe(normal("e\u0301cole a")))
