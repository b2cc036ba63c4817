/**
 * What the command says of a server and of those who use it: tokens, the first administrator, backups, what is sent there.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

export const serving = {
  tokens: { zh: "发放、列出、作废令牌", en: "Issue, list and revoke tokens" },
  issue: { zh: "发放一个令牌，可以只读，可以定期", en: "issue a token, if need be for reading alone, or until a day" },
  listTokens: {
    zh: "列出发过的令牌：编号、只读或可写、何时发、到何时、给谁用",
    en: "list the tokens: id, reads or writes, when issued, until when, for whom"
  },
  revoke: { zh: "作废一个令牌", en: "revoke a token" },
  tokenId: { zh: "令牌的编号，或给谁用（只有一个时）", en: "id of the token, or who it is for (where there is one)" },
  readOnly: { zh: "只能读，不能改", en: "for reading alone" },
  tokenUntil: { zh: "有效至哪一天，例如 2026-12-31（含当天）", en: "the last day it is good, such as 2026-12-31" },
  backup: { zh: "备份数据库，服务运行中也可以", en: "Back up the database, also while it is served" },
  backedUp: { zh: "备份到哪个文件", en: "file to back up to" },
  backupForce: { zh: "以新的备份换下旧的", en: "put the new backup in place of an earlier one" },
  pushReason: { zh: "为什么存这一版，记在服务器的版次里", en: "why this revision is made; the server keeps it" },
  accept: {
    zh: "确认要存：other-organ 机关与服务器登记的不同，other-form 格式不是该年度所用的，other-year 该年度末单位尚未成立或已撤销",
    en: "meant all the same: other-organ than the register names, other-form than governs the year, other-year than the unit was there"
  },
  admin: { zh: "与 --init 合用：第一位管理员的编号", en: "with --init: id of the first administrator" },
  logRequests: { zh: "每个请求留一行 JSON 记录", en: "a line of JSON for each request" },
  init: { zh: "不启动服务，只建好数据库并发放一个令牌", en: "do not serve: create the database and issue a token" },
  label: { zh: "令牌给谁用，记在每一版里", en: "who the token is for; every revision keeps it" },
  d1: {
    zh: "为这个名字的 D1 数据库发放令牌，给出要运行的命令（与 --init 同用）",
    en: "issue a token for the D1 database of this name, with the command to run (with --init)"
  }
} as const satisfies { readonly [key: string]: Text }
