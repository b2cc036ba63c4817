/**
 * Records what was typed into a cell or a field of the head; what is no figure, or not what the field takes, stays there and is told of.
 *
 * Nothing typed is dropped: a text that is not recorded is held, shown as such, and kept with the report.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import * as Totals from "@gongkai/core/Totals"
import { commit } from "@gongkai/editor/commit"
import { fields } from "@gongkai/editor/fields"
import { saying, type State, stay, type Step } from "@gongkai/editor/State"
import { typed } from "@gongkai/editor/typed"
import type { Held } from "../keep/Kept.ts"

/** A step, and the texts that are not recorded after it. */
export interface Settled {
  readonly step: Step
  readonly held: Held
}

/** What a field shows where nothing is being typed: a cell as the table prints it. */
export const shownAt = ({ editing: { edition, draft } }: State, address: string): string => {
  const found = slot(edition, address)
  if (found !== undefined) return Entry.show(Draft.at(draft, found.cell), found.measure)
  return fields.find(({ key }) => key === address)?.read(draft) ?? ""
}

const without = (held: Held, address: string): Held => {
  const { [address]: _recorded, ...others } = held
  return others
}

const cell = (state: State, address: string, text: string): { readonly step: Step; readonly isRefused: boolean } => {
  const { edition, draft } = state.editing
  const found = slot(edition, address)
  if (found === undefined) return { step: stay(state), isRefused: true }
  if (text.trim() === "") {
    const entry = Totals.computed(edition, draft).get(found.cell) ?? null
    return { step: commit(state, { cells: { [found.cell]: entry } }), isRefused: false }
  }
  const read = typed(text, found.measure)
  if ("refused" in read) return { step: saying(state, "warning", read.refused), isRefused: true }
  const step = commit(state, { cells: { [found.cell]: read.entry } })
  if (read.note === undefined || step.state.message !== undefined) return { step, isRefused: false }
  return {
    step: { ...step, state: { ...step.state, message: { severity: "note", text: read.note } } },
    isRefused: false
  }
}

const field = (state: State, key: string, text: string): { readonly step: Step; readonly isRefused: boolean } => {
  const found = fields.find((each) => each.key === key)
  if (found === undefined) return { step: stay(state), isRefused: true }
  const said = text.trim()
  const head = found.write(state.editing.draft, said === "" ? undefined : said)
  if (head !== undefined) return { step: commit(state, { head }), isRefused: false }
  const told = {
    zh: `${found.name.zh}“${said}”没有记入：${found.takes.zh}。请改正，或按 Esc 放弃`,
    en: `${found.name.en}: “${said}” is not recorded: ${found.takes.en}. Mend it, or drop it with Esc`
  }
  return { step: saying(state, "warning", told), isRefused: true }
}

/** Records the text held for an address. Where nothing is held, or what is shown anyway, nothing changes. */
export const settle = (before: State, held: Held, address: string): Settled => {
  const text = held[address]
  if (text === undefined) return { step: stay(before), held }
  if (text === shownAt(before, address)) return { step: stay(before), held: without(held, address) }
  const { message: _told, ...state } = before
  const { step, isRefused } = (address.includes("/") ? cell : field)(state, address, text)
  const isKept = isRefused || state.status.kind === "readOnly"
  return { step, held: isKept ? held : without(held, address) }
}

/** Records all that is held, in turn; the last refusal is told of. */
export const settleAll = (state: State, held: Held): Settled =>
  Object.keys(held).reduce<Settled>(
    (before, address) => {
      const { step, held } = settle(before.step.state, before.held, address)
      return { step: { state: step.state, orders: [...before.step.orders, ...step.orders] }, held }
    },
    { step: stay(state), held }
  )
