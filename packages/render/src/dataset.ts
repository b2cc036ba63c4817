/**
 * A report as a `Dataset` of schema.org, for search engines and catalogues of open data.
 *
 * A draft says that it is one, and a report that is not whole what it lacks: https://schema.org/creativeWorkStatus.
 * https://schema.org/Dataset: name, description, creator, temporalCoverage, datePublished, variableMeasured, distribution.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, forms, heading } from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import { lacking, notice, type Wholeness, wholeness } from "@gongkai/core/wholeness"

/** A file that holds the same data. */
export interface Distribution {
  /** Where the file lies, relative to the page or absolute. */
  readonly contentUrl: string
  /** A media type: `text/csv`. */
  readonly encodingFormat: string
}

/** The value of a `Dataset`, ready for JSON. Says nothing that the report does not: a missing day of publication stays missing. */
export const dataset = (
  draft: Draft,
  edition: Edition,
  {
    identifier,
    distribution = [],
    whole = wholeness(draft, edition)
  }: {
    readonly identifier?: string
    readonly distribution?: ReadonlyArray<Distribution>
    /** What is known of the report already: with last year's reports, which some errors depend on. */
    readonly whole?: Wholeness
  } = {}
): { readonly [key: string]: unknown } => {
  const { agency, year, period, publishedOn } = draft
  const said = notice(whole)
  const status = whole.isDraft ? "Draft" : lacking(whole) === "" ? undefined : "Incomplete"
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: titleOf(draft),
    description: `${agency.name}${year}年度政府信息公开工作的法定统计数据和文字说明，依${edition.cites.instrument}编制。${said === undefined ? "" : `${said}。`}`,
    ...(status !== undefined && { creativeWorkStatus: status }),
    inLanguage: "zh-Hans",
    ...(identifier !== undefined && { identifier }),
    creator: {
      "@type": "GovernmentOrganization",
      name: agency.name,
      ...(agency.website !== undefined && { url: agency.website }),
      ...(agency.divisionCode !== undefined && { identifier: agency.divisionCode })
    },
    temporalCoverage: `${period?.from ?? `${year}-01-01`}/${period?.to ?? `${year}-12-31`}`,
    ...(publishedOn !== undefined && { datePublished: publishedOn }),
    isAccessibleForFree: true,
    variableMeasured: forms(edition).map((form) => heading(edition, form)),
    ...(distribution.length > 0 && {
      distribution: distribution.map((each) => ({ "@type": "DataDownload", ...each }))
    })
  }
}
