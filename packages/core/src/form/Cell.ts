/**
 * The address of one number in a report: `requests/outcome.denied.stateSecret/organization.business`.
 *
 * There is one notation, and it is a string, so that a cell can be a key, a link, a path and a line of a log without conversion.
 * Which addresses an edition has is a type (`Edition.CellOf`); from outside, they come in through `Edition.cell`.
 *
 * @module
 */
/** The address of a number: form, row and column, `requests/outcome.granted/total`. */
export type Cell = `${string}/${string}/${string}`

/** The three parts of an address: form, row and column; rows and columns as dotted keys. */
export interface Parts {
  readonly form: string
  readonly row: string
  readonly column: string
}

/** The address made of its three parts. It does not ask whether any edition has such a cell: `Edition.slot` does. */
export const show = ({ form, row, column }: Parts): Cell => `${form}/${row}/${column}`

/** Takes an address apart, or answers `undefined` when the text does not have three parts. */
export const parse = (text: string): Parts | undefined => {
  const [form, row, column, ...rest] = text.split("/")
  return form && row && column && rest.length === 0 ? { form, row, column } : undefined
}

/** The keys from the top of a report down to the number: `["requests", "outcome", "granted", "total"]`. */
export const path = (cell: Cell): ReadonlyArray<string> => cell.split(/[/.]/u)

const words = (keys: string): string =>
  keys.replaceAll(/[A-Z.]/g, (sign) => (sign === "." ? ", " : ` ${sign.toLowerCase()}`))

/**
 * An address as English prints it, since the form has no English labels: “requests: outcome, granted in part / natural person”. The
 * address of a row or a form alone will do. 四 has one row, which is not named.
 */
export const inEnglish = (address: string): string => {
  const [form = "", ...lines] = address.split("/").map(words)
  const named = lines.filter((line) => line !== "cases")
  return `“${form}${named.length === 0 ? "" : ": "}${named.join(" / ")}”`
}
