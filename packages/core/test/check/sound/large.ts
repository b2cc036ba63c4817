/**
 * Sound reports that sum up many organs: a city, a county, a department of a province under the edition of 2019.
 *
 * @module
 */
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Sound } from "./Sound.ts"

const city: Sound = {
  edition: edition2021,
  year: 2024,
  agency: "南屏市人民政府",
  numbers: {
    "proactive/rules/issued": 1,
    "proactive/rules/repealed": 2,
    "proactive/rules/inForce": 16,
    "proactive/normativeDocuments/issued": 45,
    "proactive/normativeDocuments/repealed": 13,
    "proactive/normativeDocuments/inForce": 402,
    "requests/carriedIn/naturalPerson": 61,
    "requests/carriedOut/naturalPerson": 70,
    "requests/outcome.granted/naturalPerson": 1203,
    "requests/outcome.granted/organization.business": 312,
    "requests/outcome.grantedInPart/naturalPerson": 240,
    "requests/outcome.denied.prohibitedByLaw/naturalPerson": 12,
    "requests/outcome.denied.internalAffairs/naturalPerson": 31,
    "requests/outcome.denied.deliberative/naturalPerson": 17,
    "requests/outcome.unavailable.notHeld/naturalPerson": 806,
    "requests/outcome.unavailable.wouldNeedCreating/naturalPerson": 54,
    "requests/outcome.notHandled.complaint/naturalPerson": 66,
    "requests/outcome.notHandled.vexatious/naturalPerson": 9,
    "requests/outcome.closed.notSupplemented/naturalPerson": 40,
    "requests/outcome.closed.other/naturalPerson": 23,
    "review/cases/reconsideration.upheld": 88,
    "review/cases/reconsideration.corrected": 14,
    "review/cases/reconsideration.otherwise": 20,
    "review/cases/reconsideration.pending": 8,
    "review/cases/litigation.direct.upheld": 11,
    "review/cases/litigation.direct.corrected": 1,
    "review/cases/litigation.afterReconsideration.upheld": 25,
    "review/cases/litigation.afterReconsideration.pending": 6
  },
  preamble: [
    "本年度报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制，汇总了全市各县（市、区）人民政府和市政府各部门2024年度的数据。"
  ],
  overview: [
    "2024年，南屏市深入学习贯彻党的二十届三中全会精神，持续提升公开实效。",
    "主动公开方面：全市各级行政机关主动公开信息31.2万条，其中市政府门户网站4.6万条。新制定规章1件、废止2件，现行有效16件；新制定行政规范性文件45件、废止13件，现行有效402件，均已在规章库和规范性文件库公布。开展“局长访谈”24期，组织新闻发布会57场，答复网民留言18342条，办结率99.7%。",
    "依申请公开方面：全市新收申请2822件，同比下降3.4%，另有上年结转61件。年内办结2813件，结转下年度70件。从办理结果看，予以公开1515件、占办结总数的53.9%，部分公开240件、占8.5%，不予公开60件、占2.1%，无法提供860件、占30.6%，不予处理75件、占2.7%，其他处理63件、占2.2%。按申请人类型分，自然人2510件，商业企业312件。",
    "行政复议和诉讼方面：全市共发生涉及政府信息公开的行政复议130件，比2023年减少21件，其中被纠正14件，纠错率10.8%；行政诉讼43件，其中败诉1件。市政府本级作为被申请人的复议案件6件，作为被告的诉讼案件5件。",
    "管理、平台和保障方面：清理历史文件2100余份，调整公开属性37份；市级政府公报编发12期，共赠阅3.6万册；将政务公开纳入综合绩效考核，分值权重不低于4%；举办全市业务培训2期，480人参加。"
  ],
  problems: [
    "2024年存在的主要问题是：县区之间工作不平衡；部分单位依申请公开答复不规范，14件复议案件被纠正，较上年虽减少3件，但仍需重视；政策解读的针对性不够。",
    "改进的主要做法：一是对被纠正较多的3个县区开展约谈；二是编印典型案例选编，收录案例30个；三是建立解读材料与政策文件“三同步”机制。"
  ],
  otherMatters: ["2024年，全市行政机关共收取信息处理费0元。市政府办公室配合省政府办公厅完成了对12个县区的实地评估。"]
}

const county: Sound = {
  edition: edition2021,
  year: 2025,
  agency: "青禾县人民政府",
  numbers: {
    "proactive/normativeDocuments/issued": 7,
    "proactive/normativeDocuments/inForce": 64,
    "requests/carriedIn/naturalPerson": 3,
    "requests/outcome.granted/naturalPerson": 41,
    "requests/outcome.granted/organization.business": 5,
    "requests/outcome.granted/organization.other": 2,
    "requests/outcome.grantedInPart/naturalPerson": 10,
    "requests/outcome.denied.internalAffairs/naturalPerson": 2,
    "requests/outcome.unavailable.notHeld/naturalPerson": 27,
    "requests/outcome.notHandled.complaint/naturalPerson": 4,
    "requests/outcome.notHandled.repeated/naturalPerson": 2,
    "requests/outcome.closed.notSupplemented/naturalPerson": 1,
    "requests/outcome.closed.other/naturalPerson": 1,
    "review/cases/reconsideration.upheld": 3,
    "review/cases/reconsideration.corrected": 2,
    "review/cases/litigation.afterReconsideration.upheld": 1
  },
  preamble: ["现将2025年度青禾县政府信息公开工作情况公布如下，报告分六个部分，数据统计期为2025年1月1日至12月31日。"],
  overview: [
    "（一）主动公开情况。县政府网站全年更新信息6023条，为上年的1.2倍。出台行政规范性文件7件，配套解读7件，解读率100%；县政府现行有效规范性文件64件。",
    "（二）依申请公开情况。全县各级行政机关共接收申请92件，其中县政府本级15件、县直部门51件、乡镇26件；加上结转的3件，共办理95件，全部在法定时限内答复，无结转下年的申请。95件中，给予公开的48件，部分公开的10件，不予公开的2件，告知不掌握的27件，不予处理的6件（信访举报投诉类4件，重复申请2件），作其他处理的2件。",
    "（三）政府信息管理情况。完善公文公开属性源头认定机制，全年认定文件318份，其中主动公开201份、依申请公开64份、不予公开53份。",
    "（四）公开平台建设情况。关停整合政务新媒体5个，目前保留19个；14个乡镇的“政务公开专区”实现全覆盖。",
    "（五）监督保障情况。县政府常务会议听取汇报2次，开展第三方评估1次。年内引发行政复议5件，2件被纠正，其余3件维持；行政诉讼1件（复议后起诉），判决维持。"
  ],
  problems: [
    "一方面，公开内容与基层群众需求还有距离；另一方面，个别乡镇办理申请程序不规范，是复议被纠正的主要原因。",
    "2026年，我县将以提升答复规范性为重点，统一文书模板，实行重点案件会商，力争复议纠正率同比下降；同时扩大公众参与，重大决策草案征求意见不少于30天。"
  ],
  otherMatters: [
    "（一）收费情况。全县各行政机关均未收取信息处理费。",
    "（二）建议提案公开情况。公开人大代表建议答复68件、政协提案答复59件，合计127件。"
  ]
}

const department: Sound = {
  edition: edition2019,
  year: 2020,
  agency: "东岳省交通运输厅",
  numbers: {
    "proactive/rules/made": 2,
    "proactive/rules/disclosed": 2,
    "proactive/rules/disclosedInAll": 21,
    "proactive/normativeDocuments/made": 11,
    "proactive/normativeDocuments/disclosed": 11,
    "proactive/normativeDocuments/disclosedInAll": 93,
    "proactive/licensing/decisions": 60_412,
    "requests/carriedIn/naturalPerson": 2,
    "requests/carriedOut/naturalPerson": 2,
    "requests/outcome.granted/naturalPerson": 50,
    "requests/outcome.grantedInPart/organization.business": 6,
    "requests/outcome.denied.thirdPartyRights/organization.business": 3,
    "requests/outcome.unavailable.notHeld/naturalPerson": 44,
    "requests/outcome.unavailable.wouldNeedCreating/naturalPerson": 4,
    "requests/outcome.notHandled.complaint/naturalPerson": 7,
    "requests/outcome.closed/naturalPerson": 6,
    "review/cases/reconsideration.upheld": 2,
    "review/cases/litigation.direct.otherwise": 1
  },
  preamble: ["本报告依据新修订的《中华人民共和国政府信息公开条例》编制，统计期限自2020年1月1日至2020年12月31日。"],
  overview: [
    "2020年，省交通运输厅围绕交通强国建设试点和疫情防控，全面推进政务公开。",
    "1.主动公开。厅门户网站发布信息5210条，其中政策法规类148条、规划计划类36条。全年制定并公开规章2件、规范性文件11件，历年累计公开规范性文件93件。办结行政许可事项60412件，全部网上公示。在线访谈8期，回应公众咨询1930人次。",
    "2.依申请公开。全年收到申请120件，办结上年结转2件和本年申请118件，共120件，其余2件按规定延期，转到2021年办理。其中自然人提出的111件，企业提出的9件。予以公开50件，占答复总数的41.67%；部分公开6件，占5%；不予公开3件，占2.5%；本机关不掌握44件、需另行制作4件，占40%；不予处理7件，占5.83%；其他处理6件，占5%。",
    "3.信息管理和平台建设。修订主动公开基本目录，新增栏目6个；网站全年访问量1.1亿次，独立用户数870多万。",
    "4.监督保障。厅机关及直属13个单位均明确了分管领导，举办培训班1期。全年发生行政复议2件，均获维持；发生行政诉讼1件，原告撤诉结案。"
  ],
  problems: [
    "厅属单位公开工作发展不均衡，少数单位公开目录更新滞后。2021年将组织开展专项督查，建立月通报制度，对连续两次被通报的单位进行约谈。"
  ],
  otherMatters: ["2020年度厅机关未收费，也无因信息公开工作人员受到处分的情况。"]
}

export const large: ReadonlyArray<Sound> = [city, county, department]
