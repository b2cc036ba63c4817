/**
 * Misprints that are known by themselves: characters taken for others, characters left out, words that do not go together.
 *
 * An entry is safe only where right Chinese never has these characters in a row, not even where one word ends as the next begins; what may
 * follow and make them right stands behind the entry (贯切, but not 一贯切实).
 *
 * @module
 */
import { matches, type Reader, type Slip } from "./Slip.ts"

/** What is written, what is meant, and where it is none: the characters that may follow. */
type Known = readonly [wrong: string, right: string, unless?: RegExp]

const words: ReadonlyArray<Known> = [
  // Terms of the report.
  ["行政法复议", "行政复议"],
  ["行政复仪", "行政复议"],
  ["行政复义", "行政复议"],
  ["行政复译", "行政复议"],
  ["行政覆议", "行政复议"],
  ["行政付议", "行政复议"],
  ["行证复议", "行政复议"],
  ["行政诉颂", "行政诉讼"],
  ["行政述讼", "行政诉讼"],
  ["行政讼诉", "行政诉讼"],
  ["行政诉论", "行政诉讼"],
  ["行政诉诉讼", "行政诉讼"],
  ["结果纠证", "结果纠正"],
  ["结果维特", "结果维持"],
  ["尚未审洁", "尚未审结"],
  ["政府信公开", "政府信息公开"],
  ["政府息公开", "政府信息公开"],
  ["政府新息", "政府信息"],
  ["政府信心公开", "政府信息公开"],
  ["政府信自公开", "政府信息公开"],
  ["政府信总公开", "政府信息公开"],
  ["政府信息公工", "政府信息公开工"],
  ["信息公天", "信息公开"],
  ["信息公幵", "信息公开"],
  ["信息公升", "信息公开"],
  ["信息工开", "信息公开"],
  ["主动工开", "主动公开"],
  ["主动公天", "主动公开"],
  ["政务公工作", "政务公开工作"],
  ["政务工开", "政务公开"],
  ["公开工做", "公开工作"],
  ["公开工怍", "公开工作"],
  ["依申公开", "依申请公开"],
  ["依请公开", "依申请公开"],
  ["依申情公开", "依申请公开"],
  ["依申清公开", "依申请公开"],
  ["依审请公开", "依申请公开"],
  ["依伸请公开", "依申请公开"],
  ["申请公公开", "申请公开"],
  ["审请公开", "申请公开"],
  ["审请人", "申请人"],
  ["申情人", "申请人"],
  ["申清人", "申请人"],
  ["问题及该进", "问题及改进"],
  ["予于公开", "予以公开"],
  ["与以公开", "予以公开"],
  ["不与公开", "不予公开"],
  ["不于公开", "不予公开"],
  ["不与处理", "不予处理"],
  ["规范文件性", "规范性文件"],
  ["规范行文件", "规范性文件"],
  ["规犯性文件", "规范性文件"],
  ["行政许克", "行政许可"],
  ["行证许可", "行政许可"],
  ["行政处法", "行政处罚", /^[规制律治]/u],
  ["自燃人", "自然人"],
  ["人名政府", "人民政府"],
  ["人民政俯", "人民政府"],
  ["人民镇府", "人民政府"],
  ["人民政付", "人民政府"],
  ["国务院办公听", "国务院办公厅"],
  ["街道办是处", "街道办事处"],
  ["街道办事外", "街道办事处"],
  ["门户网战", "门户网站"],
  ["门护网站", "门户网站"],
  ["微信公从号", "微信公众号"],
  ["微信公重号", "微信公众号"],
  ["政务微薄", "政务微博"],
  ["官方微薄", "官方微博"],
  ["报告得事项", "报告的事项"],
  ["报告的事顶", "报告的事项"],
  // Words of any office.
  ["布署", "部署", /^名/u],
  ["部暑", "部署", /^[期假]/u],
  ["贯切", "贯彻", /^实/u],
  ["贯澈", "贯彻"],
  ["建立建全", "建立健全"],
  ["健立健全", "建立健全"],
  ["一如继往", "一如既往"],
  ["再接再励", "再接再厉"],
  ["按步就班", "按部就班"],
  ["迫不急待", "迫不及待"],
  ["切实可形", "切实可行"],
  ["落到实外", "落到实处"],
  ["提纲契领", "提纲挈领"],
  ["部份", "部分", /^[额数量内]/u],
  ["充份", "充分", /^[额数量]/u],
  ["防碍", "妨碍"],
  ["震憾", "震撼"],
  ["编篡", "编纂"],
  ["涉秘", "涉密", /^书/u],
  ["泄秘", "泄密"],
  ["坐谈会", "座谈会"],
  ["陪训", "培训"],
  ["培洲", "培训"],
  ["平抬", "平台"],
  ["营商坏境", "营商环境"],
  ["公平竟争", "公平竞争"],
  ["竟争性", "竞争性"],
  ["机构该革", "机构改革"],
  ["疫情防空", "疫情防控"],
  ["台帐", "台账"],
  ["帐号", "账号"],
  ["帐户", "账户"],
  ["笫", "第"],
  ["公开拦", "公开栏"],
  ["公示拦", "公示栏"],
  ["宣传拦", "宣传栏"],
  ["公开兰", "公开栏"],
  ["舆请", "舆情"],
  ["培驯", "培训"],
  ["捡查", "检查"],
  ["党的二十精神", "党的二十大精神"],
  ["党的十九精神", "党的十九大精神"],
  ["新时代特色社会主义", "新时代中国特色社会主义"],
  ["新时代中国社会主义", "新时代中国特色社会主义"],
  ["中国特社会", "中国特色社会"],
  ["习近新平", "习近平"],
  ["四个意思", "四个意识"],
  ["中华人民共和国信息公开条例", "中华人民共和国政府信息公开条例"],
  ["政府信息条例》", "政府信息公开条例》"],
  ["政府信息公开条列", "政府信息公开条例"],
  ["中华人民共和政府", "中华人民共和国政府"],
  ["中华人共和国", "中华人民共和国"],
  ["国务办公厅", "国务院办公厅"],
  // Words that say a thing twice, or do not go together.
  ["合计共", "合计", /^[享同]/u],
  ["共合计", "合计"],
  ["总计共", "总计", /^[享同]/u],
  ["共总计", "总计"],
  ["共计共", "共计"],
  ["收到被申请", "被申请"],
  ["接到被申请", "被申请"],
  ["截至到", "截至"],
  ["截止到目前为止", "截至目前"],
  ["目前为止前", "目前为止"]
]

const say = (quote: string, right: string) => ({
  zh: `“${quote}”疑为“${right}”之误`,
  en: `“${quote}” is probably meant as “${right}”`
})

/** For each character code, the entries that are looked for where it stands: their rarest character, which right words lack. */
const triggers = (): ReadonlyMap<number, ReadonlyArray<readonly [offset: number, entry: Known]>> => {
  const all = new Map<number, Array<readonly [number, Known]>>()
  for (const entry of words) {
    const [wrong, right] = entry
    const odd = Array.from(wrong).findIndex((character) => !right.includes(character))
    const offset = odd === -1 ? Math.floor(wrong.length / 2) : odd
    const code = wrong.charCodeAt(offset)
    ;(all.get(code) ?? all.set(code, []).get(code))?.push([offset, entry])
  }
  return all
}
const byTrigger = triggers()
/** By character code, whether any entry is looked for there. */
const isTrigger = new Uint8Array(0x10000)
for (const code of byTrigger.keys()) isTrigger[code] = 1

/** The entries that stand in a text. One look at each character finds them all. */
const listed = (text: string): ReadonlyArray<Slip> => {
  const found: Array<Slip> = []
  for (let at = 0; at < text.length; at++) {
    if (isTrigger[text.charCodeAt(at)] !== 1) continue
    for (const [offset, [wrong, right, unless]] of byTrigger.get(text.charCodeAt(at)) ?? none) {
      const from = at - offset
      if (from < 0 || !text.startsWith(wrong, from) || unless?.test(text.charAt(from + wrong.length)) === true) continue
      found.push({ at: from, quote: wrong, say: say(wrong, right) })
    }
  }
  return found
}
const none: ReadonlyArray<never> = []

const patterns: ReadonlyArray<readonly [pattern: RegExp, right: (quote: string) => string]> = [
  [/(?<![自知利异克舍律修推损一])己(?=经|办结|答复|公开|完成|全部|建成)/gu, () => "已"],
  [/(?<![年月周期季岁学旬])末(?=收到|收取|发生|接到|产生|出现)/gu, () => "未"],
  [/截止(?=至?20\d\d年)/gu, () => "截至"],
  [/(?:受|办|管|处)里(?=[，。；、）]|政府|情况|工作|申请)/gu, (quote) => quote.replace("里", "理")],
  [/(?<![无有])其[他它]报告的?事项(?=[共等，。、六]|$)/gu, () => "其他需要报告的事项"],
  // A word that breaks off before a stop: 加强信息审查管，
  [/(?:信息|主动|申请|政务)公(?=[，。；、])/gu, (quote) => `${quote}开`],
  [/(?:审查|信息|规范|日常|动态|档案|保密)管(?=[，。；、])/gu, (quote) => `${quote}理`],
  [/(?:平台|队伍|制度|栏目|网站|能力)建(?=[，。；、])/gu, (quote) => `${quote}设`],
  [/监督保(?=[，。；、])/gu, (quote) => `${quote}障`]
]

/** A sentence that names its subject twice, or loses it: 本报告依据……编制本报告; 本报告包括信访局编制; 本报告是根据……要求，现结合……. */
const mixed: ReadonlyArray<readonly [pattern: RegExp, zh: string, en: string]> = [
  [
    /本(?:年度)?(?:报告|年报)(?:是)?(?:依据|根据|按照|依照)[^。]{0,300}?，?(?:编制|制定|形成|撰写)了?本(?:年度)?(?:报告|年报)(?=[。，]|$)/gu,
    "句首和句末都写“本报告”，句式杂糅",
    "names the report as subject and as object"
  ],
  [
    /本(?:年度)?(?:报告|年报)包括[^，。、；]{2,24}编制(?=[，。]|$)/gu,
    "“包括”疑为“由”之误",
    "has 包括 where 由 is probably meant"
  ],
  [
    /本(?:年度)?(?:报告|年报)是(?:依据|根据|按照|依照)[^。，]{2,120}，(?:现|特)(?:结合|将|就|把|汇报)/gu,
    "句子不完整，“是……”没有说完",
    "leaves its first clause unfinished"
  ],
  [/收到[^，。；\d]{0,12}(?:意见|建议)\d+次(?=[，。；]|$)/gu, "“意见”不用“次”计", "counts opinions by 次"]
]

/** A character without which none of the patterns matches. */
const hints = /[己末里]|截止|报告的?事项|[公管建保][，。；、]/u

/** Known misprints of a text. */
export const known: Reader = (text) => [
  ...listed(text),
  ...(hints.test(text)
    ? patterns.flatMap(([pattern, right]) => matches(text, pattern, ({ 0: quote }) => say(quote, right(quote))))
    : []),
  ...(/本(?:年度)?(?:报告|年报)|次/u.test(text)
    ? mixed.flatMap(([pattern, zh, en]) =>
        matches(text, pattern, ({ 0: quote }) => {
          const opening = Array.from(quote).slice(0, 16).join("")
          return { zh: `“${opening}${quote.length > 16 ? "…" : ""}”：${zh}`, en: `“${opening}” ${en}` }
        })
      )
    : [])
]
