/**
 * What is said of a second entry (双人复核): on its screens, in the overview, and when the report is opened again.
 *
 * @module
 */
import type { DoubleEntry } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import { filledIn } from "@gongkai/editor/double"
import type { Second } from "@gongkai/editor/Second"
import { tame } from "./Line.ts"

/** How far a second entry is that is not in the report yet. */
const farOf = (second: Second): Text => {
  const by = tame(second.names.second)
  const { filled, of } = filledIn(second.editing)
  return second.compared === undefined
    ? {
        zh: `双人复核未完：${by} 已录 ${filled}/${of} 格`,
        en: `double entry begun: ${by} entered ${filled} of ${of} cells`
      }
    : {
        zh: `双人复核未完：已比对，${second.compared.differed} 格不同`,
        en: `double entry begun: compared, ${second.compared.differed} cell(s) differ`
      }
}

/** The same with the key that goes on with it. */
export const goesOn = (second: Second): Text => {
  const { zh, en } = farOf(second)
  return { zh: `${zh}，按 d 继续`, en: `${en}; d goes on` }
}

const told = ({ by, on }: DoubleEntry["first"]): string => `${tame(by)} ${on.slice(0, 10)}`

/** Who entered the figures of a report twice, and when. */
export const entered = ({ first, second, differed }: DoubleEntry, isStale: boolean): Text => {
  return {
    zh: `双人复核：录入 ${told(first)}，复核 ${told(second)}，当时 ${differed} 格不同${isStale ? "；复核之后表格的数又有改动" : ""}`,
    en: `double entry: ${told(first)}, then ${told(second)}; ${differed} cell(s) differed${isStale ? "; numbers were changed since" : ""}`
  }
}

const lost = (count: number): Text =>
  count === 0
    ? { zh: "", en: "" }
    : {
        zh: `；有 ${count} 行读不出来，已略去，请核对`,
        en: `; ${count} line(s) could not be read and are left out: please check`
      }

/** What was found of a second entry; `isBlind` where its person is back in the tables. */
export const secondFound = (second: Second, isBlind: boolean, unread: number): Text => {
  const [far, more] = [goesOn(second), lost(unread)]
  return isBlind
    ? { zh: `接着复核录入；按 Esc 暂离${more.zh}`, en: `on with the second entry; Esc leaves it${more.en}` }
    : { zh: far.zh + more.zh, en: far.en + more.en }
}

export const secondUnusable: Text = {
  zh: "旁边的复核录入不属于这份报告，没有动它；重新复核时会另存",
  en: "the second entry beside the file is not of this report and was left alone; a new one sets it aside"
}

/** Why no second entry was begun. */
export const secondRefused = ({ zh, en }: Text): Text => ({
  zh: `没有开始复核：${zh}`,
  en: `no second entry was begun: ${en}`
})

export const laterConflict: Text = {
  zh: "文件已被别人改动；复核照常录入，离开复核后请选用哪一份",
  en: "changed by somebody else: go on entering, and choose which to keep once the second entry is left"
}

/** Before leaving, where something of the second entry is not kept. */
export const leavesSecond = ({ zh, en }: Text): Text => ({
  zh: `再按一次就不再存而退出。${zh}`,
  en: `Once more leaves as it is. ${en}`
})
