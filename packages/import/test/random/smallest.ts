/**
 * The fewest manners with which a document is still read wrong, found by leaving them out one by one.
 *
 * @module
 */
import { describe, type Document, type Recipe, write } from "./document.ts"
import { judge, type Verdict } from "./judge.ts"

export interface Failure {
  readonly document: Document
  readonly verdict: Verdict
}

export const smallest = async (recipe: Recipe): Promise<Failure> => {
  const document = write(recipe)
  const verdict = await judge(document)
  for (const manner of recipe.manners) {
    const fewer = { ...recipe, manners: recipe.manners.filter((each) => each !== manner) }
    // Each attempt rests on the one before.
    // oxlint-disable-next-line no-await-in-loop
    const { faults } = await judge(write(fewer))
    // oxlint-disable-next-line no-await-in-loop
    if (faults.length > 0) return await smallest(fewer)
  }
  return { document, verdict }
}

export const described = ({ document: { recipe }, verdict: { faults } }: Failure): string =>
  [
    describe(recipe),
    ...faults.slice(0, 12).map((fault) => `  ${fault}`),
    ...(faults.length > 12 ? [`  … ${faults.length} in all`] : [])
  ].join("\n")
