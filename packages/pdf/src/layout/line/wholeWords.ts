/**
 * The words of forms that a narrow column must not tear: 公开出版物, 行政机关, 年度.
 *
 * Running text may be broken between any two characters, as official documents are. A label of two or three lines is read at a glance, and is
 * broken between words. The list is ours: a segmenter of the platform would break differently from one version to the next, and a report printed
 * again must give the same bytes.
 *
 * @module
 */
import * as Breaks from "./breaks.ts"
import { grouped } from "../../grouped.ts"
import type { Text } from "./Text.ts"

const listed = `
政府信息公开 政府信息 政府 信息 公开出版物 出版物 公开 主动 依申请 行政机关 行政许可 行政处罚 行政强制 行政事业性收费 行政复议 行政诉讼
行政查询 行政执法 行政规范性文件 规范性文件 行政 机关 部门 单位 申请人 申请 数量 件数 本年度 下年度 上年度 年度 本年 上年 结转 继续
办理 结果 总计 合计 小计 自然人 法人 其他 组织 商业 企业 科研 机构 社会 公益 法律 法规 规章 服务 予以 部分 不予 无法 提供 处理 区分
情形 国家 秘密 禁止 危及 安全 稳定 保护 第三方 合法 权益 属于 内部 事务 过程性 案卷 事项 掌握 相关 现成 没有 需要 另行 制作 补正 内容
明确 信访 举报 投诉 重复 要求 正当 理由 大量 反复 确认 重新 出具 已获取 获取 逾期 收费 通知 缴纳 费用 维持 纠正 尚未 审结 未经 直接 起诉
复议 诉讼 制发 废止 现行 有效 决定 金额 万元 项目 采购 集中 增减 对外 管理 勾稽 关系 之和 等于 数据 第一项 第二项 第三项 第四项 第一 第二
情况 说明 备注 序号 名称 类别 类型 平台 网站 政务 新媒体 微信 公众号 微博 街道 社区 乡镇 文件 会议 培训 宣传 工作 领导 小组 办公室 答复
时间 日期 级别 疑点 依据 措施 问题 责任 完成 占比 比例 增长 下降 同比 发布 解读 回应 政策 栏目 渠道 报告 统计 指标 栏目 主题 内设 科室
`

/** By their first character, the longest first. */
const words = grouped(
  listed
    .split(/\s+/u)
    .filter((word) => word.length > 1)
    .toSorted((one, other) => other.length - one.length),
  (word) => word.charCodeAt(0)
)

/** Lets no line begin inside a word, unless the word alone is wider than its line. */
export const keepWords = (text: Text): void => {
  const { length, code, level } = text
  const stands = (word: string, at: number): boolean => {
    if (at + word.length > length) return false
    for (let each = 1; each < word.length; each += 1) if (code[at + each] !== word.charCodeAt(each)) return false
    return true
  }
  let at = 0
  while (at < length) {
    const found = words.get(code[at] ?? 0)?.find((word) => stands(word, at))
    const end = at + (found?.length ?? 1)
    for (at += 1; at < end; at += 1) if (level[at] === Breaks.free) level[at] = Breaks.inside
  }
}
