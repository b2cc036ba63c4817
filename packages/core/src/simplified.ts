/**
 * Simplified characters for the traditional ones that reports use, one for one: it serves to recognise what was written, never to rewrite it.
 *
 * @module
 */
const traditional =
  "數開對總項減條內規範處決許務罰強業費採購額試國辦號發廢現單萬請無當補機關繳納組織構會計區這屬於祕穩護權類過執詢沒後確訪舉報訴復認獲結維糾審議訟經體況據爲轉繼續動問題進統標編縣鎮鄉員廳門郵電話聯網個負將稅為佈侷係傢噹嚮埰寀捲曏査穫箇繫製複踰錶鎭閤隻髮齣銷駁餘佔較長遞線產導實從與並還兩給異滿違責終調紛爭頒擬劃讀聞該檢棄頻隱團書戶熱來覽點擊閱達傳場時間證啟應層園藥監財農僅寫覆誤遲討論評價際響斷錯敗歲賬幹舊綜陸臺險衛醫礦測繪貫徹領齊闡釋諮樣們種滙彙聽適臨約衆眾難親幾億倆陳擔"
const plain =
  "数开对总项减条内规范处决许务罚强业费采购额试国办号发废现单万请无当补机关缴纳组织构会计区这属于秘稳护权类过执询没后确访举报诉复认获结维纠审议讼经体况据为转继续动问题进统标编县镇乡员厅门邮电话联网个负将税为布局系家当向采采卷向查获个系制复逾表镇合只发出销驳余占较长递线产导实从与并还两给异满违责终调纷争颁拟划读闻该检弃频隐团书户热来览点击阅达传场时间证启应层园药监财农仅写复误迟讨论评价际响断错败岁账干旧综陆台险卫医矿测绘贯彻领齐阐释咨样们种汇汇听适临约众众难亲几亿俩陈担"

/** Each traditional character that is known, and its simplified one. */
export const simplified: ReadonlyMap<string, string> = new Map(
  Array.from(traditional, (character, at) => [character, plain.charAt(at)])
)

const any = new RegExp(`[${traditional}]`, "gu")

/** A text in simplified characters, as long as before. */
export const simplify = (text: string): string =>
  text.replaceAll(any, (character) => simplified.get(character) ?? character)
