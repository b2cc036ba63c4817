/**
 * Sentences that say that there was none, or that all were of one kind, each with the cells of which one more makes it false.
 *
 * @module
 */
import type { Cell } from "../../../../src/form/Cell.ts"

export type Denial = readonly [sentence: string, ...cells: ReadonlyArray<Cell>]

/** One request, received and closed. */
const request: ReadonlyArray<Cell> = ["requests/received/total", "requests/outcome.total/total"]
const carriedIn: Cell = "requests/carriedIn/total"
const carriedOut: Cell = "requests/carriedOut/total"
const reconsideration: Cell = "review/cases/reconsideration.total"
const litigation: Cell = "review/cases/litigation.direct.total"
const reconsiderationLost: Cell = "review/cases/reconsideration.corrected"
const litigationLost: Cell = "review/cases/litigation.direct.corrected"
const notHeld: Cell = "requests/outcome.unavailable.notHeld/total"
const deliberative: Cell = "requests/outcome.denied.deliberative/total"
const inPart: Cell = "requests/outcome.grantedInPart/total"
const business: Cell = "requests/received/organization.business"
const document: Cell = "proactive/normativeDocuments/issued"

/** An organ with nothing in its tables. */
export const none: ReadonlyArray<Denial> = [
  ["全年未收到公民、法人和其他组织提出的政府信息公开申请。", ...request],
  ["年内我局无依申请公开政府信息事项。", ...request],
  ["2023年我局依申请公开政府信息0件。", ...request, "requests/outcome.granted/total"],
  ["依申请公开情况：本年度无。", ...request],
  ["我局本年度没有发生依申请公开政府信息的情况。", ...request],
  ["截至12月31日，尚未收到公众提交的信息公开申请。", ...request],
  ["本年度政府信息公开申请受理量为零。", ...request],
  ["2023年，我局政府信息公开申请数为0。", ...request],
  ["我局从未收到依申请公开政府信息的申请。", ...request],
  ["暂未收到任何单位或个人的信息公开申请。", ...request],
  ["今年以来，我局未接到依申请公开件。", ...request],
  ["2023年度未有公民、法人或其他组织向我局提出政府信息公开申请。", ...request],
  ["本年度没有公民、法人或者其他组织申请公开政府信息。", ...request],
  ["未出现依申请公开政府信息的情况。", ...request],
  ["我局2023年度未产生依申请公开事项。", ...request],
  ["全年无依申请公开件，无行政复议和行政诉讼。", ...request],
  ["无依申请公开政府信息情况发生。", ...request],
  ["本年度无新收政府信息公开申请，也无上年结转件。", ...request],
  ["本年度无新收政府信息公开申请，也无上年结转件。", carriedIn],
  ["我局未受理依申请公开业务。", ...request],
  ["当年未收到信息公开申请，亦无结转下一年度办理的申请。", ...request],
  ["当年未收到信息公开申请，亦无结转下一年度办理的申请。", carriedOut],
  ["2023年本单位依申请公开工作为零受理。", ...request],
  ["全年依申请公开受理0件、办理0件。", ...request],
  ["本机关全年没有接受依申请公开的信息。", ...request],
  ["无申请人向本机关申请公开政府信息。", ...request],
  ["无人申请公开政府信息。", ...request],
  ["全年无一件政府信息公开申请。", ...request],
  ["收到依申请公开申请0宗。", ...request],
  ["我单位2023年未收到依申请公开申请，不存在结转情况。", ...request],
  ["政府信息公开申请方面，2023年度无新增申请。", ...request],
  ["无上年度结转的政府信息公开申请。", carriedIn],
  ["没有结转到下年度继续办理的政府信息公开申请。", carriedOut],
  ["政府信息公开申请上年结转0件。", carriedIn],
  ["依申请公开办理中，不存在结转下年继续办理的情况。", carriedOut],
  ["政府信息公开申请均在规定期限内答复，无结转至下一年的申请事项。", carriedOut],
  ["没有未办结的依申请公开件。", carriedOut],
  ["未收到政府信息公开申请，未发生举报投诉。", ...request],
  ["依申请公开：零申请。", ...request],
  ["本年度，本局既没有收到信息公开申请，也没有因信息公开引发的行政复议。", ...request],
  ["本年度，本局既没有收到信息公开申请，也没有因信息公开引发的行政复议。", reconsideration],
  ["未发生政府信息公开行政复议和行政诉讼案件。", reconsideration],
  ["全年没有因政府信息公开被申请行政复议、被提起行政诉讼。", litigation],
  ["无因政府信息公开工作引起的行政复议、行政诉讼。", reconsideration],
  ["政府信息公开行政复议、行政诉讼情况：无。", reconsideration],
  ["政府信息公开类行政复议0件，行政诉讼0件。", litigation],
  ["未出现因政府信息公开申请引发的复议诉讼案件。", litigation],
  ["我局无政府信息公开行政复议、诉讼情况。", reconsideration],
  ["因政府信息公开引发的行政复议、行政诉讼均为0件。", litigation],
  ["政府信息公开工作本年度未被申请行政复议，也未被提起行政诉讼。", reconsideration],
  ["政府信息公开工作本年度未被申请行政复议，也未被提起行政诉讼。", litigation],
  ["不存在因政府信息公开被提起行政复议或行政诉讼的情形。", reconsideration],
  ["未有因信息公开产生的行政复议、行政诉讼案件发生。", litigation],
  ["全年无政府信息公开工作行政复议、行政诉讼发生。", reconsideration],
  ["政府信息公开行政复议和行政诉讼两者均无。", reconsideration],
  ["政府信息公开行政复议和行政诉讼皆无。", litigation],
  ["从未因信息公开工作引发行政复议或者行政诉讼。", reconsideration],
  ["申请人对政府信息公开答复结果无异议，未提起行政复议和行政诉讼。", reconsideration],
  ["没有申请人因不服政府信息公开答复提起复议或诉讼。", litigation],
  ["无一例因信息公开引起的行政复议。", reconsideration],
  ["未因政府信息公开申请答复引起行政诉讼。", litigation],
  ["涉政府信息公开行政诉讼案件尚无。", litigation],
  ["信息公开行政复议案件实现零发生。", reconsideration],
  ["信息公开保持零复议、零诉讼。", litigation],
  ["全年政府信息公开工作零投诉、零复议、零诉讼。", reconsideration],
  ["未发生针对本机关有关政府信息公开事务的行政复议案件和行政诉讼案件。", reconsideration],
  ["未发生因政府信息公开引发的举报、行政复议及行政诉讼事项。", reconsideration],
  ["未接到因信息公开提起的行政诉讼。", litigation],
  ["没有发生政府信息公开方面的复议和诉讼。", reconsideration],
  ["涉及政府信息公开的行政复议案件、行政诉讼案件数量均为零。", litigation],
  ["我局未涉及政府信息公开行政复议、行政诉讼案件。", reconsideration],
  ["没有一起因政府信息公开引起的行政复议和行政诉讼。", reconsideration],
  ["政府信息公开行政复议、诉讼案件均为“零”。", reconsideration],
  ["信息公开行政复议及诉讼：我局2023年度没有因信息公开引起的行政复议和诉讼。", reconsideration],
  ["我局政府信息公开工作没有引发行政复议、诉讼。", litigation],
  ["本年度未制发规章和行政规范性文件。", document],
  ["全年没有制定出台规范性文件。", document],
  ["2023年我局未出台行政规范性文件。", document],
  ["无新制定规范性文件。", document],
  ["未废止规范性文件。", "proactive/normativeDocuments/repealed"],
  ["本年度规范性文件制发数为0。", document],
  ["现行有效行政规范性文件0件。", "proactive/normativeDocuments/inForce"],
  ["我局无现行有效的规范性文件。", "proactive/normativeDocuments/inForce"],
  ["未作出行政许可、行政处罚、行政强制决定。", "proactive/penalties/decisions"],
  ["没有实施行政强制。", "proactive/coercion/decisions"],
  ["全年未作出行政处罚决定。", "proactive/penalties/decisions"],
  ["本年度未发生行政处罚案件。", "proactive/penalties/decisions"],
  ["2023年度我局未制定规章。", "proactive/rules/issued"],
  ["未办理行政许可。", "proactive/licensing/decisions"]
]

/** What the tables hold where all were of one kind. */
export const cells: { readonly [cell: Cell]: number } = {
  "requests/received/total": 12,
  "requests/received/naturalPerson": 12,
  "requests/outcome.granted/total": 12,
  "requests/outcome.total/total": 12,
  "review/cases/reconsideration.upheld": 6,
  "review/cases/reconsideration.total": 6,
  "review/cases/litigation.direct.upheld": 2,
  "review/cases/litigation.direct.total": 2
}

const pending: Cell = "review/cases/reconsideration.pending"

/** An organ with twelve requests, all granted, and cases that were all upheld. */
export const universal: ReadonlyArray<Denial> = [
  ["因政府信息公开被申请行政复议6件，无一被纠正。", reconsiderationLost],
  ["政府信息公开行政复议6件，无纠错案件。", reconsiderationLost],
  ["政府信息公开行政复议6件，全部维持。", pending],
  ["政府信息公开行政复议6件，均维持原答复。", reconsiderationLost],
  ["政府信息公开行政复议6件，均被维持。", pending],
  ["政府信息公开行政复议6件，复议机关均作出维持决定。", reconsiderationLost],
  ["政府信息公开行政复议6件，结果均为维持。", reconsiderationLost],
  ["政府信息公开行政复议6件，全部得到复议机关维持。", reconsiderationLost],
  ["政府信息公开行政复议6件，无撤销、变更或确认违法情形。", reconsiderationLost],
  ["信息公开工作未发生被复议机关纠错、被法院判决败诉的情形。", reconsiderationLost],
  ["政府信息公开行政诉讼2件，无败诉案件。", litigationLost],
  ["政府信息公开行政诉讼2件，均胜诉。", litigationLost],
  ["政府信息公开行政诉讼2件，法院均判决维持。", litigationLost],
  ["政府信息公开行政诉讼2件，全部胜诉，胜诉率100%。", litigationLost],
  ["政府信息公开行政诉讼胜诉率100%。", litigationLost],
  ["政府信息公开行政复议维持率100%。", reconsiderationLost],
  ["政府信息公开行政复议零纠错、行政诉讼零败诉。", litigationLost],
  ["政府信息公开行政复议、行政诉讼案件无一纠错、无一败诉。", reconsiderationLost],
  ["政府信息公开行政复议6件、行政诉讼2件，无被纠错、无败诉。", reconsiderationLost],
  ["政府信息公开行政复议6件、行政诉讼2件，结果全部为维持。", pending],
  ["政府信息公开行政复议案件全部获得维持。", reconsiderationLost],
  ["没有一件政府信息公开行政复议案件被纠正。", reconsiderationLost],
  ["政府信息公开行政诉讼败诉率为0。", litigationLost],
  ["政府信息公开行政复议纠错率为零。", reconsiderationLost],
  ["6件政府信息公开行政复议均以维持结案。", reconsiderationLost],
  ["收到政府信息公开申请12件，全部予以公开。", notHeld],
  ["收到政府信息公开申请12件，均为自然人申请。", business],
  ["收到政府信息公开申请12件，申请人全部是自然人。", business],
  ["收到政府信息公开申请12件，均系自然人提出。", business],
  ["收到政府信息公开申请12件，皆为个人申请。", business],
  ["收到政府信息公开申请12件，均同意公开。", notHeld],
  ["收到政府信息公开申请12件，结果均为予以公开。", notHeld],
  ["收到政府信息公开申请12件，答复结果均为“予以公开”。", notHeld],
  ["收到政府信息公开申请12件，已全部予以公开。", notHeld],
  ["收到政府信息公开申请12件，已全部办结。", carriedOut],
  ["收到政府信息公开申请12件，已全部办结，无结转。", carriedOut],
  ["所有政府信息公开申请均已办理完毕。", carriedOut],
  ["收到政府信息公开申请12件，无一件不予公开。", deliberative],
  ["收到政府信息公开申请12件，没有不予公开的情况。", deliberative],
  ["答复政府信息公开申请12件，无部分公开、不予公开情形。", inPart],
  ["答复政府信息公开申请12件，未作出不予公开决定。", deliberative],
  ["答复政府信息公开申请12件，不予公开0件，无法提供0件。", notHeld],
  ["答复政府信息公开申请12件，不存在不予处理的情形。", "requests/outcome.notHandled.repeated/total"],
  ["答复政府信息公开申请12件，无不予公开和无法提供的申请。", notHeld],
  ["答复政府信息公开申请12件，全部为本年新收，无上年结转。", carriedIn],
  ["收到的政府信息公开申请全部来自自然人，没有法人或其他组织提出的申请。", business],
  ["12件政府信息公开申请均予以公开。", notHeld],
  ["12件政府信息公开申请已全部办理完毕。", carriedOut],
  ["共收到12件政府信息公开申请，均来自自然人。", business],
  ["共办理政府信息公开申请12件，均为予以公开。", notHeld],
  ["共收到政府信息公开申请12件，当年全部办结。", carriedOut],
  ["共收到政府信息公开申请12件，无结转下年度办理。", carriedOut],
  ["共收到政府信息公开申请12件，均于当年办结。", carriedOut],
  ["政府信息公开申请无遗留未办结件。", carriedOut]
]
