/**
 * Reports to send: one that balances, one with an error, a blank one of each edition.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"

const words: { readonly [part: string]: string } = {
  overview: "主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作，均按条例办理。",
  problems: "答复质量有待提高；下一步加强培训。",
  otherMatters: "全年未收取信息处理费。"
}

const whole = (edition: Edition, year: number, first: number): Draft.Draft =>
  Draft.fill(
    edition,
    { year, agency: { name: "示例市档案局" } },
    (cell) => Count.make(cell === "requests/received/naturalPerson" ? first : 0),
    ({ key }) => [paragraph(words[key] ?? "")]
  )

/** A report in which everything is 0. */
export const sound = Interchange.show(whole(edition2021, 2023, 0))
/** One more request came in than the totals know of. */
export const unbalanced = Interchange.show(whole(edition2021, 2023, 1))
export const old = Interchange.show(whole(edition2019, 2020, 0))
