/**
 * What the editor says of keys, for a page: it takes back with Ctrl-Z, not with u.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** A message with the keys that a page has. */
export const forPage = ({ zh, en }: Text): Text => ({
  zh: zh.replaceAll(/撤销按 u(?![\w-])/gu, "撤销按 Ctrl-Z"),
  en: en.replaceAll(/\bu takes it back/gu, "Ctrl-Z takes it back")
})
