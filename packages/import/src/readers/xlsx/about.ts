/**
 * The sheet 机关信息 of our workbooks, which says what the organ is: a label a row, and beside it what somebody filled in.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import type { Contacts } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

/** A cell of the sheet; row and column count from 0. */
interface Filled {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** The name of the sheet, which stands on top of it too. */
export const about = "机关信息"

const { address, postcode, telephone, email, website } = Agency.fields
const fields = Schema.Struct({ address, postcode, telephone, email, website })
const decode = Schema.decodeUnknownOption(fields)

const labels: ReadonlyMap<string, keyof typeof fields.Type> = new Map([
  ["地址", "address"],
  ["邮政编码", "postcode"],
  ["联系电话", "telephone"],
  ["电子邮箱", "email"],
  ["网址", "website"]
])

/** The contacts on the sheet, and a message for each that cannot be one; `undefined` for any other sheet. */
export const contactsIn = (
  name: string,
  filled: ReadonlyArray<Filled>
): { readonly contacts: Contacts; readonly notes: ReadonlyArray<Message> } | undefined => {
  if (!filled.some(({ row, column, text }) => row === 0 && column === 0 && text === about)) return undefined
  const written = new Set(filled.flatMap(({ column, text }) => (column === 0 ? [text] : [])))
  // Somebody may have renamed it: then all its labels must stand there.
  if (name !== about && ![...labels.keys()].every((label) => written.has(label))) return undefined
  const beside = new Map(filled.flatMap(({ row, column, text }) => (column === 1 ? [[row, text.trim()]] : [])))
  let contacts: Contacts = {}
  const notes: Array<Message> = []
  for (const { row, column, text } of filled) {
    const key = column === 0 ? labels.get(text) : undefined
    const value = beside.get(row)
    if (key === undefined || value === undefined || value === "") continue
    const found = decode({ [key]: value })
    if (Option.isSome(found)) contacts = { ...contacts, ...found.value }
    else notes.push(unusable(text, key, value, row))
  }
  return { contacts, notes }
}

const unusable = (label: string, key: string, value: string, row: number): Message => ({
  severity: "warning",
  place: { sheet: about, cell: `B${row + 1}` },
  text: {
    zh: `“${label}”写作“${value}”，不能作为${label}，没有读入；请核对后补填`,
    en: `“${value}” cannot be the ${key} of an organ and was not read: check it and fill it in`
  }
})
