/**
 * The first administrator of a server: an account that keeps all accounts, with a password that is shown once.
 *
 * @module
 */
import { AccountId } from "@gongkai/core/desk/Account"
import { everywhere } from "@gongkai/core/desk/Access"
import type { Text } from "@gongkai/core/Text"
import type { Storage } from "@gongkai/storage"
import { scrypt } from "@gongkai/storage/scrypt"
import { drawn } from "@gongkai/storage/Tokens"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { refuse } from "../words/refusal.ts"

/** An administrator as it is told once. */
interface Keeper {
  readonly id: string
  readonly password: string
}

const by = "命令行"

const isId = Schema.is(AccountId)

/** Makes an account that keeps all accounts, where nobody does; answers nothing where somebody does. */
export const firstKeeper = ({ accounts, names }: Storage["Service"], id: string) =>
  Effect.gen(function* () {
    if (yield* accounts.hasKeeper) return undefined
    if (!isId(id)) return yield* refuse(id, noId)
    const holder = yield* names.claim("account", id)
    const before = yield* accounts.find(id)
    // Whoever has the account is not made an administrator behind their back.
    if (holder !== id || (before !== undefined && !before.account.isClosed)) return yield* refuse(id, taken(holder))
    const password = (yield* drawn("")).token.slice(0, 20)
    const secret = yield* scrypt().hash(password)
    const grants = [{ role: "administrator", over: everywhere }] as const
    yield* accounts.keep({ id, kind: "person", name: "管理员", grants, isClosed: false }, by, before?.version ?? 0)
    yield* accounts.setSecret(id, secret, by)
    return { id, password } satisfies Keeper
  })

/** What is told of a new administrator. */
export const told = ({ id, password }: Keeper): Text => ({
  zh: `管理员账户：${id}\n密码（只显示这一次，登录后请改）：\n${password}`,
  en: `Administrator: ${id}\nPassword (shown this once; change it after signing in):\n${password}`
})

const noId: Text = {
  zh: "不能作管理员账户的编号；--admin 应为 2 至 64 个小写字母、汉字、数字、“.”“_”“-”，以字母、汉字或数字开头",
  en: "this is no id of an account; --admin takes 2 to 64 small letters, Chinese characters, digits, “.”, “_” or “-”, a letter or digit first"
}

const taken = (holder: string): Text => ({
  zh: `与已有的账户“${holder}”相同或看上去一样，没有建立管理员；请用 --admin 另取一个编号`,
  en: `the account “${holder}” is there and is the same or looks the same, so no administrator was made; choose another id with --admin`
})
