/**
 * What `gongkai audit` says: for the help, of a log that holds or does not, and of each hash that was looked for.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Entry as Kept, Verdict } from "@gongkai/storage/chain"

/** For the help. */
export const auditing = {
  audit: {
    zh: "核验服务器的日志：每项的散列重算一遍，回执和以前记下的末项都要在其中",
    en: "Audit the log of a server: every hash worked out again, receipts and noted heads found in it"
  },
  noted: {
    zh: "回执（原文或 JSON）、以前存下的末项、或 64 位记录指纹；可写几个",
    en: "receipts (text or JSON), heads that were saved, or the 64 digits of a hash; several may be"
  },
  save: {
    zh: "把核验到的末项存成文件，下次核验时带上",
    en: "keep the head in a file, to be given to the next audit"
  }
} as const satisfies { readonly [name: string]: Text }

type Broken = Extract<Verdict, { _tag: "Broken" }>

const whys: { readonly [W in Broken["why"]]: Text } = {
  missing: { zh: "缺失，或此后的被截去", en: "is missing, or the end was cut off" },
  link: {
    zh: "与前一项接不上：有项被改动、抽去或插入",
    en: "does not follow the one before: one was changed, taken out or put in"
  },
  seal: { zh: "被改过：与自己的散列不符", en: "was changed: it is not what its hash seals" },
  body: { zh: "的内容被改过：与所封的散列不符", en: "has a body that is not the one that was sealed" },
  head: { zh: "与所记的不符", en: "is not the one that was noted" },
  revision: { zh: "所封的报告不是当时的", en: "seals a revision that is not there as it was" },
  agency: { zh: "所封的机关不是当时的", en: "seals an agency that is not there as it was" }
}

export const broken = ({ number, why }: Broken): Text => ({
  zh: `日志被改动：第${number}项${whys[why].zh}。请保留服务器和数据库原样，连同回执报告上级`,
  en: `the log was tampered with: entry ${number} ${whys[why].en}. Leave server and database as they are, and report it with the receipts`
})

export const holds = (number: number, hash: string, redacted: number): Text => ({
  zh: `日志完整：共${number}项，末项指纹${hash}${redacted === 0 ? "" : `；其中${redacted}项的内容已依法删除，散列仍在`}`,
  en: `the log holds: ${number} entries, the last with hash ${hash}${redacted === 0 ? "" : `; the content of ${redacted} was erased on legal orders, their hashes stand`}`
})

type Entry = Pick<Kept, "number" | "kind" | "subject" | "year" | "act" | "by" | "at">

/** An entry that was looked for, and is there. */
export const isThere = (of: string, { number, kind, subject, year, act, by, at }: Entry): Text => {
  const about = `${kind} ${subject}${year === 0 ? "" : ` ${year}`} ${act}`
  return {
    zh: `${of}：是第${number}项（${about}，${by}，${at}）`,
    en: `${of}: is entry ${number} (${about}, ${by}, ${at})`
  }
}

export const isNotThere = (of: string, hash: string): Text => ({
  zh: `${of}：日志里没有指纹为 ${hash} 的项，所记的与这台服务器的日志不是同一份；请核对是不是这台服务器，若是，请报告上级`,
  en: `${of}: the log has no entry with hash ${hash}, so it is not the log that was noted; check that it is this server, and if so report it`
})

/** An entry that was not come to, because the log breaks before. */
export const isNotReached = (of: string): Text => ({
  zh: `${of}：日志在此前已断，没有找到`,
  en: `${of}: not found, for the log breaks before it`
})

export const isElsewhere = (of: string, noted: number, found: number): Text => ({
  zh: `${of}：记的是第${noted}项，日志里却是第${found}项；请报告上级`,
  en: `${of}: noted as entry ${noted}, but the log has it as entry ${found}; report it`
})

export const saved = (path: string): Text => ({ zh: `末项已存入 ${path}`, en: `the head is kept in ${path}` })
