/**
 * Misprints that are known by themselves: characters taken for others, characters left out, words that do not go together.
 *
 * An entry is safe only where right Chinese never has these characters in a row, not even where one word ends as the next begins; what may
 * follow and make them right stands behind the entry (贯切, but not 一贯切实).
 *
 * @module
 */
import { confusions } from "./confusions.ts"
import { swapped } from "./swapped.ts"
import { matches, type Reader, type Slip } from "./Slip.ts"

/** What is written, what is meant, and the characters behind it that make it right. */
interface Known {
  readonly wrong: string
  readonly right: string
  readonly unless: string
}

/**
 * 行政复<仪:议> is written 行政复仪 and meant as 行政复议; behind a stroke stand characters that make it right when they follow:
 * 贯<切:彻>/实 leaves 一贯切实 alone.
 */
const entries = [
  // Terms of the report.
  "行政<法:>复议 行政复<仪:议> 行政复<义:议> 行政复<译:议> 行政<覆:复>议 行政<付:复>议",
  "行<证:政>复议 行政诉<颂:讼> 行政<述:诉>讼 行政<讼诉:诉讼> 行政诉<论:讼> 行政诉<诉:>讼",
  "结果纠<证:正> 结果维<特:持> 尚未审<洁:结> 政府信<:息>公开 政府<:信>息公开 政府<新:信>息",
  "政府信<心:息>公开 政府信<自:息>公开 政府信<总:息>公开 政府信息公<:开>工 信息公<天:开>",
  "信息公<幵:开> 信息公<升:开> 信息<工:公>开 主动<工:公>开 主动公<天:开> 政务公<:开>工作",
  "政务<工:公>开 公开工<做:作> 公开工<怍:作> 依申<:请>公开 依<:申>请公开 依申<情:请>公开",
  "依申<清:请>公开 依<审:申>请公开 依<伸:申>请公开 申请公<公:>开 <审:申>请公开 <审:申>请人",
  "申<情:请>人 申<清:请>人 问题及<该:改>进 予<于:以>公开 <与:予>以公开 不<与:予>公开",
  "不<于:予>公开 不<与:予>处理 规范<文件性:性文件> 规范<行:性>文件 规<犯:范>性文件 行政许<克:可>",
  "行政处<法:罚>/规制律治 自<燃:然>人 人<名:民>政府 人民政<俯:府> 人民<镇:政>府",
  "人民政<付:府> 国务院办公<听:厅> 街道办<是:事>处 街道办事<外:处> 门户网<战:站> 门<护:户>网站",
  "微信公<从:众>号 微信公<重:众>号 政务微<薄:博> 官方微<薄:博> 报告<得:的>事项 报告的事<顶:项>",
  "行<证:政>诉讼 行<征:政>复议 政府信<信:>息 信息公<公:>开 主动公<公:>开 依申<申:>请 <依:>依申请 公开条<条:>例",
  "人民<:政>府 门户网<占:站> 微信<工:公>众号 新媒<休:体> 新<煤:媒>体 二<微:维>码 政策解<毒:读> 政策<介:解>读",
  "无法<题:提>供 <引:印>发《 法人或其<:他>组织 法人和其<:他>组织",
  "依<发:法>公开 依<发:法>依规 依<发:法>行政 三类内<容:部>事务 统计期<线:限> 行政复<异:议> 提<启:起>行政诉讼 自<热:然>人",
  "现行有<校:效> 行<正:政>许可 行<正:政>处罚 中华人<名:民>共和国",
  // Words of any office.
  "深入推<近:进> 有序推<近:进> <近:进>一步加强 <近:进>一步完善 <近:进>一步提高 满意<渡:度> 营商环<镜:境>",
  "<布:部>署/名 部<暑:署>/期假 贯<切:彻>/实 贯<澈:彻> 建立<建:健>全 <健:建>立健全",
  "一如<继:既>往 再接再<励:厉> 按<步:部>就班 迫不<急:及>待 切实可<形:行> 落到实<外:处>",
  "提纲<契:挈>领 部<份:分>/额数量内 充<份:分>/额数量 <防:妨>碍 震<憾:撼> 编<篡:纂>",
  "法<制:治>政府 在此基<本:础>上 全<复:覆>盖 公开专<拦:栏>",
  "涉<秘:密>/书 泄<秘:密> <坐:座>谈会 <陪:培>训 培<洲:训> 平<抬:台> 营商<坏:环>境",
  "公平<竟:竞>争 <竟:竞>争性 机构<该:改>革 疫情防<空:控> 台<帐:账> <帐:账>号 <帐:账>户",
  "<笫:第> 公开<拦:栏> 公示<拦:栏> 宣传<拦:栏> 公开<兰:栏> 舆<请:情> 培<驯:训> <捡:检>查",
  "党的二十<:大>精神 党的十九<:大>精神 新时代<:中国>特色社会主义 新时代中国<:特色>社会主义",
  "中国特<:色>社会 习近<新:>平 四个意<思:识> 中华人民共和国<:政府>信息公开条例 政府信息<:公开>条例》",
  "严格<准:遵>守 认真<准:遵>守 公开为<列:例>外 社会监<都:督> 舆论监<都:督> 监<都:督>保障 监<都:督>管理",
  "加强组织领<到:导> 网站下<栽:载> 可下<栽:载> 业务能<里:力> 工作能<里:力> 服务能<里:力> 公开<公:工>作",
  "进一<:步>加强 进一<:步>完善 进一<:步>提高 进一<:步>健全 进一<:步>提升 进一<:步>优化 进一<:步>强化",
  "收到<已:依>申请公开 受理<已:依>申请公开 公开<行行:行>政复议 <在:再>接再厉 保密审<察:查> 行政诉<送:讼>/达",
  "接<收:受>社会监督 接<收:受>群众监督 接<收:受>公众监督 主动<共:公>开 政务<共:公>开/发展 <佩:配>合",
  "完善<建:健>全 进一步<建:健>全 <建:健>全制度 <建:健>全机制 平台<健:建>设/施备 制度<健:建>设 队伍<健:建>设",
  "深<人:入>推进 深<人:入>学习 深<人:入>贯彻 深<人:入>开展 深<人:入>实施 <旅:履>行职责 <旅:履>行法定",
  "公开透<名:明> 公正透<名:明> 职责<名:明>确 透明<渡:度> 公开力<渡:度> 宣传力<渡:度> 信息内<客:容>/户服流群",
  "社会关<且:切> 回应关<且:切> 政策解<渎:读> 政策解<续:读> 法<入:人>和其他 法<入:人>或其他 工作<按:安>排/名序列定班期",
  "截<止:至>目前 截<止:至>年底",
  "政府信息公开条<列:例> 中华人民共和<:国>政府 中华人<:民>共和国 国务<:院>办公厅",
  "<做:作>为/饭菜客民了群企大人 <以:已>经办结 <以:已>经公开 <以:已>经完成 <以:已>经答复 <以:已>经建立 <在:再>次/年日月要级区生品 通<迅:讯>",
  "简<迅:讯> 更<薪:新> <安:按>照《 <安:按>照要求 <安:按>照规定 <安:按>照上级 <安:按>照国务院 <跟:根>据 根<椐:据> 完<擅:善>/长自",
  "<授:受>理/论想念解 <唯:维>护 部<们:门> 情<矿:况> <请:情>况 <郡:群>众 措<失:施>/当误灵去败 持<绪:续> 继<序:续> <忧:优>化/解为险作",
  "<瞒:满>意 答<辨:辩> 裁<绝:决> 判<绝:决> 撤<述:诉>/职说 纠<份:纷> <究:纠>纷 保<蜜:密> <泻:泄>密 精<伸:神> 重<耍:要> 需<耍:要>",
  "主<耍:要> 时<侯:候> 攻<艰:坚> 巩<故:固> 乡村<震:振>兴 乡村振<新:兴> 政<符:府> 公<步:布>/行入道枪伐骤调",
  // Words that say a thing twice, or do not go together.
  // What a scanner takes for one another, and what one hand types.
  "进一<歩:步> <颔:领>导 <倌:息>息 信<倌:息> 公<丌:开> 责<仼:任> 参与<廋:度> <拦:栏>目 <干:千>家万户 截止<日:目>前",
  "<千:干>部职工 <千:干>部队伍 <千:干>部群众 <千:干>部作风 <曰:日>常 <曰:日>前/哲 公开指<甫:南> 公开指<男:南> 办事指<甫:南> 服务指<甫:南> 公开指<楠:南> 公开指<难:南>",
  "公<抱:报> <举抱:举报> 营商环<竞:境>/争赛技选 <考合:考核>/格法同作计理并规情乎 <答付:答复>/款清费 <关彻:关切>/底查",
  "机<智:制>进一步 机<治:制>进一步 长效机<智:制> 长效机<治:制> 规范<花:化>建设 未<申:审>结 已<申:审>结 规范<牲:性>文件 公<天:开>透明 解<渎:读>/职 行政复<复:>议 标准<花:化>建设 新媒<题:体> 公共<号:众号>推送",
  "逾期未补<证:正> <预:逾>期未补正 <驳会:驳回> 不掌<屋:握> 不<与:予>受理 付<责:负责>/任备 精<申:神>/请办报诉领 氛<为:围> 领<遇:域>/到见 宝<障:保障>",
  "正确领<:导>下 坚强领<:导>下 正确<:领>导下 坚强<:领>导下 报告如<:下>： 报告如下<下:> 工作<:报>告如下 存<:在>的问题/大难量 主要存<:在>问题 下<步一:一步>/个轮般",
  "下一<:步>我 下一<:步>将 <进一:进一步>加步强 问<主要:题主要>题 工作人<:员>业务 依申请<:公>开工作 依申请<:公>开答复 依申请<:公>开情况 行政<:复>议案件",
  "政府信息<:公>开工作 政府信息<:公>开指南 政府信息<:公>开制度 政府信息<:公>开目录 政府信息<:公>开情况 政府信息<:公>开条例 公开工<工:>作",
  "收到<到:>政府 收到<到:>信息 收到<到:>依申 收到<到:>公 收到<到:>申请 起<起:>至 日<止:>止 年<年:>底 予以<以:>公开 予以<以:>答复 依规<规:>办 依规<规:>公",
  "率为<为:>/民企人了 断<断:>完善 断<断:>提 断<断:>加 断<断:>优 断<断:>深 断<断:>健 断<断:>规范 断<断:>推 断<断:>强",
  "合计<共:>/享同 <共:>合计 总计<共:>/享同 <共:>总计 共计<共:> <收到:>被申请 <接到:>被申请",
  "截至<到:> 截<止到目前为止:至目前>"
]

const words: ReadonlyArray<Known> = [
  ...entries
    .join(" ")
    .split(" ")
    .map((entry) => {
      const [, before = "", wrong = "", right = "", behind = "", unless = ""] =
        /^(.*)<(.*):(.*)>([^/]*)\/?(.*)$/u.exec(entry) ?? []
      return { wrong: before + wrong + behind, right: before + right + behind, unless }
    }),
  ...[...confusions, ...swapped].map(({ wrong, right }) => ({ wrong, right, unless: "" }))
]

const say = (quote: string, right: string) => ({
  zh: `“${quote}”疑为“${right}”之误`,
  en: `“${quote}” is probably meant as “${right}”`
})

/** An entry with the place in it of the character that it is looked for at, and the ones behind and before that; -1 where none is. */
interface Trigger {
  readonly entry: Known
  readonly offset: number
  readonly next: number
  readonly before: number
}

/** Where right words differ: at a character that they lack, or at two in a row that they lack. */
const oddIn = ({ wrong, right }: Known): number => {
  const places = Array.from(wrong).map((character, at) => ({ character, both: wrong.slice(at, at + 2) }))
  const odd = places.findIndex(({ character }) => !right.includes(character))
  return odd === -1
    ? Math.max(
        0,
        places.findIndex(({ both }) => !right.includes(both))
      )
    : odd
}

/** For each character code, the entries that are looked for where it stands. */
const triggers = (): ReadonlyMap<number, ReadonlyArray<Trigger>> => {
  const all = new Map<number, Array<Trigger>>()
  for (const entry of words) {
    const offset = oddIn(entry)
    const code = entry.wrong.charCodeAt(offset)
    const before = offset > 0 ? entry.wrong.charCodeAt(offset - 1) : -1
    const trigger = {
      entry,
      offset,
      before,
      next: offset + 1 < entry.wrong.length ? entry.wrong.charCodeAt(offset + 1) : -1
    }
    ;(all.get(code) ?? all.set(code, []).get(code))?.push(trigger)
  }
  return all
}
const byTrigger = triggers()
/** By character code, whether any entry is looked for there. */
const isTrigger = new Uint8Array(0x10000)
for (const code of byTrigger.keys()) isTrigger[code] = 1

/** A place for two characters in a row; a few pairs share theirs. */
const pairOf = (one: number, other: number): number => (Math.imul(one, 31) + other) & 0xffff

/** Whether an entry has these two characters where it is looked for: the one it is looked for at in front, or behind. */
const [looksOn, looksBack] = [1, 2]
const pairs = new Uint8Array(0x10000)
for (const [code, all] of byTrigger) {
  for (const { before, next } of all) {
    const place = next === -1 ? pairOf(before, code) : pairOf(code, next)
    pairs[place] = (pairs[place] ?? 0) | (next === -1 ? looksBack : looksOn)
  }
}

/** The entries that stand in a text. One look at each character finds them all. */
const listed = (text: string): ReadonlyArray<Slip> => {
  const found: Array<Slip> = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isTrigger[code] !== 1) continue
    const behind = text.charCodeAt(at + 1)
    const front = text.charCodeAt(at - 1)
    if (((pairs[pairOf(code, behind)] ?? 0) & looksOn) === 0 && ((pairs[pairOf(front, code)] ?? 0) & looksBack) === 0)
      continue
    for (const { offset, before, next, entry } of byTrigger.get(code) ?? none) {
      if ((next !== -1 && next !== behind) || (before !== -1 && before !== front)) continue
      const { wrong, right, unless } = entry
      const from = at - offset
      if (
        from < 0 ||
        !text.startsWith(wrong, from) ||
        (unless !== "" && unless.includes(text.charAt(from + wrong.length)) && from + wrong.length < text.length)
      )
        continue
      found.push({ at: from, quote: wrong, say: say(wrong, right) })
      // 政府信西公开 is one misprint, whichever term it stands in.
      break
    }
  }
  return found
}
const none: ReadonlyArray<never> = []

const patterns: ReadonlyArray<readonly [pattern: RegExp, right: (quote: string) => string]> = [
  [/(?<![自知利异克舍律修推损一])己(?=经|办结|答复|公开|完成|全部|建成)/gu, () => "已"],
  [/(?<![年月周期季岁学旬])末(?=收到|收取|发生|接到|产生|出现)/gu, () => "未"],
  // 末超期, 己按时: behind what is no word that ends so.
  [
    /(?<![年月周期季岁学旬始本粉毫末])末(?=超期|按时|按期|按规定|及时|答复|公开|补正|办结|形成|建立|发现|能)/gu,
    () => "未"
  ],
  [/(?<![自知利异克舍律修推损一])己(?=按时|按期|按规定|形成|建立|发布|落实|开展|纳入|实现)/gu, () => "已"],
  [/(?<![辛丁己乙癸地])巳(?=经|全部|完成|办结|公开|按|建立|答复|开展)/gu, () => "已"],
  [/(?<=^|[，。；])干(?=20\d\d年)/gu, () => "于"],
  [/(?<=[省市县区旗镇乡])入民政府/gu, () => "人民政府"],
  [/申请入(?=[，。、]|均|为|提|未|撤|逾|对|共|中)/gu, () => "申请人"],
  [/栏日(?=及时|更新|设置|建设|内容|管理|保障|[，。、])/gu, () => "栏目"],
  [/(?<=依据|根据|按照)《[^》]{2,40}》规(?=[，。])/gu, (quote) => `${quote}定`],
  [/(?<![存现正实潜内外自])在在(?=法定|规定|政府|\d|全[市县区省镇乡局街])/gu, () => "在"],
  [/(?<![相面应反针绝核校查比])对对(?=信息|申请|重点|政府|主动|依申请|公开|未|涉及)/gu, () => "对"],
  [/(?<![安健齐完保周])全全(?=[年面])/gu, () => "全"],
  [/夏新(?=栏目|信息|内容|维护|公开|及时|不及时|[，。])/gu, () => "更新"],
  [/(?<![国本水黄泥热故领疆沃净冻乡凝])土要(?=问题|做法|存在|原因|内容|措施|包括)/gu, () => "主要"],
  [/(?<=信息|内容|不)存再(?=[，。；、）的]|$)/gu, () => "存在"],
  [/(?<![违法])规犯(?!罪|法|错)/gu, () => "规范"],
  [/(?<=法定|规定)时[现线](?=答复|内|办结|前|[，。])/gu, () => "时限"],
  [/依法依归(?=办|公|开|答|处|进)/gu, () => "依法依规"],
  [/权利清单(?=和责任清单|、责任清单)/gu, () => "权力清单"],
  [/(?<=均|分别|总数|数量|金额)为为(?=\d|自然人|网|信)/gu, () => "为"],
  [/有效性和性/gu, () => "有效性和"],
  [/我局局(?=认真|高度|严格|坚持|全年|主动|共)/gu, () => "我局"],
  [/截止(?=至?20\d\d年)/gu, () => "截至"],
  [/(?:受|办|管|处)里(?=[，。；、）]|政府|情况|工作|申请)/gu, (quote) => quote.replace("里", "理")],
  [/(?<![无有])其[他它]报告的?事项(?=[共等，。、六]|$)/gu, () => "其他需要报告的事项"],
  // 通过报纸公开信61条, 加大主公开力度.
  [/(?:公开|发布|政府|政务)信(?=\d+条)/gu, (quote) => `${quote}息`],
  [/(?<=加大|加强|推进|做好|[，。；、])主公开(?!栏)/gu, () => "主动公开"],
  [/\d(?:件[条份起]|[份篇起项]件|条篇|篇条)(?=[，。；、）])/gu, (quote) => quote.slice(0, 2)],
  [/(?:主动|依申请)公(?=[^开示布告益务众，。；、])/gu, (quote) => `${quote}开`],
  [/(?<=^|[，。；])对对(?=需要|各类|申请|应当|政府|主动|依申请)/gu, () => "对"],
  [/百分之\d+(?:\.\d+)?[%％]/gu, (quote) => quote.replace("百分之", "")],
  [/(?:下降|减少|降低)了?[-－]\d+(?:\.\d+)?/gu, (quote) => quote.replace(/[-－]/u, "")],
  [/、等(?![级次候待于同号额值量高比离])/gu, () => "等"],
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
const hints =
  /[己末里巳]|干20|入民|申请入|栏日|》规|在在|全全|性和性|局局|规犯|夏新|土要|存再|时[现线]|依归|权利清|为为|[开布府务]信\d|主公|\d[件条份篇起项]{2}|截止|对对|百分之|[-－]\d|、等|[动请]公[^开]|报告的?事项|[公管建保][，。；、]/u

/** Known misprints of a text. */
export const known: Reader = (text) => {
  const all = listed(text)
  // 政府息信公开 is one misprint, and not 息信公开 again.
  const words = all.filter(
    ({ at, quote }) =>
      !all.some(
        (other) =>
          other.quote.length > quote.length && other.at <= at && at + quote.length <= other.at + other.quote.length
      )
  )
  /** 主动公井 is told by its word, and not again as 主动公. */
  const isTold = ({ at, quote }: Slip): boolean =>
    words.some((word) => word.at < at + quote.length && at < word.at + word.quote.length)
  return [
    ...words,
    ...(hints.test(text)
      ? patterns
          .flatMap(([pattern, right]) => matches(text, pattern, ({ 0: quote }) => say(quote, right(quote))))
          .filter((slip) => !isTold(slip))
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
}
