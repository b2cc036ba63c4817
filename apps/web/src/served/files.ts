/**
 * Saves a report to the server instead of a file: over the revision it is based on, and never over what somebody else saved meanwhile.
 *
 * @module
 */
import type { Files } from "../files/Files.ts"
import type { Api } from "./api.ts"

/** Which report of the server is open. */
export interface Place {
  readonly unit: string
  readonly year: number
  /** Of a published report: what is saved is seen by the public once the correction is made. */
  readonly isCorrecting: boolean
}

/** The address of a report. */
export const addressOf = ({ unit, year }: Pick<Place, "unit" | "year">): string =>
  `/v1/agencies/${encodeURIComponent(unit)}/reports/${year}`

/** What a step of a filing is based on: the steps that were seen, or that nothing was begun. */
export const basedOn = (version: number): Readonly<Record<string, string>> =>
  version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` }

/** Files of the browser, but for saving. */
export const serverFiles = (browser: Files, api: Api, place: () => Place | undefined): Files => ({
  ...browser,
  save: async (text, _name, into) => {
    const at = place()
    if (at === undefined) return { _tag: "None" }
    const path = addressOf(at)
    const condition = into?.tag === undefined || into.tag === "" ? { "if-none-match": "*" } : { "if-match": into.tag }
    const saved = await api.send<{ readonly number: number }>(
      "PUT",
      `${path}${at.isCorrecting ? "?correcting=yes" : ""}`,
      text,
      condition
    )
    if (saved.ok && saved.tag !== undefined)
      return { _tag: "Server", name: `#${saved.tag.replaceAll('"', "")}`, tag: saved.tag }
    if (!saved.ok && saved.status === 412) {
      const now = await api.get<string>(path, "text")
      if (now.ok) return { _tag: "Changed", text: now.body, ...(now.tag !== undefined && { tag: now.tag }) }
    }
    const says = saved.ok ? "" : saved.says
    return { _tag: "Failed", text: { zh: `没有存成：${says}`, en: `not saved: ${says}` } }
  }
})
