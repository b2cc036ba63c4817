/**
 * The places of a pack's file in words: 考核项目第1项的扣分 for `/items/0/points`.
 *
 * @module
 */

const names: { readonly [key: string]: string } = {
  format: "文件格式",
  title: "标题",
  source: "出处",
  items: "考核项目",
  words: "自定词语",
  rules: "规则",
  points: "扣分",
  per: "计法",
  most: "扣分上限",
  id: "代号",
  name: "名称",
  clause: "条款",
  url: "网址",
  note: "说明",
  part: "部分",
  severity: "级别",
  found: "不应出现的词",
  missing: "应出现的词"
}

/** A place by its path; keys that no pack has are named as they are written, and the file itself is 整份细则. */
export const called = (path: ReadonlyArray<PropertyKey>): string => {
  let said = ""
  for (const key of path) {
    if (typeof key === "number") said += `第${key + 1}项`
    else said += (said === "" ? "" : "的") + (names[String(key)] ?? `“${String(key)}”`)
  }
  return said === "" ? "整份细则" : said
}
