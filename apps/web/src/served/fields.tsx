/**
 * The fields of a role, as accounts are opened with and given: what it is called and does, and over which unit it reaches.
 *
 * @module
 */
import { names, Role } from "@gongkai/core/desk/Access"
import type { Language } from "@gongkai/core/Text"

const roles = Role.literals.filter((role) => role !== "public")

/** What each role is for, in a line. */
const does: { readonly [role: string]: { readonly zh: string; readonly en: string } } = {
  clerk: { zh: "填写和报送本单位的报告", en: "fills in and files the unit's report" },
  reviewer: { zh: "看下级的报告，退回修改", en: "reads the reports below and returns them" },
  desk: {
    zh: "登记单位、布置、审定、公布、更正",
    en: "registers units, opens campaigns, approves, publishes, corrects"
  },
  administrator: { zh: "管账户，不办报告", en: "keeps accounts, handles no report" },
  auditor: { zh: "只看报告和日志", en: "reads reports and the log" }
}

/** The field of a role. */
export const RoleChoice = ({ language }: { readonly language: Language }) => {
  const zh = language === "zh"
  return (
    <label>
      {zh ? "职责" : "Role"}
      <select name="role">
        {roles.map((role) => (
          <option key={role} value={role}>
            {zh ? names[role] : role}（{does[role]?.[language]}）
          </option>
        ))}
      </select>
    </label>
  )
}

/** The field of the unit over which a role reaches. The page proposes the units of its list `units-known`. */
export const OverChoice = ({ language }: { readonly language: Language }) => (
  <label>
    {language === "zh" ? "单位编号（含下级；* 是全部）" : "Unit, with those below (* is all)"}
    <input name="over" required autocomplete="off" list="units-known" />
  </label>
)

/** What a form says under a name. */
export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name)
  return typeof value === "string" ? value.trim() : ""
}
