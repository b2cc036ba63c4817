/**
 * What the routes of the desk answer with, as schemas: units, campaigns, filings, slips, receipts, corrections, sums.
 *
 * @module
 */
import {
  Campaign as CampaignOf,
  Consolidation as Sum,
  Correction,
  Filing as FilingOf,
  Receipt,
  Slip,
  Unit
} from "@gongkai/core/desk"
import * as Schema from "effect/Schema"
import { Counts } from "./answers.ts"

const Both = Schema.Struct({ zh: Schema.String, en: Schema.String })
const next = { next: Schema.optionalKey(Schema.String) }

export const Member = Schema.Struct({ id: Schema.String, ...Unit.Standing.fields }).annotate({
  identifier: "Member",
  description: "一个单位在某一天的情况"
})

export const Members = Schema.Struct({
  day: Schema.String,
  version: Schema.Int,
  items: Schema.Array(Member),
  ...next
}).annotate({ identifier: "Members", description: "某一天的各单位，上级在前" })

export const UnitHistory = Schema.Struct({ version: Schema.Int, unit: Unit.Unit }).annotate({
  identifier: "UnitHistory",
  description: "一个单位的沿革"
})

export const UnitsChanged = Schema.Struct({
  version: Schema.Int,
  etag: Schema.String,
  units: Schema.Array(Unit.Unit)
}).annotate({ identifier: "UnitsChanged", description: "有变动的单位" })

export const KeptCampaign = Schema.Struct({
  version: Schema.Int,
  etag: Schema.String,
  campaign: CampaignOf.Campaign
}).annotate({ identifier: "KeptCampaign", description: "年度报送工作" })

const tallies = Schema.Record(Schema.String, Schema.Natural)
const Totals = Schema.Struct({ expected: Schema.Natural, stages: tallies, handedIn: tallies, madePublic: tallies })
const timeliness = Schema.Literals(["pending", "onTime", "late", "overdue", "exempt"])

export const CampaignProgress = Schema.Struct({
  desk: Schema.String,
  year: Schema.Int,
  day: Schema.String,
  total: Totals,
  branches: Schema.Array(Schema.Struct({ unit: Schema.String, name: Schema.String, totals: Totals })),
  items: Schema.Array(
    Schema.Struct({
      unit: Schema.String,
      name: Schema.String,
      branch: Schema.String,
      stage: Schema.String,
      handedIn: timeliness,
      madePublic: timeliness,
      submitBy: Schema.String,
      publishBy: Schema.String,
      filedOn: Schema.optionalKey(Schema.String)
    })
  ),
  unplaced: Schema.Array(Schema.String)
}).annotate({ identifier: "CampaignProgress", description: "报送进度：各单位、各分支、合计" })

const acts = Schema.Literals(["file", "return", "approve", "publish", "correct", "withdraw"])

const step = Schema.Struct({
  act: acts,
  by: Schema.String,
  at: Schema.String,
  content: Schema.optionalKey(FilingOf.Content),
  slip: Schema.optionalKey(Slip.Slip),
  note: Schema.optionalKey(Schema.String),
  from: Schema.optionalKey(Schema.String),
  correction: Schema.optionalKey(Correction.Correction),
  reason: Schema.optionalKey(Schema.String)
})

const filing = {
  unit: Schema.String,
  year: Schema.Int,
  state: FilingOf.State,
  version: Schema.Natural,
  possible: Schema.Array(acts),
  content: Schema.optionalKey(FilingOf.Content),
  publicFrom: Schema.optionalKey(Schema.String)
}

export const FilingStanding = Schema.Struct(filing).annotate({
  identifier: "FilingStanding",
  description: "报送的现状"
})

export const FilingRecord = Schema.Struct({ ...filing, steps: Schema.Array(step) }).annotate({
  identifier: "FilingRecord",
  description: "报送的现状与经过"
})

export const Filings = Schema.Struct({ items: Schema.Array(FilingStanding), ...next }).annotate({
  identifier: "Filings"
})

const rechecked = Schema.Array(
  Schema.Struct({
    item: Slip.Item,
    outcome: Schema.Literals(["resolved", "explained", "changed", "untouched", "worse"]),
    says: Schema.String
  })
)

export const FilingTaken = Schema.Struct({
  ...filing,
  etag: Schema.String,
  receipt: Schema.optionalKey(Receipt.Receipt),
  sentence: Schema.optionalKey(Schema.String),
  rechecked: Schema.optionalKey(rechecked)
}).annotate({ identifier: "FilingTaken", description: "办理结果：现状、回执，再次报送的有退回事项的复核" })

export const Slips = Schema.Struct({
  items: Schema.Array(
    Schema.Struct({
      slip: Slip.Slip,
      isOpen: Schema.Boolean,
      against: Schema.optionalKey(Schema.Int),
      rechecked: Schema.optionalKey(rechecked)
    })
  )
}).annotate({ identifier: "Slips", description: "退回单；rechecked 为对照第 against 版的复核" })

export const Receipts = Schema.Struct({
  items: Schema.Array(Schema.Struct({ receipt: Receipt.Receipt, sentence: Schema.String }))
}).annotate({ identifier: "Receipts", description: "回执" })

export const Corrections = Schema.Struct({
  current: Schema.optionalKey(FilingOf.Content),
  items: Schema.Array(Schema.Struct({ correction: Correction.Correction, erratum: Schema.Array(Schema.String) }))
}).annotate({ identifier: "Corrections", description: "更正的先后：由哪个内容更正为哪个内容" })

export const PublicCorrections = Schema.Struct({
  current: Schema.optionalKey(FilingOf.Content),
  items: Schema.Array(Schema.Struct({ correction: Correction.PublicCorrection, erratum: Schema.Array(Schema.String) }))
}).annotate({
  identifier: "PublicCorrections",
  description: "已公布报告更正的先后，指纹均为公布的内容的；经办人不公布"
})

export const Erased = Schema.Struct({
  revisions: Schema.Array(Schema.Int).annotate({ description: "every revision that said the same" }),
  entries: Schema.Array(Schema.Int).annotate({ description: "entries of the log that quoted it and were redacted" }),
  head: Schema.Struct({ number: Schema.Int, hash: Schema.String })
}).annotate({ identifier: "Erased", description: "删去了哪些版次和记录中的引文；head 为记下此事的一项" })

const shown = Schema.Unknown.annotate({ description: "as the file has it; null where there is none" })

export const RevisionDifference = Schema.Struct({
  from: Schema.Int,
  to: Schema.Int,
  head: Schema.Array(Schema.Struct({ key: Schema.String, before: shown, after: shown })),
  cells: Schema.Array(Schema.Struct({ cell: Schema.String, label: Schema.String, before: shown, after: shown })),
  prose: Schema.Array(
    Schema.Struct({
      part: Schema.String,
      at: Schema.Natural,
      before: Schema.Array(Schema.String),
      after: Schema.Array(Schema.String)
    })
  )
}).annotate({ identifier: "RevisionDifference", description: "两版的不同之处" })

export const CellHistory = Schema.Struct({
  cell: Schema.String,
  label: Schema.String,
  items: Schema.Array(
    Schema.Struct({
      number: Schema.Int,
      savedAt: Schema.String,
      by: Schema.optionalKey(Schema.String),
      reason: Schema.optionalKey(Schema.String),
      value: shown
    })
  ),
  ...next
}).annotate({ identifier: "CellHistory", description: "一格的沿革：每次变动，新的在前" })

export const Waivers = Schema.Struct({
  items: Schema.Array(
    Schema.Struct({
      rule: Schema.String,
      cells: Schema.Array(Schema.String),
      reason: Schema.String,
      by: Schema.String,
      on: Schema.String,
      until: Schema.optionalKey(Schema.String)
    })
  )
}).annotate({ identifier: "Waivers", description: "对疑点的说明" })

const named = Schema.Struct({ unit: Schema.String, name: Schema.String })
const amount = Schema.String.annotate({ description: "a whole number in digits; amounts in 分" })

export const ConsolidatedReports = Schema.Struct({
  desk: Schema.String,
  year: Schema.Int,
  stage: Schema.Literals(["filed", "approved", "published"]),
  edition: Schema.String,
  own: Schema.optionalKey(Schema.String),
  parts: Schema.Array(Schema.Struct({ ...named.fields, revision: Schema.Int, hash: Schema.String })),
  missing: Schema.Array(named),
  adjustments: Schema.Array(Sum.Adjustment),
  cells: Schema.Array(
    Schema.Struct({ cell: Schema.String, label: Schema.String, sum: amount, isWhole: Schema.Boolean })
  ),
  report: Schema.Record(Schema.String, Schema.Unknown).annotate({
    description: "the sums as a report; cells not known are null"
  }),
  since: Schema.optionalKey(
    Schema.Struct({
      changed: Schema.Array(Schema.String),
      arrived: Schema.Array(Schema.String),
      gone: Schema.Array(Schema.String)
    })
  )
}).annotate({ identifier: "ConsolidatedReports", description: "汇总：由哪些报告相加，缺哪些，各格合计" })

export const OpenedCell = Schema.Struct({
  cell: Schema.String,
  explanation: Both,
  own: Schema.optionalKey(amount),
  children: Schema.Array(Schema.Struct({ ...named.fields, value: amount })),
  unknown: Schema.Array(Schema.Struct({ ...named.fields, why: Schema.String })),
  missing: Schema.Array(named),
  adjustments: Schema.Array(Sum.Adjustment),
  sum: amount,
  isWhole: Schema.Boolean
}).annotate({ identifier: "OpenedCell", description: "一格的合计由哪些数相加而成" })

export const BulkDone = Schema.Struct({
  done: Schema.Natural,
  items: Schema.Array(
    Schema.Struct({
      unit: Schema.String,
      status: Schema.Int,
      version: Schema.optionalKey(Schema.Int),
      detail: Schema.optionalKey(Schema.String),
      counts: Schema.optionalKey(Counts)
    })
  )
}).annotate({ identifier: "BulkDone", description: "成批办理的结果，逐个单位" })

export const PublishedReports = Schema.Struct({
  items: Schema.Array(
    Schema.Struct({
      unit: Schema.String,
      name: Schema.String,
      year: Schema.Int,
      revision: Schema.Int,
      hash: Schema.String.annotate({ description: "SHA-256 of the JSON that the address gives" }),
      publicFrom: Schema.String,
      corrections: Schema.Natural,
      address: Schema.String
    })
  ),
  ...next
}).annotate({ identifier: "PublishedReports", description: "已公布的报告" })
