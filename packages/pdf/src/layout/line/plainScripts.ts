/**
 * Writes raised and lowered signs that the typefaces of official documents lack on the line: 10⁶ as 10^6, CO₂ as CO2.
 *
 * ¹ ² ³ ⁴ are in the typefaces and stand as they are, unless they belong to an exponent with a sign that is not: 10¹⁵ is 10^15.
 *
 * @module
 */
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
const plain = "0123456789+-n"
const exponent = new RegExp(`[${raised}]*[⁰⁵⁶⁷⁸⁹⁺⁻ⁿ][${raised}]*`, "gu")

/** The text with such signs on the line; any other text as it is. */
export const plainScripts = (text: string): string =>
  text
    .replaceAll(exponent, (signs) => `^${Array.from(signs, (sign) => plain.charAt(raised.indexOf(sign))).join("")}`)
    .replaceAll(/[₀-₉]/gu, (digit) => digit.normalize("NFKC"))
