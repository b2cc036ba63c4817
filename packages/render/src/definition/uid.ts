/**
 * An identifier of DHIS2 that follows from a text: eleven letters and digits, a letter in front, the same on every machine.
 *
 * @module
 */

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
const signs = `${letters}0123456789`

/** FNV-1a of 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/, over the UTF-16 units of a text. */
const hash = (text: string): bigint => {
  let value = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return value
}

/** The identifier of a text. */
export const uid = (text: string): string => {
  // 64 bits are fewer than eleven signs hold: a second hash, of the text reversed by its salt, gives the rest.
  let value = hash(text) + (hash(`${text}\u0000gongkai`) << 64n)
  let result = letters.charAt(Number(value % 52n))
  value /= 52n
  for (let at = 1; at < 11; at++) {
    result += signs.charAt(Number(value % 62n))
    value /= 62n
  }
  return result
}
