/**
 * What the entries of the log are called on its page, in the words of the desk.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"

const deeds: { readonly [deed: string]: Text } = {
  "account open": { zh: "开设账户", en: "account opened" },
  "account change": { zh: "更改账户或职责", en: "account or roles changed" },
  "account close": { zh: "停用账户", en: "account closed" },
  "password set": { zh: "设置密码", en: "password set" },
  "session sign in": { zh: "登录", en: "signed in" },
  "token issue": { zh: "发放令牌", en: "token issued" },
  "token revoke": { zh: "作废令牌", en: "token revoked" },
  "agency register": { zh: "登记机关", en: "agency registered" },
  "agency change": { zh: "更改机关信息", en: "agency changed" },
  "units found": { zh: "登记单位", en: "units registered" },
  "units rename": { zh: "单位更名或改隶", en: "unit renamed or moved" },
  "units change": { zh: "单位更名或改隶", en: "unit renamed or moved" },
  "units merge": { zh: "合并单位", en: "units merged" },
  "units end": { zh: "撤销单位", en: "unit ended" },
  "campaign open": { zh: "布置报送", en: "campaign opened" },
  "campaign change": { zh: "更改布置", en: "campaign changed" },
  "revision save": { zh: "保存报告", en: "report saved" },
  "revision remove": { zh: "删除报告", en: "report removed" },
  "erasure erase": { zh: "依法清除一版报告", en: "revision erased on an order" },
  "filing file": { zh: "报送", en: "filed" },
  "filing return": { zh: "退回", en: "returned" },
  "filing approve": { zh: "审定", en: "approved" },
  "filing publish": { zh: "公布", en: "published" },
  "filing correct": { zh: "更正", en: "corrected" },
  "filing withdraw": { zh: "撤回", en: "withdrawn" }
}

/** What an entry says was done; one without a name of its own keeps the words of the log. */
export const deedOf = ({ kind, act }: { readonly kind: string; readonly act: string }, language: Language): string =>
  deeds[`${kind} ${act}`]?.[language] ?? `${kind} ${act}`

/** Whom or what an entry is about; the whole tree has no name that anybody knows. */
export const subjectOf = ({ subject, kind, year }: { subject: string; kind: string; year: number }): string =>
  [kind === "units" ? "" : subject, year === 0 ? "" : String(year)].filter((each) => each !== "").join(" ")
