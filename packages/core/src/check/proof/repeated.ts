/**
 * Characters typed twice at the beginning or the end of a word of the field: 提提高质量, 加强学习习.
 *
 * A word may end as the next begins (公开开展), so the first of a word counts only where a clause or an adverb stands in front of it, and the
 * last only where a stop or a joint stands behind it.
 *
 * @module
 */
import { common } from "./pairs.ts"

const openers =
  `提高 提升 加强 进一步 强化 完善 开展 积极 及时 主动 严格 落实 推进 推动 健全 全面 全年 建立 规范 优化 深化 制定 组织 做好 不断 持续 围绕 坚持
   根据 按照 截至 收到 公开 发布 办理 受理 答复 拓展 压实 聚焦 结合 依法 定期 充分 着力 增强 丰富 创新 修订 印发 编制 回应 维护 保障 监督 审核 梳理
   整改 政府 行政 申请 群众 共计 予以`.split(/\s+/u)
const closers =
  `学习 制度 工作 落实 信息 培训 管理 监督 保障 建设 平台 网站 栏目 机制 审查 审核 检查 考核 评议 发布 更新 内容 情况 问题 措施 能力 水平 质量 渠道
   方式 领域 政策 文件 报告 部门 单位 人员 群众 服务 意见 建议 责任 目录 指南 年度 流程 程序 要求 规定 条例 依据 数据 时限 结果 效果 成效 解读`.split(
    /\s+/u
  )

/** 市市场监管局 is the city's, 个个 and 年年 are words: these stand twice in right Chinese. */
const maybeTwice = /[省市县区旗州镇乡村街国局厅委年月日天人个家处层步]/u

const by = (
  words: ReadonlyArray<string>,
  place: (word: string) => string
): ReadonlyMap<string, ReadonlyArray<string>> =>
  words.reduce(
    (all, word) => all.set(place(word), [...(all.get(place(word)) ?? []), word]),
    new Map<string, ReadonlyArray<string>>()
  )

const words = Array.from(common).filter((word) => !maybeTwice.test(word))
const [byFirst, byLast] = [
  by([...openers, ...words], (word) => word.slice(0, 1)),
  by([...closers, ...words], (word) => word.slice(-1))
]

/** What may stand in front of the first character typed twice. */
const front = /^$|[，。；、：（“\s将应须也均地并]/u
/** What may stand behind the last. */
const rear = /^(?:$|[，。；、）的和与及等]|培训|建设|落实|执行|推进|管理|机制|安排|部署)/u

/** The word with a character typed twice, whose second copy stands at this place; `undefined` where there is none. */
export const repeated = (text: string, at: number): { readonly at: number; readonly quote: string } | undefined => {
  const character = text.charAt(at)
  // 方方面面, 认认真真
  if (text.charAt(at + 1) === text.charAt(at + 2) || text.charAt(at - 2) === text.charAt(at - 3)) return undefined
  if (front.test(text.charAt(at - 2))) {
    const word = byFirst.get(character)?.find((each) => text.startsWith(each, at))
    if (word !== undefined) return { at: at - 1, quote: character + word }
  }
  if (!rear.test(text.slice(at + 1, at + 3))) return undefined
  const word = byLast.get(character)?.find((each) => text.slice(at - each.length, at) === each)
  return word === undefined ? undefined : { at: at - word.length, quote: word + character }
}
