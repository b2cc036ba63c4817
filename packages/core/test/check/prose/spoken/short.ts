/**
 * Sentences that say that there was none of something, or that all were of one kind, in short words and in long; each with cells of which
 * one more makes it false.
 *
 * @module
 */
import type { Cell } from "../../../../src/form/Cell.ts"
import type { Denial } from "./universal.ts"

/** What the tables hold where there was one. */
export const cells: { readonly [cell: Cell]: number } = {
  "requests/received/total": 1,
  "requests/received/naturalPerson": 1,
  "requests/outcome.granted/total": 1,
  "requests/outcome.total/total": 1,
  "review/cases/reconsideration.upheld": 1,
  "review/cases/reconsideration.total": 1
}

/** Of the only one there was, of whom nothing needs to be said of all. */
export const single: ReadonlyArray<Denial> = [
  ["收到政府信息公开申请1件，予以公开。", "requests/outcome.grantedInPart/total"],
  ["收到政府信息公开申请1件，作出予以公开答复。", "requests/outcome.unavailable.notHeld/total"],
  ["收到政府信息公开申请1件，并已依法答复完毕。", "requests/carriedOut/total"],
  ["因信息公开被申请行政复议1件，复议机关维持我局决定。", "review/cases/reconsideration.corrected"]
]

/** Of an organ with nothing in its tables. */
export const nothing: ReadonlyArray<Denial> = [
  ["本年度全年零申请。", "requests/received/total", "requests/outcome.total/total"],
  ["2023年度，我局零申请、零复议、零诉讼。", "requests/received/total", "requests/outcome.total/total"],
  ["2023年度，我局零申请、零复议、零诉讼。", "review/cases/reconsideration.total"],
  ["2023年度，我局零申请、零复议、零诉讼。", "review/cases/litigation.direct.total"],
  ["我局依申请公开实现零受理、零投诉。", "requests/received/total", "requests/outcome.total/total"],
  ["全年没有公民提出信息公开申请。", "requests/received/total", "requests/outcome.total/total"],
  [
    "2023年度我局未收到自然人、法人或其他组织关于政府信息公开的申请，未产生复议诉讼案件。",
    "requests/received/total",
    "requests/outcome.total/total"
  ],
  [
    "2023年度我局未收到自然人、法人或其他组织关于政府信息公开的申请，未产生复议诉讼案件。",
    "review/cases/reconsideration.total"
  ],
  ["无人向我局提出公开申请。", "requests/received/total", "requests/outcome.total/total"],
  ["依申请公开工作：全年未有申请人提出申请。", "requests/received/total", "requests/outcome.total/total"],
  ["本年度我局没有依申请公开的相关情况。", "requests/received/total", "requests/outcome.total/total"],
  ["本年度收到申请为零。", "requests/received/total", "requests/outcome.total/total"],
  ["信息公开申请数量为“0”。", "requests/received/total", "requests/outcome.total/total"],
  ["未出台规范性文件。", "proactive/normativeDocuments/issued"],
  ["本机关不具有规章制定权，本年度未新增规范性文件。", "proactive/normativeDocuments/issued"],
  ["年内我局没有制发、废止规范性文件。", "proactive/normativeDocuments/issued"],
  ["年内我局没有制发、废止规范性文件。", "proactive/normativeDocuments/repealed"],
  ["本年度未实施行政强制。", "proactive/coercion/decisions"],
  ["未开展行政处罚。", "proactive/penalties/decisions"],
  ["本年度未因政府信息公开工作被提起行政复议或行政诉讼。", "review/cases/reconsideration.total"],
  ["本年度未因政府信息公开工作被提起行政复议或行政诉讼。", "review/cases/litigation.direct.total"],
  ["我局信息公开工作无复议、诉讼、申诉情况。", "review/cases/reconsideration.total"],
  ["我局信息公开工作无复议、诉讼、申诉情况。", "review/cases/litigation.direct.total"],
  ["未引起行政复议和诉讼。", "review/cases/reconsideration.total"],
  ["未引起行政复议和诉讼。", "review/cases/litigation.direct.total"],
  ["2023年我局政府信息公开行政复议、行政诉讼件数均为0。", "review/cases/reconsideration.total"],
  ["2023年我局政府信息公开行政复议、行政诉讼件数均为0。", "review/cases/litigation.direct.total"],
  ["行政复议和行政诉讼数量均为零。", "review/cases/reconsideration.total"],
  ["行政复议和行政诉讼数量均为零。", "review/cases/litigation.direct.total"],
  ["没有发生针对本机关政府信息公开的行政复议案件、行政诉讼案件和申诉案件。", "review/cases/reconsideration.total"],
  ["行政复议：0件，行政诉讼：0件。", "review/cases/reconsideration.total"],
  ["行政复议：0件，行政诉讼：0件。", "review/cases/litigation.direct.total"],
  ["无上年结转，无结转下年。", "requests/carriedIn/total"],
  ["无上年结转，无结转下年。", "requests/carriedOut/total"],
  ["上一年度没有结转的申请，本年度也没有需要结转下年度办理的申请。", "requests/carriedIn/total"],
  ["上一年度没有结转的申请，本年度也没有需要结转下年度办理的申请。", "requests/carriedOut/total"],
  ["本年度无依申请公开、无行政复议、无行政诉讼。", "requests/received/total", "requests/outcome.total/total"],
  ["本年度无依申请公开、无行政复议、无行政诉讼。", "review/cases/reconsideration.total"],
  ["本年度无依申请公开、无行政复议、无行政诉讼。", "review/cases/litigation.direct.total"],
  [
    "未收到信息公开申请；未被申请行政复议；未被提起行政诉讼。",
    "requests/received/total",
    "requests/outcome.total/total"
  ],
  ["未收到信息公开申请；未被申请行政复议；未被提起行政诉讼。", "review/cases/reconsideration.total"],
  ["未收到信息公开申请；未被申请行政复议；未被提起行政诉讼。", "review/cases/litigation.direct.total"],
  ["依申请公开0件，行政复议0件，行政诉讼0件。", "review/cases/reconsideration.total"],
  ["依申请公开0件，行政复议0件，行政诉讼0件。", "review/cases/litigation.direct.total"],
  ["没有收到要求公开政府信息的书面或电子申请。", "requests/received/total", "requests/outcome.total/total"],
  [
    "全年没有接收到公民、法人及其他组织的公开申请，依申请公开办件量为0。",
    "requests/received/total",
    "requests/outcome.total/total"
  ],
  [
    "2023年全年无申请公开件，也没有因此引起的行政复议、诉讼。",
    "requests/received/total",
    "requests/outcome.total/total"
  ],
  ["2023年全年无申请公开件，也没有因此引起的行政复议、诉讼。", "review/cases/reconsideration.total"],
  ["2023年全年无申请公开件，也没有因此引起的行政复议、诉讼。", "review/cases/litigation.direct.total"],
  ["依申请公开方面，2023年度我局没有接到相关申请。", "requests/received/total", "requests/outcome.total/total"],
  ["全年未接收依申请公开信息，未发生复议和应诉。", "requests/received/total", "requests/outcome.total/total"],
  ["全年未接收依申请公开信息，未发生复议和应诉。", "review/cases/reconsideration.total"],
  ["我局既无上年结转申请，也无本年新收申请。", "requests/carriedIn/total"],
  ["我局既无上年结转申请，也无本年新收申请。", "requests/received/total", "requests/outcome.total/total"],
  ["全年无行政处罚、无行政强制案件。", "proactive/penalties/decisions"],
  ["全年无行政处罚、无行政强制案件。", "proactive/coercion/decisions"],
  ["2023年度，我单位无政府信息公开申请案件。", "requests/received/total", "requests/outcome.total/total"],
  [
    "全年依申请公开数量为零，未产生相关费用，无行政复议和诉讼案件。",
    "requests/received/total",
    "requests/outcome.total/total"
  ],
  ["全年依申请公开数量为零，未产生相关费用，无行政复议和诉讼案件。", "review/cases/reconsideration.total"],
  [
    "未发生公民、法人或者其他组织申请政府信息公开的情况，也未发生因此提起复议、诉讼的情况。",
    "requests/received/total",
    "requests/outcome.total/total"
  ],
  [
    "未发生公民、法人或者其他组织申请政府信息公开的情况，也未发生因此提起复议、诉讼的情况。",
    "review/cases/reconsideration.total"
  ],
  ["本年度没有因政府信息公开工作而发生的行政复议，也没有行政诉讼。", "review/cases/reconsideration.total"],
  ["本年度没有因政府信息公开工作而发生的行政复议，也没有行政诉讼。", "review/cases/litigation.direct.total"],
  ["复议和诉讼：无。", "review/cases/reconsideration.total"],
  ["复议和诉讼：无。", "review/cases/litigation.direct.total"],
  ["行政复议、诉讼零发生。", "review/cases/reconsideration.total"],
  ["行政复议、诉讼零发生。", "review/cases/litigation.direct.total"],
  ["依申请公开“零申请”。", "requests/received/total", "requests/outcome.total/total"],
  ["年度内没有申请、没有复议、没有诉讼。", "requests/received/total", "requests/outcome.total/total"],
  ["年度内没有申请、没有复议、没有诉讼。", "review/cases/reconsideration.total"],
  ["年度内没有申请、没有复议、没有诉讼。", "review/cases/litigation.direct.total"],
  ["本机关未制发规章和规范性文件。", "proactive/normativeDocuments/issued"],
  ["本机关未制发规章和规范性文件。", "proactive/rules/issued"],
  ["无新制作规范性文件，无废止规范性文件。", "proactive/normativeDocuments/issued"],
  ["无新制作规范性文件，无废止规范性文件。", "proactive/normativeDocuments/repealed"],
  ["本局不具有行政许可、行政强制职能，全年未作出行政处罚决定。", "proactive/penalties/decisions"]
]

/** Of one with twelve requests, all granted, and cases that were all upheld, as in `universal.ts`. */
export const everything: ReadonlyArray<Denial> = [
  ["全年共收到政府信息公开申请12件，已全部答复完毕，无结转下年度办理情况。", "requests/carriedOut/total"],
  ["收到依申请公开12件，均为自然人申请，已全部公开。", "requests/received/organization.business"],
  ["收到依申请公开12件，均为自然人申请，已全部公开。", "requests/outcome.unavailable.notHeld/total"],
  ["12件申请全部同意公开。", "requests/outcome.unavailable.notHeld/total"],
  [
    "2023年，我局办理政府信息公开申请12件，办理结果均为予以公开，无不予公开情形。",
    "requests/outcome.denied.deliberative/total"
  ],
  ["全年办理依申请公开12件，答复率100%，无超期答复，无未办结件。", "requests/carriedOut/total"],
  ["行政复议6件，均被复议机关维持；行政诉讼2件，均胜诉。", "review/cases/reconsideration.corrected"],
  ["行政复议6件，均被复议机关维持；行政诉讼2件，均胜诉。", "review/cases/litigation.direct.corrected"],
  ["因信息公开被复议6件、被诉2件，无一败诉或被纠错。", "review/cases/reconsideration.corrected"],
  ["因信息公开被复议6件、被诉2件，无一败诉或被纠错。", "review/cases/litigation.direct.corrected"],
  [
    "全年政府信息公开类行政复议案件6件，全部维持我局答复，未出现被撤销或责令履行的情形。",
    "review/cases/reconsideration.corrected"
  ],
  [
    "全年信息公开行政复议案件6件，行政诉讼案件2件，复议诉讼维持率和胜诉率均为100%。",
    "review/cases/reconsideration.corrected"
  ],
  [
    "全年信息公开行政复议案件6件，行政诉讼案件2件，复议诉讼维持率和胜诉率均为100%。",
    "review/cases/litigation.direct.corrected"
  ],
  ["信息公开行政复议被纠错率、行政诉讼败诉率均为0。", "review/cases/reconsideration.corrected"],
  ["信息公开行政复议被纠错率、行政诉讼败诉率均为0。", "review/cases/litigation.direct.corrected"],
  ["依申请公开12件全部在法定期限内办结，没有结转到2024年的申请。", "requests/carriedOut/total"],
  ["全年收到申请12件，全部为自然人提交，全部予以公开。", "requests/received/organization.business"],
  ["全年收到申请12件，全部为自然人提交，全部予以公开。", "requests/outcome.unavailable.notHeld/total"],
  ["收到12件申请，均作出予以公开答复。", "requests/outcome.unavailable.notHeld/total"],
  ["因政府信息公开引发的行政复议案件均被维持，行政诉讼案件均胜诉。", "review/cases/reconsideration.corrected"],
  ["因政府信息公开引发的行政复议案件均被维持，行政诉讼案件均胜诉。", "review/cases/litigation.direct.corrected"],
  [
    "全年未发生信息公开行政复议被撤销、变更、确认违法以及行政诉讼败诉的案件。",
    "review/cases/reconsideration.corrected"
  ],
  [
    "全年未发生信息公开行政复议被撤销、变更、确认违法以及行政诉讼败诉的案件。",
    "review/cases/litigation.direct.corrected"
  ],
  ["政府信息公开复议、诉讼案件无一例被纠错。", "review/cases/reconsideration.corrected"],
  ["收到12件政府信息公开申请，全部依法予以公开，无结转。", "requests/outcome.unavailable.notHeld/total"],
  ["收到12件政府信息公开申请，全部依法予以公开，无结转。", "requests/carriedOut/total"],
  ["依申请公开12件，均答复予以公开。", "requests/outcome.unavailable.notHeld/total"],
  ["复议机关对6件政府信息公开复议案件均作出维持决定。", "review/cases/reconsideration.corrected"],
  ["政府信息公开行政复议6件均维持、行政诉讼2件均胜诉。", "review/cases/reconsideration.corrected"],
  ["政府信息公开行政复议6件均维持、行政诉讼2件均胜诉。", "review/cases/litigation.direct.corrected"],
  ["没有一起信息公开案件败诉或被纠错。", "review/cases/reconsideration.corrected"],
  ["没有一起信息公开案件败诉或被纠错。", "review/cases/litigation.direct.corrected"],
  ["办结12件，无不予公开、部分公开件。", "requests/outcome.denied.deliberative/total"],
  ["办结12件，无不予公开、部分公开件。", "requests/outcome.grantedInPart/total"]
]
