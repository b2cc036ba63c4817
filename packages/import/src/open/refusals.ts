/**
 * Why a document is no report that could be read, and what was taken for granted where it does not say.
 *
 * @module
 */
import { type Edition, slots } from "@gongkai/core/Edition"
import type { Text } from "@gongkai/core/Text"
import type { Block } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"
import type { NoReport } from "./Refused.ts"
import { where } from "./where.ts"

/**
 * A text that says what the document lacks of year or agency. How the user may state it, by a flag or in a field, is for the
 * surface to add: `is` tells whether nothing was found, nothing usable, or something to be confirmed.
 */
export interface Lacking extends Text {
  readonly lacks: "year" | "agency"
  readonly is: "missing" | "unusable" | "doubtful"
}

export const before2019 = (year: number): Text => ({
  zh: `这是${year}年度的报告：2019年以前没有全国统一的格式和统计表，不能导入`,
  en: `this is a report of ${year}: before 2019 there was no common format, so it cannot be imported`
})

export const noTables: NoReport = {
  isReport: false,
  zh: "没有找到年度报告的统计表（二、三、四部分），不像政府信息公开工作年度报告；请核对是否选错文件",
  en: "the statutory tables (parts two to four) were not found: this does not look like a report; check whether it is the right file"
}

/** A document that holds the text of a report and none of its tables. */
export const onlyProse = (edition: Edition): Message => ({
  severity: "error",
  text: {
    zh: "文件里只有文字，没有找到统计表（二、三、四部分），各格均未读；请对照原件补填",
    en: "the file holds only text; the statutory tables (parts two to four) were not found and none of their cells was read: fill in from the source"
  },
  cells: slots(edition).map(({ cell }) => cell)
})

export const noYear: Lacking = {
  lacks: "year",
  is: "missing",
  zh: "没有找到报告年度",
  en: "the report year was not found"
}

export const noAgency: Lacking = {
  lacks: "agency",
  is: "missing",
  zh: "标题里没有找到机关名称",
  en: "the agency was not found in the title"
}

export const wrongYear = (year: number): Lacking => ({
  lacks: "year",
  is: "unusable",
  zh: `报告年度${year}不对，应在2008至2100之间；请核对标题`,
  en: `${year} is no report year (2008 to 2100); check the title`
})

export const wrongAgency: Lacking = {
  lacks: "agency",
  is: "unusable",
  zh: "机关名称为空，或含有控制字符",
  en: "the name of the agency is empty or has control characters in it"
}

const doubtful = (lacks: Lacking["lacks"], text: Text): Lacking => ({ lacks, is: "doubtful", ...text })

export const yearAssumed = (year: number): Message => ({
  severity: "warning",
  text: doubtful("year", {
    zh: `标题和前言里没有报告年度，按${year}年度记；请核对`,
    en: `neither title nor preamble says the year; ${year} was assumed: check it`
  })
})

export const otherEdition = (year: number, edition: Edition): Message => ({
  severity: "warning",
  text: {
    zh: `${year}年度的报告用的是${edition.title}的表，已按原表读入；请核对是否用错格式`,
    en: `the report of ${year} uses the tables of the ${edition.key} edition; they were read as they are: check whether that is right`
  }
})

export const agencyFromPreamble = (name: string): Message => ({
  severity: "warning",
  text: doubtful("agency", {
    zh: `标题里没有机关名称，按前言里的“${name}”记；请核对`,
    en: `the title names no agency; “${name}” was taken from the preamble: check it`
  })
})

export const agencyFromText = (name: string): Message => ({
  severity: "warning",
  text: doubtful("agency", {
    zh: `标题和前言里没有机关名称，按正文里的“${name}”记；请核对`,
    en: `neither title nor preamble names an agency; “${name}” was taken from part one: check it`
  })
})

export const agencyFromSignature = (name: string): Message => ({
  severity: "warning",
  text: doubtful("agency", {
    zh: `标题里没有机关名称，按落款“${name}”记；请核对`,
    en: `the title names no agency; “${name}” was taken from the signature: check it`
  })
})

export const otherOrgan = (title: string, sheet: string): Message => ({
  severity: "warning",
  place: { sheet: "机关信息" },
  leavesOut: true,
  text: {
    zh: `标题里的机关是“${title}”，“机关信息”表上写的是“${sheet}”：按标题记；请核对，应改的是标题就改“首页”上的标题后重新导入`,
    en: `the title names “${title}”, the sheet 机关信息 “${sheet}”: the title was followed; check it, and if it is the title that is wrong, change it on the first sheet and import again`
  }
})

export const agencyFromPublisher = (name: string): Message => ({
  severity: "warning",
  text: doubtful("agency", {
    zh: `标题里没有机关名称，按网页所载发布机构“${name}”记；请核对`,
    en: `the title names no agency; “${name}” was taken from what the page says of its publisher: check it`
  })
})

/** The page says on which day the report was made, and not when it was published. */
export const publishedWhenMade = (day: string): Message => ({
  severity: "note",
  text: {
    zh: `网页没有公开日期，按发文或成文日期${day}记为公布日期；请核对`,
    en: `the page names no day of publication; ${day}, on which it was made, was taken for it: check it`
  }
})

export const agencyFromFile = (name: string): Message => ({
  severity: "error",
  text: doubtful("agency", {
    zh: `没有找到机关名称，暂以文件名“${name}”代替；请更正`,
    en: `the agency was not found; the file's name “${name}” stands for it: correct it`
  })
})

/** A second report was seen, and not where it begins. */
export const unplaced = (block: Block | undefined): Text => {
  const text = block?._tag === "Paragraph" ? block.text : ""
  const spot = block?._tag === "Paragraph" ? block.place : undefined
  const { path } = spot ?? {}
  const place = path === undefined ? where(spot) : { zh: `${path} `, en: `${path} ` }
  return {
    zh: `文件里像有第二份报告：${place.zh}“${text}”和统计表又出现了一次，前面却没有标题，分不清从哪里开始，没有读入；请补上标题，或拆成两个文件再导入`,
    en: `there seems to be a second report: ${place.en}“${text}” and the tables stand there once more, but no title in front says where it begins, so nothing was read; add the title, or split the file in two`
  }
}

/** A file with several reports of which one must be named; `list` has a line for each, numbered. */
export interface Several extends Text {
  readonly lacks: "report"
  readonly count: number
  /** What was asked for, where it names none of them, or more than one. */
  readonly asked?: number
  readonly list: Text
}

/** What a reader of one report says of a file with several. */
export const severalReports = (each: ReadonlyArray<Text>): Several => {
  const list = listOf(each)
  return {
    lacks: "report",
    count: each.length,
    list,
    zh: `文件里有${each.length}份报告，请指明一份（序号或年度）：\n${list.zh}`,
    en: `there are ${each.length} reports in the file; name one (its number or year):\n${list.en}`
  }
}

/** The number or year that was asked for names none of the reports, or several. */
export const noSuchReport = (asked: number, each: ReadonlyArray<Text>): Several => {
  const list = listOf(each)
  return {
    lacks: "report",
    count: each.length,
    asked,
    list,
    zh: `文件里没有、或不止一份报告符合 ${asked}；请用下面的序号指明：\n${list.zh}`,
    en: `none or more than one of the reports is ${asked}; name one by its number:\n${list.en}`
  }
}

const listOf = (each: ReadonlyArray<Text>): Text => ({ zh: listed(each, "zh"), en: listed(each, "en") })

const listed = (each: ReadonlyArray<Text>, language: "zh" | "en"): string =>
  each.map((text, at) => `  ${at + 1}  ${text[language]}`).join("\n")

export const changedInside = (count: number): Text => ({
  zh: `随文件带的数据有${count}份与校验值不符，没有采用；请核对文件是否被改动`,
  en: `${count} of the reports inside the file do not match their hash and were not used: check whether the file was changed`
})

export const twiceTheSame: Message = {
  severity: "note",
  text: {
    zh: "同一份报告在文件里出现不止一次，内容相同，只收一份",
    en: "the same report stands in the file more than once and was taken once"
  }
}
