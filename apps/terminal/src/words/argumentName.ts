/**
 * What the arguments of the commands are called: in Chinese by words of their own, in English as they are declared.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"

const chinese: { readonly [name: string]: string } = {
  file: "文件",
  folder: "文件夹",
  before: "前一份",
  after: "后一份",
  finding: "疑点",
  rule: "规则",
  topic: "主题",
  id: "编号",
  url: "网址",
  noted: "所记的回执、末项或哈希"
}

/** The name of an argument as help and complaints show it; one that has no Chinese name keeps its own. */
export const argumentName = (name: string, language: Language): string =>
  language === "zh" ? (chinese[name] ?? name) : name

/** A line of usage with its arguments so named: `gongkai diff [<before>]` is `gongkai diff [<前一份>]`. */
export const withNames = (usage: string, language: Language): string =>
  usage.replaceAll(/<(\w+)(\.{3})?>/gu, (_, name: string, more = "") => `<${argumentName(name, language)}${more}>`)
