/** Right sentences that share their characters with slips raise nothing of wording: what may be right is left alone. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const wording =
  /^(?:heading|preamble|header|proactive)\.|^text\.(?:leftovers|doubled|misprints|dates|document|punctuation|sequence|said|report-year|other-organ)/u

const found = (name: string, part: string, text: string): ReadonlyArray<string> => {
  const said = { agency: { name }, [part]: [paragraph(text)] }
  return check({ ...report(edition2021), ...said }).flatMap(({ rule, message }) =>
    wording.test(rule) ? [`${rule} ${message.zh}`] : []
  )
}

describe("sound wording", () => {
  it.each([
    "领导小组积极推进，干部暑期培训2次，提起拆违公告公示，究竟争议何在逐件说明。",
    "发布信息共开展3期，阻挡案件审理的情形没有发生，来回映照的展板已撤除。",
    "重申清理要求，初审请示件3件，以及该进程中的问题均已办妥。",
    "统一要求规范，一要求实，二要求新；第二、三产业数据按季公开。",
    "全年公开动态120，公告80，其他100，合计300条。",
    "受理编号为2023，共办理3件；总分分别为95，2021年为93。",
    "法定时限内全部办结；2023年3月1日至5月31日开展栏目自查。",
    "2023年，本局将办事指南纳入清单，计划公开30条，实际公开32条。",
    "按照市政府严格按照条例办理的要求，逐件登记。县政府高度重视，专题研究2次。",
    "省政府部署以来，我局主动公开信息20条，在全市考核中列第3。",
    "依申请公开办结答复书（202301号）已归档，第20231号提案已答复。",
    "做到“应公开、尽公开”（含解读、图解），见《条例》第二十条第（一）项和第（六）项。",
    "一是主动公开（1）动态、（2）公告；二是依申请公开；三是政府信息管理。",
    "坚持依法行政行政执法公示，深化主动公开公开属性认定和中心中心组学习。",
    "2024年，本局将进一步完善公开目录，力争年底前全部更新。",
    "自2008年《中华人民共和国政府信息公开条例》施行以来，历年累计公开信息2000余条。",
    "截至2023年12月31日，网站总访问量36万余次，日均近千次。"
  ])("%s", (text) => expect(found("青山县水利局", "overview", text)).toEqual([]))

  it.each(["无其他报告的事项。", "本年度没有收取信息处理费，无其他需要报告的事项。", "没有需要报告的其他事项。"])(
    "of part six: %s",
    (text) => expect(found("青山县水利局", "otherMatters", text)).toEqual([])
  )

  it.each([
    "根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的要求编制本报告。统计期限为2023年1月1日至2023年12月31日。",
    "现将青山县水利局2023年政府信息公开工作年度报告公布如下。如对本报告有疑问，请与青山县水利局办公室联系（地址：青山县河湾大道1号，电话：0000-0000000）。",
    "报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。"
  ])("of a preamble: %s", (text) => expect(found("青山县水利局", "preamble", text)).toEqual([]))
})
