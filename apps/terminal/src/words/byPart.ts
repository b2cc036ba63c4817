/**
 * Findings by the part of the report they are in, in the order of the report; those that concern the whole of it first.
 *
 * What would mend the numbers of a table stands with what is wrong in it.
 *
 * @module
 */
import { type Edition, heading } from "@gongkai/core/Edition"
import type { Finding } from "@gongkai/core/Finding"
import type { Repair } from "@gongkai/core/repair"
import type { Text } from "@gongkai/core/Text"

export interface Group {
  readonly title: Text
  /** In the order they were given: the gravest first. */
  readonly findings: ReadonlyArray<Finding>
  readonly repairs: ReadonlyArray<Repair>
}

const whole: Text = { zh: "整份报告", en: "The whole report" }
const front: Text = { zh: "标题、引言", en: "Title and preamble" }

/** The key of a part: what a cell's address begins with, and what a passage names. */
const keyOf = ({ cells: [cell], passage }: Pick<Finding, "cells" | "passage">): string =>
  passage?.part ?? cell?.split("/")[0] ?? ""

export const byPart = (
  edition: Edition,
  findings: ReadonlyArray<Finding>,
  repairs: ReadonlyArray<Repair>
): ReadonlyArray<Group> => {
  const parts = edition.sections.map((section) => {
    const title = heading(edition, section)
    return { key: section.key, title: { zh: title, en: title } }
  })
  const known = new Set([...parts.map(({ key }) => key), "preamble"])
  const placed = [{ key: "", title: whole }, { key: "preamble", title: front }, ...parts]
  return placed
    .map(({ key, title }): Group => {
      const here = (each: Pick<Finding, "cells" | "passage">): boolean => {
        const own = keyOf(each)
        return (known.has(own) ? own : "") === key
      }
      return { title, findings: findings.filter(here), repairs: repairs.filter(here) }
    })
    .filter(({ findings, repairs }) => findings.length + repairs.length > 0)
}
