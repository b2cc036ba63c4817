/**
 * The page of open data: what programs can have of the published reports, each with its address and what is in it.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { escape } from "../escape.ts"
import { grid, type Place, shell, told } from "./shell.ts"

/** Something to fetch. */
export interface Offered {
  readonly name: Text
  readonly href: string
  readonly type: string
  readonly says: Text
}

const words = {
  title: { zh: "开放数据", en: "Open data" },
  name: { zh: "内容", en: "What" },
  type: { zh: "格式", en: "Format" },
  says: { zh: "说明", en: "About it" }
} as const

/** The page. */
export const dataPage = (offered: ReadonlyArray<Offered>, place: Place): string =>
  shell(
    place,
    words.title[place.language],
    grid(
      words.title[place.language],
      [words.name, words.type, words.says].map((each) => each[place.language]),
      offered.map(({ name, href, type, says }) => [
        `<a href="${escape(href)}" type="${escape(type)}">${told(name, place)}</a>`,
        escape(type),
        told(says, place)
      ]),
      place
    )
  )
