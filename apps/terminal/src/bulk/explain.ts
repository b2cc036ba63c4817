/**
 * `gongkai import FILE --explain`: of every cell that is open, doubtful or noted, where it stands, what stood there and why it was read so.
 *
 * @module
 */
import { at } from "@gongkai/core/Draft"
import { label, slots } from "@gongkai/core/Edition"
import { isUnread, show } from "@gongkai/core/Entry"
import type { Language, Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import { caption } from "../words/caption.ts"
import type { Done } from "./oneByOne.ts"
import { placed } from "../words/places.ts"
import { harmless } from "../words/Terminal.ts"

const confidences: { readonly [name: string]: Text } = {
  certain: { zh: "确定", en: "certain" },
  likely: { zh: "较可靠", en: "likely" },
  doubtful: { zh: "存疑", en: "doubtful" },
  unread: { zh: "未读", en: "unread" }
}

const blank: Text = { zh: "（空白）", en: "(blank)" }

export const explain = (
  path: string,
  { draft, edition }: Imported,
  wanted: string | undefined,
  language: Language
): Done => {
  const cells = slots(edition).flatMap((slot) => {
    const place = draft.provenance?.cells[slot.cell]
    const entry = at(draft, slot.cell)
    const name = `${slot.form.title}：${label(slot)}`
    const asked =
      wanted === undefined
        ? place?.note !== undefined || isUnread(entry)
        : slot.cell === wanted || name.includes(wanted)
    if (!asked) return []
    const confidence = isUnread(entry) ? "unread" : (place?.confidence ?? "certain")
    const candidates = isUnread(entry) ? (entry.candidates ?? []) : []
    return [{ cell: slot.cell, name, value: show(entry, slot.measure, blank[language]), place, confidence, candidates }]
  })
  const lines = cells.flatMap(({ cell, name, value, place, confidence, candidates }) => {
    const where = placed(place)?.[language]
    const how = confidences[confidence]?.[language] ?? confidence
    const zh = language === "zh"
    return [
      `${name}  [${cell}]`,
      `  ${zh ? "值" : "value"} ${value}  ${how}`,
      ...(where === undefined
        ? []
        : [
            `  ${zh ? "出处" : "from"} ${draft.provenance?.file ?? ""} ${where}，${zh ? "原文" : "it says"}“${place?.text ?? ""}”`
          ]),
      ...(place?.note === undefined ? [] : [`  ${zh ? "说明" : "why"} ${place.note}`]),
      ...(candidates.length === 0 ? [] : [`  ${zh ? "可能是" : "it may be"} ${candidates.join("、")}`])
    ].map((line) => harmless(line.replaceAll("\n", " ")))
  })
  const none = language === "zh" ? "没有未读、存疑或有附注的格" : "no cell is unread, doubtful or noted"
  return {
    code: 0,
    lines: [`${path}  ${caption(draft, edition)[language]}`, ...(lines.length === 0 ? [none] : lines)],
    json: { cells }
  }
}
