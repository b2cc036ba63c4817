/**
 * Numbers that a converter set as formulas are numbers: $12$, $1 2 . 5 \\%$, \\(12\\).
 *
 * Recognisers of pages write each figure that they take for mathematics so, with or without blanks between its digits.
 *
 * @module
 */

/** Digits alone, with what may stand among them and a sign of per cent: in a formula blanks mean nothing. */
const number = "[-+−]?\\s*\\d(?:[^\\S\\n]*[\\d.,，])*(?:[^\\S\\n]*\\\\?[%‰])?"
const formula = new RegExp(
  `(?<![\\d$\\\\])\\$[^\\S\\n]*(?<own>${number})[^\\S\\n]*\\$(?![\\d$])|\\\\\\([^\\S\\n]*(?<round>${number})[^\\S\\n]*\\\\\\)`,
  "gu"
)

/** A text without the marks of formulas around numbers, line for line. */
export const withoutFormulas = (text: string): string =>
  text.replaceAll(formula, (...found) => {
    const { own, round } = found.at(-1)
    return (own ?? round).replaceAll(/[\s\\]/gu, "")
  })
