/**
 * What a web page prints around a report: navigation, breadcrumbs, sharing, the site's own footer.
 *
 * What lies outside the elements that hold the report is left out by its path; of what lies inside, lines that every site has.
 *
 * @module
 */
import type { Block, Document } from "@gongkai/match/Document"

const usual =
  /^(?:[【[]?(?:打印|关闭|字体|字号|大中小|分享|收藏|返回顶部|返回|保存|下载)|当前位置|您(?:现在)?的位置|首页|上一[篇条页]|下一[篇条页]|扫一扫|责任编辑|编辑[:：]|(?:信息|文章)?来源[:：]|作者[:：]|浏览(?:次数|量)|点击(?:数|量|率)|访问(?:次数|量)|阅读|版权所有|主办|承办|技术支持|网站(?:标识码|地图)|(?:[\p{Script=Han}]?ICP备)|.{0,4}公网安备|相关(?:链接|文档|信息)|无障碍|长者模式|索\s*引\s*号|发文机关|发布机构|主题分类|文\s*号[:：]|公开(?:方式|范围|时限)|信息分类|原文链接|栏目[:：]|#\s|https?:\/\/\S+\s+\d+\/\d+$|\d{1,4}\/\d{1,2}\/\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d{2})/u

const published =
  /(?:发布|公开|发文|成文|生成|印发)?(?:时间|日期)[:：]\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/u

/** Whether a line belongs to a site and not to its report. */
export const isChrome = (text: string): boolean =>
  text.length <= 160 &&
  (usual.test(text.trim()) || (published.test(text) && text.length <= 120) || /^[=*\-_·\s]{3,}/u.test(text))

/** The day of publication that such a line names, as `2024-01-31`. */
export const publishedOn = (text: string): string | undefined => {
  const [, year, month, day] = /(?:发布|公开)(?:时间|日期)/u.test(text) ? (published.exec(text) ?? []) : []
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined
}

const pathOf = (block: Block): string | undefined =>
  block._tag === "Paragraph" ? block.place.path : block.rows[0]?.place.path

/** The steps that all paths have in common. */
const common = (paths: ReadonlyArray<string>): string => {
  const [first = "", ...others] = paths.map((path) => path.split("/"))
  if (first === "") return ""
  const end = first.findIndex((step, at) => others.some((other) => other[at] !== step))
  return first.slice(0, end === -1 ? undefined : end).join("/")
}

/**
 * The document without what lies outside the smallest element that holds all these blocks. Only pages have such paths; of other
 * documents nothing is left out.
 */
export const within = (document: Document, kept: ReadonlyArray<Block>): Document => {
  if (document.reader !== "html") return document
  const paths = kept.flatMap((block) => pathOf(block) ?? [])
  const root = common(paths)
  if (paths.length < 2 || root === "") return document
  return { ...document, blocks: document.blocks.filter((block) => pathOf(block)?.startsWith(`${root}/`) ?? true) }
}
