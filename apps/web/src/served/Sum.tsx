/**
 * The sums of a branch: the tables of the form, each figure opened into its parts, and who is missing.
 *
 * @module
 */
import { inForce, official } from "@gongkai/core/editions/official"
import { labelOf, slot } from "@gongkai/core/Edition"
import * as Money from "@gongkai/core/Money"
import type * as answers from "@gongkai/http/deskAnswers"
import { useState } from "preact/hooks"
import { Modal } from "../screen/Modal.tsx"
import { Figures } from "./Figures.tsx"
import { type DeskProps, Page, To, useLoaded, Waited } from "./Frame.tsx"

interface Props extends DeskProps {
  readonly unit: string
  readonly year: number
}

const stages = {
  filed: { zh: "已报送的", en: "filed" },
  approved: { zh: "已审定的", en: "approved" },
  published: { zh: "已公布的", en: "published" }
} as const
type Stage = keyof typeof stages

/** A sum in digits as its column shows it: amounts come in 分. */
const shown = (digits: string, isAmount: boolean): string => {
  const value = Number(digits)
  return isAmount && Number.isSafeInteger(value) && value >= 0 ? Money.show(Money.Money.make(value)) : digits
}

/** What a sum is made of. */
const Opened = ({
  api,
  language,
  unit,
  year,
  stage,
  cell,
  label,
  isAmount,
  close
}: Props & {
  readonly stage: Stage
  readonly cell: string
  readonly label: string
  readonly isAmount: boolean
  readonly close: () => void
}) => {
  const zh = language === "zh"
  const path = `/v1/consolidations/${encodeURIComponent(unit)}/${year}/cell?cell=${encodeURIComponent(cell)}&stage=${stage}`
  const loaded = useLoaded(() => api.get<typeof answers.OpenedCell.Type>(path), path)
  return (
    <Modal title={label} close={close}>
      <Waited loaded={loaded} language={language}>
        {({ explanation, own, children, missing, unknown }) => (
          <>
            <p>{explanation[language]}</p>
            <ul class="items">
              {own === undefined ? null : (
                <li>
                  {zh ? "本机关" : "own"}：{shown(own, isAmount)}
                </li>
              )}
              {children.map((each) => (
                <li key={each.unit}>
                  <To route={{ at: "report", unit: each.unit, year }}>{each.name}</To>：{shown(each.value, isAmount)}
                </li>
              ))}
              {unknown.map((each) => (
                <li key={each.unit} class="warn">
                  {each.name}：{each.why}
                </li>
              ))}
              {missing.map((each) => (
                <li key={each.unit} class="warn">
                  {each.name}：{zh ? "缺报" : "missing"}
                </li>
              ))}
            </ul>
          </>
        )}
      </Waited>
      <p class="buttons">
        <button type="button" class="main" onClick={close}>
          {zh ? "好" : "OK"}
        </button>
      </p>
    </Modal>
  )
}

/** The page. */
export const Sum = (props: Props) => {
  const { api, language, unit, year } = props
  const zh = language === "zh"
  const [stage, choose] = useState<Stage>("filed")
  const [cell, open] = useState<string | undefined>(undefined)
  const path = `/v1/consolidations/${encodeURIComponent(unit)}/${year}?stage=${stage}`
  const loaded = useLoaded(() => api.get<typeof answers.ConsolidatedReports.Type>(path), path)
  return (
    <Page {...props} at="sum" title={zh ? `${year}年度汇总` : `Sums, ${year}`}>
      <p class="buttons">
        {Object.entries(stages).map(([key, name]) => (
          <label key={key} class="check">
            <input
              type="radio"
              name="stage"
              checked={stage === key}
              // The keys of `stages`.
              onChange={() => choose(key as Stage)}
            />
            {name[language]}
          </label>
        ))}
        <To route={{ at: "branch", unit, year }}>{zh ? "进度" : "Progress"}</To>
      </p>
      <Waited loaded={loaded} language={language}>
        {({ edition: key, parts, missing, cells }) => {
          const edition = official.find((each) => each.key === key) ?? inForce(year)
          if (edition === undefined) return null
          const sums = new Map(cells.map((each) => [each.cell, each]))
          return (
            <>
              <p>
                {zh ? `由 ${parts.length} 份报告相加` : `${parts.length} reports added up`}
                {missing.length === 0
                  ? zh
                    ? "，没有缺报。"
                    : ", none is missing."
                  : `${zh ? "，缺：" : ", missing: "}${missing.map(({ name }) => name).join(zh ? "、" : ", ")}`}
              </p>
              <p class="soft">{zh ? "点一个数，看它由哪些单位的数相加。" : "Click a figure to see its parts."}</p>
              {edition.sections.map((section) =>
                section.kind === "form" ? (
                  <Figures
                    key={section.key}
                    edition={edition}
                    form={section}
                    choose={open}
                    shown={(at) => {
                      const sum = sums.get(at)
                      const text = sum === undefined ? "" : shown(sum.sum, slot(edition, at)?.measure === "amount")
                      return {
                        text,
                        label: labelOf(edition, at),
                        ...(sum !== undefined && !sum.isWhole && { aside: zh ? "不全" : "not whole" })
                      }
                    }}
                  />
                ) : null
              )}
              {cell === undefined ? null : (
                <Opened
                  {...props}
                  stage={stage}
                  cell={cell}
                  label={labelOf(edition, cell)}
                  isAmount={slot(edition, cell)?.measure === "amount"}
                  close={() => open(undefined)}
                />
              )}
            </>
          )
        }}
      </Waited>
    </Page>
  )
}
