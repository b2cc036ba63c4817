/**
 * The keys of a place in groups, for the help: what is done here, how one moves, and what is the same wherever one is.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { type Binding, type Where, text } from "./keys/Binding.ts"
import { whole } from "./keys/whole.ts"
import { listed } from "./bindings.ts"

export interface Group {
  readonly title: Text
  readonly bindings: ReadonlyArray<Binding>
}

const moving: ReadonlySet<string> = new Set([
  "up",
  "down",
  "left",
  "right",
  "next",
  "previous",
  "home",
  "end",
  "top",
  "bottom",
  "pageUp",
  "pageDown",
  "wordLeft",
  "wordRight",
  "textStart",
  "textEnd",
  "nextGap",
  "previousGap",
  "nextPart",
  "previousPart",
  "back"
])
const everywhere: ReadonlySet<string> = new Set(whole.map(({ command }) => command))

const titles = {
  here: text("填写", "filling in"),
  moving: text("移动", "moving"),
  everywhere: text("整份报告", "the whole report")
}

const groupOf = ({ command }: Binding): keyof typeof titles =>
  moving.has(command) ? "moving" : everywhere.has(command) ? "everywhere" : "here"

/** Bindings that say the same as one, with the keys of all. */
const merged = (all: ReadonlyArray<Binding>): ReadonlyArray<Binding> => {
  const found = new Map<string, Binding>()
  for (const each of all) {
    const known = found.get(`${each.command} ${each.does.zh}`)
    found.set(`${each.command} ${each.does.zh}`, known ? { ...known, keys: [...known.keys, ...each.keys] } : each)
  }
  return [...found.values()]
}

/** What can be pressed in a place, blind or not; groups without a key are left out. */
export const grouped = (where: Where, isBlind = false): ReadonlyArray<Group> => {
  const all = merged(listed(where, isBlind))
  return (["here", "moving", "everywhere"] as const).flatMap((name) => {
    const bindings = all.filter((each) => groupOf(each) === name)
    return bindings.length === 0 ? [] : [{ title: titles[name], bindings }]
  })
}
