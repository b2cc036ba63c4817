/** Words written twice are found; words repeated on purpose, and words that end as the next begins, are not. */
import { describe, expect, it } from "@effect/vitest"
import { doubled } from "../../../src/check/proof/doubled.ts"

const found = (text: string): ReadonlyArray<string> => doubled(text).map(({ quote }) => quote)

describe("a word written twice", () => {
  it.each([
    ["完善门诊保障保障机制。", "保障保障"],
    ["推动工作再上新台阶再上新台阶。", "再上新台阶再上新台阶"],
    ["柳溪乡乡人民政府高度重视。", "乡乡"],
    ["柳溪乡乡在年初部署。", "乡乡"],
    ["政府信息息公开。", "息息"],
    ["行政复议议，没有。", "议议"],
    ["制定行政规范性性文件2件。", "性性"],
    ["由区人民政府政府，统一发布。", "政府政府"],
    ["公开各类信息信息30条。", "信息信息"],
    ["全年共共收到申请2件。", "共共"]
  ])("%s", (text, quote) => expect(found(text)).toEqual([quote]))

  it.each([
    "为了了解群众所想，高高兴兴办实事，家家户户受益。",
    "深化依法行政行政执法公示，健全信息管理管理制度。",
    "市人民政府政府信息公开专栏由主动公开公开栏组成。",
    "息息相关，行政复议议题，开开心心，办理理由充分。",
    "乡乡通公路，柳溪乡乡政府、各乡乡长负责；局局长、镇镇长参加。",
    "可行性性质研究、的确、的士、和和美美、以及及时答复。",
    "研究研究再办，一件一件落实，逐条逐条核对。",
    `现公布年度报告报告由六部分组成${"数据统计期限为全年".repeat(12)}`
  ])("is not what only looks like it: %s", (text) => expect(found(text)).toEqual([]))
})
