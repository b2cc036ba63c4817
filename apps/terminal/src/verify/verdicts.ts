/**
 * What verifying comes to, in words, and what the command exits with: 0 the original, 1 something differs, 2 nothing to verify by.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { Record } from "@gongkai/pdf"
import { type Code, highest } from "../words/Exit.ts"
import type { Added } from "./added.ts"

export interface Verdict {
  readonly code: Code
  readonly text: Text
  /** What the file shows besides what was printed. */
  readonly added?: ReadonlyArray<Text>
}

export const unreadable: Verdict = {
  code: 2,
  text: {
    zh: "没有这个文件，或没有权限打开；请核对路径和权限",
    en: "is not there or cannot be opened; check its path and permissions"
  }
}

export const notOurs: Verdict = {
  code: 2,
  text: {
    zh: "不是 gongkai 印出的 PDF，无从核对；可用 gongkai import 读入、gongkai check 校验",
    en: "was not printed by gongkai, so there is nothing to verify it by; gongkai import reads it, gongkai check checks it"
  }
}

export const withoutData: Verdict = {
  code: 2,
  text: {
    zh: "是 PDF/A-1b，里面没有数据，无从核对",
    en: "is PDF/A-1b without its data; there is nothing to verify it by"
  }
}

export const robbed: Verdict = {
  code: 1,
  text: {
    zh: "不符：其中的数据不见了，或已被改动（与所记的 SHA-256 不符）",
    en: "differs: the data inside is gone, or was changed (its SHA-256 is not the one recorded)"
  }
}

export const tampered: Verdict = {
  code: 1,
  text: { zh: "不符：其中的数据不是一份报告", en: "differs: the data inside is no report" }
}

export const severalInOne = (count: number): Verdict => ({
  code: 1,
  text: {
    zh: `里面有${count}份报告的数据，却没有记作汇编：或是旧版印的汇编（请重印），或是后来加进了别的数据`,
    en: `it holds the data of ${count} reports but is not recorded as a book: either an earlier version printed it (print it again), or data were added`
  }
})

export const same = (sha256: string): Verdict => ({
  code: 0,
  text: {
    zh: `一致：重印逐字节相同（sha256 ${sha256}）`,
    en: `the same: printed again, byte for byte (sha256 ${sha256})`
  }
})

export const sameInside = (sha256: string): Verdict => ({
  code: 0,
  text: {
    zh: `一致：重印逐项相同，只是压缩的结果随机器不同（sha256 ${sha256}）`,
    en: `the same: printed again, object by object; only how it is compressed differs with the machine (sha256 ${sha256})`
  }
})

export const sameText = (version: string): Verdict => ({
  code: 0,
  text: {
    zh: `由 ${version} 版印出，与本版 ${Record.version} 不能逐字节比较；各页文字与重印相同`,
    en: `printed by version ${version}, which cannot be compared with ${Record.version} byte for byte; the text of every page is the same`
  }
})

export const otherFonts = (names: ReadonlyArray<string>): Verdict => ({
  code: 1,
  text: {
    zh: `各页文字与重印相同，但用的是另外的字体（${names.join("、")}）；请用 --font 指明同样的字体再核对`,
    en: `the text of every page is the same, but it was printed with other fonts (${names.join(", ")}): name them with --font`
  }
})

export const rewritten: Verdict = {
  code: 1,
  text: {
    zh: "不符：文件已被别的软件改写，不是印出时的原件；各页原有的文字与重印相同",
    en: "differs: the file was rewritten since and is not the original; the text printed on every page is the same"
  }
}

export const textDiffers = (page: number, version: string | undefined): Verdict => ({
  code: 1,
  text: {
    zh: `不符：第${page}页的文字与其中的数据不一致${version === undefined ? "" : `（由 ${version} 版印出）`}`,
    en: `differs: the text of page ${page} is not what the data inside says${version === undefined ? "" : ` (printed by version ${version})`}`
  }
})

/** An original that says on no page what of it was not read or is missing: an earlier version printed it. */
export const silent = ({ code, text }: Verdict, notice: string): Verdict => ({
  code: highest([code, 1]),
  text: {
    zh: `${text.zh}；但页上没有写明“${notice}”，请用本版重印`,
    en: `${text.en}; but its pages do not say “${notice}”: print it again`
  }
})

/** What a file that is not the original as printed shows besides. */
export const withAdded = ({ code, text }: Verdict, found: ReadonlyArray<Added>): Verdict => {
  if (found.length === 0) return { code, text }
  const [zh, en] = [found.map(({ text }) => text.zh).join("；"), found.map(({ text }) => text.en).join("; ")]
  return {
    code: highest([code, 1]),
    text: { zh: `${text.zh}。另有不是印出时的：${zh}`, en: `${text.en}. Besides what was printed: ${en}` },
    added: found.map((each) => each.text)
  }
}

/** An original that stands whole at the beginning of a file, and what was appended to it. */
export const appended = ({ code, text }: Verdict, found: ReadonlyArray<Added>, bytes: number): Verdict => {
  const isGrave = found.some((each) => each.isGrave)
  const list: Text =
    found.length === 0
      ? { zh: `${bytes}字节，没有改变任何一页`, en: `${bytes} bytes that change no page` }
      : { zh: found.map((each) => each.text.zh).join("；"), en: found.map((each) => each.text.en).join("; ") }
  return {
    code: highest([code, isGrave ? 1 : 0]),
    text: {
      zh: `原件未动，其后追加了：${list.zh}。${isGrave ? "看到的页面可能不是印出的样子，请以原件为准。" : ""}原件本身：${text.zh}`,
      en: `the original is untouched, but this was appended: ${list.en}. ${isGrave ? "The pages as seen may not be as printed. " : ""}The original itself: ${text.en}`
    },
    added: found.map((each) => each.text)
  }
}
