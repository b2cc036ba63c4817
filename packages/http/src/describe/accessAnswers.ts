/**
 * What requests about accounts, sessions, tokens and the log carry, and what they are answered, as schemas.
 *
 * @module
 */
import { Grant } from "@gongkai/core/desk/Access"
import { Account as Kept, DisplayName } from "@gongkai/core/desk/Account"
import { Entry } from "@gongkai/storage/chain"
import * as Schema from "effect/Schema"

const { kind, grants } = Kept.fields
const Moment = Schema.String.annotate({ format: "date-time" })
const Text = Schema.String.check(Schema.isMaxLength(1000))

const account = {
  id: Schema.String,
  kind,
  name: Schema.String,
  grants: Schema.Array(Grant),
  isClosed: Schema.Boolean
}

export const Account = Schema.Struct({
  ...account,
  version: Schema.Int,
  changedAt: Moment,
  changedBy: Schema.String,
  etag: Schema.String
}).annotate({ identifier: "Account", description: "账户：个人或程序，及其对哪些单位有什么职责" })

export const Accounts = Schema.Struct({
  items: Schema.Array(Account),
  next: Schema.optionalKey(Schema.String)
}).annotate({ identifier: "Accounts" })

export const Me = Schema.Struct({
  by: Schema.String.annotateKey({ description: "记录中的署名 (as the log names who acts)" }),
  account: Schema.NullOr(Schema.Struct({ id: Schema.String, kind, name: Schema.String })),
  grants: Schema.Array(Grant),
  readOnly: Schema.Boolean,
  csrf: Schema.optionalKey(Schema.String).annotateKey({
    description: "登录后办理时放在 X-CSRF-Token 头中 (in a session: goes into X-CSRF-Token)"
  })
}).annotate({ identifier: "Me", description: "当前是谁，有什么职责" })

export const Password = Schema.Struct({ password: Schema.String }).annotate({
  identifier: "Password",
  description: "新密码，只显示这一次"
})

const token = {
  id: Schema.String,
  label: Schema.String,
  readOnly: Schema.Boolean,
  createdAt: Moment,
  endsAt: Schema.NullOr(Moment),
  revokedAt: Schema.NullOr(Moment),
  usedAt: Schema.NullOr(Moment)
}
export const Token = Schema.Struct(token).annotate({ identifier: "Token", description: "令牌；内容不再显示" })
export const Tokens = Schema.Struct({ items: Schema.Array(Token) }).annotate({ identifier: "Tokens" })
export const IssuedToken = Schema.Struct({ ...token, token: Schema.String }).annotate({
  identifier: "IssuedToken",
  description: "新令牌，只显示这一次"
})

export const LogHead = Schema.Struct({ number: Schema.Int, hash: Schema.String }).annotate({
  identifier: "LogHead",
  description: "日志的末项：编号和散列值；此前任何一项被改动都会与它不符"
})

const { chain: _chain, ...sealed } = Entry.fields

export const LogPage = Schema.Struct({
  head: LogHead,
  items: Schema.Array(
    Schema.Struct({
      ...sealed,
      at: Moment,
      body: Schema.String.annotateKey({ description: "规范 JSON 文本 (canonical JSON, whose SHA-256 is digest)" })
    })
  ),
  next: Schema.optionalKey(Schema.Int),
  isPart: Schema.optionalKey(
    Schema.Literal(true).annotate({
      description:
        "只列监督范围内的各项，不足以核验整条日志 (only what concerns the units audited, which proves nothing of the whole)"
    })
  )
}).annotate({ identifier: "LogPage", description: "日志的一页，从早到晚" })

export const Ready = Schema.Struct({ status: Schema.Literal("ready") }).annotate({ identifier: "Ready" })

/** The bodies that are sent. */
export const accessBodies = {
  SignIn: Schema.Struct({ id: Text, password: Text }).annotate({ identifier: "SignIn" }),
  AccountPlan: Schema.Struct({
    kind,
    name: DisplayName,
    grants: grants.check(
      Schema.makeFilter(
        (all) =>
          all.every(({ over }) => /^(?:\*|[\p{L}\p{N}][\p{L}\p{N}._-]{0,63})$/u.test(over)) &&
          new Set(all.map(({ role, over }) => `${role} ${over}`)).size === all.length,
        {
          message: "职责的 over 应为单位编号或 *（全部），同一职责不得重复",
          description: "over is the id of a unit, or * for all; no grant twice"
        }
      )
    ),
    isClosed: Schema.optionalKey(Schema.Boolean)
  }).annotate({ identifier: "AccountPlan", description: "账户的种类、名称和职责；isClosed 为停用" }),
  PasswordOrder: Schema.Struct({ password: Schema.optionalKey(Text) }).annotate({
    identifier: "PasswordOrder",
    description: "不写 password 则由服务器取一个"
  }),
  PasswordChange: Schema.Struct({ old: Text, password: Text }).annotate({ identifier: "PasswordChange" }),
  NewToken: Schema.Struct({
    label: DisplayName,
    readOnly: Schema.optionalKey(Schema.Boolean),
    endsAt: Schema.optionalKey(Schema.DateTimeUtcFromString)
  }).annotate({ identifier: "NewToken", description: "令牌的用途和期限" })
} as const
