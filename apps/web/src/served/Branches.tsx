/**
 * How far each branch below a desk is: how many of its units are expected, filed, overdue and public; a branch is opened by its name.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type * as answers from "@gongkai/http/deskAnswers"

type Totals = (typeof answers.CampaignProgress.Type)["total"]

/** The columns, each with what it counts. */
const columns: ReadonlyArray<{ readonly zh: string; readonly en: string; readonly of: (totals: Totals) => number }> = [
  { zh: "应报", en: "Expected", of: ({ expected }) => expected },
  {
    zh: "已报",
    en: "Filed",
    of: ({ handedIn: { onTime = 0, late = 0 } }) => onTime + late
  },
  { zh: "逾期未报", en: "Overdue", of: ({ handedIn: { overdue = 0 } }) => overdue },
  { zh: "退回未报", en: "Returned", of: ({ stages: { returned = 0 } }) => returned },
  {
    zh: "已公布",
    en: "Published",
    of: ({ stages: { published = 0, corrected = 0 } }) => published + corrected
  }
]

/** The table; nothing where every unit reports to the desk itself. */
export const Branches = ({
  language,
  desk,
  progress: { branches, items, total },
  branch,
  only
}: {
  readonly language: Language
  readonly desk: string
  readonly progress: typeof answers.CampaignProgress.Type
  /** The branch that is open; empty for all. */
  readonly branch: string
  readonly only: (branch: string) => void
}) => {
  const zh = language === "zh"
  // Where each unit is a branch of its own, the table of units says the same.
  if (branches.length >= items.length) return null
  const line = (unit: string, name: string, totals: Totals) => (
    <tr key={unit}>
      <th scope="row">
        <button type="button" class="quiet" aria-pressed={branch === unit} onClick={() => only(unit)}>
          {name}
        </button>
      </th>
      {columns.map(({ en, of }) => (
        <td key={en} class={en === "Overdue" && of(totals) > 0 ? "warn" : ""}>
          {of(totals)}
        </td>
      ))}
    </tr>
  )
  return (
    <div class="wide" role="region" aria-label={zh ? "各分支进度" : "Progress by branch"} tabIndex={0}>
      <table class="texts">
        <caption>{zh ? "各分支进度" : "Progress by branch"}</caption>
        <thead>
          <tr>
            <th scope="col">{zh ? "分支" : "Branch"}</th>
            {columns.map((each) => (
              <th key={each.en} scope="col">
                {each[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {branches.map(({ unit, name, totals }) => line(unit, unit === desk && zh ? `${name}（本级）` : name, totals))}
          {line("", zh ? "合计" : "All", total)}
        </tbody>
      </table>
    </div>
  )
}
