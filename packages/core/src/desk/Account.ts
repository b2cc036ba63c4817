/**
 * An account: a person or a program that acts at a desk, with the roles it has over which units.
 *
 * Whether it proves who it is by a password, a session or a token is no business of an account.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Grant } from "./Access.ts"
import { odd } from "./lookAlike.ts"
import { isSaid } from "./Refusal.ts"

/** 1 to 64 characters that a reader sees: no line breaks, no marks that turn the text round, nothing invisible. */
export const DisplayName = Schema.String.check(
  Schema.makeFilter(
    (text: string) =>
      text === text.trim() &&
      Array.from(text).length <= 64 &&
      isSaid(text) &&
      !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text),
    {
      message: "应为1至64个看得见的字，首尾不留空格，不含换行或控制字符",
      description: "1 to 64 visible characters, no blanks at the ends, no line breaks, no control characters"
    }
  )
)

/** Lower case, so that nobody signs in as `Wang` beside `wang`. */
const id = /^[a-z\d\p{Unified_Ideograph}][a-z\d\p{Unified_Ideograph}._-]{1,63}$/u

/** The id of an account: 2 to 64 small Latin letters, Chinese characters, digits, `.`, `_`, `-`, a letter or digit first. */
export const AccountId = Schema.String.check(
  Schema.makeFilter((text: string) => id.test(text) && odd(text) === undefined, {
    message: "应为2至64个小写字母、汉字、数字、“.”“_”“-”，以字母、汉字或数字开头，不用全角",
    description: "2 to 64 small Latin letters, Chinese characters, digits, “.”, “_” or “-”, a letter or digit first"
  })
)

/** How many grants an account has at most; who needs more is granted a unit further up. */
export const most = 50

/** The schema of an account. A closed one acts no more and is kept, since the log names it. */
export const Account = Schema.Struct({
  id: AccountId,
  /** A person signs in; a service has nothing but tokens. */
  kind: Schema.Literals(["person", "service"]),
  name: DisplayName,
  grants: Schema.Array(Grant).check(Schema.isMaxLength(most)),
  isClosed: Schema.Boolean
}).annotate({ identifier: "Account", title: "账户" })
/** A person or a program that acts at a desk. */
export type Account = typeof Account.Type

/** How receipts, revisions and the log name who acted. */
export const signature = ({ id, name }: Pick<Account, "id" | "name">): string => `${name}（${id}）`
