/** What `check` says of the numbers of a text in an otherwise empty report of 2023: the Chinese messages, by rule. */
import { check } from "../../src/check/check.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { blank, type Draft } from "../../src/report/Draft.ts"
import { paragraph } from "../../src/report/Narrative.ts"

const empty = blank(edition2021, { year: 2023, agency: { name: "示例市人民政府" } })

/** The messages of one rule on part one with these paragraphs. */
export const said = (rule: string, ...paragraphs: ReadonlyArray<string>): ReadonlyArray<string> => {
  const overview = paragraphs.map((text) => paragraph(text))
  const prose = { overview }
  const draft: Draft = { ...empty, ...prose }
  return check(draft, { edition: edition2021 }).flatMap((finding) =>
    finding.rule === rule ? [finding.message.zh] : []
  )
}
