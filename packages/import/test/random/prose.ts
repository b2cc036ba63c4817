/**
 * Prose in our own words for the parts without a table, with some of the report's numbers in it.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Chance } from "./chance.ts"
import type { Report } from "./report.ts"

export const prose = (section: string, { numbers, year }: Report, draw: Chance): ReadonlyArray<string> => {
  const number = (cell: Cell) => numbers.get(cell) ?? 0
  if (section === "overview")
    return [
      "全年按照要求办理，重点工作都有台账，差错当场改正。",
      `${year}年收到政府信息公开申请${number("requests/received/total")}件，其中自然人${number("requests/received/naturalPerson")}件；办结${number("requests/outcome.total/total")}件，结转下年度${number("requests/carriedOut/total")}件。`,
      draw.pick([
        "（一）制度。按月核对，年末复核。",
        "主动公开信息1200余条，比上年增加3.5%。",
        "举办培训2次，参加46人次。"
      ])
    ]
  if (section === "problems")
    return [`一是公开不够及时，有${1 + draw.below(5)}项超过期限。二是解读形式不多。下一步将加强培训，逐项整改。`]
  return [draw.pick(["无其他需要报告的事项。", "本年度未收取信息处理费。", `${year}年未发生收费情况。`])]
}
