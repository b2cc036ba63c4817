/**
 * Why a file of a known kind cannot be read: one sentence each, for all readers.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** A file that ends early or makes no sense. */
export const damaged: Text = {
  zh: "文件不完整或已损坏，读不出来；请让报送单位重新发送",
  en: "the file is incomplete or damaged and cannot be read; ask for it to be sent again"
}

/** The same of a PDF. */
export const damagedPdf: Text = {
  zh: `PDF ${damaged.zh}`,
  en: damaged.en.replace("the file", "the PDF file")
}

/** A file with a password. */
export const encrypted: Text = {
  zh: "文件已加密，请先取消密码再导入",
  en: "the file is encrypted: remove its password and import it again"
}
