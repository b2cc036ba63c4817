/**
 * What has been pasted or typed and not recorded yet: leaving its place would lose it, so the editor warns first.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { counts } from "./paste/propose.ts"
import { type State, under } from "./State.ts"

/** What has been pasted or typed and would be gone, were its place left now; the Chinese before and behind the word for leaving. */
interface Dropped {
  readonly zh: readonly [before: string, behind: string]
  readonly en: string
}

/** What leaving the place now would lose; `undefined` where that is nothing. */
export const dropped = ({ place }: State): Dropped | undefined => {
  // The list of keys may lie over any of them.
  const own = place._tag === "Help" ? place.from : place
  if (own._tag === "Waive" && own.reason.text.trim() !== "") return unsaid
  if (own._tag === "Differing" && (own.input?.text.trim() ?? "") !== "") return undecided
  const from = under(own)
  if (from._tag !== "Paste") return undefined
  const { changed, parts } = counts(from.proposal)
  // Where nothing of it fits, nothing is lost.
  return changed + parts === 0 ? undefined : unwritten(changed, parts)
}

const unsaid: Dropped = {
  zh: ["再按一次就不记说明而", "：理由还没有记下"],
  en: "once more leaves without it: the reason is not recorded yet"
}

const undecided: Dropped = {
  zh: ["再按一次就不用这个数而", "：另填的数还没有记下"],
  en: "once more leaves without it: the other figure is not recorded yet"
}

const unwritten = (count: number, parts: number): Dropped => ({
  zh: ["再按一次就不写入而", `：粘贴的 ${count} 格${parts > 0 ? `、${parts} 部分文字` : ""}还没有写入`],
  en: `once more leaves without them: ${count} pasted cell(s)${parts > 0 ? ` and ${parts} text(s)` : ""} are not written yet`
})

/** The warning that the same key once more leaves all the same. */
export const onceMore = ({ zh: [before, behind], en }: Dropped, leaving: "退出" | "离开"): Text => ({
  zh: before + leaving + behind,
  en
})
