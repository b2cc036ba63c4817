/**
 * What requests of the desk carry, as schemas: decoding, the OpenAPI document and the client's types are read off them.
 *
 * @module
 */
import { Campaign, Consolidation, Slip, Unit } from "@gongkai/core/desk"
import { Day, Moment } from "@gongkai/core/Header"
import * as Schema from "effect/Schema"
import { AgencyId } from "./parameters.ts"

/** A line that people read, of at most so many characters, without marks that turn the direction of what follows. */
const line = (most: number) =>
  Unit.Said.check(
    Schema.isMaxLength(most, { message: `不得超过${most}字`, description: `${most} characters at most` }),
    Schema.isPattern(/^[^\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, {
      message: "不得含控制字符或改变文字方向的符号",
      description: "no control characters and no marks of direction"
    })
  )

const Name = line(100)
const Reason = line(500)
const Ids = Schema.Array(AgencyId).check(Schema.isMaxLength(2000))
const basis = { basis: Schema.optionalKey(line(200)) }

const standing = {
  ...Unit.Standing.fields,
  name: Name,
  parent: Schema.optionalKey(AgencyId),
  ...basis
}

/** A unit to be registered, as it stands from its first day on. */
const NewUnit = Schema.Struct({ id: AgencyId, ...standing }).annotate({
  identifier: "NewUnit",
  description: "要登记的单位，自 from 之日起"
})

/** Units to be registered all or not at all. */
const NewUnits = Schema.Struct({
  units: Schema.NonEmptyArray(NewUnit).check(Schema.isMaxLength(2000))
}).annotate({ identifier: "NewUnits", description: "成批登记：全部登记，或一个也不登记" })

const orNone = <S extends Schema.Top>(schema: S) => Schema.optionalKey(Schema.NullOr(schema))

/** What changes of a unit from a day on; `null` takes away what need not be there. */
const UnitChange = Schema.Struct({
  from: Day,
  name: Schema.optionalKey(Name),
  kind: Schema.optionalKey(standing.kind),
  level: Schema.optionalKey(standing.level),
  parent: orNone(AgencyId),
  creditCode: orNone(Schema.String),
  division: orNone(Schema.String),
  basis: orNone(line(200))
}).annotate({ identifier: "UnitChange", description: "自 from 之日起的更名、改隶或改码；null 为去掉" })

/** The last day of a unit is the one before `on`. */
const UnitEnd = Schema.Struct({ on: Day, successors: Ids, ...basis }).annotate({
  identifier: "UnitEnd",
  description: "自 on 之日起撤销，由 successors 承接"
})

/** Units that become one, which may be among them, another, or new. */
const UnitMerger = Schema.Struct({
  units: Schema.NonEmptyArray(AgencyId).check(Schema.isMaxLength(200)),
  into: Schema.Union([AgencyId, NewUnit]),
  on: Day,
  ...basis
}).annotate({ identifier: "UnitMerger", description: "自 on 之日起合并为一个单位" })

const { year: _year, desk: _desk, level, expected, ...run } = Campaign.Campaign.fields

/** A campaign as its desk writes it; without `expected`, the units are proposed from the tree. */
const CampaignPlan = Schema.Struct({
  level: Schema.optionalKey(level),
  expected: Schema.optionalKey(expected),
  local: Schema.optionalKey(run.local),
  exemptions: Schema.optionalKey(
    Schema.Array(Schema.Struct({ unit: AgencyId, reason: Reason })).check(Schema.isMaxLength(2000))
  )
}).annotate({
  identifier: "CampaignPlan",
  description: "年度报送工作；不写 expected 则按隶属关系列出，不写 level 则按主管部门的级别"
})

const Revision = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))

/** Which revision is filed: the one its clerk saw. */
const FilingOrder = Schema.Struct({ revision: Revision }).annotate({
  identifier: "FilingOrder",
  description: "报送哪一版，须是现版"
})

const { values: _values, ...inCells } = Slip.InCells.fields

/** A slip as a reviewer writes it; what stood there the server takes down. */
const SlipOrder = Schema.Struct({
  due: Day,
  items: Schema.NonEmptyArray(Schema.Union([Schema.Struct(inCells), Slip.InText, Slip.OfAll])).check(
    Schema.isMaxLength(500)
  )
}).annotate({ identifier: "SlipOrder", description: "退回单：逐项写明要改什么；格中原来的数由服务器记下" })

/** A remark on an approval. */
const Approval = Schema.Struct({ note: Schema.optionalKey(Reason) }).annotate({ identifier: "Approval" })

/** An embargo: before `from` the public does not see it. */
const Publication = Schema.Struct({ from: Schema.optionalKey(Moment) }).annotate({
  identifier: "Publication",
  description: "写 from 则到那一刻才对公众可见"
})

/** The revision that takes the place of the published one, and why. */
const CorrectionOrder = Schema.Struct({ revision: Revision, reason: Reason }).annotate({
  identifier: "CorrectionOrder",
  description: "以哪一版更正已公布的报告，理由"
})

/** Why a published report is taken back. */
const Withdrawal = Schema.Struct({ reason: Reason }).annotate({ identifier: "Withdrawal" })

/** A finding that is accepted: by its id, or by its rule where the rule is broken once. */
const WaiverOrder = Schema.Struct({
  finding: line(400),
  reason: Reason,
  until: Schema.optionalKey(Day)
}).annotate({ identifier: "WaiverOrder", description: "对一条疑点说明理由；finding 为疑点的编号或规则" })

/** What is added up beyond the reports, and what an earlier sum was made of. */
const ConsolidationOrder = Schema.Struct({
  adjustments: Schema.optionalKey(Schema.Array(Consolidation.Adjustment).check(Schema.isMaxLength(1000))),
  earlier: Schema.optionalKey(
    Schema.Struct({
      parts: Schema.Array(Schema.Struct({ unit: AgencyId, hash: Schema.String })),
      missing: Ids
    })
  )
}).annotate({ identifier: "ConsolidationOrder", description: "调整项；earlier 为以前汇总时的各份，用来说明此后的变化" })

/** Units of which something is done in bulk, each tied to the version that was seen. */
const BulkOrder = Schema.Struct({
  units: Schema.NonEmptyArray(Schema.Struct({ unit: AgencyId, version: Schema.Natural })).check(
    Schema.isMaxLength(2000)
  ),
  from: Schema.optionalKey(Moment)
}).annotate({ identifier: "BulkOrder", description: "成批办理：各单位及所据的步数" })

/** The legal order on which a revision is erased, and why. */
const ErasureOrder = Schema.Struct({ order: line(200), reason: Reason }).annotate({
  identifier: "ErasureOrder",
  description: "依据的法律文书（文号）和理由；只记这些，不要写被删除的内容"
})

/** A merge patch (RFC 7396) of a report's file; a cell is replaced as a whole, and null blanks it. */
const ReportPatch = Schema.Record(Schema.String, Schema.Unknown).annotate({
  identifier: "ReportPatch",
  description: "JSON Merge Patch；格子整个替换，null 为未填"
})

/** All bodies by their names. */
export const bodies = {
  NewUnit,
  NewUnits,
  UnitChange,
  UnitEnd,
  UnitMerger,
  CampaignPlan,
  FilingOrder,
  SlipOrder,
  Approval,
  Publication,
  CorrectionOrder,
  Withdrawal,
  WaiverOrder,
  ConsolidationOrder,
  BulkOrder,
  ErasureOrder,
  ReportPatch
} as const
/** The bodies by their names. */
export type Bodies = typeof bodies
