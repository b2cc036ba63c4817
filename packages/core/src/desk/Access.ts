/**
 * Who may do what to whose report: each role is granted over a unit and reaches everyone below it.
 *
 * Keeping accounts is no business of reports: an administrator alone files, approves and publishes nothing. Whoever needs both has two
 * grants.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Text } from "../Text.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import { isOrWasWithin, type View } from "./View.ts"

/** 填报人, 审核人, 主管部门, 管理员, 监督人员, 公众. */
export const Role = Schema.Literals(["clerk", "reviewer", "desk", "administrator", "auditor", "public"])
/** A role, as the schema of the same name has it. */
export type Role = typeof Role.Type

/**
 * What can be done. To a report: `read` one that is not public, `edit` … `withdraw`. To what lies below a unit: `arrange` its units and
 * campaigns, `keep` the accounts whose grants lie there, `audit` what the log says of it.
 */
export const Act = Schema.Literals([
  "read",
  "edit",
  "file",
  "return",
  "approve",
  "publish",
  "correct",
  "withdraw",
  "arrange",
  "keep",
  "audit"
])
/** An act, as the schema of the same name has it. */
export type Act = typeof Act.Type

/** Stands in a grant for every unit, also for those that no tree has; no id of a unit is like it. */
export const everywhere = "*"

/** A role over a unit and all below it. */
export const Grant = Schema.Struct({ role: Role, over: Schema.String })
/** A role over a unit and all below it. */
export type Grant = typeof Grant.Type

/** What each role may do. */
export const acts: { readonly [R in Role]: ReadonlyArray<Act> } = {
  clerk: ["read", "edit", "file"],
  reviewer: ["read", "return"],
  desk: ["read", "return", "approve", "publish", "correct", "withdraw", "arrange"],
  administrator: ["keep"],
  auditor: ["read", "audit"],
  public: []
}

/** The roles and acts in Chinese, as messages name them. */
export const names: { readonly [K in Role | Act]: string } = {
  clerk: "填报人",
  reviewer: "审核人",
  desk: "主管部门",
  administrator: "管理员",
  auditor: "监督人员",
  public: "公众",
  read: "查看未公布的报告",
  edit: "填写",
  file: "报送",
  return: "退回",
  approve: "审定",
  publish: "公布",
  correct: "更正",
  withdraw: "撤回",
  arrange: "管理单位和报送任务",
  keep: "管理账户",
  audit: "查看日志"
}

/** Why an act is refused to somebody. `roles` are those that would do. */
export type NotAllowed = Refusal<
  "NotAllowed",
  { readonly act: Act; readonly unit: string; readonly roles: ReadonlyArray<Role> }
>

/** The roles that may do an act. */
export const rolesFor = (act: Act): ReadonlyArray<Role> => Role.literals.filter((role) => acts[role].includes(act))

/**
 * Whether grants let their holder do an act to the report of a unit, as the tree stands on the view's day. The reports of a unit that ended
 * stay with whoever stood above it last; a grant over the very unit holds also where the tree does not have it that day.
 */
export const may = (view: View, grants: ReadonlyArray<Grant>, act: Act, unit: string): boolean =>
  grants.some(
    ({ role, over }) =>
      acts[role].includes(act) && (over === everywhere || over === unit || isOrWasWithin(view, unit, over))
  )

/** Whether grants let their holder do an act to any unit there is, so that no tree need be asked. */
export const mayEverywhere = (grants: ReadonlyArray<Grant>, act: Act): boolean =>
  grants.some(({ role, over }) => over === everywhere && acts[role].includes(act))

/** An act with what it is done to. */
const deed = (act: Act, name: string): Text => {
  switch (act) {
    case "arrange":
      return { zh: `管理“${name}”所属单位和报送任务`, en: `arrange the units and campaigns of “${name}”` }
    case "audit":
      return { zh: `查看“${name}”日志`, en: `read the log of “${name}”` }
    case "keep":
      return { zh: `管理“${name}”范围内账户`, en: `keep the accounts of “${name}”` }
    default:
      return { zh: `${names[act]}“${name}”年度报告`, en: `${act} the report of “${name}”` }
  }
}

/** The same as a result: nothing, or the refusal that names who could. */
export const allowed = (
  view: View,
  grants: ReadonlyArray<Grant>,
  act: Act,
  unit: string
): Result.Result<void, NotAllowed> => {
  if (may(view, grants, act, unit)) return Result.succeed(undefined)
  const roles = rolesFor(act)
  const { zh, en } = deed(
    act,
    unit === everywhere ? "全部单位" : ((view.members.get(unit) ?? view.former.get(unit))?.name ?? unit)
  )
  return Result.fail(
    refusal(
      "NotAllowed",
      { act, unit, roles },
      `您没有${zh}的权限，请由该单位或其上级的${roles.map((role) => names[role]).join("、")}办理`,
      `you may not ${en}; ask a ${roles.join(" or ")} of that unit or of one above it`
    )
  )
}
