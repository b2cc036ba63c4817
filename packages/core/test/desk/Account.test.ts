/** An account has an id and a name that nobody can mistake, and says as whom it acts. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { Account, AccountId, DisplayName, most, signature } from "../../src/desk/Account.ts"

const isId = Schema.is(AccountId)
const isName = Schema.is(DisplayName)

describe("the id of an account", () => {
  it.each(["li", "li.yun", "yunxi-desk_2", "李云", "0a", "a".repeat(64)])("may be “%s”", (id) =>
    expect(isId(id)).toBe(true)
  )
  it.each(["", "a", "Li", ".li", "li yun", "ｌｉ", "lі", "li\u202e", "⺠政", "*", "a".repeat(65), "li/yun", "li\n"])(
    "may not be %j",
    (id) => expect(isId(id)).toBe(false)
  )
})

describe("a name", () => {
  it.each(["李云", "Li Yun", "云溪县政务公开办公室（接口）", "买买提·艾力"])("may be “%s”", (name) =>
    expect(isName(name)).toBe(true)
  )
  it.each([
    "",
    " ",
    "　",
    " 李云",
    "李云 ",
    "李\n云",
    "李\u202e云",
    "李\u200b云",
    "\u2066李云\u2069",
    "李\ud800",
    "云".repeat(65)
  ])("may not be %j", (name) => expect(isName(name)).toBe(false))
})

const grants = (length: number) => Array.from({ length }, (_, at) => ({ role: "clerk" as const, over: `u${at}` }))

describe("an account", () => {
  const account = { id: "li-yun", kind: "person", name: "李云", grants: [], isClosed: false } as const
  it("acts under its name and its id, since two may have one name", () => {
    expect(signature(account)).toBe("李云（li-yun）")
  })
  it("has no more grants than somebody can read through", () => {
    expect(Schema.is(Account)({ ...account, grants: grants(most) })).toBe(true)
    expect(Schema.is(Account)({ ...account, grants: grants(most + 1) })).toBe(false)
  })
})
