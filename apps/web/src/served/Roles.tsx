/**
 * The roles of an account: another one is added, one is taken away.
 *
 * @module
 */
import { type Grant, names, Role } from "@gongkai/core/desk/Access"
import * as Schema from "effect/Schema"
import type { DeskProps } from "./Frame.tsx"
import { overOf } from "./may.ts"
import { OverChoice, RoleChoice, textOf } from "./fields.tsx"

const isRole = Schema.is(Role)

/** The roles, each with a way to take it away, and a form for another. */
export const Roles = ({
  language,
  grants,
  units,
  keep
}: Pick<DeskProps, "language"> & {
  readonly grants: ReadonlyArray<Grant>
  readonly units: ReadonlyMap<string, string>
  readonly keep: (grants: ReadonlyArray<Grant>) => void
}) => {
  const zh = language === "zh"
  return (
    <>
      <ul class="items">
        {grants.map((grant) => (
          <li key={`${grant.role} ${grant.over}`}>
            {zh ? names[grant.role] : grant.role} {overOf(grant.over, zh, units)}{" "}
            <button type="button" class="quiet once" onClick={() => keep(grants.filter((each) => each !== grant))}>
              {zh ? "去掉" : "Take away"}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const data = new FormData(event.currentTarget)
          const [role, over] = [textOf(data, "role"), textOf(data, "over")]
          if (!isRole(role)) return
          const isThere = grants.some((each) => each.role === role && each.over === over)
          keep(isThere ? grants : [...grants, { role, over }])
        }}
      >
        <RoleChoice language={language} />
        <OverChoice language={language} />
        <p class="buttons">
          <button type="submit">{zh ? "加上这个职责" : "Add this role"}</button>
        </p>
      </form>
    </>
  )
}
