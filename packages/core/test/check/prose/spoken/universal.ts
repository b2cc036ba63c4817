/**
 * Sentences that say that all were of one kind, each with the cells of which one more makes it false.
 *
 * @module
 */
import type { Cell } from "../../../../src/form/Cell.ts"

/** A sentence, and the cells. */
export type Denial = readonly [sentence: string, ...cells: ReadonlyArray<Cell>]

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

const reconsiderationLost: Cell = "review/cases/reconsideration.corrected"
const pending: Cell = "review/cases/reconsideration.pending"
const litigationLost: Cell = "review/cases/litigation.direct.corrected"
const notHeld: Cell = "requests/outcome.unavailable.notHeld/total"
const business: Cell = "requests/received/organization.business"
const carriedOut: Cell = "requests/carriedOut/total"
const deliberative: Cell = "requests/outcome.denied.deliberative/total"
const inPart: Cell = "requests/outcome.grantedInPart/total"
const carriedIn: Cell = "requests/carriedIn/total"

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
  ["政府信息公开申请无遗留未办结件。", carriedOut],
  ["全年共受理政府信息公开申请12件，均为予以公开。", notHeld],
  ["全年共受理政府信息公开申请12件，均已予以公开。", notHeld],
  ["全年共受理政府信息公开申请12件，全部按规定予以公开。", notHeld],
  ["全年共受理政府信息公开申请12件，答复结果全部为予以公开。", notHeld],
  ["全年共受理政府信息公开申请12件，全部属于予以公开范围。", notHeld],
  ["全年收到信息公开申请12件，申请人均为公民。", business],
  ["全年收到信息公开申请12件，申请主体均为自然人。", business],
  ["全年收到信息公开申请12件，全部由自然人提出。", business],
  ["全年收到信息公开申请12件，全部为自然人通过网络提交。", business],
  ["全年收到信息公开申请12件，均为公民个人申请，办理结果均为予以公开。", notHeld],
  ["全年收到信息公开申请12件，已全部办理完毕，办结率100%。", carriedOut],
  ["全年收到信息公开申请12件，年内均已办结。", carriedOut],
  ["全年收到信息公开申请12件，截至年底全部办结。", carriedOut],
  ["全年收到信息公开申请12件，全部处理完毕。", carriedOut],
  ["因政府信息公开被申请行政复议6件，复议机关均维持。", reconsiderationLost],
  ["因政府信息公开被申请行政复议6件，均予以维持。", reconsiderationLost],
  ["因政府信息公开被申请行政复议6件，全部获得维持，无一件被撤销。", reconsiderationLost],
  ["因政府信息公开被申请行政复议6件，经复议均维持原具体行政行为。", reconsiderationLost],
  ["因政府信息公开被申请行政复议6件，复议决定均为维持。", pending],
  ["因政府信息公开被申请行政复议6件，全部审结。", pending],
  ["因政府信息公开被申请行政复议6件，均已审结，均维持。", pending],
  ["因政府信息公开被申请行政复议6件，未被纠正。", reconsiderationLost],
  ["因政府信息公开被申请行政复议6件，没有被撤销或者变更的。", reconsiderationLost],
  ["因政府信息公开被提起行政诉讼2件，均裁判驳回原告诉讼请求。", litigationLost],
  ["因政府信息公开被提起行政诉讼2件，均以我局胜诉结案。", litigationLost],
  ["因政府信息公开被提起行政诉讼2件，没有败诉。", litigationLost],
  ["因政府信息公开被提起行政诉讼2件，未出现败诉情况。", litigationLost],
  ["政府信息公开行政复议、诉讼案件均无被纠错、败诉情况。", reconsiderationLost],
  ["政府信息公开行政复议和行政诉讼均获支持维持。", reconsiderationLost],
  ["行政复议6件，行政诉讼2件（均涉及政府信息公开），无纠正、败诉案件。", reconsiderationLost],
  ["2023年，涉及政府信息公开的行政复议案件6件，其中维持6件，纠正0件。", reconsiderationLost],
  ["12件申请均为本年新收政府信息公开申请，无上年结转。", carriedIn],
  ["全年受理12件政府信息公开申请，全部作出予以公开的答复。", notHeld],
  ["全年受理12件政府信息公开申请，均作出予以公开答复。", notHeld],
  ["全年受理12件政府信息公开申请，均给予公开答复。", notHeld],
  ["全年受理12件政府信息公开申请，均依法公开。", notHeld],
  ["政府信息公开申请12件，全部为自然人。", business],
  ["政府信息公开申请12件，申请人类型均为自然人。", business],
  ["政府信息公开申请12件，申请人均为自然人，其中予以公开12件。", business],
  ["因政府信息公开引起行政复议6件，均为结果维持。", reconsiderationLost],
  ["因政府信息公开引起行政复议6件，行政复议机关均维持原行政行为。", reconsiderationLost],
  ["因政府信息公开引起行政复议6件，均维持我局决定。", reconsiderationLost],
  ["因政府信息公开引起行政复议6件，全部为维持。", pending],
  ["6起涉及政府信息公开的行政复议案件均维持。", reconsiderationLost],
  ["6起涉及政府信息公开的行政复议案件全部以维持结案，无纠错。", reconsiderationLost],
  ["因政府信息公开引起行政诉讼2件，法院均判决驳回诉讼请求。", litigationLost],
  ["因政府信息公开引起行政诉讼2件，均判决我局胜诉。", litigationLost],
  ["行政复议、行政诉讼案件（政府信息公开类）均无败诉、纠错。", litigationLost],
  ["政府信息公开申请12件，无不予公开或无法提供的情况。", notHeld],
  ["政府信息公开申请12件，未出现不予公开情形。", deliberative],
  ["政府信息公开申请12件，不予公开、无法提供、不予处理均为0件。", notHeld],
  ["政府信息公开申请12件，均按时办结，没有一件结转。", carriedOut],
  ["政府信息公开申请12件，无积压件，全部办结。", carriedOut]
]
