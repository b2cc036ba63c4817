/**
 * A page that says why there is none: what is wrong, and where to go on.
 *
 * @module
 */
import { escape } from "../escape.ts"
import { type Place, shell } from "./shell.ts"

/** Why a page is not there. */
export interface Refused {
  readonly title: string
  readonly detail: string
}

/** The page. */
export const refusalPage = ({ title, detail }: Refused, place: Place): string =>
  shell(
    place,
    title,
    `<p>${escape(detail)}</p>\n<p><a href="${escape(place.root)}">${place.language === "zh" ? "回到已公布的报告" : "Back to the published reports"}</a></p>\n`
  )
