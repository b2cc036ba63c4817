/**
 * Whether a paragraph is a date and nothing else, as offices print it under the title: 2025年1月20日, （二〇二五年一月二十日）.
 *
 * @module
 */
const digits = "[\\d０-９〇○零一二三四五六七八九十]"
const alone = new RegExp(
  `^\\s*[（(〔]?\\s*(?:发布日期[：:]\\s*)?${digits}{4}\\s*年\\s*${digits}{1,3}\\s*月\\s*${digits}{1,3}\\s*日\\s*[）)〕]?\\s*$`,
  "u"
)

/** A date alone. */
export const isDate = (text: string): boolean => alone.test(text)
