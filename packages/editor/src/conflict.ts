/**
 * Two versions of one file side by side: each difference is chosen by itself, and nothing is chosen before the user does.
 *
 * Left with Esc, both versions stay: mine in the journal and on screen, theirs in the file.
 *
 * @module
 */
import { type Change, difference, patchOf } from "@gongkai/core/difference"
import * as Draft from "@gongkai/core/Draft"
import * as Patch from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import type { Command } from "./bindings.ts"
import { type Choice, type InConflict, saying, type State, stay, type Step } from "./State.ts"

export interface Side {
  readonly change: Change
  readonly key: string
  readonly choice: Choice | undefined
}

const keyOf = (change: Change): string =>
  JSON.stringify([
    change._tag === "Cell" ? change.cell : change._tag === "Head" ? change.key : [change.section, change.at],
    change.before,
    change.after
  ])

/** What differs: `before` is what stands in the file, `after` what is here. A choice made of something else does not count. */
export const sides = ({ editing: { draft, edition } }: State, { theirs, chosen }: InConflict): ReadonlyArray<Side> =>
  theirs === undefined
    ? []
    : difference(theirs, draft, edition).map((change) => {
        const key = keyOf(change)
        return { change, key, choice: chosen[key] }
      })

/** Shows the two versions, or the one there now where the file was changed once more; choices that still fit stay. */
export const opened = (
  state: State,
  { draft, base }: { readonly draft: Draft.Draft | undefined; readonly base: Draft.Draft | undefined }
): State => {
  const before = state.place._tag === "Conflict" ? state.place : { from: state.place, at: 0, chosen: {} }
  return { ...state, place: { ...before, _tag: "Conflict", theirs: draft, base } }
}

/** Back to where it was opened. */
export const left = (state: State): State =>
  state.place._tag === "Conflict" ? { ...state, place: state.place.from } : state

const postponed: Text = {
  zh: "两份都还在，暂不存盘；按 F3 再选",
  en: "both are kept and nothing is saved yet; F3 to choose"
}

const remaining = (count: number): Text => ({
  zh: `还有 ${count} 处没有选`,
  en: `${count} left to choose`
})

const ready: Text = { zh: "全部选好了，按 Enter 写入", en: "all chosen: Enter writes them" }

const touches = (changes: ReadonlyArray<Change>, one: Change): boolean =>
  changes.some((each) =>
    each._tag === "Cell" && one._tag === "Cell"
      ? each.cell === one.cell
      : each._tag === "Head" && one._tag === "Head"
        ? each.key === one.key
        : each._tag === "Prose" && one._tag === "Prose" && each.section === one.section
  )

/** Whose change it is, where it is known what both began from and only one side departs from that. */
const changedBy = (
  all: ReadonlyArray<Side>,
  state: State,
  { theirs, base }: InConflict
): ReadonlyArray<readonly [string, Choice]> => {
  if (theirs === undefined || base === undefined) return []
  const { draft, edition } = state.editing
  const [mine, other] = [difference(base, draft, edition), difference(base, theirs, edition)]
  return all.flatMap(({ change, key }): ReadonlyArray<readonly [string, Choice]> => {
    const [here, there] = [touches(mine, change), touches(other, change)]
    return here === there ? [] : [[key, here ? "mine" : "theirs"]]
  })
}

export const updateConflict = (state: State, place: InConflict, command: Command | undefined): Step => {
  const all = sides(state, place)
  if (command === "back") return saying(left(state), "warning", postponed)
  if (place.theirs === undefined) {
    return command === "mine" ? { state, orders: [{ _tag: "Resolve", as: "mine" }] } : stay(state)
  }
  const now = Math.max(0, Math.min(place.at, all.length - 1))
  const rows = state.view.page.conflict
  const moved = (by: number): Step =>
    stay({ ...state, place: { ...place, at: Math.max(0, Math.min(now + by, all.length - 1)) } })
  const choosing = (some: ReadonlyArray<readonly [string, Choice]>, next: number): Step => {
    const chosen = { ...place.chosen, ...Object.fromEntries(some) }
    const open = all.filter(({ key }) => chosen[key] === undefined).length
    const after: State = { ...state, place: { ...place, chosen, at: Math.max(0, Math.min(next, all.length - 1)) } }
    return saying(after, open === 0 ? "good" : "note", open === 0 ? ready : remaining(open))
  }
  const here = all[now]
  switch (command) {
    case "up":
      return moved(-1)
    case "down":
      return moved(1)
    case "pageUp":
      return moved(-rows)
    case "pageDown":
      return moved(rows)
    case "mine":
    case "theirs":
      return here === undefined ? stay(state) : choosing([[here.key, command]], now + 1)
    case "allMine":
      return choosing(
        all.map(({ key }) => [key, "mine"] as const),
        now
      )
    case "allTheirs":
      return choosing(
        all.map(({ key }) => [key, "theirs"] as const),
        now
      )
    case "eachOwn":
      return choosing(changedBy(all, state, place), now)
    case "apply": {
      const open = all.findIndex(({ choice }) => choice === undefined)
      if (open < 0) return { state, orders: [{ _tag: "Resolve", as: merged(place.theirs, all) }] }
      const count = all.filter(({ choice }) => choice === undefined).length
      return saying({ ...state, place: { ...place, at: open } }, "warning", remaining(count))
    }
    default:
      return stay(state)
  }
}

const merged = (theirs: Draft.Draft, all: ReadonlyArray<Side>): Draft.Draft =>
  Patch.apply(
    theirs,
    patchOf(
      theirs,
      all.flatMap(({ change, choice }) => (choice === "mine" ? [change] : []))
    )
  )

/** The change with what both began from as its `before`, where that is known. */
export const origin = ({ base }: InConflict, change: Change): Change | undefined => {
  if (base === undefined || change._tag === "Prose") return undefined
  if (change._tag === "Cell") return { ...change, before: Draft.at(base, change.cell) }
  return { ...change, before: base[change.key] ?? null }
}
