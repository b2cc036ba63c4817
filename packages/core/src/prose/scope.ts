/**
 * Whose work a sentence speaks of: the organ's that reports, or that of another, as where an office and a whole government share a name.
 *
 * @module
 */
/** Everybody together, or the one who writes: 全市, 我局, 本机关, 各级机关. */
const ours = /(?:全[省市区县旗镇乡州局街域]|全街道|全系统|[我本][省市区县旗镇乡州局办委厅院机单街]|各级)/u

/** Words that name an organ or a level: 市政府办, 各部门, 县直单位, 沭阳县, 市级. */
const organ =
  /[\p{Script=Han}]{0,12}?(?:政府办(?:公室|公厅)?|[省市县区乡镇]政府|[省市县区]级|[省市县区]直|部门|单位|委员会|街道|分局|[局委厅县区镇乡])/gu

/** What looks like an organ and is none: a website, a topic, a place in a platform's name. */
const noOrgan = /政府信息|政府网|门户|公报|政务|专区|办事处|依申请|申请|社区|小区|地区/u

/** Whether the words in front of a number name somebody else than the organ of this name. */
export const isOther = (words: string, agency: string): boolean => {
  for (const [name] of words.matchAll(organ)) {
    if (noOrgan.test(name)) continue
    const bare = name.replace(/^.*?(?=[\p{Script=Han}]{2,}$)/u, "")
    if (ours.test(name) || agency.includes(bare) || agency.includes(name)) continue
    return true
  }
  return false
}
