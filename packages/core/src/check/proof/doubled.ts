/**
 * Words and characters that are written twice in a row.
 *
 * Chinese repeats words on purpose (研究研究, 高高兴兴), and one word often ends as the next begins (市政府政府信息公开, 为了了解). What may be
 * either is left alone.
 *
 * @module
 */
import type { Reader } from "./Slip.ts"

/** The longest words compared. */
const longest = 6

/** Words that are repeated on purpose. */
const meant = /^(?:一|逐|层层|研究研究|讨论讨论|商量商量|学习学习|了解了解|分析分析|总结总结|(.)\1)/u

/** A second copy that begins another word with what follows: 依法行政行政执法, 主动公开公开栏. */
const begins: ReadonlyArray<readonly [word: string, behind: RegExp]> = [
  ["政府", /^(?!$|[，。；、：）]|认真|严格|坚持|主动|依[法照]|根据|按照|全年|共|高度|印发)/u],
  ["信息", /^(?!$|[，。；、：）\d])/u],
  ["行政", /^(?:执法|许可|处罚|复议|诉讼|机关|审批|规范|职能|权力|强制|事业|区|村|管理|服务|裁决|确认|给付)/u],
  ["公开", /^(?:栏|专栏|平台|目录|指南|承诺|日|专区|条例|办|属性|方式|内容|范围|时限|渠道|主体|事项|形式|率|力度)/u],
  ["管理", /^(?:制度|办法|局|处|部门|人员|平台|系统|规定|机制|条例|服务|站|所|委)/u],
  ["建设", /^(?:工程|项目|用地|局|单位|规划|领域|厅|兵团)/u],
  ["服务", /^(?:中心|平台|指南|事项|对象|大厅|局|站|热线)/u],
  ["工作", /^(?:机制|制度|人员|要点|方案|会议|报告|者|小组|动态|计划|作风|部门|专班|站|室)/u],
  ["审批", /^(?:局|服务|事项|平台|制度)/u],
  ["财政", /^(?:局|厅|部门|预|资金|收支|支出|信息|专户)/u],
  ["教育", /^(?:局|厅|部门|系统|培训|领域|基地)/u],
  ["监督", /^(?:管理|保障|机制|检查|员|电话|渠道|平台|局)/u],
  ["会议", /^(?:纪要|精神|室|制度|材料)/u],
  ["社会", /^(?:保障|组织|保险|救助|公众|监督|力量)/u],
  ["政策", /^(?:解读|文件|法规|咨询|性文件|措施)/u],
  ["组织", /^(?:部|机构|法|领导|生活)/u],
  ["安全", /^(?:生产|监管|管理|保障|隐患|局|委)/u],
  ["中心", /^(?:组|城区|镇|村)/u],
  ["经济", /^(?:发展|技术|社会|运行|和)/u],
  ["发展", /^(?:改革|和改革|规划|中心|局)/u],
  ["人民", /^(?:政府|法院|检察院|群众|满意)/u]
]

const isWanted = (text: string, word: string, end: number): boolean => {
  const behind = text.slice(end, end + 4)
  return begins.some(([known, follows]) => known === word && follows.test(behind))
}

/** 的的, 府府 and the like; each with what makes it right. */
const single =
  /^(?:的的(?!确|士)|了了(?!解|然|如|却|事)|和和(?!气|美|睦|顺|谐|平|解)|与与(?!会|众|时|其)|府府(?!邸|库)|讼讼|予予(?!以)|性性(?!别|质|能|格|命|状|价|侵|病|教|犯|骚|情|功|子)|及及(?!时|早|其|格)|被被|乡乡(?=人民政府|[，。、；]|主动|公开|认真|全年|共|严格|坚持|依|按|根据|高度)|(?:镇镇|县县|区区|市市)(?=人民政府|[，。；]|主动|认真|全年|严格|坚持|高度)|局局(?=[，。；])|%%|％％|共共(?=收|计|受|办|公|发|有)|未未|已已|均均(?!衡|等|匀)|将将(?=[进继加持从])|我我)/u

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)

type Twice = { readonly at: number; readonly quote: string }

/** Words of so many characters that are written twice in a row. */
const words = (text: string, codes: Uint16Array, length: number): ReadonlyArray<Twice> => {
  const found: Array<Twice> = []
  let run = 0
  for (let at = length; at < text.length; at++) {
    const code = codes[at] ?? 0
    if (code !== codes[at - length] || !isHan(code)) {
      run = 0
      continue
    }
    run++
    if (run < length) continue
    run = 0
    const from = at + 1 - 2 * length
    const quote = text.slice(from, at + 1)
    if (!meant.test(quote) && !isWanted(text, quote.slice(length), at + 1)) found.push({ at: from, quote })
  }
  return found
}

/** Single characters that are written twice in a row and never are in right Chinese. */
const characters = (text: string, codes: Uint16Array): ReadonlyArray<Twice> => {
  const found: Array<Twice> = []
  for (let at = 1; at < text.length; at++) {
    if (codes[at] !== codes[at - 1]) continue
    const [quote] = single.exec(text.slice(at - 1, at + 5)) ?? []
    const digit = /\d/u.test(text.charAt(at - 2))
    if (quote !== undefined && !(quote === "乡乡" && text.charAt(at - 2) === "家")) found.push({ at: at - 1, quote })
    else if (digit && /^(?:件件|条条|次次|份份|篇篇|起起|个个|项项)/u.test(text.slice(at - 1, at + 1)))
      found.push({ at: at - 1, quote: text.slice(at - 1, at + 1) })
  }
  return found
}

/** Words of two to six characters, and some single characters, that are written twice; longer words hide shorter ones in them. */
export const doubled: Reader = (text) => {
  const found: Array<Twice> = []
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
  for (let length = longest; length > 0; length--)
    for (const each of length === 1 ? characters(text, codes) : words(text, codes, length))
      if (!found.some(({ at, quote }) => each.at < at + quote.length && at < each.at + each.quote.length))
        found.push(each)
  return found
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, quote }) => ({ at, quote, say: { zh: `“${quote}”疑为重复`, en: `“${quote}” is written twice` } }))
}
