/**
 * What is said when a server cannot be reached, or answers otherwise than hoped.
 *
 * @module
 */
import { clock, dayOf } from "@gongkai/core/desk/Instant"
import type { Text } from "@gongkai/core/Text"

export const badAddress: Text = {
  zh: "这不是服务器的网址；应如 https://nianbao.example.cn 或 http://127.0.0.1:8787",
  en: "this is no address of a server; it should be like https://reports.example.cn or http://127.0.0.1:8787"
}

export const badToken: Text = {
  zh: "令牌里有不该有的字符（空格、换行或中文）；请重新复制",
  en: "the token holds characters no token has (spaces, line breaks, Chinese); copy it again"
}

export const foreign: Text = {
  zh: "答话的不是年报服务；请核对网址",
  en: "what answers there is not a server of reports; check the address"
}

export const tooLong: Text = {
  zh: "答复过长，不是年报；请核对网址",
  en: "the answer is too long to be a report; check the address"
}

export const redirected = (location: string | null): Text => ({
  zh: `这个网址转到 ${location ?? "别处"}，令牌没有跟去；如可信，请改用那个网址`,
  en: `this address leads to ${location ?? "another"}, and the token did not follow; use that one if you trust it`
})

/** Why there was no answer, by the code of the system, wherever in the error it stands. */
export const unreachable = (error: unknown, patience: number): Text => {
  const code = codeOf(error)
  if (code === "TimeoutError") {
    const seconds = patience / 1000
    return {
      zh: `${seconds}秒内没有答复；请稍后再试，或用 --timeout 多等一会儿。是否已经存上，再运行一次便知`,
      en: `no answer within ${seconds} s; try again later, or wait longer with --timeout. Running it again tells whether it was kept`
    }
  }
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") return untimely(code)
  return (
    network[code] ?? {
      zh: `连接中断（${code}）；请检查网络后再试`,
      en: `the connection failed (${code}); check the network and try again`
    }
  )
}

const codeOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null) return "?"
  if ("name" in error && error.name === "TimeoutError") return "TimeoutError"
  if ("code" in error && typeof error.code === "string") return error.code
  return "cause" in error ? codeOf(error.cause) : "?"
}

const refused: Text = {
  zh: "连不上：那里没有服务在运行；请核对网址和端口，或先启动服务",
  en: "cannot connect: no server is running there; check address and port, or start the server"
}
const unknownHost: Text = {
  zh: "找不到这台服务器；请检查网络是否连通、网址是否写对",
  en: "there is no such server; check the network and the address"
}
const away: Text = {
  zh: "网络不通；请检查网络后再试",
  en: "the network is down; check it and try again"
}
const certificate: Text = {
  zh: "服务器的证书不可信，没有发送任何内容；请核对网址，或请管理员换证书",
  en: "the certificate of the server cannot be trusted, and nothing was sent; check the address, or ask for another certificate"
}

/** Of a certificate that is not good at this time: it may be the time that is wrong. */
const untimely = (code: string): Text => {
  const day = dayOf(new Date().toISOString())
  const [zh, en] = code === "CERT_NOT_YET_VALID" ? ["尚未生效", "is not valid yet"] : ["已经过期", "has expired"]
  return {
    zh: `服务器的证书${zh}，没有发送任何内容；本机时钟是${day}，不对请先校准，对就请管理员换证书`,
    en: `the certificate of the server ${en}, and nothing was sent; this machine's clock says ${day}: set it right, or ask for another certificate`
  }
}

/** How far two clocks may differ and nobody need be told, in milliseconds. */
const near = 5 * 60 * 1000

/** That the clock here and that of the server differ, by what its answer was dated; nothing where they agree or it has no date. */
export const clocksDiffer = (dated: string | null, here: number): Text | undefined => {
  const there = Date.parse(dated ?? "")
  if (Number.isNaN(there) || Math.abs(there - here) < near) return undefined
  const [mine, its] = [here, there].map((each) => clock(new Date(each).toISOString()))
  return {
    zh: `本机时钟为北京时间${mine}，服务器为${its}，请先校准不对的一个`,
    en: `the clock here says ${mine} (Beijing), that of the server ${its}; set right the one that is wrong`
  }
}

const network: { readonly [code: string]: Text } = {
  ECONNREFUSED: refused,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ENETUNREACH: away,
  EHOSTUNREACH: away,
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  ERR_TLS_CERT_ALTNAME_INVALID: certificate
}

/** The log is of an auditor's part of the tree alone. */
export const onlyPart: Text = {
  zh: "这个令牌只看得到日志的一部分，不足以核验；请用管理全部单位的管理员或监督人员的令牌",
  en: "this token sees a part of the log, which proves nothing; use that of an administrator or auditor of all units"
}

/** What a status means for whoever sent a report; `detail` is what a problem document says, absent when there was none. */
export const refusedWith = (status: number, detail: string | undefined, withToken: boolean): Text => {
  if (status === 401) return withToken ? (detail === undefined ? wrongToken : goneToken(detail)) : noToken
  if (status === 403 && detail === undefined) return onlyReads
  if (status === 429 || status === 503) return detail === undefined ? busy : notNow(status, detail)
  if ((status === 502 || status === 504) && detail === undefined) {
    return {
      zh: `网址连得上，它后面的服务没有应答（${status}），可能没有启动；请稍后再试，仍不行请告诉管理员`,
      en: `the address answers, the service behind it does not (${status}) and may not be running; try again later, then tell its administrator`
    }
  }
  if (status >= 500) {
    return {
      zh: `服务器出错（${status}）${said(detail, "：")}；请稍后再试，仍不行请告诉管理员`,
      en: `the server failed (${status})${said(detail, ": ")}; try again later, then tell its administrator`
    }
  }
  if (status === 413) return tooLarge
  if (detail === undefined) return foreign
  return {
    zh: `服务器没有接受（${status}）${said(detail, "：")}`,
    en: `the server did not accept it (${status})${said(detail, ": ")}`
  }
}

const said = (detail: string | undefined, colon: string): string => (detail ? colon + detail : "")

const noToken: Text = {
  zh: "需要令牌；请把令牌放进环境变量 GONGKAI_TOKEN，或用 --token 写明（令牌由 gongkai serve --init 发放）",
  en: "a token is needed; put it into GONGKAI_TOKEN, or give it with --token (gongkai serve --init issues one)"
}
const wrongToken: Text = {
  zh: "令牌不对或已作废；请核对 GONGKAI_TOKEN 或 --token，或向管理员另要一个",
  en: "the token is wrong or no longer good; check GONGKAI_TOKEN or --token, or ask the administrator for another"
}
/** A token that was good once; the server says what became of it. */
const goneToken = (detail: string): Text => ({
  zh: `${detail}（所用的令牌在 GONGKAI_TOKEN 或 --token）`,
  en: `${detail} (the token in use is that of GONGKAI_TOKEN or --token)`
})
const onlyReads: Text = {
  zh: "这个令牌只能读，没有送出；请向管理员另要一个能写的",
  en: "this token only reads, and nothing was sent; ask the administrator for one that writes"
}
const notNow = (status: number, detail: string): Text => ({
  zh: `服务器暂时不能办理（${status}）${said(detail, "：")}`,
  en: `the server cannot do it now (${status})${said(detail, ": ")}`
})
const busy: Text = { zh: "服务器正忙；请稍后再试", en: "the server is busy; try again later" }
const tooLarge: Text = {
  zh: "报告超过服务器的上限，没有存上；请缩短正文后再试",
  en: "the report is longer than the server takes, and was not kept; shorten its prose and try again"
}
