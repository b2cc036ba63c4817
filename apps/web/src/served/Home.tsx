/**
 * The first page: the units one has a role over, each with where its report stands and the ways to it.
 *
 * @module
 */
import { states } from "@gongkai/core/desk/Filing"
import { everywhere, names, type Role } from "@gongkai/core/desk/Access"
import type * as answers from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import { all } from "./all.ts"
import type { Answer } from "./api.ts"
import { type DeskProps, Page, To, useLoaded, Waited } from "./Frame.tsx"
import { may, units } from "./may.ts"
import { collected } from "./route.ts"

const Unit = ({
  unit,
  roles,
  year,
  ...props
}: DeskProps & { readonly unit: string; readonly roles: ReadonlyArray<Role>; readonly year: number }) => {
  const { api, language } = props
  const zh = language === "zh"
  const history = useLoaded(
    () => api.get<typeof answers.UnitHistory.Type>(`/v1/units/${encodeURIComponent(unit)}`),
    unit
  )
  const filing = useLoaded(
    () => api.get<typeof answers.FilingRecord.Type>(`/v1/filings/${encodeURIComponent(unit)}/${year}`),
    `${unit} ${year}`
  )
  const name = history.answer?.ok === true ? (history.answer.body.unit.standings.at(-1)?.name ?? unit) : unit
  const has = (...some: ReadonlyArray<Role>): boolean => roles.some((role) => some.includes(role))
  return (
    <li class="card">
      <h2>{name}</h2>
      <p class="soft">{roles.map((role) => (zh ? names[role] : role)).join(zh ? "、" : ", ")}</p>
      {has("clerk", "reviewer", "desk", "auditor") ? (
        <>
          <Waited loaded={filing} language={language}>
            {({ state }) => (
              <p>
                {zh ? `${year}年度报告：` : `Report of ${year}: `}
                <strong>{zh ? states[state] : state}</strong>
              </p>
            )}
          </Waited>
          <p class="buttons">
            {has("clerk") ? (
              <To route={{ at: "fill", unit, year, isCorrecting: false }}>{zh ? "填写" : "Fill in"}</To>
            ) : null}
            <To route={{ at: "report", unit, year }}>{zh ? "办理情况" : "The report"}</To>
            {has("reviewer", "desk", "auditor") ? (
              <>
                <To route={{ at: "branch", unit, year }}>{zh ? "下级进度" : "Units below"}</To>
                <To route={{ at: "sum", unit, year }}>{zh ? "汇总" : "Sums"}</To>
              </>
            ) : null}
          </p>
        </>
      ) : null}
    </li>
  )
}

/** Of the whole server: its roots. */
const Roots = ({ year, ...props }: DeskProps & { readonly year: number }) => {
  const roots = useLoaded((): Promise<Answer<typeof answers.Members.Type>> => all(props.api, "/v1/units"), "roots")
  const roles = [...new Set(props.me.grants.filter(({ over }) => over === "*").map(({ role }) => role))]
  return (
    <Waited loaded={roots} language={props.language}>
      {({ items }) =>
        items.length === 0 && may(props.me, "arrange") ? (
          <p>
            {props.language === "zh" ? "还没有登记单位，先到" : "No unit is registered yet: begin at "}
            <To route={{ at: "units" }}>{props.language === "zh" ? "单位" : "Units"}</To>
            {props.language === "zh" ? "贴上名册。" : "."}
          </p>
        ) : (
          <ul class="units">
            {items
              .filter(({ parent }) => parent === undefined)
              .map(({ id }) => (
                <Unit key={id} {...props} unit={id} roles={roles} year={year} />
              ))}
          </ul>
        )
      }
    </Waited>
  )
}

/** The page. */
export const Home = (props: DeskProps) => {
  const { me, language } = props
  const zh = language === "zh"
  const [year, date] = useState(collected(new Date()))
  // Whoever keeps all accounts alone handles no report.
  const readsAll = may({ grants: me.grants.filter(({ over }) => over === everywhere) }, "read")
  return (
    <Page {...props} at="home" title={zh ? "我的单位" : "My units"}>
      <label class="year">
        {zh ? "报告年度" : "Year"}
        <input
          type="number"
          min={2008}
          max={2100}
          value={year}
          onInput={(event) => {
            const { value } = event.currentTarget
            if (/^2[01]\d{2}$/u.test(value)) date(Number(value))
          }}
        />
      </label>
      <ul class="units">
        {[...units(me)].map(([unit, roles]) => (
          <Unit key={unit} {...props} unit={unit} roles={roles} year={year} />
        ))}
      </ul>
      {readsAll ? <Roots {...props} year={year} /> : null}
      {me.grants.length > 0 && !may(me, "read") ? (
        <p>
          {zh
            ? "管理员只管账户，不办报告。请在“人员和令牌”里给主管部门开一个账户：职责选“主管部门”，单位编号写 *（全部）或本级单位的编号；主管部门登录后登记单位、布置报送。"
            : "An administrator keeps accounts and handles no report. Open an account for the desk under People: role desk, over * (every unit) or its own unit; the desk then registers units and opens the campaign."}
        </p>
      ) : null}
      {me.grants.length === 0 ? (
        <p>{zh ? "这个账户还没有职责，请找管理员。" : "This account has no role yet: ask an administrator."}</p>
      ) : null}
    </Page>
  )
}
