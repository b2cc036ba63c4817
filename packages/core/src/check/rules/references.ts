/**
 * References in the text to cells that hold no number: they show ＿＿, which nobody should publish.
 *
 * @module
 */
import { inEnglish } from "../../form/Cell.ts"
import { Regulation } from "../../form/Citation.ts"
import { labelOf } from "../../form/Edition.ts"
import { narrative } from "../../report/Draft.ts"
import { notKnown, running, shown } from "../../report/Plain.ts"
import { referencesIn } from "../prose/references.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { about } from "./passages.ts"

export const references: Judgement = {
  id: "text.references",
  severity: "warning",
  statement: { zh: "文字引用的数已经填写", en: "The numbers that the text refers to are there" },
  cites: Regulation("第五十条"),
  hint: {
    zh: "请填写所引用的一格，或改写这句话",
    en: "Fill the cell that is referred to, or write the sentence otherwise"
  },
  check: ({ edition, draft }) => {
    const show = shown(edition, draft)
    const prose = [
      ["preamble", draft.preamble ?? []] as const,
      ...edition.sections.flatMap((section) =>
        section.kind === "form" ? [] : [[section.key, narrative(draft, section) ?? []] as const]
      )
    ]
    return prose.flatMap(([part, all]) =>
      all.flatMap((each, block): ReadonlyArray<Complaint> => {
        if (each.type !== "paragraph") return []
        const text = running(each.text, show)
        return referencesIn(each.text, show)
          .filter(({ cell }) => show(cell) === notKnown)
          .map(({ cell, from }) => {
            const name = labelOf(edition, cell)
            const message = {
              zh: `文字引用了“${name}”，这一格没有数，文中显示为${notKnown}`,
              en: `the text refers to ${inEnglish(cell)}, which holds no number and is shown as ${notKnown}`
            }
            const stretch = { part, block, of: each, text, isHeading: false, type: each.type, before: 0 }
            return { ...about(stretch, { quote: notKnown, at: from, severity: "warning", message }), cells: [cell] }
          })
      })
    )
  }
}
