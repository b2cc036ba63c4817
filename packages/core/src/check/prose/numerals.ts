/**
 * Reads numbers as reports write them: 1,234, １２, 三十六, 18万, 1.2亿.
 *
 * @module
 */
const ordinary = "〇零一二三四五六七八九"
const digits = new Map(Array.from(ordinary, (digit, at) => [digit, Math.max(0, at - 1)]))
digits.set("两", 2)
const places = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000]
])
const powers = new Map([
  ["万", 10_000],
  ["亿", 100_000_000]
])

/** The characters of a Chinese numeral, as a class for patterns. */
export const numeral = "〇零一二两三四五六七八九十百千"

/** 三百零六 is 306, 二〇二三 is 2023; `undefined` where the characters make no number. */
const chinese = (text: string): number | undefined => {
  let [total, digit, inRow, written] = [0, 0, 0, 0]
  for (const character of text) {
    const value = digits.get(character)
    if (value !== undefined) {
      digit = value
      inRow = inRow * 10 + value
      written++
      continue
    }
    const place = places.get(character)
    if (place === undefined) return undefined
    total += (digit === 0 ? 1 : digit) * place
    digit = 0
  }
  return written > 1 && written === text.length ? inRow : total + digit
}

/** The value of digits or of a Chinese numeral, with 万 or 亿 behind it. */
export const value = (text: string, power = ""): number | undefined => {
  const first = text.charCodeAt(0)
  const isWritten = first >= 48 && first <= 57
  const number = isWritten ? Number(text.includes(",") ? text.replaceAll(",", "") : text) : chinese(text)
  if (power === "" && Number.isSafeInteger(number)) return number
  // 4.52万 is 45200, which doubles miss by a little.
  return number === undefined || !Number.isFinite(number)
    ? undefined
    : Number((number * (powers.get(power) ?? 1)).toFixed(6))
}
