/**
 * Why a report was not filed: what is still blank, part by part with the way there, then what else the server said.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { openPart, stay } from "@gongkai/editor/State"
import type { Desk } from "../desk/Desk.ts"
import { idOf } from "../screen/Cell.tsx"
import type { Bad } from "./api.ts"
import { Refused } from "./Frame.tsx"
import { barred, type Gap } from "./gaps.ts"

/** So many faults are listed; the editor's own list has all of them. */
const most = 10

/** The refusal. What was filled in since is counted no more. */
export const NotFiled = ({
  bad,
  desk,
  language
}: {
  readonly bad: Bad
  readonly desk: Desk
  readonly language: Language
}) => {
  const zh = language === "zh"
  const { report } = desk.model()
  if (report === undefined || bad.errors.length === 0) return <Refused bad={bad} language={language} />
  const { edition, draft } = report.state.editing
  const { gaps, others } = barred(edition, draft, bad.errors)
  const go = ({ part, cell }: Gap): void => {
    const { key } = edition.sections[part] ?? {}
    desk.step((state) => stay(openPart(state, part)))
    desk.focus(cell === undefined ? `t-${key ?? ""}` : idOf(cell))
  }
  const left = ({ count }: Gap): string =>
    count === 0 ? (zh ? "还没有写" : "not written") : zh ? `还有 ${count} 格未填` : `${count} cells to fill in`
  return (
    <div role="alert" class="refused">
      <p>{bad.says}</p>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.part}>
            {gap.name}：{left(gap)}{" "}
            <button type="button" onClick={() => go(gap)}>
              {zh ? "去填" : "Go there"}
            </button>
          </li>
        ))}
        {others.slice(0, most).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <p class="buttons">
          <button type="button" onClick={() => document.getElementById("findings")?.focus()}>
            {others.length > most
              ? zh
                ? `其余 ${others.length - most} 项看疑点`
                : `${others.length - most} more: see the findings`
              : zh
                ? "看疑点"
                : "See the findings"}
          </button>
        </p>
      )}
    </div>
  )
}
