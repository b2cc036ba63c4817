/**
 * The topics that a part in prose covers under the notices of 2019 and of 2021, by the names that serve as its sub-headings.
 *
 * Both notices name five for part one, and none for the others.
 *
 * @module
 */

/** A topic of a part: its name in the notices, and the words by which a text is known to speak of it. */
export interface Topic {
  readonly name: string
  readonly words: RegExp
}

const overview: ReadonlyArray<Topic> = [
  { name: "主动公开", words: /主动公开|公开.{0,8}政府信息|公开(?:了)?(?:各类|各种)?信息|发布(?:各类)?信息|信息发布/u },
  { name: "依申请公开", words: /依申请|申请公开|公开申请/u },
  { name: "政府信息管理", words: /信息管理|管理/u },
  { name: "政府信息公开平台建设", words: /平台|网站|栏目/u },
  { name: "监督保障", words: /监督|保障|考核|评议|培训/u }
]

/** The topics of a part by its key, in the order of the notices. */
export const topicsOf = (part: string): ReadonlyArray<Topic> => (part === "overview" ? overview : [])
