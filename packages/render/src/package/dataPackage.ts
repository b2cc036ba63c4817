/**
 * Reports as one data package of Frictionless: all numbers as a tidy table, what they mean, the official tables, each report whole.
 *
 * The package comes as a row of files to write, one report after another, so that a thousand reports take no more room than one. Whoever
 * writes them says what a text hashes to: nothing here knows bytes.
 *
 * @module
 */
import type * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { forPublic } from "@gongkai/core/forPublic"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import { tidyLines } from "../csv/tidy.ts"
import { wide } from "../csv/wide.ts"
import { notice, wholeness } from "@gongkai/core/wholeness"
import { descriptor, type Member } from "./descriptor.ts"
import { cellsCsv, type Files, observationsHead, reportLine, reportsHead } from "./tables.ts"

/** A report to put into a package. */
export interface Held {
  readonly draft: Draft.Draft
  readonly edition: Edition
  /** Last year's reports: some errors, and so the mark 草稿, depend on them. */
  readonly previous?: ReadonlyArray<Draft.Draft>
  /** The name of its files in the package, without an ending; no two reports have the same. */
  readonly name: string
  /** Its interchange file holds the working notes too, with reasons and names; else what the public may read. */
  readonly notes?: boolean
  /** The hash of that file, `sha256:…`. */
  readonly identifier: string
}

/** Where the texts of a package go. `observations.csv` stays open until `end`; any other file is given whole. */
export interface Sink {
  /** Goes on with `observations.csv`. */
  readonly observe: (text: string) => void
  /** Ends `observations.csv`. */
  readonly observed: () => Member
  /** Writes a file, and says what it came to. */
  readonly put: (path: string, text: string) => Member
}

/** Begins a package: reports are added one by one, and `end` writes what is told of all of them. */
export const dataPackage = ({ observe, observed, put }: Sink) => {
  const members: Array<Member> = []
  const editions = new Map<string, Edition>()
  const agencies = new Set<string>()
  const years = new Set<number>()
  let [listed, isDraft, count, title] = [reportsHead, false, 0, ""]
  observe(observationsHead)
  return {
    add: ({ draft, edition, previous = [], name, notes = false, identifier }: Held): void => {
      const files: Files = { report: `reports/${name}.gongkai.json`, tables: `tables/${name}.csv` }
      const whole = wholeness(draft, edition, previous)
      observe(tidyLines(draft, { edition, previous }))
      members.push(put(files.tables, wide(draft, { edition, previous })))
      members.push(put(files.report, Interchange.texts(notes ? draft : forPublic(draft), edition).essence))
      listed += reportLine(draft, edition.key, files, identifier, notice(whole))
      editions.set(edition.key, edition)
      agencies.add(draft.agency.name)
      years.add(draft.year)
      isDraft ||= whole.isDraft
      count += 1
      title = titleOf(draft)
    },
    end: (): void => {
      const [first = ""] = agencies
      const whose = agencies.size === 1 ? first : `${first}等${agencies.size}个行政机关`
      const when = [...years].toSorted((one, other) => one - other).join("、")
      const own = observed()
      const tables = [put("cells.csv", cellsCsv([...editions.values()])), put("reports.csv", listed)]
      put(
        "datapackage.json",
        descriptor(
          {
            title: count === 1 ? title : `${whose}${when}年政府信息公开工作年度报告数据`,
            description: `${whose}${when}年度政府信息公开工作年度报告的法定统计数据和全文。`,
            agencies: [...agencies],
            isDraft
          },
          [own, ...tables, ...members]
        )
      )
    }
  }
}
