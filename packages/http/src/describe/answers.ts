/**
 * What the interface answers with, as schemas: types, the OpenAPI document and the client are read off them.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import * as Schema from "effect/Schema"

const Clause = Schema.Struct({ instrument: Schema.String, clause: Schema.String }).annotate({ identifier: "Citation" })
const Both = Schema.Struct({ zh: Schema.String, en: Schema.String }).annotate({ identifier: "Text" })

export const Finding = Schema.Struct({
  id: Schema.String,
  rule: Schema.String,
  severity: Schema.Literals(["error", "warning", "note"]),
  message: Schema.String,
  hint: Schema.String,
  cites: Clause,
  cells: Schema.Array(Schema.String),
  passage: Schema.optionalKey(
    Schema.Struct({ part: Schema.String, block: Schema.Int, quote: Schema.String, sentence: Schema.String })
  ),
  verdict: Schema.optionalKey(Schema.Literals(["agrees", "contradicts", "other scope", "unchecked"])),
  waived: Schema.optionalKey(
    Schema.Struct({
      reason: Schema.String,
      by: Schema.String,
      on: Schema.String,
      until: Schema.optionalKey(Schema.String)
    })
  )
}).annotate({ identifier: "Finding", description: "疑点：问题所在的格、依据、怎么办" })

export const Counts = Schema.Struct({ error: Schema.Natural, warning: Schema.Natural, note: Schema.Natural }).annotate({
  identifier: "Counts"
})

export const Checked = Schema.Struct({
  agency: Schema.String,
  year: Schema.Int,
  edition: Schema.String,
  reading: Schema.Literals(["draft", "published"]),
  counts: Counts,
  findings: Schema.Array(Finding)
}).annotate({ identifier: "Checked", description: "校验结果" })

const imported = {
  name: Schema.String.annotate({ description: "the file, in a zip with its path; #2 is the second report of a file" })
}

export const ImportedReports = Schema.Struct({
  items: Schema.Array(
    Schema.Union([
      Schema.Struct({
        ...imported,
        agency: Schema.String,
        year: Schema.Int,
        edition: Schema.String,
        cells: Schema.Struct({
          all: Schema.Natural,
          read: Schema.Natural,
          blank: Schema.Natural,
          unread: Schema.Natural
        }),
        counts: Counts,
        breaches: Schema.Array(Schema.String).annotate({ description: "sums that do not hold" }),
        messages: Schema.Array(
          Schema.Struct({
            severity: Schema.Literals(["error", "warning", "note"]),
            text: Schema.String,
            place: Schema.optionalKey(Schema.String),
            cells: Schema.optionalKey(Schema.Array(Schema.String))
          })
        ),
        report: Schema.Record(Schema.String, Schema.Unknown).annotate({
          description: "the draft; every number has its place in the file under provenance, an unread cell its text"
        })
      }),
      Schema.Struct({ ...imported, refused: Schema.String.annotate({ description: "why nothing was read of it" }) })
    ])
  )
}).annotate({ identifier: "ImportedReports", description: "读出的草稿与导入记录，按文件中的先后" })

const revision = {
  agency: Schema.String,
  year: Schema.Int,
  number: Schema.Int,
  edition: Schema.String,
  hash: Schema.String.annotate({ description: "SHA-256 of the canonical text without provenance, in hexadecimal" }),
  savedAt: Schema.String.annotate({ format: "date-time" }),
  removed: Schema.Boolean,
  etag: Schema.String
}
export const Revision = Schema.Struct(revision).annotate({ identifier: "Revision", description: "报告的一版" })

const saved = {
  ...revision,
  by: Schema.optionalKey(Schema.String).annotateKey({ description: "谁存的：令牌的用途 (the label of the token)" }),
  reason: Schema.optionalKey(Schema.String)
}
export const Saved = Schema.Struct(saved).annotate({
  identifier: "Saved",
  description: "报告的一版，连同谁存的、为什么"
})

export const History = Schema.Struct({ items: Schema.Array(Saved) }).annotate({ identifier: "History" })

export const Kept = Schema.Struct({ ...saved, counts: Counts, findings: Schema.Array(Finding) }).annotate({
  identifier: "Kept",
  description: "存下的一版，连同校验结果；有错误也照存"
})

export const StoredAgency = Schema.Struct({
  id: Schema.String,
  number: Schema.Int,
  agency: Agency,
  savedAt: Schema.String.annotate({ format: "date-time" }),
  etag: Schema.String
}).annotate({ identifier: "StoredAgency", description: "登记的行政机关" })

export const Agencies = Schema.Struct({
  items: Schema.Array(StoredAgency),
  next: Schema.optionalKey(Schema.String)
}).annotate({ identifier: "Agencies" })

export const Revisions = Schema.Struct({
  items: Schema.Array(Revision),
  next: Schema.optionalKey(Schema.String)
}).annotate({ identifier: "Revisions" })

export const Edition = Schema.Struct({
  key: Schema.String,
  title: Schema.String,
  cites: Clause,
  years: Schema.Struct({ from: Schema.Int, until: Schema.optionalKey(Schema.Int) }),
  sections: Schema.Array(
    Schema.Struct({ key: Schema.String, kind: Schema.Literals(["form", "prose"]), heading: Schema.String })
  )
}).annotate({ identifier: "Edition", description: "格式版本" })

export const Editions = Schema.Struct({ items: Schema.Array(Edition) }).annotate({ identifier: "Editions" })

export interface Heading {
  readonly key: string
  readonly label: string
  readonly cites?: typeof Clause.Type
  readonly sums?: boolean
  readonly measure?: "count" | "change" | "amount"
  readonly of?: ReadonlyArray<Heading>
}

export const Heading: Schema.Codec<Heading> = Schema.Struct({
  key: Schema.String,
  label: Schema.String,
  cites: Schema.optionalKey(Clause),
  sums: Schema.optionalKey(Schema.Boolean),
  measure: Schema.optionalKey(Schema.Literals(["count", "change", "amount"])),
  of: Schema.optionalKey(Schema.Array(Schema.suspend((): Schema.Codec<Heading> => Heading)))
}).annotate({ identifier: "Heading", description: "行或列的标题；有 of 的是一组" })

export const Form = Schema.Struct({
  key: Schema.String,
  heading: Schema.String,
  cites: Clause,
  blocks: Schema.Array(
    Schema.Struct({
      heading: Schema.optionalKey(Schema.String),
      corner: Schema.optionalKey(Schema.String),
      over: Schema.optionalKey(Schema.String),
      rows: Schema.Array(Heading),
      columns: Schema.Array(Heading)
    })
  ),
  cells: Schema.Array(
    Schema.Struct({
      cell: Schema.String,
      label: Schema.String,
      measure: Schema.Literals(["count", "change", "amount"])
    })
  )
}).annotate({ identifier: "Form", description: "一张法定表格" })

export const Forms = Schema.Struct({ edition: Schema.String, forms: Schema.Array(Form) }).annotate({
  identifier: "Forms"
})

export const Rule = Schema.Struct({
  id: Schema.String,
  statement: Both,
  hint: Both,
  cites: Clause,
  severity: Schema.Literals(["error", "warning", "note"]),
  equations: Schema.optionalKey(
    Schema.Array(Schema.Struct({ left: Schema.Array(Schema.String), right: Schema.Array(Schema.String) }))
  )
}).annotate({ identifier: "Rule", description: "一条规则；算术的给出等式" })

export const Rules = Schema.Struct({ edition: Schema.String, rules: Schema.Array(Rule) }).annotate({
  identifier: "Rules"
})

export const Health = Schema.Struct({ status: Schema.Literal("ok") }).annotate({ identifier: "Health" })

export const Problem = Schema.Struct({
  type: Schema.String,
  title: Schema.String,
  status: Schema.Int,
  detail: Schema.String,
  instance: Schema.String,
  errors: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        pointer: Schema.optionalKey(Schema.String),
        parameter: Schema.optionalKey(Schema.String),
        header: Schema.optionalKey(Schema.String),
        detail: Schema.String
      })
    )
  ),
  current: Schema.optionalKey(Saved),
  changed: Schema.optionalKey(Schema.Array(Schema.String))
}).annotate({ identifier: "Problem", description: "RFC 9457；current、changed 只在 412 中" })
