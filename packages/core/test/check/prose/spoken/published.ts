/**
 * Sentences in the manner of reports as they stand on pages: `{57|58}` is the right number, and a wrong one that is to be noticed.
 *
 * @module
 */
import type { Cell } from "../../../../src/form/Cell.ts"
import type { Denial } from "./universal.ts"

export const published: ReadonlyArray<string> = [
  // Traditional characters, as some copies of pages have them.
  "全年共收到政府信息公開申請{57|58}件，上年結轉{5|6}件，予以公開{21|22}件，無法提供{14|15}件，結轉下年度繼續辦理{4|5}件。",
  "因政府信息公開引發行政復議{9|8}件，其中結果維持{5|4}件、尚未審結{1|2}件。",
  // An applicant brings forward what he asks.
  "我局全年总共收到{41|42}件自然人提起的政府信息公开申请。",
  // What was done with those of them that are done.
  "我局收到政府信息公开申请57件，其中{58|56}件已按照相关要求进行书面回复，4件结转下年度。",
  "全年政府信息公开涉及复议{9|8}件。",
  // Rows in front of their group.
  "收到信息公开申请57件，其中信访举报投诉类申请及重复申请等不予处理{3|4}件、不掌握相关信息等无法提供{14|15}件。",
  // What was closed, as a number of them.
  "局机关受理信息公开申请57件，其中网络申请40件，申请办结数{58|57}件，结转下一年办理{4|5}件。"
]

/** Of no table. */
export const ofNone: ReadonlyArray<string> = [
  "主动公开信息167条，其中公共法律服务类信息60条，行政复议类信息24条，行政诉讼类信息3条。",
  "1、主动公开：更新栏目。2、依申请公开：健全登记、审核、答复各环节的制度。"
]

const request: ReadonlyArray<Cell> = ["requests/received/total", "requests/outcome.total/total"]
const reconsideration: Cell = "review/cases/reconsideration.total"
const litigation: Cell = "review/cases/litigation.direct.total"

/** None, of an organ with nothing in its tables. */
export const noneOf: ReadonlyArray<Denial> = [
  ["涉及复议0件，诉讼0件，无被纠错和败诉。", reconsideration],
  ["涉及复议0件，诉讼0件，无被纠错和败诉。", litigation],
  ["全年沒有發生因政府信息公開申請行政復議和提起行政訴訟的情況。", reconsideration],
  ["全年沒有發生因政府信息公開申請行政復議和提起行政訴訟的情況。", litigation],
  ["本年度我局共接收政府信息公開申請0件。", ...request],
  ["2.依申请公开：2023年未收到该项申请。", ...request]
]
