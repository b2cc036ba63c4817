/**
 * Whose work a sentence speaks of: the organ's that reports, or that of another, as where an office and a whole government share a name.
 *
 * @module
 */
/** The one who writes: 我局, 本机关. */
const ours = /[我本][省市区县旗镇乡州局办委厅院机单街]|全街道|全系统|全[局厅委院镇乡]/u
/** Everybody together, which is a government's own report and not an office's: 全市, 各级机关. */
const everybody = /全[省市区县旗州域]|各级/u
/** An office or a department, which reports its own work. */
const department = /(?:办公室|办公厅|[局委厅办院所队]|委员会|中心)$/u

/** Words that name an organ or a level: 市政府办, 各部门, 县直单位, 沭阳县, 市级. */
const organ =
  /[\p{Script=Han}]{0,12}?(?:政府办(?:公室|公厅)?|[省市县区乡镇]政府|[省市县区]级|[省市县区]直|部门|单位|委员会|街道|分局|[局委厅县区镇乡])/gu

/** What looks like an organ and is none: a website, a topic, a place in a platform's name. */
const noOrgan = /政府信息|政府网|门户|公报|政务|专区|办事处|依申请|申请|社区|小区|地区/u

/** Whether the words in front of a number name somebody else than the organ of this name. */
export const isOther = (words: string, agency: string): boolean => {
  // An office is called by its short name too: 市政府办公室. A government is not, since that may be its office.
  const names = department.test(agency) ? [agency, agency.replace("人民政府", "政府")] : [agency]
  if (department.test(agency) && everybody.test(words)) return true
  for (const [name] of words.matchAll(organ)) {
    if (noOrgan.test(name) || ours.test(name) || everybody.test(name)) continue
    if (names.some((each) => each.includes(name) || each.includes(name.replace(/^20\d\d年/u, "")))) continue
    return true
  }
  return false
}
