/**
 * Text made comparable: width, traditional characters, spaces and invisible marks set aside, digits and signs in one form.
 *
 * Only characters that the form's own labels and titles use are folded; it serves to recognise, never to rewrite what was read.
 *
 * @module
 */
import { kept } from "./kept.ts"
import { narrowLabel } from "./marks.ts"

const traditional =
  "數開對總項減條內規範處決許務罰強業費採購額試國辦號發廢現單萬請無當補機關繳納組織構會計區這屬於祕穩護權類過執詢沒後確訪舉報訴復認獲結維糾審議訟經體況據爲轉繼續動問題進統標編縣鎮鄉員廳門郵電話聯網個負將稅為佈侷係傢噹嚮埰寀捲曏査穫箇繫製複踰錶鎭閤隻髮齣"
const simplified =
  "数开对总项减条内规范处决许务罚强业费采购额试国办号发废现单万请无当补机关缴纳组织构会计区这属于秘稳护权类过执询没后确访举报诉复认获结维纠审议讼经体况据为转继续动问题进统标编县镇乡员厅门邮电话联网个负将税为布局系家当向采采卷向查获个系制复逾表镇合只发出"

const plainOf = new Map(Array.from(traditional, (character, at) => [character, simplified.charAt(at)]))
const any = new RegExp(`[${traditional}]`, "gu")

/** Simplified characters for the traditional ones that the form uses; as many characters as before. */
export const simplify = (text: string): string =>
  text.replaceAll(any, (character) => plainOf.get(character) ?? character)

const longest = 80
const memory = kept<string>(10_000)

const folded = (text: string): string => simplify(narrowLabel(text)).replaceAll(/[^\p{L}\p{N}]/gu, "")

/** Without what typists vary: width, script, spaces, brackets, dots, dashes and quotes. */
export const plain = (text: string): string => (text.length > longest ? folded(text) : memory(text, () => folded(text)))

/** Without spaces and invisible marks; everything else as it stands. */
export const compact = (text: string): string => text.replaceAll(/[\s\u200b-\u200d\u2060\ufeff]/gu, "")
