/**
 * The sentences around proposed corrections: heading, alternatives, and how many more there are.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

export const words = {
  proposals: {
    zh: "更正建议（改动最少、全部等式成立的改法；以原始台账为准）：",
    en: "Proposed corrections (the fewest changes that balance everything; the records decide):"
  },
  or: { zh: "或者，", en: "or else " },
  noProposal: {
    zh: "有一组等式改动四格以内无法平衡，请对照原始台账逐格核对",
    en: "One set of equations is not balanced by changing up to four cells: compare it with the records cell by cell"
  },
  moreProposals: {
    zh: "同样改法很多，未全部列出；请对照原始台账",
    en: "There are many more of this size, not all of them examined; look at the records"
  },
  inAll: (found: number): Text => ({
    zh: `同样大小的改法共${found}种，只列最可能的5种`,
    en: `${found} changes of this size would do; the five likeliest are listed`
  })
} as const
