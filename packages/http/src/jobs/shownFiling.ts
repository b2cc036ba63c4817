/**
 * Shows filings, receipts and slips as answers have them: the state with what can be done next, sentences in one language.
 *
 * @module
 */
import { Filing, outcomes, Receipt, type Rechecked } from "@gongkai/core/desk"
import type { Language } from "@gongkai/core/Text"

/** Where a filing stands. */
export const standing = (filing: Filing.Filing) => {
  const [content, publicFrom] = [Filing.contentOf(filing), Filing.publicFrom(filing)]
  return {
    unit: filing.unit,
    year: filing.year,
    state: Filing.stateOf(filing),
    version: filing.steps.length,
    possible: Filing.possible(filing),
    ...(content !== undefined && { content }),
    ...(publicFrom !== undefined && { publicFrom })
  }
}

/** A filing with its steps. Which request asked for each is the business of that client alone. */
export const record = (filing: Filing.Filing) => ({
  ...standing(filing),
  steps: filing.steps.map(({ asked: _asked, ...step }) => step)
})

/** The items of a slip with what became of them. */
export const rechecked = (items: ReadonlyArray<Rechecked>, language: Language) =>
  items.map(({ item, outcome }) => ({ item, outcome, says: outcomes[outcome][language] }))

const receipted: ReadonlySet<string> = new Set(["file", "publish", "correct", "withdraw"])

/** The receipt of a step, by its place; `undefined` for a step that gives none. `chain` is the hash of the step's entry in the log. */
export const receipt = (
  filing: Filing.Filing,
  at: number,
  name: string,
  chain: string | undefined
): Receipt.Receipt | undefined => {
  const { unit, year, steps } = filing
  const step = steps[at]
  const content = Filing.contentOf({ ...filing, steps: steps.slice(0, at + 1) })
  if (step === undefined || content === undefined || !receipted.has(step.act)) return undefined
  return {
    unit,
    name,
    year,
    // The acts that give a receipt.
    act: step.act as Receipt.Receipt["act"],
    revision: content.revision,
    hash: content.hash,
    ...(content.publicHash !== undefined && { publicHash: content.publicHash }),
    by: step.by,
    at: step.at,
    ...(chain !== undefined && { chain })
  }
}

/** A receipt with its sentence. */
export const receiptSaid = (given: Receipt.Receipt, language: Language) => ({
  receipt: given,
  sentence: Receipt.sentence(given)[language]
})
