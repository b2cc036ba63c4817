/**
 * Sound reports of larger bureaus: finance with fees charged, public security with reviews, ecology under the edition of 2019.
 *
 * @module
 */
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Sound } from "./Sound.ts"

const finance: Sound = {
  edition: edition2021,
  year: 2023,
  agency: "海陵市财政局",
  numbers: {
    "proactive/normativeDocuments/issued": 4,
    "proactive/normativeDocuments/repealed": 2,
    "proactive/normativeDocuments/inForce": 37,
    "proactive/licensing/decisions": 126,
    "proactive/penalties/decisions": 3,
    "proactive/fees/amount": 1_860_000,
    "requests/carriedIn/naturalPerson": 2,
    "requests/carriedOut/organization.business": 3,
    "requests/outcome.granted/naturalPerson": 21,
    "requests/outcome.granted/organization.business": 8,
    "requests/outcome.grantedInPart/naturalPerson": 6,
    "requests/outcome.denied.thirdPartyRights/organization.business": 2,
    "requests/outcome.denied.inquiry/naturalPerson": 3,
    "requests/outcome.unavailable.notHeld/naturalPerson": 12,
    "requests/outcome.unavailable.wouldNeedCreating/naturalPerson": 1,
    "requests/outcome.notHandled.repeated/naturalPerson": 2,
    "requests/outcome.closed.notSupplemented/naturalPerson": 1,
    "requests/outcome.closed.feeUnpaid/naturalPerson": 1,
    "requests/outcome.closed.other/organization.legalService": 3,
    "review/cases/reconsideration.upheld": 2,
    "review/cases/reconsideration.corrected": 1,
    "review/cases/litigation.afterReconsideration.pending": 1
  },
  preamble: [
    "为贯彻落实《中华人民共和国政府信息公开条例》第五十条的规定，海陵市财政局编制了2023年度政府信息公开工作年度报告。本报告中的数据统计期限为2023年1月1日至2023年12月31日，电子版可在海陵市人民政府网站下载。"
  ],
  overview: [
    "（一）主动公开。2023年，我局制定行政规范性文件4件，废止2件，现行有效的37件已全部集中公开并标注有效性。预决算公开平台汇集全市86个部门、312个单位的预决算，公开率100%。全年在局网站发布各类信息912条。作出行政许可决定126件、行政处罚决定3件。",
    "（二）依申请公开。全年共收到政府信息公开申请61件，较上年增加9件。其中自然人提出45件，法人或其他组织提出16件；通过网上平台提交的38件，占62.3%，信函23件，占37.7%。连同上年结转的2件，全年应办63件，办结60件，3件转入2024年继续办理。办结的60件中，予以公开29件，占48.3%；部分公开6件，占10.0%；不予公开5件，包括涉及第三方合法权益2件、属于行政查询事项3件；无法提供13件，包括本机关不掌握12件、没有现成信息需要另行制作1件；不予处理2件；其他处理5件。",
    "（三）行政复议和行政诉讼。因政府信息公开被申请行政复议3件，维持2件，纠正1件。复议后被提起行政诉讼1件，截至2023年底尚未审结。",
    "（四）政府信息管理、平台建设与监督保障。修订了《信息发布审查管理办法》，按季度开展网站检查，四次检查共发现问题23个，均已整改。在全市2022年度政务公开考核中获评优秀等次。"
  ],
  problems: [
    "对照上级要求和群众期盼，仍存在一些短板：一是财政数据的可读性不强，图表化、机器可读的内容不多；二是个别答复书说理不充分，1件因告知内容不完整被复议机关纠正。",
    "我局已采取以下措施：一是在预决算公开平台上线数据可视化功能；二是实行答复书双人审核，涉及法律适用问题一律征求法律顾问意见，全年征求31次。"
  ],
  otherMatters: [
    "2023年，我局依照规定对1件要求提供大量政府信息的申请发出收费通知，金额460元，申请人逾期未缴纳，未实际收取，该件已按其他处理办结。"
  ]
}

const security: Sound = {
  edition: edition2021,
  year: 2021,
  agency: "云岭市公安局",
  numbers: {
    "proactive/normativeDocuments/inForce": 8,
    "proactive/licensing/decisions": 215_034,
    "proactive/penalties/decisions": 1_046_218,
    "proactive/coercion/decisions": 3127,
    "proactive/fees/amount": 5_312_400_000,
    "requests/carriedIn/naturalPerson": 5,
    "requests/carriedOut/naturalPerson": 4,
    "requests/outcome.granted/naturalPerson": 33,
    "requests/outcome.grantedInPart/naturalPerson": 9,
    "requests/outcome.denied.stateSecret/naturalPerson": 4,
    "requests/outcome.denied.endangersSecurity/naturalPerson": 2,
    "requests/outcome.denied.enforcementFile/naturalPerson": 17,
    "requests/outcome.unavailable.notHeld/naturalPerson": 20,
    "requests/outcome.unavailable.stillUnclear/naturalPerson": 3,
    "requests/outcome.notHandled.complaint/naturalPerson": 11,
    "requests/outcome.closed.other/naturalPerson": 2,
    "review/cases/reconsideration.upheld": 9,
    "review/cases/reconsideration.otherwise": 2,
    "review/cases/reconsideration.pending": 1,
    "review/cases/litigation.direct.upheld": 3,
    "review/cases/litigation.direct.pending": 2,
    "review/cases/litigation.afterReconsideration.upheld": 4
  },
  preamble: [
    "云岭市公安局2021年政府信息公开工作年度报告依据《政府信息公开条例》和有关格式要求编制，内容包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。"
  ],
  overview: [
    "一是深化主动公开。全年办理行政许可21.5万余件，公示行政处罚决定逾百万件，依法采取行政强制措施3127次。召开新闻发布会18场，发布警情通报42篇，“云岭公安”政务微博粉丝突破260万。",
    "二是规范依申请公开。本年度新收政府信息公开申请100件，上年结转5件。本年度办理完毕101件，结转下年度继续办理4件。在办结的申请中，同意公开33件，部分公开9件，不同意公开23件，其中属于国家秘密4件，危及“三安全一稳定”2件，属于行政执法案卷17件；无法提供23件；不予处理11件；其他2件。",
    "三是加强信息管理。现行有效的行政规范性文件8件已全部归集到全市统一的文件库。四是推进平台建设，改版局门户网站，整合栏目14个。五是强化监督保障，开展专题培训两期，约300人参加。",
    "全年因政府信息公开引发行政复议12件，其中维持9件，其他结果2件，尚未审结1件；引发行政诉讼9件，未经复议直接起诉5件（结果维持3件，尚未审结2件），复议后起诉4件，均被法院驳回诉讼请求，结果维持。全年没有被纠错或者败诉的案件。"
  ],
  problems: [
    "一些基层所队对信息公开的理解还有偏差，受理环节登记不及时的情况偶有发生；面向老年人的公开渠道有待拓宽。",
    "为此，市局制发了《依申请公开工作指引》，把登记时间压缩到1个工作日；在42个派出所设立政务公开体验区，安排专人引导。"
  ],
  otherMatters: ["本年度收取信息处理费情况：未收取。"]
}

const ecology: Sound = {
  edition: edition2019,
  year: 2019,
  agency: "东川市生态环境局",
  numbers: {
    "proactive/normativeDocuments/made": 2,
    "proactive/normativeDocuments/disclosed": 2,
    "proactive/normativeDocuments/disclosedInAll": 19,
    "proactive/licensing/itemsLastYear": 12,
    "proactive/licensing/change": -2,
    "proactive/licensing/decisions": 347,
    "proactive/penalties/itemsLastYear": 88,
    "proactive/penalties/decisions": 214,
    "proactive/coercion/itemsLastYear": 5,
    "proactive/coercion/decisions": 9,
    "requests/outcome.granted/naturalPerson": 14,
    "requests/outcome.granted/organization.business": 10,
    "requests/outcome.granted/organization.publicInterest": 6,
    "requests/outcome.grantedInPart/organization.publicInterest": 4,
    "requests/outcome.denied.thirdPartyRights/organization.business": 1,
    "requests/outcome.unavailable.notHeld/naturalPerson": 5,
    "requests/outcome.notHandled.published/naturalPerson": 2,
    "requests/outcome.closed/naturalPerson": 1
  },
  preamble: ["根据《中华人民共和国政府信息公开条例》规定，现将东川市生态环境局2019年度政府信息公开工作情况报告如下。"],
  overview: [
    "2019年，全局累计主动公开政府信息2260条。其中，环境质量信息1040条，行政审批信息347条，处罚信息214条，其他信息659条。制作并公开规范性文件2件。环评审批受理、拟批准、批复决定三个环节的信息公开率均达到100%。",
    "全年受理政府信息公开申请43件，无上年结转。从申请人看，自然人22件，商业企业11件，社会公益组织10件。上述申请已全部办结：其中予以公开30件、部分公开4件，两项合计占79.1%；因涉及第三方商业秘密不予公开1件；本机关不掌握相关政府信息5件；申请人要求提供公开出版物2件；其他处理1件。",
    "政府信息管理上，实行“谁制作、谁公开、谁负责”；平台建设上，建成空气质量实时发布系统，每小时更新一次；监督保障上，聘请社会监督员12名，邀请其中10名参加了政府开放日活动。我局2019年未因政府信息公开被申请行政复议，也未被提起行政诉讼。"
  ],
  problems: [
    "（一）存在问题。1.部分环境信息专业性强，公众不易理解。2.依申请公开答复的时限把握偏紧，平均用时13.6个工作日。",
    "（二）改进措施。1.增加图解和问答，明年解读材料与文件同步发布的比例达到90%以上。2.优化内部流转，争取平均用时缩短至10个工作日以内。"
  ],
  otherMatters: ["按照规定，我局2019年提供政府信息不收取费用。没有其他需要报告的事项。"]
}

export const middle: ReadonlyArray<Sound> = [finance, security, ecology]
