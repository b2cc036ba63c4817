/**
 * The two versions of a file side by side, difference by difference, with what was chosen of each.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { about, side } from "./changes.ts"
import { origin, type Side, sides } from "@gongkai/editor/conflict"
import { broken, cut, type Line, run, tame } from "./Line.ts"
import type { Shown } from "./Screen.ts"
import type { Choice, InConflict } from "@gongkai/editor/State"

const badges: { readonly [C in Choice | "open"]: Text } = {
  open: { zh: "未选", en: "open" },
  mine: { zh: "用我的", en: "mine" },
  theirs: { zh: "用对方的", en: "theirs" }
}

/** Both texts from shortly before the first character in which they differ: what long texts share at the start says nothing. */
const apart = (one: string, other: string, room: number): readonly [string, string] => {
  if (Math.max(one.length, other.length) * 2 <= room) return [one, other]
  let at = 0
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++
  const from = at - 8
  return from <= 0 ? [one, other] : [`…${one.slice(from)}`, `…${other.slice(from)}`]
}

const item = (
  state: Shown,
  place: InConflict,
  { change, choice }: Side,
  isHere: boolean,
  most: number
): ReadonlyArray<Line> => {
  const { language, size, editing } = state
  const { edition } = editing
  const room = Math.max(8, size.columns - 10)
  const [theirs, mine] = apart(
    side(edition, change, "before", language),
    side(edition, change, "after", language),
    room * (isHere ? most : 1)
  )
  const label = { zh: { m: "m 我的", t: "t 对方" }, en: { m: "m mine", t: "t theirs" } }[language]
  const both = [
    { name: label.m, text: mine, is: choice === "mine" },
    { name: label.t, text: theirs, is: choice === "theirs" }
  ].flatMap(({ name, text, is }) => {
    const lines = isHere ? broken(text, room, most) : [cut(text, room)]
    return lines.map((line, at): Line => [
      run(at === 0 ? `   ${name}  ` : "          ", "key"),
      run(line, is ? "good" : choice === undefined ? "plain" : "faint")
    ])
  })
  const before = origin(place, change)
  const was =
    before === undefined ? "" : `  ${{ zh: "原为", en: "was" }[language]} ${side(edition, before, "before", language)}`
  return [
    [
      run(`${isHere ? "▸" : " "} ${badges[choice ?? "open"][language]} `, choice === undefined ? "warning" : "good"),
      run(tame(about(edition, change, language)), isHere ? "selected" : "plain"),
      run(was, "faint")
    ],
    ...both
  ]
}

const unreadable = ({ status, size, language }: Shown): ReadonlyArray<Line> => [
  [],
  ...broken(tame(status.text[language]), size.columns - 2).map((text): Line => [run(text, "error")]),
  [],
  ...broken(
    {
      zh: "别人写进文件的读不成这一格式的报告。按 m 写入我的，对方的文件另存在旁边；按 Esc 先不选，两份都留着",
      en: "What somebody else wrote is no report of this edition. m writes mine and keeps their file beside it; Esc leaves both"
    }[language],
    size.columns - 2
  ).map((text): Line => [run(text)])
]

export const drawConflict = (state: Shown, place: InConflict, height: number): ReadonlyArray<Line> => {
  const { language, size } = state
  if (place.theirs === undefined) return unreadable(state)
  const all = sides(state, place)
  const open = all.filter(({ choice }) => choice === undefined).length
  const headline: Text = {
    zh: `文件被别人改动，而这里有没存的改动：${all.length} 处不同，${open} 处未选`,
    en: `changed by somebody else, with changes unsaved here: ${all.length} difference(s), ${open} to choose`
  }
  const at = Math.max(0, Math.min(place.at, all.length - 1))
  const head = broken(headline[language], size.columns, 2).map((text): Line => [
    run(text, open > 0 ? "warning" : "good")
  ])
  const room = height - head.length
  const most = Math.max(1, Math.floor((room - 1) / 2) - 1)
  const drawn = all.map((one, index) => item(state, place, one, index === at, most))
  // As many before the one in hand as leave it whole in sight.
  let [from, used] = [at, drawn[at]?.length ?? 0]
  while (from > 0 && used + (drawn[from - 1]?.length ?? 0) <= room - (at < all.length - 1 ? 3 : 0)) {
    from--
    used += drawn[from]?.length ?? 0
  }
  return [...head, ...drawn.slice(from).flat()]
}
