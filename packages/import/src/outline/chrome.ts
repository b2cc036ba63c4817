/**
 * What a web page prints around a report: navigation, breadcrumbs, sharing, the site's own footer.
 *
 * What lies outside the elements that hold the report is left out by its path; of what lies inside, lines that every site has.
 *
 * @module
 */
import type { Block, Document } from "@gongkai/match/Document"
import { compact } from "@gongkai/match/fold"
import { isOrgan } from "./spoken.ts"

/** What portals call the fields of a page; a colon, or a cell of its own, parts each from what it says. */
const fields =
  "索引号|索取号|信息索引|发布机构|发布单位|发文机关|发文机构|发文单位|公开主体|公开机关|责任部门|信息来源|文章来源|稿件来源|来源|稿源|作者|责任编辑|编辑|责编|审核人?|校对|主题分类|信息分类|体裁分类|组配分类|服务对象分类|分类|文号|编号|信息编号|发文字号|发文文号|文件编号|公开方式|公开范围|公开时限|公开形式|公开类型|有效性|效力状态|时效性|有效期|(?:生成|成文|发文|印发|公开|发布|公布|更新|发表|录入|上传|推送|发稿)(?:日期|时间)|日期|时间|(?:浏览|点击|阅读|访问)(?:次数|人数|量|数|率)?|字体|字体大小|字号|文字大小|标题|名称|信息名称|文件名称|题名|关键词|主题词|内容概述|概述|栏目|所属栏目|原文链接|网页链接|语种|分享|分享到|附件下载|下载|保存|收藏|打印|关闭|上一[篇条页则]|下一[篇条页则]|相关(?:链接|文档|信息|附件|阅读|文章|新闻|解读|稿件)|主办(?:单位|方)?|承办(?:单位|方)?|协办(?:单位)?|技术支持|版权所有|网站标识码"

const spaced = fields
  .replaceAll("索引号", "索\\s*引\\s*号")
  .replaceAll("|文号", "|文\\s*号")
  .replaceAll("|分类", "|分\\s*类")
  .replaceAll("|有效性", "|有\\s*效\\s*性")
  .replaceAll("|标题", "|标\\s*题")
const labelled = new RegExp(`^[【[（(]?(?:${spaced})[】\\])）]?\\s*[:：]`, "u")
/** Fields that no sentence begins with: a space may stand for the colon, or nothing in front of a number, a day or a name. */
const plainField =
  /^(?:(?:索\s*引\s*号|索取号|发布机构|发文机关|发文机构|公开主体|文\s*号|发文字号|有效性|主题分类)\s+\S{1,40}|索引号[\w/-]{4,40}|(?:发布机构|发文机关|发文机构|公开主体)\p{Script=Han}{2,20}|有效性(?:有效|无效|失效|废止)|(?:生成|成文|发文|发布|公开)(?:日期|时间)\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)$/u
/** The day of a page in front of its source: 2024年1月29日 来源：某某局. */
const dayOf =
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s+)?(?:信息来源|文章来源|来源|稿源|作者|浏览次数|点击数)\s*[:：]/u
const field = new RegExp(`^(?:${fields})[:：]?$`, "u")

/** Lines of a site without a colon: its buttons, its path, its footer. */
const words =
  "打印(?:本页|此页|文本|正文)?|关闭(?:窗口|本页|页面)?|字体|字号|大|中|小|较大|适中|分享(?:到|至)?|微信(?:好友|朋友圈)?|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|人人网|收藏(?:本站|本页)?|返回(?:顶部|首页|列表|上一页)?|顶部|(?:网站)?首页|保存(?:本页)?|下载|附件下载|无障碍(?:浏览|阅读|模式)?|(?:进入)?(?:长者|长辈|关怀|老年)(?:模式|版|专版|专区)|适老化|繁体(?:版|中文)?|简体(?:版|中文)?|English|登录|注册|搜索|导航|网站(?:地图|导航|声明|支持IPv6)|联系我们|关于我们|设为首页|加入收藏|手机版|移动版|电脑版|语音(?:播报|朗读)|朗读|播放|上一[篇条页则]|下一[篇条页则]|没有了|[-—·~\\s]*END[-—·~\\s]*|相关(?:链接|文档|信息|附件|阅读|文章|新闻|解读|稿件)|扫一扫.{0,20}|A[+-]?|[+\\-/|｜·>»›]"
const buttons = new RegExp(`^(?:[【[（(\\s]*(?:${words})[】\\])）:：\\s]*)+$`, "u")
const usual =
  /^(?:[>»›]\s|(?:您|你)?(?:现在|当前)?(?:所在|所处)?的?位置|(?:网站)?首页\s*[>»›/／\-—]|[上下]一[篇条页则][】\]\s]|扫一扫|版权所有|Copyright|©|https?:\/\/\S+\s+\d+\/\d+$|\d{1,4}\/\d{1,2}\/\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d{2}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?$|(?:浏览|点击|阅读|访问)(?:次数|人数|量|数|率)\s*\d*\s*次?$)/u
/** The name of a site by itself, below a title. */
const site = /^[^\s，。；：:、]{2,20}(?:人民政府|政府|政务服务?|信息|公众信息)(?:门户网|门户网站|网站|网)$/u
const footer = /ICP备\s*\d|公网安备\s*\d|网站标识码\s*[:：]?\s*\w/u
const rule = /^[=*\-_·\s]{3,}(?:\S{0,8}[=*\-_·\s]{3,})?$/u

/** What our pages, documents and workbooks say above a report that is not whole: 草稿：含未读2处；缺第五部分. */
const incomplete =
  /^(?:草稿|(?:草稿：)?(?:(?:含未读\s*\d+\s*处|未填\s*\d+\s*处|缺第[一二三四五六七八九十]部分(?:、第[一二三四五六七八九十]部分)*)(?:；|$))+)$/u

/** The line below the title of an article of WeChat: whose it is, when it went up, and in which province. */
const posted =
  /^[^。；，：:]{0,40}?(?<!\d)(?<year>\d{4})[-年](?<month>\d{1,2})[-月](?<date>\d{1,2})日?\s+\d{1,2}:\d{2}\s*(?:发表于)?\s*\p{Script=Han}{2,6}$/u

const longest = 200

/** A line without the mark of a list in front of it, as a site sets the fields of its record: • 2024-01-20 15:59. */
const unmarked = (text: string): string => text.trim().replace(/^[•●▪◦]\s*|^[-*]\s+(?=\S)/u, "")

/** Whether a line belongs to a site and not to its report: never one that holds a sentence. */
export const isChrome = (text: string): boolean => {
  const line = unmarked(text)
  if (rule.test(line) || incomplete.test(line)) return true
  if (line.length > longest || /[。；]/u.test(line)) return false
  return (
    labelled.test(line) ||
    plainField.test(line) ||
    dayOf.test(line) ||
    buttons.test(line) ||
    footer.test(line) ||
    site.test(line) ||
    posted.test(line) ||
    (usual.test(line) && !isFrontDay(line))
  )
}

const pageHead =
  /^https?:\/\/\S+\s+\d+\/\d+$|^\d{1,4}\/\d{1,2}\/\d{1,4},?\s+(?:[上下]午)?\d{1,2}:\d{2}|^[=*\-_·\s]{3,}$/u

/** Whether a browser printed the line at the head or the foot of a page: day, time and title, or address and page. */
export const isPageHead = (text: string): boolean => text.length <= longest && pageHead.test(text.trim())

/** 2024年1月20日 is a day that a report may bear; 2024-01-20 15:22 is when a page went up. */
const isFrontDay = (line: string): boolean => /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u.test(line)

/** Whether a cell names a field of a page's record. */
export const isField = (text: string): boolean => field.test(compact(text))

const day = String.raw`\s*[:：]?\s*[【[（(]?\s*(?<year>\d{4})\s*[-年/.]\s*(?<month>\d{1,2})\s*[-月/.]\s*(?<date>\d{1,2})`
const days: ReadonlyArray<RegExp> = [
  new RegExp(`(?:发布|公开|公布|发表|推送)(?:时间|日期)${day}`, "u"),
  new RegExp(`(?<![\\p{Script=Han}])(?:时间|日期)${day}`, "u"),
  new RegExp(`(?:发文|印发|生成|成文)(?:时间|日期)${day}`, "u")
]

/** A day that a page says of its report, as `2024-01-31`; whether it is that on which it was made and not that of publication. */
export interface PageDay {
  readonly day: string
  readonly made: boolean
}

/** The day of publication that the lines of a page name; failing that, the day on which the page says the report was made. */
export const publishedOn = (lines: ReadonlyArray<string>): PageDay | undefined => {
  const own = lines.filter((line) => isChrome(line)).map(unmarked)
  for (const [at, pattern] of days.entries())
    for (const line of own) {
      const { year, month, date } = pattern.exec(line)?.groups ?? {}
      if (year && month && date)
        return { day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, made: at === days.length - 1 }
    }
  const bare = new Set(
    own.flatMap((line) => {
      const { year, month, date } =
        (dayOf.test(line) || postedDay.test(line) ? starting : posted).exec(line)?.groups ?? {}
      return year && month && date ? [`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`] : []
    })
  )
  const [only, ...others] = bare
  return only === undefined || others.length > 0 ? undefined : { day: only, made: false }
}

/** The day by itself, as a site sets it below a title; a browser that prints a page sets one with strokes above it. */
const postedDay =
  /^\d{4}(?:(?:-\d{1,2}-\d{1,2}|\.\d{1,2}\.\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|年\d{1,2}月\d{1,2}日\s+\d{1,2}:\d{2}(?::\d{2})?)$/u
const starting = new RegExp(`^${day}`, "u")

const publisher =
  /(?:发布机构|发布单位|发文机关|发文机构|发文单位|公开主体|公开机关)\s*[:：]\s*(?<name>[^\s:：|｜；，]+)|(?:信息|文章|稿件)?来源\s*[:：]\s*(?<source>[^\s:：|｜；，]+)/u

/** The organ that a page names as its publisher, or as its source. */
export const publisherIn = (lines: ReadonlyArray<string>): string | undefined => {
  const found = lines.filter(isChrome).map((line) => publisher.exec(line)?.groups)
  const names = [...found.map((groups) => groups?.["name"]), ...found.map((groups) => groups?.["source"])]
  return names.find((name) => name !== undefined && isOrgan(name))
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
  // Text may stand in that element itself, its lines parted by breaks alone.
  const isWithin = (path: string): boolean => path === root || path.startsWith(`${root}/`)
  return {
    ...document,
    blocks: document.blocks.filter((block) => {
      const path = pathOf(block)
      return path === undefined || isWithin(path)
    })
  }
}
