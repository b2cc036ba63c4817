/**
 * What the command says of the desk of a server: signing in, where reports stand, and each step.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** For the help. */
export const atDesk = {
  login: {
    zh: "登录一台服务器：令牌存在本机，以后各命令不必再写",
    en: "Sign in at a server: its token is kept here for all commands"
  },
  logout: { zh: "退出登录：删去存在本机的令牌", en: "Sign out: the token that is kept here is removed" },
  status: { zh: "报送到了哪一步、下一步可以办什么", en: "Where reports stand, and what can be done next" },
  filing: {
    zh: "报送：服务器上的现版，有错误或未填则逐项退出",
    en: "File what stands at the server; errors and blanks are named"
  },
  returning: { zh: "退回，附退回单", en: "Return a report, with a slip" },
  approving: { zh: "审定", en: "Approve a report" },
  publishing: { zh: "公布", en: "Publish a report" },
  serverUrl: {
    zh: "服务器的网址；不写则为最近登录的",
    en: "address of the server; the one signed in at last, unless said"
  },
  unit: { zh: "单位在服务器上的编号", en: "id of the unit at the server" },
  seen: {
    zh: "所据的步数（status 所示）；现在不是这一步就不办",
    en: "the step that was seen (as status shows it); at another nothing is done"
  },
  due: { zh: "改正的期限，例如 2026-02-10", en: "the day until which it is to be corrected, such as 2026-02-10" },
  says: { zh: "要改什么", en: "what is to be corrected" },
  cell: {
    zh: "所指的格，例如 requests/received/total；可写几个",
    en: "the cell that is meant, such as requests/received/total; several may be"
  },
  note: { zh: "审定意见", en: "a remark" },
  publicFrom: {
    zh: "到哪一刻才公开，例如 2026-03-31T09:00:00+08:00",
    en: "before this moment it is not public: 2026-03-31T09:00:00+08:00"
  },
  all: { zh: "所有服务器", en: "all servers" }
} as const satisfies { readonly [name: string]: Text }

/** For the help of campaigns; what is said of one is in `campaign.ts`. */
export const campaigning = {
  campaigns: {
    zh: "一个年度的报送工作：布置，或查看谁应当报送、何时到期",
    en: "A year's campaign: open it, or see who owes a report and by when"
  },
  progress: {
    zh: "报送进度：合计、各分支、谁还没有报送",
    en: "How far a campaign is: in all, by branch, and who has not filed"
  },
  desk: { zh: "主管部门在服务器上的编号", en: "id of the desk that collects, at the server" },
  open: { zh: "布置：报送单位按隶属关系列出", en: "open it: the units are those below the desk" },
  submit: { zh: "当地规定的报送期限，例如 2026-01-20", en: "the local day by which reports are filed: 2026-01-20" },
  publish: { zh: "当地规定的公布期限", en: "the local day by which reports are published" },
  notice: { zh: "规定期限的文件名称", en: "the notice that sets these days" },
  exempt: { zh: "免报的单位和原因：编号=原因；可写几个", en: "a unit that need not report: ID=REASON; several may be" },
  day: { zh: "算到哪一天，例如 2026-01-31；不写为今天", en: "as of this day, such as 2026-01-31; today unless said" }
} as const satisfies { readonly [name: string]: Text }

/** The states of a filing. */
const states: { readonly [state: string]: Text } = {
  draft: { zh: "填报中", en: "draft" },
  filed: { zh: "已报送", en: "filed" },
  returned: { zh: "已退回", en: "returned" },
  approved: { zh: "已审定", en: "approved" },
  published: { zh: "已公布", en: "published" },
  corrected: { zh: "已更正", en: "corrected" },
  withdrawn: { zh: "已撤回", en: "withdrawn" }
}

const acts: { readonly [act: string]: string } = {
  file: "报送",
  return: "退回",
  approve: "审定",
  publish: "公布",
  correct: "更正",
  withdraw: "撤回"
}

interface Standing {
  readonly unit: string
  readonly year: number
  readonly state: string
  readonly version: number
  readonly possible: ReadonlyArray<string>
}

/** Where a filing stands, on one line. */
export const standing = ({ unit, year, state, version, possible }: Standing): Text => ({
  zh: `${unit}  ${year}年度  ${states[state]?.zh ?? state}（第${version}步）；可以：${possible.map((act) => acts[act] ?? act).join("、") || "无"}`,
  en: `${unit}  ${year}  ${state} (step ${version}); next: ${possible.join(", ") || "nothing"}`
})

export const noServer = (flag: string): Text => ({
  zh: `不知道是哪台服务器；请用 ${flag} 写明网址，或先登录：gongkai login 网址`,
  en: `which server is not known; name it with ${flag}, or sign in first: gongkai login URL`
})
export const tokenAsked: Text = { zh: "令牌（gk_…，不显示）：", en: "Token (gk_…, not shown): " }
export const tokenMissing: Text = {
  zh: "没有令牌，没有登录；请用 --token 或环境变量 GONGKAI_TOKEN 给出，或在终端里输入",
  en: "there is no token, and nobody was signed in; give it by --token or GONGKAI_TOKEN, or type it at a terminal"
}
export const signedIn = (url: string, by: string, file: string, readOnly: boolean): Text => ({
  zh: `已登录 ${url}：${by}${readOnly ? "（只读）" : ""}；令牌存在 ${file}，只有本机用户能读`,
  en: `signed in at ${url}: ${by}${readOnly ? " (reads only)" : ""}; the token is kept in ${file}, which only its owner reads`
})
export const signedOut = (urls: ReadonlyArray<string>): Text =>
  urls.length === 0
    ? { zh: "本来就没有登录", en: "nobody was signed in" }
    : {
        zh: `已退出：${urls.join("、")}；令牌本身仍有效，要作废请管理员办理`,
        en: `signed out: ${urls.join(", ")}; the token itself is good until an administrator revokes it`
      }
/** `year` is the one that was asked for; without it the server lists last year's. */
export const nothingBegun = (year: number | undefined): Text =>
  year === undefined
    ? {
        zh: "上一年度没有开始办理的报送；别的年度请加 --year",
        en: "no filing of last year was begun; ask for another by --year"
      }
    : { zh: `${year}年度没有开始办理的报送`, en: `no filing of ${year} was begun` }
export const noneThere = ({ agency, year }: { readonly agency: string; readonly year: number }): Text => ({
  zh: `服务器上没有“${agency}”${year}年度的报告；请核对 --agency-id 和 --year`,
  en: `the server has no report ${year} of "${agency}"; check --agency-id and --year`
})
export const noReport = (unit: string, year: number): Text => ({
  zh: `服务器上没有“${unit}”${year}年度的报告，没有报送；请先 gongkai push`,
  en: `the server has no report ${year} of "${unit}", and nothing was filed; gongkai push it first`
})
export const moved = (unit: string, seen: number, now: number): Text => ({
  zh: `“${unit}”的报送已有他人先行办理（所据为第${seen}步，现为第${now}步），没有办理；请用 gongkai status 核对后再办`,
  en: `the filing of "${unit}" is at step ${now}, not ${seen}, and nothing was done; look with gongkai status, then decide again`
})
export const slipOf = (due: string, by: string): Text => ({
  zh: `退回单（${by}，${due}前改正）：`,
  en: `slip (by ${by}, due ${due}):`
})
export const slipEmpty: Text = {
  zh: "退回单没有写要改什么，没有退回；请用 --says 写明",
  en: "the slip says nothing, and nothing was returned; say with --says what is to be corrected"
}
