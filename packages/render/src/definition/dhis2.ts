/**
 * An edition as metadata of DHIS2: a data element for each cell, a data set of a year, and the equations as validation rules.
 *
 * https://docs.dhis2.org/en/develop/using-the-api/dhis-core-version-master/metadata.html, to be imported with `importStrategy=CREATE_AND_UPDATE`.
 * Ids and codes follow from the edition and the cell, so a second import finds what the first one made.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, heading, label, slots } from "@gongkai/core/Edition"
import type { Slot } from "@gongkai/core/Form"
import { demanded, titleOf } from "./cells.ts"
import { uid } from "./uid.ts"

/** The category combination that every DHIS2 has: of no category. */
const none = { id: "bjDvmb4bfuf" }

const valueTypes = { count: "INTEGER_ZERO_OR_POSITIVE", change: "INTEGER", amount: "NUMBER" } as const

/** So long are codes and short names at most. */
const most = 50

const short = (text: string): string => Array.from(text).slice(0, most).join("")

/** A cell by its number in the form: `GK2021-031`; part, row and column would not fit. */
const codeOf = (edition: Edition, at: number): string => `GK${edition.key}-${String(at + 1).padStart(3, "0")}`

const elementOf = (edition: Edition, slot: Slot, at: number): object => {
  const name = `${edition.key} ${heading(edition, slot.form)}：${label(slot)}`
  return {
    id: uid(`${edition.key}:${slot.cell}`),
    code: codeOf(edition, at),
    name: Array.from(name).slice(0, 230).join(""),
    shortName: short(`${codeOf(edition, at)} ${label(slot)}`),
    formName: label(slot) === "" ? heading(edition, slot.form) : label(slot),
    description: slot.cell,
    domainType: "AGGREGATE",
    valueType: valueTypes[slot.measure],
    aggregationType: "SUM",
    zeroIsSignificant: true,
    categoryCombo: none
  }
}

/** The metadata as a value. */
export const dhis2 = (edition: Edition): object => {
  const all = slots(edition)
  const idOf = (cell: Cell): string => uid(`${edition.key}:${cell}`)
  const set = { id: uid(`${edition.key}:set`) }
  const side = (cells: ReadonlyArray<Cell>) => ({
    expression: cells.map((cell) => `#{${idOf(cell)}}`).join("+"),
    description: cells.join(" + "),
    missingValueStrategy: "SKIP_IF_ANY_VALUE_MISSING",
    slidingWindow: false
  })
  const blocks = [...new Set(all.map(({ block }) => block))]
  return {
    dataElements: all.map((slot, at) => elementOf(edition, slot, at)),
    dataSets: [
      {
        ...set,
        code: `GK${edition.key}`,
        name: titleOf(edition),
        shortName: short(titleOf(edition)),
        periodType: "Yearly",
        openFuturePeriods: 0,
        expiryDays: 0,
        categoryCombo: none,
        dataSetElements: all.map(({ cell }) => ({ dataSet: set, dataElement: { id: idOf(cell) } }))
      }
    ],
    sections: blocks.map((block, at) => {
      const own = all.filter((slot) => slot.block === block)
      const [first] = own
      const title = first === undefined ? "" : heading(edition, first.form)
      return {
        id: uid(`${edition.key}:section:${at}`),
        name: [title, block.heading ?? ""].filter((text) => text !== "").join(" "),
        sortOrder: at,
        dataSet: set,
        dataElements: own.map(({ cell }) => ({ id: idOf(cell) }))
      }
    }),
    validationRules: demanded(edition).map(({ rule, last, left, right, sentence }, at) => ({
      id: uid(`${edition.key}:rule:${rule}:${last}`),
      code: `GK${edition.key}-R${String(at + 1).padStart(3, "0")}`,
      name: Array.from(`GK${edition.key}-R${String(at + 1).padStart(3, "0")} ${sentence.zh}`)
        .slice(0, 230)
        .join(""),
      description: `${rule}@${last}`,
      instruction: sentence.zh,
      importance: "HIGH",
      periodType: "Yearly",
      operator: "equal_to",
      leftSide: side(left),
      rightSide: side(right)
    }))
  }
}
