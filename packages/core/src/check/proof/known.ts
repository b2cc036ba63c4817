/**
 * Misprints that are known by themselves: characters taken for others, characters left out, words that do not go together.
 *
 * An entry is safe only where right Chinese never has these characters in a row, not even where one word ends as the next begins; what may
 * follow and make them right stands behind the entry (贯切, but not 一贯切实).
 *
 * @module
 */
import { type Confused, confusions } from "./confusions.ts"
import { entries } from "./entries.ts"
import { pairs as ofWords } from "./pairs.ts"
import { swapped } from "./swapped.ts"
import { takenAt } from "./taken.ts"
import { matches, type Reader, type Slip } from "./Slip.ts"

/** What is written, what is meant, and the characters behind it that make it right. */
interface Known extends Confused {
  readonly unless?: string
}

const words: ReadonlyArray<Known> = [
  ...entries
    .join(" ")
    .split(" ")
    .map((entry) => {
      const [, before = "", wrong = "", right = "", behind = "", unless = ""] =
        /^(.*)<(.*):(.*)>([^/]*)\/?(.*)$/u.exec(entry) ?? []
      return { wrong: before + wrong + behind, right: before + right + behind, unless }
    }),
  ...confusions,
  ...swapped
]

const say = (quote: string, right: string) => ({
  zh: `“${quote}”疑为“${right}”之误`,
  en: `“${quote}” is probably meant as “${right}”`
})

/** Where right words differ: at a character that they lack, or at two in a row that they lack. */
const oddIn = ({ wrong, right }: Known): number => {
  for (let at = 0; at < wrong.length; at++) if (!right.includes(wrong.charAt(at))) return at
  for (let at = 0; at < wrong.length; at++) if (!right.includes(wrong.slice(at, at + 2))) return at
  return 0
}

/** For each character code, the entries that are looked for where it stands, and how far within them it stands. */
const byTrigger = new Map<number, { readonly entries: Array<Known>; readonly offsets: Array<number> }>()
/** By character code, whether any entry is looked for there: 1, or 2 where an entry is this character alone. */
const isTrigger = new Uint8Array(0x10000)

/** A place for two characters in a row; a few pairs share theirs. */
const pairOf = (one: number, other: number): number => (Math.imul(one, 31) + other) & 0xffff

/** Whether an entry has these two characters where it is looked for: the one it is looked for at in front, or behind; or they are one. */
const [looksOn, looksBack, isPair] = [1, 2, 4]
const pairs = new Uint8Array(0x10000)
for (const entry of words) {
  const { wrong } = entry
  const offset = oddIn(entry)
  const code = wrong.charCodeAt(offset)
  const own = byTrigger.get(code)
  if (own === undefined) byTrigger.set(code, { entries: [entry], offsets: [offset] })
  else {
    own.entries.push(entry)
    own.offsets.push(offset)
  }
  isTrigger[code] = wrong.length === 1 ? 2 : Math.max(1, isTrigger[code] ?? 0)
  const isLast = offset + 1 === wrong.length
  const place = isLast ? pairOf(wrong.charCodeAt(offset - 1), code) : pairOf(code, wrong.charCodeAt(offset + 1))
  pairs[place] = (pairs[place] ?? 0) | (isLast ? looksBack : looksOn)
}
const listedForms = new Set(words.map(({ wrong }) => wrong))
for (const { wrong } of ofWords) {
  // What an entry has is told by the entry.
  if (listedForms.has(wrong)) continue
  const [code, next] = [wrong.charCodeAt(0), wrong.charCodeAt(1)]
  isTrigger[code] = Math.max(1, isTrigger[code] ?? 0)
  const place = pairOf(code, next)
  pairs[place] = (pairs[place] ?? 0) | isPair
}

/** The entries that stand in a text. One look at each character finds them all. */
const listed = (text: string): ReadonlyArray<Slip> => {
  const found: Array<Slip> = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = isTrigger[code]
    if (kind === 0) continue
    const behind = text.charCodeAt(at + 1)
    const front = text.charCodeAt(at - 1)
    const on = pairs[pairOf(code, behind)] ?? 0
    const word = (on & isPair) === 0 ? undefined : takenAt(text, at)
    if (word !== undefined) found.push({ at, quote: text.slice(at, at + 2), say: say(text.slice(at, at + 2), word) })
    if (kind !== 2 && (on & looksOn) === 0 && ((pairs[pairOf(front, code)] ?? 0) & looksBack) === 0) continue
    const { entries: own, offsets } = byTrigger.get(code) ?? none
    const place = own.findIndex(({ wrong, unless = "" }, which) => {
      const from = at - (offsets[which] ?? 0)
      if (from < 0 || !text.startsWith(wrong, from)) return false
      const end = from + wrong.length
      return unless === "" || end === text.length || !unless.includes(text.charAt(end))
    })
    // 政府信西公开 is one misprint, whichever term it stands in.
    const entry = own[place]
    if (entry === undefined) continue
    const { wrong, right } = entry
    found.push({ at: at - (offsets[place] ?? 0), quote: wrong, say: say(wrong, right) })
  }
  return found
}
const none = { entries: [], offsets: [] }

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
