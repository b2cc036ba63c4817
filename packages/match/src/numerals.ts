/**
 * Numbers written in Chinese characters: 十二, 一百零五, 二十件.
 *
 * One character alone proves nothing: what looks like 一 is as likely a stroke for none.
 *
 * @module
 */

const ones = "一二三四五六七八九"
const one = `[${ones}两]`
const written = new RegExp(
  `^(?:(?<thousands>${one})千)?(?:零?(?<hundreds>${one})百)?(?:(?:零(?=${one}))?(?<tens>${one})?(?<ten>十))?(?:零?(?<units>[${ones}]))?[件条项个份次宗起]?$`,
  "u"
)

const digit = (sign: string | undefined): number =>
  sign === undefined ? 0 : sign === "两" ? 2 : ones.indexOf(sign) + 1

/** The number that a text is, from 1 to 9999, and whether more than one character says so; `undefined` where it is none. */
export const numeral = (text: string): { readonly value: number; readonly isSure: boolean } | undefined => {
  const found = text === "" ? undefined : written.exec(text)?.groups
  if (found === undefined) return undefined
  const { thousands, hundreds, tens, ten, units } = found
  const value =
    1000 * digit(thousands) +
    100 * digit(hundreds) +
    (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : digit(tens))) +
    digit(units)
  const signs = text.replace(/[件条项个份次宗起]$/u, "")
  return value === 0 ? undefined : { value, isSure: signs.length > 1 }
}
