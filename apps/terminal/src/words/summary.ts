/**
 * What a program is told of a report: whose it is, of which year and edition, and how its blanks are read.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"

export const summary = ({
  agency,
  year,
  edition,
  reading
}: Pick<Draft, "agency" | "year" | "edition" | "reading">) => ({
  agency: agency.name,
  year,
  edition,
  reading: reading ?? "draft"
})
