/**
 * Whether a sentence tells apart who applied, so that it is about requests though it does not name them: 自然人提出41件，法人提出9件.
 *
 * @module
 */
import { kinds, type Word } from "./words.ts"

/** Words of those who ask for information, and of their requests. */
const asking = /申请(?:人|主体|者|总|数|量|件)|政府信息|信息公开/u

const isOfPermits = (words: ReadonlyArray<Word>): boolean =>
  words.some(({ entry }, at) => entry?.text === "受理" && words[at + 1]?.kind === "A")

/** Two kinds of applicants with a number each, and nothing that the sentence could speak of instead. */
export const isOfApplicants = (text: string, words: ReadonlyArray<Word>): boolean => {
  const all = kinds(words)
  const first = all.indexOf("P")
  if (first === -1 || /[VpFG123BDde]/u.test(all)) return false
  const several = new Set(words.flatMap(({ kind, entry }) => (kind === "P" && entry !== undefined ? [entry.text] : [])))
  // 1286件新收申请中，公民申请1042件: where nothing is unknown, 申请 alone will do; 受理申请 may be of permits.
  return (
    several.size > 1 &&
    /P[^#,;:()]*#|#[^#,;:()]*P|P[^,;#]*#\(#/u.test(all) &&
    (asking.test(text) || (/^[^?]*A[^?]*$/u.test(all) && !isOfPermits(words)))
  )
}
